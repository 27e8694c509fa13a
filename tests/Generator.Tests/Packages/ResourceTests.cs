using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;
using AwsNative = Pulumi.AwsNative;
using Random = Pulumi.Random;

namespace LandingZone.SdkGenerator.Tests.Packages;

/// <summary>How generated resources behave when a program uses them; the same with the official packages.</summary>
public sealed class ResourceTests
{
    private readonly PackageProgram _program = new();

    [Fact]
    public async Task Resource_registers_its_token_and_its_inputs_under_their_wire_names()
    {
        await _program.Run(() =>
        {
            _ = new Aws.S3.Bucket("b", new Aws.S3.BucketArgs { BucketName = "findings", ForceDestroy = false, Tags = { ["team"] = "security" } });
        });

        var bucket = _program.Registered("b");
        Assert.Equal("aws:s3/bucket:Bucket", bucket.Type);
        Assert.Equal("findings", bucket.Inputs["bucket"]);
        Assert.Equal(false, bucket.Inputs["forceDestroy"]);
        Assert.Equal("security", Map(bucket.Inputs["tags"])["team"]);
        Assert.False(bucket.Inputs.ContainsKey("lifecycleRules"));
    }

    [Fact]
    public async Task Resource_without_a_required_input_fails_and_names_it()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => _program.Run(() => _ = new Aws.GuardDuty.Member("m", new Aws.GuardDuty.MemberArgs { AccountId = "111122223333", Email = "a@example.com" })));

        Assert.Contains("DetectorId", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nested_lists_and_numbers_keep_their_shape()
    {
        await _program.Run(() =>
        {
            _ = new Aws.GuardDuty.Filter("f", new Aws.GuardDuty.FilterArgs
            {
                Action = "ARCHIVE",
                DetectorId = "d",
                Rank = 1,
                FindingCriteria = new Aws.GuardDuty.Inputs.FilterFindingCriteriaArgs
                {
                    Criterions = { new Aws.GuardDuty.Inputs.FilterFindingCriteriaCriterionArgs { Field = "type", Equals = { "a", "b" } } },
                },
            });
            _ = new Aws.CloudWatch.MetricAlarm("a", new Aws.CloudWatch.MetricAlarmArgs { ComparisonOperator = "GreaterThanThreshold", EvaluationPeriods = 2, Threshold = 0.5 });
            _ = new Aws.Lambda.Alias("l", new Aws.Lambda.AliasArgs
            {
                FunctionName = "f",
                FunctionVersion = "1",
                RoutingConfig = new Aws.Lambda.Inputs.AliasRoutingConfigArgs { AdditionalVersionWeights = { ["2"] = 0.25 } },
            });
        });

        var criterion = Map(List(Map(_program.Registered("f").Inputs["findingCriteria"])["criterions"])[0]);
        Assert.Equal(["a", "b"], List(criterion["equals"]).Cast<string>());
        Assert.Equal(1.0, _program.Registered("f").Inputs["rank"]);
        Assert.Equal(0.5, _program.Registered("a").Inputs["threshold"]);
        Assert.Equal(0.25, Map(Map(_program.Registered("l").Inputs["routingConfig"])["additionalVersionWeights"])["2"]);
    }

    [Fact]
    public async Task Policy_is_a_text_or_a_document()
    {
        await _program.Run(() =>
        {
            _ = new Aws.S3.BucketPolicy("text", new Aws.S3.BucketPolicyArgs { Bucket = "b", Policy = Output.Create("{}") });
            _ = new Aws.S3.BucketPolicy("document", new Aws.S3.BucketPolicyArgs
            {
                Bucket = "b",
                Policy = new Aws.S3.Inputs.PolicyDocumentArgs
                {
                    Version = Aws.Iam.PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                    Statement = { new Aws.Iam.Inputs.PolicyStatementArgs { Effect = Aws.Iam.PolicyStatementEffect.DENY, Action = "s3:*" } },
                },
            });
        });

        Assert.Equal("{}", _program.Registered("text").Inputs["policy"]);
        var document = Map(_program.Registered("document").Inputs["policy"]);
        Assert.Equal("2012-10-17", document["Version"]);
        Assert.Equal("Deny", Map(List(document["Statement"])[0])["Effect"]);
        Assert.Equal("s3:*", Map(List(document["Statement"])[0])["Action"]);
    }

    [Fact]
    public async Task Enum_is_sent_as_its_text()
    {
        await _program.Run(() =>
        {
            _ = new Aws.Lambda.Function("f", new Aws.Lambda.FunctionArgs { Role = "r", Runtime = Aws.Lambda.Runtime.CustomAL2023 });
            _ = new AwsNative.CloudFormation.StackSet("s", new AwsNative.CloudFormation.StackSetArgs
            {
                PermissionModel = AwsNative.CloudFormation.StackSetPermissionModel.ServiceManaged,
                CallAs = AwsNative.CloudFormation.StackSetCallAs.DelegatedAdmin,
                Tags = { new AwsNative.Inputs.TagArgs { Key = "team", Value = "security" } },
            });
        });

        Assert.Equal("provided.al2023", _program.Registered("f").Inputs["runtime"]);
        Assert.Equal("aws-native:cloudformation:StackSet", _program.Registered("s").Type);
        Assert.Equal("SERVICE_MANAGED", _program.Registered("s").Inputs["permissionModel"]);
        Assert.Equal("DELEGATED_ADMIN", _program.Registered("s").Inputs["callAs"]);
        Assert.Equal("security", Map(List(_program.Registered("s").Inputs["tags"])[0])["value"]);
    }

    [Fact]
    public async Task Secret_input_is_wrapped_when_it_is_set()
    {
        var args = new Aws.Ssm.ParameterArgs { Type = Aws.Ssm.ParameterType.SecureString, Value = "hunter2", Description = "for the door" };
        await _program.Run(() => _ = new Aws.Ssm.Parameter("p", args));

        Assert.True(await Output.IsSecretAsync(args.Value.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.Description.ToOutput()));
        Assert.Equal("hunter2", _program.Registered("p").Inputs["value"]);
        Assert.Equal("SecureString", _program.Registered("p").Inputs["type"]);
    }

    [Fact]
    public async Task Output_is_what_the_provider_returns()
    {
        Random.RandomPassword? password = null;
        await _program.Run(() => password = new Random.RandomPassword("w", new Random.RandomPasswordArgs { Length = 20 }));

        Assert.Equal("random:index/randomPassword:RandomPassword", _program.Registered("w").Type);
        Assert.Equal("computed", await OutputUtilities.GetValueAsync(password!.Result));
        Assert.Equal(20, await OutputUtilities.GetValueAsync(password.Length));
    }

    [Fact]
    public async Task Get_asks_for_the_id_with_the_state_it_was_given()
    {
        Aws.GuardDuty.Detector? detector = null;
        await _program.Run(() => detector = Aws.GuardDuty.Detector.Get("d", "abc123", new Aws.GuardDuty.DetectorState { Region = "eu-west-1" }));

        Assert.Equal("abc123", _program.Registered("d").Id);
        Assert.Equal("eu-west-1", _program.Registered("d").Inputs["region"]);
        Assert.Equal("abc123", await OutputUtilities.GetValueAsync(detector!.Id));
    }

    [Fact]
    public async Task Provider_sends_structured_inputs_as_json_text_and_its_defaults()
    {
        await _program.Run(() => _ = new Aws.Provider("p", new Aws.ProviderArgs
        {
            Region = "eu-central-1",
            AllowedAccountIds = { "111122223333" },
            AssumeRoles = { new Aws.Inputs.ProviderAssumeRoleArgs { RoleArn = "arn:aws:iam::111122223333:role/deploy" } },
        }));

        var provider = _program.Registered("p");
        Assert.Equal("pulumi:providers:aws", provider.Type);
        Assert.Equal("[\"111122223333\"]", Compact(provider.Inputs["allowedAccountIds"]));
        Assert.Equal("[{\"roleArn\":\"arn:aws:iam::111122223333:role/deploy\"}]", Compact(provider.Inputs["assumeRoles"]));
        Assert.Equal("true", provider.Inputs["skipRegionValidation"]);
        Assert.Equal("eu-central-1", provider.Inputs["region"]);
    }

    [Fact]
    public async Task Options_carry_version_aliases_and_replacements()
    {
        var options = new Dictionary<string, CustomResourceOptions>();
        await _program.Run(() =>
        {
            var recorder = new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        options[args.Resource.GetResourceName()] = (CustomResourceOptions)args.Options;
                        return null;
                    },
                },
            };
            _ = new Aws.S3.Bucket("b", null, recorder);
            _ = new AwsNative.GuardDuty.TrustedEntitySet("t", new AwsNative.GuardDuty.TrustedEntitySetArgs { Format = "TXT", Location = "s3://b/k" }, recorder);
        });

        Assert.Equal("7.48.0", options["b"].Version);
        Assert.Equal("1.79.0", options["t"].Version);
        Assert.Equal(["detectorId", "format"], options["t"].ReplaceOnChanges);
        Assert.Equal(2, options["b"].Aliases.Count);
    }

    private static ImmutableDictionary<string, object> Map(object value) => Assert.IsType<ImmutableDictionary<string, object>>(value, exactMatch: false);

    private static ImmutableArray<object> List(object value) => Assert.IsType<ImmutableArray<object>>(value);

    private static string Compact(object json) => string.Concat(Assert.IsType<string>(json).Where(c => !char.IsWhiteSpace(c)));
}
