using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Lambdas.Usage;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.Usage;

/// <summary>The handler, made from its environment variables, against the sandbox.</summary>
public sealed class WatchUsageTests
{
    private const string Security = "777788889999";
    private const string Development = "111122223333";
    private const string Home = "eu-central-1";

    [Fact]
    public async Task Watch_trials_that_end_are_told_once_for_each_threshold()
    {
        await using var lz = await Landscape.StartAsync(World.Default);

        using var first = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        using var second = await lz.Restarted().InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal("""{"trialNotices":2,"rises":0}""", first.RootElement.GetRawText());
        Assert.Equal("""{"trialNotices":0,"rises":0}""", second.RootElement.GetRawText());
        Assert.Equal(
            [$$"""{"stack":"test","region":"{{Home}}","trials":[{"accountId":"{{Development}}","plan":"LAMBDA_NETWORK_LOGS","daysRemaining":1},{"accountId":"{{Development}}","plan":"RUNTIME_MONITORING","daysRemaining":6}]}"""],
            Details(lz.Sandbox, ProductEvents.FreeTrialEnding));
    }

    [Fact]
    public async Task Watch_trial_goes_on_to_the_next_threshold_is_told_again()
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        foreach (var (s3, flowLogs) in new[] { (7, 20), (4, 17), (1, 14), (0, 7), (0, 1), (0, 0) })
        {
            lz.Sandbox.ChangeDetector(Security, Home, Trials((Security, "S3_DATA_EVENTS", s3), (Development, "FLOW_LOGS", flowLogs)));
            using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        }

        Assert.Equal(
            [$"{Security} S3_DATA_EVENTS 7", $"{Security} S3_DATA_EVENTS 1", $"{Development} FLOW_LOGS 7", $"{Development} FLOW_LOGS 1"],
            Trials(lz.Sandbox));
    }

    // Switched off by hand, or the function did not run for a while: the days go from many to none at once.
    [Fact]
    public async Task Watch_trial_ends_between_two_looks_is_told_once_and_one_never_seen_running_not_at_all()
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        foreach (var (s3, flowLogs) in new[] { (20, 0), (0, 0), (0, 0) })
        {
            lz.Sandbox.ChangeDetector(Security, Home, Trials((Security, "S3_DATA_EVENTS", s3), (Development, "FLOW_LOGS", flowLogs)));
            using var answer = await lz.Restarted().InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        }

        Assert.Equal([$"{Security} S3_DATA_EVENTS 0"], Trials(lz.Sandbox));
    }

    // T17: more accounts than a request can take, more trials than an event should hold, more members than a page.
    [Fact]
    public async Task Watch_many_accounts_are_all_asked_for_and_told()
    {
        string[] accounts = [.. Enumerable.Range(0, 130).Select(index => index.ToString("000000000000", CultureInfo.InvariantCulture))];
        var world = World.Default.With(Security, account => account.With(Home, region => region with
        {
            Detector = region.Detector! with
            {
                Members = [.. accounts.Select(id => new Member { AccountId = id })],
                FreeTrialDays = accounts.ToDictionary(id => id, _ => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { ["FLOW_LOGS"] = 7 }),
            },
        }));
        world = world with { Accounts = [.. world.Accounts, .. accounts.Select(id => new WorldAccount { Id = id, Name = "many" })] };
        await using var lz = await Landscape.StartAsync(world);

        using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal(130, answer.RootElement.GetProperty("trialNotices").GetInt32());
        Assert.Equal(accounts.Select(id => $"{id} FLOW_LOGS 7"), Trials(lz.Sandbox));
        Assert.Equal([100, 30], Details(lz.Sandbox, ProductEvents.FreeTrialEnding)
            .Select(detail => JsonDocument.Parse(detail).RootElement.GetProperty("trials").GetArrayLength()));
        Assert.Equal(3, lz.Sandbox.Calls.ToList().Count(call => call.Operation == "GetRemainingFreeTrialDays" && call.Region == Home));
    }

    [Fact]
    public async Task Watch_usage_rises_is_told_by_plan_and_by_account()
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        lz.Sandbox.ChangeDetector(Security, Home, Costs(("S3_DATA_EVENTS", 40), ("RUNTIME_MONITORING", 80)));
        using var first = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        lz.Clock.Advance(TimeSpan.FromDays(7));
        lz.Sandbox.ChangeDetector(Security, Home, Costs(("S3_DATA_EVENTS", 400), ("RUNTIME_MONITORING", 81)));

        using var second = await lz.Restarted().InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        using var third = await lz.Restarted().InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal("""{"trialNotices":0,"rises":0}""", first.RootElement.GetRawText());
        Assert.Equal("""{"trialNotices":0,"rises":2}""", second.RootElement.GetRawText());
        Assert.Equal("""{"trialNotices":0,"rises":0}""", third.RootElement.GetRawText());
        Assert.Equal(
            [
                $$"""{"stack":"test","region":"{{Home}}","rises":[{"plan":"S3_DATA_EVENTS","previous":40,"current":400,"unit":"USD","risePercent":900}]}""",
                $$"""{"stack":"test","region":"{{Home}}","rises":[{"accountId":"{{Development}}","previous":120,"current":481,"unit":"USD","risePercent":301}]}""",
            ],
            Details(lz.Sandbox, ProductEvents.UsageSpike));
    }

    [Fact]
    public async Task Watch_usage_rises_within_the_first_days_is_not_told()
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        lz.Sandbox.ChangeDetector(Security, Home, Costs(("S3_DATA_EVENTS", 40)));
        using var first = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");
        lz.Clock.Advance(TimeSpan.FromDays(6));
        lz.Sandbox.ChangeDetector(Security, Home, Costs(("S3_DATA_EVENTS", 400)));

        using var second = await lz.Restarted().InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal("""{"trialNotices":0,"rises":0}""", second.RootElement.GetRawText());
    }

    [Fact]
    public async Task Watch_writes_metrics_by_plan_over_all_regions()
    {
        await using var lz = await Landscape.StartAsync(World.Default);

        using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        var lines = lz.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            [("EKS_AUDIT_LOGS", 12.5), ("RUNTIME_MONITORING", 97.79), ("S3_DATA_EVENTS", 44.47)],
            lines.Where(line => line.TryGetProperty("EstimatedUsage", out _))
                .Select(line => (line.GetProperty("Plan").GetString(), line.GetProperty("EstimatedUsage").GetDouble())));
        Assert.Equal(2, lines.Single(line => line.TryGetProperty("FreeTrialsEnding", out _)).GetProperty("FreeTrialsEnding").GetInt32());
        Assert.Equal(0, lines.Single(line => line.TryGetProperty("UsageRises", out _)).GetProperty("UsageRises").GetInt32());
    }

    public static TheoryData<string> Questions =>
        ["ListDetectors", "ListMembers", "GetRemainingFreeTrialDays", "GetUsageStatistics"];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Watch_question_that_is_denied_in_a_region_fails_after_the_other_region_was_told(string operation)
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = "guardduty", Operation = operation, Region = "us-east-1", Times = 9 });

        var error = await Assert.ThrowsAsync<UsageIncompleteException>(() => lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}"));

        Assert.Contains($"the first: us-east-1: GuardDuty {operation}: AccessDeniedException: User: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Trials(lz.Sandbox).Count());
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Watch_question_that_is_throttled_is_asked_again(string operation)
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.Throttle) { Service = "guardduty", Operation = operation, Times = 3 });

        using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal("""{"trialNotices":2,"rises":0}""", answer.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("events", "PutEvents", 2, 2)]
    [InlineData("dynamodb", "Query", 2, 2)]
    [InlineData("dynamodb", "GetItem", 0, 2)]
    [InlineData("dynamodb", "PutItem", 2, 4)]
    public async Task Watch_telling_or_remembering_fails_nothing_is_lost(string service, string operation, int again, int total)
    {
        await using var lz = await Landscape.StartAsync(World.Default);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = service, Operation = operation });
        await Assert.ThrowsAsync<LandingZone.Lambdas.Aws.AwsException>(() => lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}"));

        using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        Assert.Equal($$"""{"trialNotices":{{again}},"rises":0}""", answer.RootElement.GetRawText());
        Assert.Equal(total, Trials(lz.Sandbox).Count());
    }

    [Fact]
    public async Task Watch_region_without_detector_is_a_failure()
    {
        await using var lz = await Landscape.StartAsync(
            World.Default, (FunctionEnvironment.CoverageMatrix, ReviewSettings.Matrix.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal)));

        var error = await Assert.ThrowsAsync<UsageIncompleteException>(() => lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}"));

        Assert.Equal("1 of the questions stayed without an answer, the first: eu-west-1: there is no detector.", error.Message);
    }

    [Fact]
    public async Task SetUp_settings_that_are_wrong_are_all_named()
    {
        await using var lz = await Landscape.StartAsync(
            World.Default,
            (FunctionEnvironment.LedgerTable, ""), (FunctionEnvironment.CoverageMatrix, """{"regions":[]}"""),
            (FunctionEnvironment.TrialNoticeDays, "7,0"), (FunctionEnvironment.UsageRisePercent, "0"));

        var error = await Assert.ThrowsAsync<SettingsException>(() => lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}"));

        Assert.Equal(
            [
                "LZ_LEDGER_TABLE is empty; it must be the name of a table.",
                """LZ_COVERAGE is '{"regions":[]}', but must be a JSON object such as {"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL"}} with regions that have GuardDuty and the words ALL, NEW and NONE.""",
                "LZ_TRIAL_NOTICE_DAYS is '7,0', but must be whole numbers of days from 1 to 30, separated by commas, or none.",
                "LZ_USAGE_RISE_PERCENT is '0', but must be a whole number from 1 to 10000.",
            ],
            error.Problems);
    }

    private static Func<Detector, Detector> Trials(params (string Account, string Plan, int Days)[] trials) => detector => detector with
    {
        FreeTrialDays = trials.ToDictionary(
            trial => trial.Account, trial => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { [trial.Plan] = trial.Days }),
    };

    private static Func<Detector, Detector> Costs(params (string Plan, decimal Amount)[] costs) => detector => detector with
    {
        FreeTrialDays = new Dictionary<string, IReadOnlyDictionary<string, int>>(),
        Usage = new Dictionary<string, IReadOnlyDictionary<string, decimal>>
        {
            [Development] = costs.ToDictionary(cost => cost.Plan, cost => cost.Amount),
        },
    };

    private static IReadOnlyList<string> Details(AwsSandbox sandbox, string detailType) =>
        [.. sandbox.State.PutEvents().Where(put => put.DetailType == detailType && put.Source == ProductEvents.Source).Select(put => put.Detail)];

    private static IEnumerable<string> Trials(AwsSandbox sandbox) => Details(sandbox, ProductEvents.FreeTrialEnding)
        .SelectMany(detail => JsonDocument.Parse(detail).RootElement.GetProperty("trials").EnumerateArray())
        .Select(trial => $"{trial.GetProperty("accountId").GetString()} {trial.GetProperty("plan").GetString()} {trial.GetProperty("daysRemaining").GetInt32()}");
}
