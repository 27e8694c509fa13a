using LandingZone.Findings.Regions;
using LandingZone.Tools.Accounts;

namespace LandingZone.Tools.Init;

/// <summary>The stack file of a new organization, with a sentence on each part.</summary>
public static class StackTemplate
{
    /// <summary>The text of the file.</summary>
    /// <param name="project">The project's name, which is the prefix of every key.</param>
    /// <param name="answers">An answer to every question.</param>
    public static string Write(string project, InitAnswers answers)
    {
        string Value(InitQuestion question) => YamlText.Write(answers[question]);
        string Quoted(InitQuestion question) => YamlText.Write(answers[question], YamlDotNet.Core.ScalarStyle.DoubleQuoted);
        var security = answers.CreatesSecurityAccount
            ? $"""
                  # A new account, which the stack creates and never closes.
                  {project}:securityAccount:
                    create:
                      name: {Value(InitQuestion.SecurityName)}
                      email: {Value(InitQuestion.SecurityEmail)}
                      parentId: {Value(InitQuestion.SecurityUnit)}
                """
            : $"""
                  # The account that administers GuardDuty in every region.
                  {project}:securityAccount:
                    id: {Quoted(InitQuestion.SecurityAccount)}
                """;
        var regions = Regions(answers).ToList();
        return $"""
            # Every key, its default and its meaning: docs/configuration.md
            config:
              # The organization and the account that owns it. Account ids stand in quotes: YAML takes an unquoted one for a number.
              {project}:organization:
                organizationId: {Value(InitQuestion.OrganizationId)}
                # Every account below it gets the role with which responses act.
                rootId: {Value(InitQuestion.RootId)}
                managementAccountId: {Quoted(InitQuestion.ManagementAccount)}
            {security}
              # Where the archive of findings, the findings bus and the functions are. One of the regions below.
              {project}:homeRegion: {Value(InitQuestion.HomeRegion)}
              # GuardDuty watches only the regions in this list; attackers prefer those that nobody watches.
              {project}:regions:
            {string.Join('\n', regions.Select(region => $"    - {YamlText.Write(region)}"))}
              {project}:guardDuty:
                # Every account of the organization, present and future.
                autoEnableMembers: ALL
              {project}:channels:
                # Each address has to confirm its subscription. The bands low and medium can have addresses, too.
                email:
                  high:
                    - {Value(InitQuestion.Email)}
                  critical:
                    - {Value(InitQuestion.Email)}

            """.ReplaceLineEndings("\n") + Archive(project, answers, regions);
    }

    /// <summary>A default region never exports findings to an opt-in region, so the archive of a home region of that kind is elsewhere.</summary>
    private static string Archive(string project, InitAnswers answers, List<string> regions) =>
        regions.Count > 1 && RegionTable.Find(answers[InitQuestion.HomeRegion]) is { IsOptIn: true }
            && regions.FirstOrDefault(name => RegionTable.Find(name) is { IsOptIn: false }) is { } archive
            ? $"""
                  {project}:findingsArchive:
                    # The home region is an opt-in region, to which default regions cannot export findings.
                    region: {YamlText.Write(archive)}

                """.ReplaceLineEndings("\n") : "";

    private static IEnumerable<string> Regions(InitAnswers answers)
    {
        var text = answers[InitQuestion.Regions];
        if (text != InitQuestion.DefaultRegions)
            return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var home = RegionTable.Find(answers[InitQuestion.HomeRegion]);
        return RegionTable.All.Where(region => region.Partition == home?.Partition && (!region.IsOptIn || region == home)).Select(region => region.Name);
    }
}
