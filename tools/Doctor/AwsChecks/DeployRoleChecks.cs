using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>Whether the accounts of the stack can be entered as <c>pulumi up</c> enters them.</summary>
internal sealed class DeployRoleChecks(AwsAccounts accounts, CallerIdentity caller, AwsNeeds needs, CancellationToken cancellation)
{
    /// <summary>The management account.</summary>
    /// <returns>The line, and the session; null where there is no way in.</returns>
    public Task<(CheckResult Line, AwsSession? Session)> ManagementAsync() =>
        EnterAsync("management role", "deployRoles.management", needs.Management, needs.Settings.DeployRoles.Management);

    /// <summary>The security account.</summary>
    /// <returns>The line, and the session; null where there is no way in.</returns>
    public async Task<(CheckResult Line, AwsSession? Session)> SecurityAsync() => needs.Security is { } id
        ? await EnterAsync("security role", "deployRoles.security", id, needs.Settings.DeployRoles.Security).ConfigureAwait(false)
        : (AwsAnswers.NotChecked("security role", "the stack has still to create the security account", "Write its id into securityAccount.id after the first update, and run the command again."), null);

    private async Task<(CheckResult Line, AwsSession? Session)> EnterAsync(string name, string key, string account, string? role)
    {
        try
        {
            var session = await accounts.EnterAsync(caller, account, role, cancellation).ConfigureAwait(false);
            if (session is null)
                return (AwsAnswers.Problem(name, $"the credentials are of account {caller.Account}, and {key} names no role in {account}", $"Use credentials of account {account}, or set {key}."), null);
            return (AwsAnswers.Ok(name, caller.Account == account ? $"the credentials are of account {account} itself" : $"{accounts.RoleArn(account, role!)} can be assumed"), session);
        }
        catch (AwsException exception)
        {
            var arn = accounts.RoleArn(account, role!);
            return (AwsAnswers.Problem(
                name, $"{exception.Error.Code} on sts:AssumeRole of {arn}",
                $"Create the role, let its trust policy name {caller.Arn}, and grant sts:AssumeRole on it to the caller; or correct {key}."), null);
        }
    }
}
