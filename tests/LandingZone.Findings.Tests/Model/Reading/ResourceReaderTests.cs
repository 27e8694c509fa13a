using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

// Every field has a value of its own, so that no two can be exchanged.
public sealed class ResourceReaderTests
{
    private static readonly FindingResource Nothing = new(null, null, null, [], null, null, null, null, null, null, null, [], []);

    [Fact]
    public void Read_instance_is_whole() => Whole.Equal(
        Nothing with
        {
            ResourceType = "Instance",
            Instance = new(
                "i-1", "t3.micro", "ami-1", "running", "eu-central-1a", DateTimeOffset.UnixEpoch.AddSeconds(1), "windows", "outpost", "profile",
                [
                    new("eni-1", "vpc-1", "subnet-1", "198.51.100.1", "10.0.0.1", ["2001:db8::1", "2001:db8::2"], ["sg-1", "sg-2"]),
                    new("eni-2", null, null, null, null, [], []),
                ],
                [new("owner", "team-a"), new("empty", "")]),
        },
        Whole.Resource("""
            {"resourceType":"Instance","instanceDetails":{
              "instanceId":"i-1","instanceType":"t3.micro","imageId":"ami-1","instanceState":"running","availabilityZone":"eu-central-1a",
              "launchTime":"1970-01-01T00:00:01Z","platform":"windows","outpostArn":"outpost","iamInstanceProfile":{"arn":"profile","id":"x"},
              "networkInterfaces":[
                {"networkInterfaceId":"eni-1","vpcId":"vpc-1","subnetId":"subnet-1","publicIp":"198.51.100.1","privateIpAddress":"10.0.0.1",
                 "ipv6Addresses":["2001:db8::1","2001:db8::2"],"securityGroups":[{"groupId":"sg-1","groupName":"a"},{"groupName":"b"},{"groupId":"sg-2"}]},
                {"networkInterfaceId":"eni-2"}],
              "tags":[{"key":"owner","value":"team-a"},{"key":"empty"},{"value":"no key"}]}}
            """));

    [Fact]
    public void Read_access_key_is_whole() => Whole.Equal(
        Nothing with { AccessKey = new("AKIA1", "AIDA1", "alice", "IAMUser") },
        Whole.Resource("""{"accessKeyDetails":{"accessKeyId":"AKIA1","principalId":"AIDA1","userName":"alice","userType":"IAMUser"}}"""));

    [Fact]
    public void Read_buckets_are_whole() => Whole.Equal(
        Nothing with
        {
            Buckets =
            [
                new("one", "arn:one", "Destination", "PUBLIC", DateTimeOffset.UnixEpoch.AddSeconds(2), [new("k", "v")],
                    [new("key", "arn:key", "v1", "tag", "00ff"), new("other", null, null, null, null)]),
                new("two", null, null, null, null, [], []),
            ],
        },
        Whole.Resource("""
            {"s3BucketDetails":[
              {"name":"one","arn":"arn:one","type":"Destination","publicAccess":{"effectivePermission":"PUBLIC"},"createdAt":2,
               "tags":[{"key":"k","value":"v"}],
               "s3ObjectDetails":[{"key":"key","objectArn":"arn:key","versionId":"v1","eTag":"tag","hash":"00ff"},{"key":"other"}]},
              {"name":"two"}]}
            """));

    [Theory]
    [InlineData("eksClusterDetails")]
    [InlineData("ecsClusterDetails")]
    public void Read_cluster_is_whole(string field)
    {
        var cluster = new ClusterDetails("prod", "arn:cluster", "vpc-9", "arn:task", [new("k", "v")]);

        Whole.Equal(
            field == "eksClusterDetails" ? Nothing with { EksCluster = cluster } : Nothing with { EcsCluster = cluster },
            Whole.Resource($$$"""
                {"{{{field}}}":{"name":"prod","arn":"arn:cluster","vpcId":"vpc-9","taskDetails":{"arn":"arn:task"},"tags":[{"key":"k","value":"v"}]}}
                """));
    }

    [Theory]
    [InlineData("""
        {"kubernetesDetails":{"kubernetesUserDetails":{"username":"u"},"kubernetesWorkloadDetails":{"name":"n","type":"t","namespace":"s"}},
         "kubernetesUserDetails":{"username":"beside"}}
        """, "u", "n", "t", "s")]
    [InlineData("""{"kubernetesDetails":{"kubernetesWorkloadDetails":{"name":"n"}},"kubernetesUserDetails":{"username":"beside"}}""",
        "beside", "n", null, null)]
    [InlineData("""{"kubernetesDetails":{"kubernetesWorkloadDetails":{"name":"n"}}}""", null, "n", null, null)]
    [InlineData("""{"kubernetesUserDetails":{"username":"alone"}}""", "alone", null, null, null)]
    public void Read_kubernetes_takes_the_user_from_either_place(
        string json, string? user, string? workload, string? type, string? nameSpace) =>
        Whole.Equal(Nothing with { Kubernetes = new(user, workload, type, nameSpace) }, Whole.Resource(json));

    [Fact]
    public void Read_container_and_database_user_are_whole() => Whole.Equal(
        Nothing with { Container = new("c-1", "web", "nginx:1"), DatabaseUser = new("admin", "psql", "orders", "iam") },
        Whole.Resource("""
            {"containerDetails":{"id":"c-1","name":"web","image":"nginx:1"},
             "rdsDbUserDetails":{"user":"admin","application":"psql","database":"orders","authMethod":"iam"}}
            """));

    [Fact]
    public void Read_function_is_whole() => Whole.Equal(
        Nothing with { Lambda = new("f", "arn:f", "arn:role", "vpc-1", ["subnet-1", "subnet-2"], ["sg-1", "sg-2"]) },
        Whole.Resource("""
            {"lambdaDetails":{"functionName":"f","functionArn":"arn:f","role":"arn:role","vpcConfig":{
              "vpcId":"vpc-1","subnetIds":["subnet-1","subnet-2"],"securityGroups":[{"groupId":"sg-1","groupName":"a"},"sg-2",{"groupName":"b"}]}}}
            """));

    [Theory]
    [InlineData("""
        {"rdsDbInstanceDetails":{"dbInstanceIdentifier":"i","dbInstanceArn":"arn:i","dbClusterIdentifier":"c","engine":"e"},
         "rdsLimitlessDbDetails":{"dbShardGroupIdentifier":"other"}}
        """)]
    [InlineData("""
        {"rdsLimitlessDbDetails":{"dbShardGroupIdentifier":"i","dbShardGroupArn":"arn:i","dbClusterIdentifier":"c","engine":"e"}}
        """)]
    public void Read_database_is_an_instance_or_a_shard_group(string json) =>
        Whole.Equal(Nothing with { Database = new("i", "arn:i", "c", "e") }, Whole.Resource(json));

    [Fact]
    public void Read_scanned_images_and_models_are_all_there() => Whole.Equal(
        Nothing with { ScannedImages = ["snapshot", "image", "point"], Models = ["m", "arn:g", "g", "arn:m", "id", "m"] },
        Whole.Resource("""
            {"ebsSnapshotDetails":{"snapshotArn":"snapshot"},"ec2ImageDetails":{"imageArn":"image"},
             "recoveryPointDetails":{"recoveryPointArn":"point"},
             "modelDetails":[{"modelId":"m","guardrailArn":"not first"},{"guardrailArn":"arn:g","guardrailId":"not first"},{"other":"x"}],
             "bedrockGuardrailDetails":[{"guardrailId":"g","arn":"not first"},{"arn":"arn:m","id":"not first"},{"id":"id"},{"modelId":"m"}]}
            """));

    [Theory]
    [InlineData("{}")]
    [InlineData("""
        {"instanceDetails":"x","accessKeyDetails":7,"s3BucketDetails":null,"eksClusterDetails":[],"kubernetesDetails":"x","ecsClusterDetails":true,
         "kubernetesUserDetails":[],"containerDetails":7,"lambdaDetails":"x","rdsDbInstanceDetails":[],"rdsLimitlessDbDetails":"x",
         "rdsDbUserDetails":false,"ebsSnapshotDetails":1,"ec2ImageDetails":[],"recoveryPointDetails":"x","modelDetails":"x","bedrockGuardrailDetails":[1]}
        """)]
    public void Read_absent_or_wrong_kind_is_nothing(string json) => Whole.Equal(Nothing, Whole.Resource(json));
}
