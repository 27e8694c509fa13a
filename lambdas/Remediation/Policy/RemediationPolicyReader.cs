using System.Collections.Frozen;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>
/// Reads the policy from the environment variables of <see cref="FunctionEnvironment"/>. Nothing has a default, so that no response is
/// on because a setting was forgotten; <see cref="SettingsReader"/> collects every problem.
/// </summary>
public static class RemediationPolicyReader
{
    /// <summary>The policy. When a setting is wrong, the reader has noted it and the policy is not to be used.</summary>
    public static RemediationPolicy Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var mode = settings.Choice(
            FunctionEnvironment.RemediationMode,
            ("off", RemediationMode.Off), ("dryRun", RemediationMode.DryRun), ("enforce", RemediationMode.Enforce));
        var responses = ResponseNames.Actions.ToFrozenDictionary(kind => kind, kind => Response(settings, ResponseNames.Of(kind)));
        ReportUnknownResponses(settings, FunctionEnvironment.ActionPrefix);
        ReportUnknownResponses(settings, FunctionEnvironment.FloorPrefix);
        return new(
            mode,
            responses,
            settings.Text(FunctionEnvironment.ExemptTag, "the key of a tag, at most 128 characters", key => key.Length <= 128),
            NeverBlockList.BuiltIn(settings.Flag(FunctionEnvironment.BlockDocumentationRanges))
                .With(NamedNetworks(settings)),
            Nacl(settings),
            Baseline(settings),
            settings.List(FunctionEnvironment.UntouchedAccounts, "12-digit account ids", AwsIdentifiers.IsAccountId)
                .ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The rule numbers of the product, which every handler that touches network ACLs needs.</summary>
    public static RuleNumberRange RuleNumbers(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Parse(
            FunctionEnvironment.NaclRuleRange, RuleNumberRange.Expected, RuleNumberRange.Parse) ?? RuleNumberRange.Default;
    }

    private static ResponsePolicy Response(SettingsReader settings, string name) => new(
        settings.Choice(
            FunctionEnvironment.ActionPrefix + name,
            ("off", ActionSwitch.Off), ("on", ActionSwitch.On), ("approval", ActionSwitch.Approval)),
        (decimal)settings.Fraction(FunctionEnvironment.FloorPrefix + name, 1.0, 10.0));

    private static void ReportUnknownResponses(SettingsReader settings, string prefix)
    {
        string[] known = [.. ResponseNames.Actions.Select(ResponseNames.Of)];
        foreach (var name in settings.NamesAfter(prefix).Except(known, StringComparer.Ordinal))
            settings.Problem($"{prefix}{name} is set, but there is no response '{name}'; the responses are {string.Join(", ", known)}.");
    }

    private static IEnumerable<NamedNetwork> NamedNetworks(SettingsReader settings) =>
        settings.List(
                FunctionEnvironment.NeverBlock,
                "CIDR blocks without host bits, such as 203.0.113.0/24 or 2001:db8::/32",
                text => CidrBlock.TryParse(text, out _))
            .Select(text => new NamedNetwork("configured never-block range", CidrBlock.Parse(text)));

    private static NaclPolicy Nacl(SettingsReader settings) => new(
        RuleNumbers(settings),
        settings.Choice(FunctionEnvironment.NaclDirections, ("ingress", false), ("both", true))
            ? [NaclDirection.Ingress, NaclDirection.Egress]
            : [NaclDirection.Ingress],
        TimeSpan.FromMinutes(settings.Number(FunctionEnvironment.BlockMinutes, 5, 43200)));

    private static PasswordPolicy Baseline(SettingsReader settings)
    {
        var text = settings.Text(FunctionEnvironment.PasswordPolicyBaseline, "a password policy as JSON");
        if (text.Length == 0)
            return PasswordPolicy.IamDefault;
        var (policy, problems) = PasswordPolicyJson.Parse(text);
        foreach (var problem in problems)
            settings.Problem($"{FunctionEnvironment.PasswordPolicyBaseline}: {problem}");
        return policy;
    }
}
