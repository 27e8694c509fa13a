using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox.Lambda;
using Xunit.Abstractions;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>The environment that the program declares for each function is one with which the function starts.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PlannedFunctionTests(PublishedPackage package, ITestOutputHelper output)
{
    public static TheoryData<string, string> Functions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var stack in (string[])["dev", "prod"])
            {
                foreach (var function in Read(stack))
                    data.Add(stack, function.Handler);
            }

            return data;
        }
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Plan_every_handler_of_the_package_is_declared_once(string stack)
    {
        Assert.Equal(
            Handlers.All.Keys.Order(StringComparer.Ordinal), Read(stack).Select(function => function.Handler).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Function_with_the_planned_environment_starts_and_asks_for_an_event(string stack, string handler)
    {
        output.WriteLine(RunningBootstrap.Describe(package));
        await using var function = await RunningBootstrap.StartAsync(EnvironmentOf(stack, handler), package);
        var error = function.ReceiveAsync();

        var first = await Task.WhenAny(function.Ready, error);

        Assert.True(first == function.Ready, first == error ? (await error).Body : "");
        await function.KillAsync();
        Assert.DoesNotContain("\"level\":\"ERROR\"", function.Output, StringComparison.Ordinal);
    }

    // A name that only one side knows is found on this side: the function says which it misses.
    [Theory]
    [InlineData(FunctionHandlers.Remediate, FunctionEnvironment.LedgerTable)]
    [InlineData(FunctionHandlers.Notify, FunctionEnvironment.Notifications)]
    [InlineData(FunctionHandlers.ExpireBlocks, FunctionEnvironment.NaclRuleRange)]
    [InlineData(FunctionHandlers.AuditCoverage, FunctionEnvironment.CoverageMatrix)]
    [InlineData(FunctionHandlers.WatchUsage, FunctionEnvironment.TrialNoticeDays)]
    [InlineData(FunctionHandlers.Undo, FunctionEnvironment.RemediationMode)]
    public async Task Function_without_one_of_the_planned_variables_does_not_start(string handler, string missing)
    {
        var environment = EnvironmentOf("prod", handler);
        Assert.True(environment.Remove(missing));
        await using var function = await RunningBootstrap.StartAsync(environment, package);

        var error = await function.ReceiveAsync();

        Assert.Equal("/2018-06-01/runtime/init/error", error.Target);
        Assert.Contains(missing, error.Body, StringComparison.Ordinal);
        Assert.False(function.Ready.IsCompleted);
    }

    private static IReadOnlyList<PlannedFunction> Read(string stack) =>
        PlannedFunction.Read(File.ReadAllText(Path.Combine(PackageScript.Repository, "plans", stack + ".json")));

    private static Dictionary<string, string> EnvironmentOf(string stack, string handler)
    {
        var function = Read(stack).Single(each => each.Handler == handler);
        return new(function.Resolve(ValueOf))
        {
            // Lambda's own, "Defined runtime environment variables".
            ["_HANDLER"] = function.Handler,
            ["AWS_REGION"] = "eu-central-1",
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
            ["AWS_ACCESS_KEY_ID"] = "ASIAIOSFODNN7EXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ["AWS_SESSION_TOKEN"] = "token",
        };
    }

    /// <summary>A value in the form that AWS gives to such a property.</summary>
    private static string ValueOf(string resource, string property) => property switch
    {
        "arn" when resource.StartsWith("topics-", StringComparison.Ordinal) => "arn:aws:sns:eu-central-1:777788889999:" + resource,
        "name" when resource == "notifications-webhooks" => "/landing-zone/webhooks",
        "name" => resource,
        "result" => "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        _ => throw new NotSupportedException($"The plan refers to ${{{resource}.{property}}}: say here what such a value looks like."),
    };
}
