using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

/// <summary>The notify function in this process, with an AWS sandbox that it calls over HTTP and a chat that records its posts.</summary>
internal sealed class NotifyLandscape : IAsyncDisposable
{
    public const string SlackUrl = "https://chat.example.com/hooks/slack-secret";
    public const string TeamsUrl = "https://chat.example.com/hooks/teams-secret";
    public const string JsonUrl = "https://chat.example.com/hooks/json-secret";

    private const string Parameter = "/landing-zone/webhooks";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly MemoryStream _log = new();
    private readonly HttpClient _chatClient;
    private readonly Handler _handler;

    private NotifyLandscape(AwsSandbox sandbox, IReadOnlyDictionary<string, string> settings)
    {
        Sandbox = sandbox;
        _chatClient = new HttpClient(Chat) { Timeout = Timeout.InfiniteTimeSpan };
        var environment = settings.ToDictionary();
        var credentials = sandbox.CredentialsForRole(Events.Security, "LandingZoneFunctions");
        foreach (var (name, value) in FunctionVariables.Of(sandbox, credentials, Landscape.Home))
            environment[name] = value;
        var reader = new SettingsReader(environment);
        var aws = AwsSettings.Read(reader);
        var create = NotifyHandler.SetUp(reader, () => _chatClient);
        reader.ThrowIfWrong();
        var caller = new AwsCaller(RetryPolicy.Default, Clock, () => 0.5);
        _handler = create(new(new AwsAccess(aws, _http, Clock, caller, new TraceContext()), Clock, new JsonLog(_log, Clock)));
    }

    public AwsSandbox Sandbox { get; }

    public QuickClock Clock { get; } = new();

    public ChatHandler Chat { get; } = new();

    public string Log => Encoding.UTF8.GetString(_log.ToArray());

    public IReadOnlyList<PublishedMessage> Mails => Sandbox.State.PublishedMessages();

    public static async Task<NotifyLandscape> StartAsync(string? webhooks = null, params (string Name, string Value)[] settings)
    {
        var world = World.Default.With(Events.Security, account => account.With(Landscape.Home, region => region with
        {
            Parameters = new Dictionary<string, string> { [Parameter] = webhooks ?? "[]" },
        }));
        var all = Defaults();
        all[FunctionEnvironment.WebhooksParameter] = webhooks is null ? "none" : Parameter;
        foreach (var (name, value) in settings)
            all[name] = value;
        return new(await AwsSandbox.StartAsync(world, new SandboxOptions()), all);
    }

    public static Dictionary<string, string> Defaults() => new(StringComparer.Ordinal)
    {
        [FunctionEnvironment.StackName] = "test",
        [FunctionEnvironment.FindingsBus] = "landing-zone-findings",
        [FunctionEnvironment.LedgerTable] = Landscape.Ledger,
        [FunctionEnvironment.WebhooksParameter] = "none",
        [FunctionEnvironment.Notifications] = "{}",
        [FunctionEnvironment.QuietMinutes] = "360",
        [FunctionEnvironment.GroupMinutes] = "15",
        [FunctionEnvironment.TopicPrefix + "LOW"] = Topic("low"),
        [FunctionEnvironment.TopicPrefix + "MEDIUM"] = Topic("medium"),
        [FunctionEnvironment.TopicPrefix + "HIGH"] = Topic("high"),
        [FunctionEnvironment.TopicPrefix + "CRITICAL"] = Topic("critical"),
    };

    public static string Topic(string band) => $"arn:aws:sns:{Landscape.Home}:{Events.Security}:landing-zone-{band}";

    public static string Webhooks(params IEnumerable<(string Kind, string Severity, string Url)> webhooks) => new JsonArray(
        [.. webhooks.Select(each => (JsonNode)new JsonObject
        {
            ["kind"] = each.Kind, ["minimumSeverity"] = each.Severity, ["url"] = each.Url,
        })]).ToJsonString();

    /// <summary>The three kinds, from Low up.</summary>
    public static string AllKinds { get; } = Webhooks(("slack", "Low", SlackUrl), ("teams", "Low", TeamsUrl), ("json", "Low", JsonUrl));

    public static string Input(JsonObject received, string notification = "bruteForce") =>
        new JsonObject { ["notification"] = notification, ["event"] = received.DeepClone() }.ToJsonString();

    public async Task<JsonElement> InvokeAsync(string payload, string requestId = "request-1")
    {
        var context = new HandlerContext(
            requestId, Clock.GetUtcNow() + TimeSpan.FromSeconds(30), "arn:aws:lambda:eu-central-1:777788889999:function:notify",
            new JsonLog(_log, Clock).With(scope => scope with { RequestId = requestId }));
        return JsonDocument.Parse(await _handler(context, Encoding.UTF8.GetBytes(payload), CancellationToken.None)).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _chatClient.Dispose();
        await Sandbox.DisposeAsync();
        await _log.DisposeAsync();
    }
}

/// <summary>A chat: records posts and answers as the test says.</summary>
internal sealed class ChatHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<(string Url, string Body)> _posts = new();

    public Func<string, HttpResponseMessage> Answer { get; set; } = _ => new(HttpStatusCode.OK);

    public IReadOnlyList<(string Url, string Body)> Posts => [.. _posts];

    public IReadOnlyList<string> PostsTo(string url) => [.. _posts.Where(post => post.Url == url).Select(post => post.Body)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.ToString();
        _posts.Enqueue((url, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return Answer(url);
    }
}
