using LandingZone.Infra.Settings;
using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>The doctor's half that asks AWS, where there are credentials. Reads only.</summary>
public static class AwsDoctor
{
    private const string Credentials = "credentials";

    /// <summary>One line for each of <see cref="AwsQuestions"/>.</summary>
    /// <param name="settings">The stack's settings; null where they are wrong.</param>
    /// <param name="preview">What the stack declares; null where nothing could be previewed.</param>
    /// <param name="machine">Environment and programs.</param>
    /// <param name="folder">Where programs are started.</param>
    /// <param name="cancellation">Ends the questions.</param>
    public static async Task<IReadOnlyList<CheckResult>> RunAsync(
        LandingZoneSettings? settings, StackPreview? preview, Machine machine, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var found = await CallerCredentials.FindAsync(machine, folder).ConfigureAwait(false);
        if (found.Credentials is not { } credentials)
            return [AwsAnswers.NotChecked(Credentials, found.Missing, $"{CallerCredentials.Fix} By hand: 'aws sts get-caller-identity'."), .. AwsQuestions.After(Credentials)];
        if (settings is null || preview is null)
            return [.. AwsQuestions.All.Select(one => AwsAnswers.NotChecked(one.Name, "the stack file has to be right first", "Correct the stack file and run the command again."))];
        using var accounts = AwsAccounts.Open(credentials, settings.HomeRegion.Name, machine, "lz-doctor");
        try
        {
            var caller = await accounts.IdentityAsync(cancellation).ConfigureAwait(false);
            return [AwsAnswers.Ok(Credentials, $"account {caller.Account}, {caller.Arn}"), .. await AskAsync(new(settings, preview), accounts, caller, cancellation).ConfigureAwait(false)];
        }
        catch (AwsException exception) when (exception.Error.Code is AwsError.ConnectionFailure or AwsError.TimeOut)
        {
            return [AwsAnswers.NotChecked(Credentials, $"AWS cannot be reached: {exception.Error.Message}", "Check the connection, a proxy, and AWS_ENDPOINT_URL."), .. AwsQuestions.After(Credentials)];
        }
        catch (AwsException exception)
        {
            const string fix = "Renew the credentials and run the command again.";
            return
            [
                AwsAnswers.Problem(Credentials, $"{exception.Error.Code} on sts:GetCallerIdentity: {exception.Error.Message}", fix),
                .. AwsQuestions.All.Skip(1).Select(one => AwsAnswers.NotChecked(one.Name, "the credentials have to be right first", fix)),
            ];
        }
    }

    private static async Task<IReadOnlyList<CheckResult>> AskAsync(AwsNeeds needs, AwsAccounts accounts, CallerIdentity caller, CancellationToken cancellation)
    {
        var answers = new AwsAnswers(caller.Arn);
        var entering = new DeployRoleChecks(accounts, caller, needs, cancellation);
        var (managementLine, management) = await entering.ManagementAsync().ConfigureAwait(false);
        var (securityLine, security) = await entering.SecurityAsync().ConfigureAwait(false);
        var organization = new OrganizationChecks(needs, answers, cancellation);
        var regional = new RegionChecks(needs, answers, cancellation);
        var quotas = new QuotaChecks(needs, answers, cancellation);
        return
        [
            managementLine,
            securityLine,
            await organization.IdentityAsync(management).ConfigureAwait(false),
            await organization.TrustedAccessAsync(management).ConfigureAwait(false),
            await regional.AdministratorsAsync(management).ConfigureAwait(false),
            await new DetectorChecks(needs, answers, cancellation).RunAsync(security).ConfigureAwait(false),
            await organization.PolicyTypesAsync(management).ConfigureAwait(false),
            await regional.EnabledAsync(management, security).ConfigureAwait(false),
            await regional.OtherAdministratorsAsync(security).ConfigureAwait(false),
            await quotas.AccountsAsync(management).ConfigureAwait(false),
            await quotas.RulesAsync(security).ConfigureAwait(false),
            await quotas.ConcurrencyAsync(security).ConfigureAwait(false),
        ];
    }
}
