using LandingZone.Infra.Settings;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Coverage;
using LandingZone.Tools.AwsCalls;
using LandingZone.Tools.Doctor;

namespace LandingZone.Tools.Coverage;

/// <summary>Asks AWS, as the delegated administrator, how the organization is protected. Reads only.</summary>
public static class CoverageAsking
{
    /// <summary>The matrix of the settings, compared with AWS where that is possible.</summary>
    /// <exception cref="ProblemException">There are credentials, but no way into the security account.</exception>
    public static async Task<CoverageMatrix> RunAsync(ExpectedCoverage expected, Machine machine, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var settings = expected.Settings;
        var found = await CallerCredentials.FindAsync(machine, folder).ConfigureAwait(false);
        if (found.Credentials is not { } credentials)
            return expected.Matrix(found.Missing);
        if (settings.GuardDuty.Mode == GuardDutyMode.Offboard)
            return expected.Matrix("guardDuty.mode is offboard, after which nothing is left to compare");
        if (settings.SecurityAccount.Id is not { } security)
            return expected.Matrix("the stack has still to create the security account, whose id is not in securityAccount.id");
        using var accounts = AwsAccounts.Open(credentials, settings.HomeRegion.Name, machine, "lz-coverage");
        var session = await EnterAsync(accounts, settings.DeployRoles.Security, security, cancellation).ConfigureAwait(false);
        var state = await new CoverageCollector(session, security)
            .CollectAsync([.. settings.Regions.Select(region => region.Name)], cancellation).ConfigureAwait(false);
        return ComparedCoverage.Matrix(expected, state);
    }

    private static async Task<AwsSession> EnterAsync(AwsAccounts accounts, string role, string security, CancellationToken cancellation)
    {
        try
        {
            var caller = await accounts.IdentityAsync(cancellation).ConfigureAwait(false);
            return (await accounts.EnterAsync(caller, security, role, cancellation).ConfigureAwait(false))!;
        }
        catch (AwsException exception)
        {
            throw new ProblemException(
                $"the security account {security} cannot be entered: {exception.Error.Code} on {exception.Error.Service} {exception.Error.Operation}: {exception.Error.Message}",
                accounts.RoleArn(security, role),
                "'lz doctor' says what is wrong with the credentials or the role. Without credentials only the expected matrix is shown.");
        }
    }
}
