using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Benchmarks.Functions;

/// <summary>The environment variables of remediate as prod's plan declares them, with the sandbox in the place of the cloud.</summary>
internal static class RemediateEnvironment
{
    public const string SecurityAccount = "777788889999";
    public const string Region = "eu-central-1";
    public const string LedgerTable = "landing-zone-ledger";

    /// <summary>The variables.</summary>
    /// <param name="plan">The text of the plan.</param>
    /// <param name="sandbox">Where AWS is.</param>
    public static IReadOnlyDictionary<string, string> Read(string plan, AwsSandbox sandbox)
    {
        var function = PlannedFunction.Read(plan).Single(each => each.Handler == FunctionHandlers.Remediate);
        var credentials = sandbox.CredentialsForRole(SecurityAccount, "LandingZoneFunctions");
        return new Dictionary<string, string>(function.Resolve(ValueOf).Concat(FunctionVariables.Of(sandbox, credentials, Region)))
        {
            // What differs between prod and the world of the sandbox.
            [FunctionEnvironment.FindingsBus] = "landing-zone-findings",
            [FunctionEnvironment.ResponseRoleName] = "landing-zone-response",
            [FunctionEnvironment.RemediationMode] = "enforce",
            ["_HANDLER"] = function.Handler,
        };
    }

    private static string ValueOf(string resource, string property) => (resource, property) switch
    {
        ("ledger-table", "name") => LedgerTable,
        ("response-role-external-id", "result") => "example-external-id",
        (_, "name") => resource,
        _ => throw new BenchmarkException($"The plan of prod refers to ${{{resource}.{property}}}, for which the sandbox has no value."),
    };
}
