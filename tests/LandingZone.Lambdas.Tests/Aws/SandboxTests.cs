using Amazon.DynamoDBv2.Model;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Aws.EventBridge;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Settings;
using LandingZone.Sandbox;
using NetworkAclEntry = LandingZone.Lambdas.Aws.Ec2.NetworkAclEntry;
using PublicAccessBlock = LandingZone.Lambdas.Aws.S3.PublicAccessBlock;
using SecurityGroupRule = LandingZone.Lambdas.Aws.Ec2.SecurityGroupRule;
using Tag = LandingZone.Lambdas.Aws.Tag;

namespace LandingZone.Lambdas.Tests.Aws;

/// <summary>
/// The clients against the sandbox, which checks signatures and answers with the services' own codes: two readings of AWS's documentation.
/// </summary>
public sealed class SandboxTests : IAsyncLifetime, IDisposable
{
    private const string Management = "444455556666";
    private const string Security = "777788889999";
    private const string Production = "123456789012";
    private const string Home = "eu-central-1";
    private const string Region = "us-east-1";
    private const string Acl = "acl-0123456789abcdef0";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private AwsSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await AwsSandbox.StartAsync();

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task ResponseRole_is_assumed_with_external_id_and_works_in_the_findings_account()
    {
        var functions = Access(_sandbox.CredentialsForRole(Security, "LandingZoneFunctions"));
        var session = await functions.ResponseSessions("landing-zone-response", "example-external-id", "remediate").GetAsync(Production, None);

        Assert.Equal("vpc-34865123", (await session.Ec2(Region).DescribeNetworkAclAsync(Acl, None))!.VpcId);
        Assert.Null(await functions.Own.Ec2(Region).DescribeNetworkAclAsync(Acl, None));
    }

    [Theory]
    [InlineData("wrong-external-id", Production)]
    [InlineData("example-external-id", Management)]
    public async Task ResponseRole_cannot_be_assumed_access_is_denied(string externalId, string account)
    {
        var functions = Access(_sandbox.CredentialsForRole(Security, "LandingZoneFunctions"));

        var error = await Assert.ThrowsAsync<AwsException>(
            () => functions.ResponseSessions("landing-zone-response", externalId, "remediate").GetAsync(account, None));

        Assert.Equal(("STS", "AssumeRole", "AccessDenied"), (error.Error.Service, error.Error.Operation, error.Error.Code));
    }

    [Fact]
    public async Task Ec2_network_acl_entries_are_made_changed_and_removed()
    {
        var ec2 = Own(Production).Ec2(Region);
        var entry = new NetworkAclEntry(7, IsEgress: false, IsDeny: true, "-1", "198.51.100.9/32", null);

        await ec2.CreateNetworkAclEntryAsync(Acl, entry, None);
        var taken = await Assert.ThrowsAsync<AwsException>(() => ec2.CreateNetworkAclEntryAsync(Acl, entry, None));
        await ec2.ReplaceNetworkAclEntryAsync(Acl, entry with { Cidr = "2001:db8::9/128" }, None);

        Assert.True(taken.Is("NetworkAclEntryAlreadyExists"));
        Assert.Contains(entry with { Cidr = "2001:db8::9/128" }, (await ec2.DescribeNetworkAclAsync(Acl, None))!.Entries);
        Assert.True(await ec2.DeleteNetworkAclEntryAsync(Acl, 7, isEgress: false, None));
        Assert.False(await ec2.DeleteNetworkAclEntryAsync(Acl, 7, isEgress: false, None));
    }

    [Fact]
    public async Task Ec2_instance_is_isolated_per_interface_and_snapshot()
    {
        var ec2 = Own(Production).Ec2(Region);
        var instance = (await ec2.DescribeInstanceAsync("i-05746eb48123455e0", None))!;
        var networkInterface = instance.Interfaces[0];

        var group = await ec2.CreateSecurityGroupAsync(networkInterface.VpcId, "isolated", "no traffic", [new Tag("a", "b")], None);
        Assert.True(await ec2.RevokeSecurityGroupEgressAsync(group, SecurityGroupRule.AllIpv4, None));
        Assert.False(await ec2.RevokeSecurityGroupEgressAsync(group, SecurityGroupRule.AllIpv4, None));
        Assert.True(await ec2.AuthorizeSecurityGroupIngressAsync(group, SecurityGroupRule.AllIpv4, None));
        await ec2.ModifyNetworkInterfaceGroupsAsync(networkInterface.Id, [group], None);
        var snapshots = await ec2.CreateSnapshotsAsync(instance.Id, "evidence", [new Tag("finding", "f")], None);
        await ec2.CreateTagsAsync([instance.Id], [new Tag("isolated", "true")], None);

        Assert.Equal([group], (await ec2.DescribeNetworkInterfaceAsync(networkInterface.Id, None))!.GroupIds);
        Assert.Equal(group, (await ec2.FindSecurityGroupAsync(networkInterface.VpcId, "isolated", None))!.Id);
        Assert.Equal(instance.VolumeIds.Order(), snapshots.Select(snapshot => snapshot.VolumeId).Order());
        Assert.Equal(snapshots.Count, (await ec2.DescribeSnapshotsAsync(new Tag("finding", "f"), None)).Count);
        Assert.Contains(new Tag("isolated", "true"), await ec2.DescribeTagsAsync(instance.Id, None));
        Assert.NotEmpty((await ec2.DescribeVpcAsync(networkInterface.VpcId, None))!.CidrBlocks);
        Assert.NotEmpty(await ec2.DescribeNetworkInterfacesOfVpcAsync(networkInterface.VpcId, None));
        Assert.Single(await ec2.DescribeNetworkAclsOfSubnetsAsync([networkInterface.SubnetId], None));
        Assert.Null(await ec2.DescribeInstanceAsync("i-00000000000000000", None));
    }

    // The SDK repeats a request after a cut connection by itself, whatever its number of retries is, unless it is told not to.
    [Fact]
    public async Task Ec2_snapshots_connection_cut_after_the_effect_are_not_made_twice()
    {
        var ec2 = Own(Production).Ec2(Region);
        _sandbox.Faults.Add(new Fault(FaultKind.ConnectionResetAfterEffect) { Operation = "CreateSnapshots" });

        var error = await Assert.ThrowsAsync<AwsException>(
            () => ec2.CreateSnapshotsAsync("i-99999999", "evidence", [new Tag("finding", "f")], None));

        Assert.Equal(AwsError.ConnectionFailure, error.Error.Code);
        Assert.Single(await ec2.DescribeSnapshotsAsync(new Tag("finding", "f"), None));
    }

    [Fact]
    public async Task DynamoDb_conditions_decide()
    {
        var table = Own(Security).DynamoDb(Home, "landing-zone-ledger");
        var item = new Dictionary<string, AttributeValue> { ["pk"] = new("NACL#1"), ["sk"] = new("IP#1"), ["status"] = new("PENDING") };
        var key = new Dictionary<string, AttributeValue> { ["pk"] = new("NACL#1"), ["sk"] = new("IP#1") };
        var isNew = new DynamoDbExpression("attribute_not_exists(pk)");
        var activate = new DynamoDbExpression("SET #s = :active")
        {
            Names = new Dictionary<string, string> { ["#s"] = "status" },
            Values = new Dictionary<string, AttributeValue> { [":active"] = new("ACTIVE") },
        };

        Assert.True(await table.PutItemAsync(item, isNew, None));
        Assert.False(await table.PutItemAsync(item, isNew, None));
        Assert.Equal("ACTIVE", (await table.UpdateItemAsync(key, activate, "#s <> :active", None))!["status"].S);
        Assert.Null(await table.UpdateItemAsync(key, activate, "#s <> :active", None));
        Assert.Equal("ACTIVE", (await table.GetItemAsync(key, None))!["status"].S);
        Assert.Single(await table.ScanAsync(null, None));
        Assert.True(await table.DeleteItemAsync(key, null, None));
        Assert.Null(await table.GetItemAsync(key, None));
    }

    [Fact]
    public async Task Iam_keys_roles_and_password_policy()
    {
        var iam = Own(Production).Iam();

        await iam.UpdateAccessKeyAsync("deploy-bot", "AKIAIOSFODNN7EXAMPLE", isActive: false, None);
        Assert.All(await iam.ListAccessKeysAsync("deploy-bot", None), key => Assert.False(key.IsActive));
        Assert.Equal("app-server", (await iam.GetRoleAsync("app-server", None)).Name);
        await iam.PutRolePolicyAsync("app-server", "revoke", """{"Version":"2012-10-17","Statement":[]}""", None);
        Assert.Equal("""{"Version":"2012-10-17","Statement":[]}""", await iam.GetRolePolicyAsync("app-server", "revoke", None));
        Assert.True(await iam.DeleteRolePolicyAsync("app-server", "revoke", None));
        Assert.False(await iam.DeleteRolePolicyAsync("app-server", "revoke", None));
        Assert.Null(await iam.GetRolePolicyAsync("app-server", "revoke", None));
        await iam.ListRoleTagsAsync("app-server", None);
        await iam.ListUserTagsAsync("deploy-bot", None);
        var policy = new LandingZone.Lambdas.Aws.Iam.PasswordPolicy(14, true, true, true, true, true, null, 24, false);
        await iam.UpdateAccountPasswordPolicyAsync(policy, None);
        Assert.Equal(policy, await iam.GetAccountPasswordPolicyAsync(None));
    }

    [Fact]
    public async Task Organizations_and_GuardDuty_are_read_to_the_end()
    {
        var organizations = Own(Security).Organizations();
        var guardDuty = Own(Security).GuardDuty(Home);
        var detector = (await guardDuty.FindDetectorAsync(None))!;
        var members = await guardDuty.ListMembersAsync(detector, None);
        string[] accounts = [.. members.Select(member => member.AccountId)];

        Assert.Equal(Management, (await organizations.DescribeOrganizationAsync(None)).ManagementAccountId);
        Assert.Equal(6, (await organizations.ListAccountsAsync(None)).Count);
        Assert.NotEmpty(await organizations.ListRootsAsync(None));
        Assert.Equal([Security], await organizations.ListDelegatedAdministratorsAsync("guardduty.amazonaws.com", None));
        Assert.Contains("guardduty.amazonaws.com", await organizations.ListAwsServiceAccessAsync(None));
        Assert.True((await guardDuty.GetDetectorAsync(detector, None)).IsEnabled);
        Assert.NotEmpty((await guardDuty.DescribeOrganizationConfigurationAsync(detector, None)).Features);
        var detectors = await guardDuty.GetMemberDetectorsAsync(detector, accounts, None);
        Assert.Equal(accounts.Order(),
            detectors.Items.Select(member => member.AccountId).Concat(detectors.Unprocessed.Select(account => account.AccountId)).Order());
        Assert.NotEmpty((await guardDuty.GetRemainingFreeTrialDaysAsync(detector, accounts, None)).Items);
        Assert.NotEmpty(await guardDuty.GetUsageByFeatureAsync(detector, None));
        Assert.NotEmpty(await guardDuty.GetUsageByAccountAsync(detector, None));
        var destination = Assert.Single(await guardDuty.ListPublishingDestinationsAsync(detector, None));
        Assert.Equal("PUBLISHING", (await guardDuty.DescribePublishingDestinationAsync(detector, destination.Id, None)).Status);
        await guardDuty.UpdateMemberDetectorsAsync(detector, [Production], [new DetectorFeature("S3_DATA_EVENTS", true, [])], None);
    }

    [Fact]
    public async Task CloudTrail_S3_and_the_rest()
    {
        var own = Own(Production);
        var trails = await own.CloudTrail(Region).DescribeTrailsAsync(includeShadowTrails: false, None);
        var trail = trails.Single(one => one.Name == "production-trail");
        await own.CloudTrail(Region).StartLoggingAsync(trail.Arn, None);
        Assert.True(await own.CloudTrail(Region).IsLoggingAsync(trail.Arn, None));
        Assert.Equal(trail, await own.CloudTrail(Region).GetTrailAsync(trail.Arn, None));
        Assert.Null(await own.CloudTrail(Region).GetTrailAsync("no-such-trail", None));
        await own.CloudTrail(Region).ListTagsAsync(trail.Arn, None);

        await own.S3(Region).PutPublicAccessBlockAsync("example-shop-website", PublicAccessBlock.All, None);
        Assert.Equal(PublicAccessBlock.All, await own.S3(Region).GetPublicAccessBlockAsync("example-shop-website", None));
        await own.S3(Region).GetBucketTaggingAsync("example-shop-website", None);
        await own.S3Control(Region, Production).PutPublicAccessBlockAsync(PublicAccessBlock.All, None);
        Assert.Equal(PublicAccessBlock.All, await own.S3Control(Region, Production).GetPublicAccessBlockAsync(None));

        var security = Own(Security);
        Assert.NotEmpty(await security.Sns(Home).PublishAsync($"arn:aws:sns:{Home}:{Security}:landing-zone-high", "s", "m", None));
        await security.EventBridge(Home).PutEventsAsync([new BusEvent("default", "landing-zone", "T", "{}")], None);
    }

    private AwsSession Own(string account) => Access(_sandbox.CredentialsFor(account)).Own;

    private AwsAccess Access(SandboxCredentials credentials) => new(
        new AwsSettings(
            Home, new AwsCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken),
            new Dictionary<string, Uri> { [""] = _sandbox.EndpointUrl }),
        _http, TimeProvider.System, new AwsCaller(RetryPolicy.Default, TimeProvider.System, () => 0), new TraceContext());
}
