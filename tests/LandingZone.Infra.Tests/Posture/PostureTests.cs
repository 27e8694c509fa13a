using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Posture;

/// <summary>What holds for everything that a stack declares, whoever declares it.</summary>
public sealed class PostureTests
{
    /// <summary>Type to the input that names the customer key: everything that takes one has it.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Encrypted = new Dictionary<string, string>
    {
        [AwsTypes.EventBus] = "kmsKeyIdentifier",
        [AwsTypes.EventArchive] = "kmsKeyIdentifier",
        [AwsTypes.Topic] = "kmsMasterKeyId",
        [AwsTypes.LogGroup] = "kmsKeyId",
        [AwsTypes.Function] = "kmsKeyArn",
        [AwsTypes.Schedule] = "kmsKeyArn",
        [AwsTypes.Parameter] = "keyId",
        [AwsTypes.Table] = "serverSideEncryption.kmsKeyArn",
        [AwsTypes.Queue] = "kmsMasterKeyId",
    }.ToImmutableSortedDictionary();

    private static readonly ImmutableArray<string> Stateful =
    [
        AwsTypes.Table, AwsTypes.Key, AwsTypes.Account,
        AwsTypes.Bucket + " findings-archive-bucket",
    ];

    public static TheoryData<string> Stacks => ["dev", "prod"];

    // EventBridge puts dead letters of a region in that region, where the key is not: those queues have the key that SQS manages, as has the
    // queue of what could not be encrypted with the key.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Everything_thatCanBeEncrypted_isWithTheRuntimeKey(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.All(deployed.Resources.Where(resource => Encrypted.ContainsKey(resource.Type)), resource =>
        {
            if (resource.Type == AwsTypes.Queue && resource.Name.StartsWith("findings-hub-", StringComparison.Ordinal))
                Assert.Equal(true, resource.Inputs["sqsManagedSseEnabled"]);
            else
                Assert.EndsWith(":key/runtime-key-id", (string)Value(resource, Encrypted[resource.Type]), StringComparison.Ordinal);
        });
        Assert.All(Encrypted.Keys.Except(stack == "dev" ? [AwsTypes.Parameter] : []), type => Assert.NotEmpty(deployed.OfType(type)));
        // The lists are no secret and GuardDuty reads them; S3 encrypts them with its own key, as it does everything ("Protecting data with
        // server-side encryption"). The archive has a key of its own.
        Assert.Equal(
            ["findings-archive-bucket"],
            deployed.Resources.Where(resource => resource.Type.Contains("ServerSideEncryptionConfiguration", StringComparison.Ordinal)).Select(resource => resource.Text("bucket")));
        Assert.All(deployed.OfType(AwsTypes.Key), key => Assert.Equal(true, key.Inputs["enableKeyRotation"]));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Nothing_isPublic(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.All(deployed.OfType(AwsTypes.Bucket), bucket =>
        {
            var block = Assert.Single(
                deployed.Resources, resource => resource.Type == "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock" && Equals(resource.Inputs["bucket"], BucketName(bucket)));
            Assert.All(["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], input => Assert.Equal(true, block.Inputs[input]));
        });
        Assert.All(Statements(deployed).Where(one => one.Effect == "Allow"), one => Assert.NotEqual("*", one.Principal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryBucketQueueAndTopic_deniesPlainHttp(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var policies = deployed.Resources.Where(resource => resource.Type is AwsTypes.BucketPolicy or AwsTypes.QueuePolicy or AwsTypes.TopicPolicy).ToList();

        Assert.Equal(
            deployed.Resources.Count(resource => resource.Type is AwsTypes.Bucket or AwsTypes.Queue or AwsTypes.Topic), policies.Count);
        Assert.All(policies, policy => Assert.Contains(
            Statements(policy), one => one is { Effect: "Deny", Principal: "*" } && one.Text.Contains("\"aws:SecureTransport\":\"false\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryLogGroup_forgets(string stack) =>
        Assert.All((await Deployed.StackAsync(stack)).OfType(AwsTypes.LogGroup), group => Assert.InRange((double)group.Inputs["retentionInDays"], 1, 3_653));

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryTarget_triesAgainAndKeepsWhatFails(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var targets = deployed.OfType(AwsTypes.EventTarget).Select(target => target.Inputs)
            .Concat(deployed.OfType(AwsTypes.Schedule).Select(schedule => (ImmutableDictionary<string, object>)schedule.Inputs["target"]));

        Assert.All(targets, target =>
        {
            Assert.Contains("arn", ((ImmutableDictionary<string, object>)target["deadLetterConfig"]).Keys);
            Assert.InRange((double)((ImmutableDictionary<string, object>)target["retryPolicy"])["maximumRetryAttempts"], 1, 185);
        });
        // What Lambda takes asynchronously it keeps, too; the queue's function answers the queue.
        Assert.All(
            deployed.OfType(AwsTypes.Function).Where(function => function.Text("handler") is not ("remediate" or "undo")),
            function => Assert.Single(deployed.Resources, resource => resource.Type == "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig" && Equals(resource.Inputs["functionName"], function.Name)));
    }

    // C24
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryPermission_C24_namesItsSource(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var rules = deployed.OfType(AwsTypes.EventRule).Select(rule => rule.Name).ToHashSet();

        Assert.NotEmpty(deployed.OfType(AwsTypes.Permission));
        Assert.All(deployed.OfType(AwsTypes.Permission), permission => Assert.Contains(permission.Text("sourceArn").Split('/')[^1], rules));
    }

    // T34: what cannot be made again is protected; what would take evidence or records with it stays when the stack goes.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EverythingStateful_isProtected(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var stateful = deployed.Resources.Where(resource => Stateful.Contains(resource.Type) || Stateful.Contains($"{resource.Type} {resource.Name}")).ToList();

        Assert.All(stateful, resource => Assert.True(resource.IsProtected, resource.Name));
        Assert.All(stateful.Where(resource => resource.Type != AwsTypes.Account), resource => Assert.True(resource.IsRetained, resource.Name));
        Assert.Contains(stateful, resource => resource.Type == AwsTypes.Table);
        Assert.Equal(true, deployed.Single(AwsTypes.Table).Inputs["deletionProtectionEnabled"]);
    }

    // Tags are set once, through the providers; nothing that takes tags has a provider without them.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryProvider_setsTheTags(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var tags = StackFile.Settings(stack).Tags;

        var providers = deployed.Resources.Where(resource => resource.Type is AwsTypes.Provider or "pulumi:providers:aws-native").ToList();
        Assert.Equal(3, providers.Count);
        Assert.All(providers, provider =>
        {
            using var defaults = JsonDocument.Parse(provider.Text("defaultTags"));
            Assert.Equal(
                tags.Select(tag => (tag.Key, tag.Value)),
                defaults.RootElement.GetProperty("tags").EnumerateObject().Select(tag => (tag.Name, tag.Value.GetString()!)).OrderBy(tag => tag.Name, StringComparer.Ordinal));
        });
        Assert.All(
            deployed.Resources.Where(resource => resource.Type.StartsWith("aws", StringComparison.Ordinal)),
            resource => Assert.Contains(resource.Account, providers.Select(provider => provider.Name)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryPermissionPolicy_hasNoWildcardWithoutAReason(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var policies = deployed.OfType(AwsTypes.RolePolicy).SelectMany(Statements).Where(one => one.Effect == "Allow").ToList();

        Assert.NotEmpty(policies);
        Assert.All(policies, one =>
        {
            Assert.All(one.Actions, action => Assert.DoesNotContain('*', action));
            if (one.Resources.Contains("*"))
                Assert.All(one.Actions, action => Assert.Contains(action, WildcardReasons.All.Keys));
        });
        Assert.All(
            deployed.Resources.Where(resource => resource.Type is AwsTypes.QueuePolicy or AwsTypes.TopicPolicy or AwsTypes.BucketPolicy or AwsTypes.EventBusPolicy).SelectMany(Statements)
                .Where(one => one.Effect == "Allow"),
            one => Assert.All(one.Actions, action => Assert.DoesNotContain('*', action)));
    }

    // Every reason is still needed by somebody.
    [Fact]
    public async Task WildcardReasons_areAllInUse()
    {
        var deployed = await Scenario.RunAsync(("remediation", $"{{ actions: {{ {string.Join(", ", Infra.Settings.ResponseNames.All.Select(kind => $"{Infra.Settings.ResponseNames.Of(kind)}: {{ state: 'on' }}"))} }} }}"));

        Assert.Equal(
            WildcardReasons.All.Keys,
            deployed.OfType(AwsTypes.RolePolicy).SelectMany(Statements).Where(one => one.Resources.Contains("*")).SelectMany(one => one.Actions).Distinct().Order(StringComparer.Ordinal));
    }

    private static object Value(Declared resource, string path) =>
        path.Split('.').Aggregate((object)resource.Inputs, (value, name) => ((ImmutableDictionary<string, object>)value)[name]);

    private static object BucketName(Declared bucket) => bucket.Inputs.GetValueOrDefault("bucket", bucket.Name);

    private static IEnumerable<PolicyStatement> Statements(Deployed deployed) => deployed.Resources
        .Where(resource => resource.Type is AwsTypes.QueuePolicy or AwsTypes.TopicPolicy or AwsTypes.BucketPolicy or AwsTypes.EventBusPolicy or AwsTypes.KeyPolicy or AwsTypes.Key or AwsTypes.Role)
        .SelectMany(Statements);

    private static IEnumerable<PolicyStatement> Statements(Declared resource)
    {
        var input = resource.Type == AwsTypes.Role ? "assumeRolePolicy" : "policy";
        if (resource.Inputs.GetValueOrDefault(input) is not string text)
            return [];
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("Statement").EnumerateArray().Select(one => new PolicyStatement(
            one.GetProperty("Effect").GetString()!,
            one.TryGetProperty("Principal", out var principal) ? principal.ValueKind == JsonValueKind.String ? principal.GetString()! : principal.GetRawText() : "",
            Texts(one, "Action"),
            Texts(one, "Resource"),
            one.GetRawText()))];
    }

    private static ImmutableArray<string> Texts(JsonElement statement, string member) => !statement.TryGetProperty(member, out var value)
        ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];

    private sealed record PolicyStatement(string Effect, string Principal, ImmutableArray<string> Actions, ImmutableArray<string> Resources, string Text);
}
