using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// The functions, made from their environment variables, and an AWS sandbox that they call over HTTP. They run in this process, through
/// the table of handlers that ships, or, with a package, as processes of its executable, one for each handler.
/// </summary>
internal sealed class Landscape : IAsyncDisposable
{
    public const string Home = "eu-central-1";
    public const string Ledger = "landing-zone-ledger";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly MemoryStream _log = new();
    private readonly Dictionary<string, Handler> _handlers = [];
    private readonly Dictionary<string, LambdaProcess> _processes = [];
    private readonly PublishedPackage? _package;
    private readonly bool _ownsSandbox;
    private int _invocations;

    private Landscape(
        AwsSandbox sandbox, QuickClock clock, IReadOnlyDictionary<string, string> settings, PublishedPackage? package, bool ownsSandbox) =>
        (Sandbox, Clock, Settings, _package, _ownsSandbox) = (sandbox, clock, settings, package, ownsSandbox);

    public AwsSandbox Sandbox { get; }

    public QuickClock Clock { get; }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public SandboxState State => Sandbox.State;

    /// <summary>The log of the functions in this process so far, one object a line.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return Encoding.UTF8.GetString(_log.ToArray());
        }
    }

    /// <summary>Ends the functions, so that nothing of their log is still under way, and reads it.</summary>
    public async Task<string> EndLogAsync()
    {
        foreach (var process in _processes.Values)
            await process.KillAsync();
        return Log + string.Concat(_processes.Values.Select(process => process.Output));
    }

    public static Task<Landscape> StartAsync(World? world = null, params (string Name, string Value)[] settings) =>
        StartAsync(null, world, settings);

    /// <summary>Starts a sandbox, and functions of a package where there is one.</summary>
    public static async Task<Landscape> StartAsync(
        PublishedPackage? package, World? world, params (string Name, string Value)[] settings)
    {
        var clock = new QuickClock();
        var sandbox = await AwsSandbox.StartAsync(world ?? Worlds.Attacked, new SandboxOptions { Clock = clock });
        var all = Defaults();
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(sandbox, clock, all, package, ownsSandbox: true);
    }

    /// <summary>All settings of all functions: everything enforced.</summary>
    public static Dictionary<string, string> Defaults()
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [FunctionEnvironment.StackName] = "test",
            [FunctionEnvironment.FindingsBus] = "landing-zone-findings",
            [FunctionEnvironment.LedgerTable] = Ledger,
            [FunctionEnvironment.ResponseRoleName] = "landing-zone-response",
            [FunctionEnvironment.ResponseExternalId] = "example-external-id",
            [FunctionEnvironment.UntouchedAccounts] = "444455556666",
            [FunctionEnvironment.UndoFunction] = "landing-zone-test-undo",
            [FunctionEnvironment.RemediationMode] = "enforce",
            [FunctionEnvironment.ExemptTag] = "landing-zone:exempt",
            [FunctionEnvironment.NeverBlock] = "5.5.5.0/24",
            [FunctionEnvironment.BlockDocumentationRanges] = "false",
            [FunctionEnvironment.NaclRuleRange] = "1-89",
            [FunctionEnvironment.NaclDirections] = "ingress",
            [FunctionEnvironment.BlockMinutes] = "60",
            [FunctionEnvironment.PasswordPolicyBaseline] = """{"MinimumPasswordLength":14,"RequireSymbols":true}""",
        };
        foreach (var (name, value) in ReviewSettings.Defaults)
            all[name] = value;
        foreach (var response in ResponseNames.Actions.Select(ResponseNames.Of))
        {
            all[FunctionEnvironment.ActionPrefix + response] = "on";
            all[FunctionEnvironment.FloorPrefix + response] = "1.0";
        }

        return all;
    }

    /// <summary>The same sandbox under other settings, as after an update of the function.</summary>
    public Landscape With(params (string Name, string Value)[] settings)
    {
        var all = Settings.ToDictionary();
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(Sandbox, Clock, all, _package, ownsSandbox: false);
    }

    /// <summary>A function with a fresh process: no sessions, no connections of the old one.</summary>
    public Landscape Restarted() => new(Sandbox, Clock, Settings, _package, ownsSandbox: false);

    public async Task<IReadOnlyList<string>> RemediateAsync(params IEnumerable<JsonObject> events) =>
        await RemediateAsync(1, events.Select(each => each.ToJsonString()));

    /// <summary>Delivers a batch to remediate.</summary>
    /// <returns>The numbers of the messages that failed.</returns>
    public async Task<IReadOnlyList<string>> RemediateAsync(int receiveCount, IEnumerable<string> bodies, CancellationToken kill = default)
    {
        var batch = SqsEvent.Of(bodies.Select((body, index) => (index.ToString(CultureInfo.InvariantCulture), body, receiveCount)));
        var answer = await InvokeAsync(FunctionHandlers.Remediate, batch, kill);
        return [.. answer.RootElement.GetProperty("batchItemFailures").EnumerateArray()
            .Select(each => each.GetProperty("itemIdentifier").GetString()!)];
    }

    public Task<JsonDocument> ExpireAsync() => InvokeAsync(FunctionHandlers.ExpireBlocks, "{}");

    public Task<JsonDocument> UndoAsync(string id) => InvokeAsync(FunctionHandlers.Undo, $$"""{"undo":"{{id}}"}""");

    public Task<JsonDocument> ApproveAsync(string id) => InvokeAsync(FunctionHandlers.Undo, $$"""{"approve":"{{id}}"}""");

    /// <summary>Invokes a function that must fail.</summary>
    /// <returns>The message of its error.</returns>
    public async Task<string> FailAsync<TException>(string handler, string payload)
        where TException : Exception
    {
        if (_package is null)
            return (await Assert.ThrowsAsync<TException>(() => InvokeAsync(handler, payload))).Message;
        var error = await PostAsync(handler, payload);
        Assert.EndsWith("/error", error.Target, StringComparison.Ordinal);
        var body = JsonDocument.Parse(error.Body).RootElement;
        Assert.Equal(typeof(TException).Name, body.GetProperty("errorType").GetString());
        return body.GetProperty("errorMessage").GetString()!;
    }

    public async Task<JsonDocument> InvokeAsync(string handler, string payload, CancellationToken kill = default)
    {
        if (_package is not null)
        {
            var answer = await PostAsync(handler, payload);
            Assert.True(answer.IsResponse, answer.Body);
            return JsonDocument.Parse(answer.Body);
        }

        var id = $"request-{Interlocked.Increment(ref _invocations)}-{GetHashCode()}";
        var log = new JsonLog(_log, Clock);
        var context = new HandlerContext(
            id, Clock.GetUtcNow() + TimeSpan.FromMinutes(2), "arn:aws:lambda:eu-central-1:777788889999:function:" + handler,
            log.With(scope => scope with { RequestId = id }));
        return JsonDocument.Parse(await Find(handler, log)(context, Encoding.UTF8.GetBytes(payload), kill));
    }

    /// <summary>The response role's session in the production account.</summary>
    public Task<AwsSession> ProductionAsync() =>
        Access().ResponseSessions("landing-zone-response", "example-external-id", "test")
            .GetAsync(Events.Production, CancellationToken.None);

    /// <summary>Takes an attribute from a ledger item that its reader needs.</summary>
    public Task BreakItemAsync(string partition, string sort) => Access().Own.DynamoDb(Home, Ledger).UpdateItemAsync(
        new Dictionary<string, AttributeValue> { ["pk"] = new(partition), ["sk"] = new(sort) },
        new DynamoDbExpression("REMOVE goal"), null, CancellationToken.None);

    /// <summary>The ledger, as a function sees it.</summary>
    public Lambdas.Ledger.LedgerSession LedgerSession(string writer) => new(Access().Own.DynamoDb(Home, Ledger), writer);

    private AwsAccess Access() => new(
        AwsSettings.Read(new SettingsReader(Environment(FunctionHandlers.Remediate))), _http, Clock,
        new AwsCaller(RetryPolicy.Default, Clock, () => 0.5), new TraceContext());

    /// <summary>The variables with which a real function of this landscape starts.</summary>
    public Dictionary<string, string> Environment(string handler)
    {
        var credentials = Sandbox.CredentialsForRole(Events.Security, "LandingZoneFunctions");
        var all = Settings.Where(pair => IsFor(handler, pair.Key)).ToDictionary();
        all["_HANDLER"] = handler;
        if (handler == FunctionHandlers.Undo && all.Remove(FunctionEnvironment.UndoFunction, out var own))
            all["AWS_LAMBDA_FUNCTION_NAME"] = own;
        foreach (var (name, value) in FunctionVariables.Of(Sandbox, credentials, Home))
            all[name] = value;
        return all;
    }

    /// <summary>The details of the result events so far.</summary>
    public IReadOnlyList<JsonElement> Results() =>
        [.. State.PutEvents().Where(put => put.DetailType == ProductEvents.RemediationResult)
            .Select(put => JsonDocument.Parse(put.Detail).RootElement)];

    /// <summary>Outcome and response of every result event, in order.</summary>
    public IReadOnlyList<string> Outcomes() =>
        [.. Results().Select(result => $"{result.GetProperty("response").GetString()} {result.GetProperty("outcome").GetString()}")];

    /// <summary>The ledger's items whose partition key begins with a text.</summary>
    public IReadOnlyList<JsonElement> Items(string prefix) =>
        [.. State.TableItems(Events.Security, Home, Ledger).Select(text => JsonDocument.Parse(text).RootElement)
            .Where(item => item.Attribute("pk").StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>The addresses that own rules of an ACL deny, by direction.</summary>
    public IReadOnlyList<string> Denied(string acl = Events.PublicAcl, bool egress = false, string account = Events.Production) =>
        [.. State.NetworkAclEntries(account, Events.Region, acl)
            .Where(entry => entry.Egress == egress && entry.Action == "deny" && entry.RuleNumber < 90)
            .Select(entry => (entry.Cidr ?? entry.Ipv6Cidr)!.Split('/')[0])];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Values)
            await process.DisposeAsync();
        _http.Dispose();
        if (_ownsSandbox)
            await Sandbox.DisposeAsync();
        await _log.DisposeAsync();
    }

    private async Task<LambdaAnswer> PostAsync(string handler, string payload)
    {
        if (!_processes.TryGetValue(handler, out var process))
            _processes[handler] = process = await RunningBootstrap.StartAsync(this, handler, _package!);
        return await process.InvokeAsync(payload, Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
    }

    private static bool IsFor(string handler, string name) => handler switch
    {
        FunctionHandlers.ExpireBlocks => name is FunctionEnvironment.StackName or FunctionEnvironment.FindingsBus
            or FunctionEnvironment.LedgerTable or FunctionEnvironment.ResponseRoleName or FunctionEnvironment.ResponseExternalId
            or FunctionEnvironment.UntouchedAccounts or FunctionEnvironment.NaclRuleRange or FunctionEnvironment.UndoFunction,
        FunctionHandlers.AuditCoverage => name is FunctionEnvironment.StackName or FunctionEnvironment.FindingsBus
            or FunctionEnvironment.CoverageMatrix or FunctionEnvironment.ManagementAccount or FunctionEnvironment.ManagementAccountMode
            or FunctionEnvironment.ExcludedAccounts or FunctionEnvironment.EnrolMissing,
        FunctionHandlers.WatchUsage => name is FunctionEnvironment.StackName or FunctionEnvironment.FindingsBus
            or FunctionEnvironment.LedgerTable or FunctionEnvironment.CoverageMatrix or FunctionEnvironment.TrialNoticeDays
            or FunctionEnvironment.UsageRisePercent,
        _ => !ReviewSettings.Defaults.ContainsKey(name),
    };

    private Handler Find(string name, JsonLog log)
    {
        lock (_handlers)
        {
            if (_handlers.TryGetValue(name, out var known))
                return known;
            var caller = new AwsCaller(RetryPolicy.Default with { AttemptTimeOut = TimeSpan.FromSeconds(20) }, Clock, () => 0.5);
            return _handlers[name] = HandlerStart.Create(
                Environment(name), new HandlerTable(Handlers.All), _http, Clock, log, new TraceContext(), caller);
        }
    }
}
