using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Rules;
using Pulumi;

namespace LandingZone.Tools.Tests.Preview.Rules;

public sealed class PreviewRulesTests : PreviewTestBase
{
    private const string EventRule = "aws:cloudwatch/eventRule:EventRule";

    private static PreviewResource Resource(string type, string name, string property, JsonNode? value) => new()
    {
        Urn = $"urn:pulumi:dev::landing-zone::{type}::{name}",
        Name = name,
        Type = type,
        Inputs = new JsonObject { [property] = value },
    };

    private static Problem[] Check(params PreviewResource[] resources) =>
        [.. PreviewRules.Check(new StackPreview("landing-zone", "dev", [.. resources], []))];

    [Fact]
    public async Task Check_duplicate_URN_names_the_resource()
    {
        var problem = await FailsAsync(() =>
        {
            _ = new Thing(Bucket, "archive");
            _ = new Thing(Bucket, "archive");
        });

        Assert.Equal("Duplicate resource URN 'urn:pulumi:dev::landing-zone::aws:s3/bucket:Bucket::archive'; try giving it a unique name", problem.What);
        Assert.Equal("aws:s3:Bucket archive", problem.Where);
    }

    [Fact]
    public async Task Check_children_of_two_components_of_one_type_collide_when_their_names_are_fixed()
    {
        var problem = await FailsAsync(() =>
        {
            _ = new Thing(Bucket, "fixed", options: new() { Parent = new Group("one") });
            _ = new Thing(Bucket, "fixed", options: new() { Parent = new Group("two") });
        });

        Assert.Contains("landingzone:test:Group$aws:s3/bucket:Bucket::fixed", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_same_name_in_components_of_two_types_is_fine()
    {
        var preview = await PreviewAsync(() =>
        {
            _ = new Thing(Bucket, "key", options: new() { Parent = new Group("one", type: "landingzone:test:One") });
            _ = new Thing(Bucket, "key", options: new() { Parent = new Group("two", type: "landingzone:test:Two") });
            _ = new GlobalThing(Role, "key");
        });

        Assert.Equal(5, preview.Resources.Length);
    }

    public static TheoryData<string, string, int> NameLimits()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var rule in NameRule.All)
            data.Add(rule.Type, rule.Property, rule.Limit);
        return data;
    }

    [Theory]
    [MemberData(nameof(NameLimits))]
    public void Check_given_name_at_the_limit_passes_and_one_more_fails(string type, string property, int limit)
    {
        Assert.Empty(Check(Resource(type, "x", property, new string('a', limit))));

        var problem = Assert.Single(Check(Resource(type, "x", property, new string('a', limit + 1))));
        Assert.StartsWith($"{property} of 'x' is too long: ", problem.What, StringComparison.Ordinal);
        Assert.Equal("Shorten it by 1 characters.", problem.Fix);
    }

    [Fact]
    public void Check_auto_named_resource_counts_the_suffix()
    {
        Assert.Empty(Check(Resource(Role, new string('r', 56), "path", "/")));

        var name = new string('r', 57);
        Assert.Equal(
            new Problem($"name of '{name}' is too long: '{name}' with the 8 characters that auto-naming adds has 65 characters, aws:iam:Role allows 64",
                $"aws:iam:Role {name}", "Shorten it by 1 characters."),
            Assert.Single(Check(Resource(Role, name, "path", "/"))));
    }

    [Fact]
    public void Check_name_with_a_reference_has_an_unknown_length() =>
        Assert.Empty(Check(Resource(Role, "x", "name", "${" + new string('a', 80) + ".id}")));

    public static TheoryData<string, string, int> DocumentLimits()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var rule in DocumentRule.All.Where(r => r.Kind is DocumentKind.Policy or DocumentKind.Text || r.Property == "input"))
            data.Add(rule.Type, rule.Property, rule.Limit);
        return data;
    }

    [Theory]
    [MemberData(nameof(DocumentLimits))]
    public void Check_document_at_the_limit_passes_and_one_more_fails(string type, string property, int limit)
    {
        string Document(int size) => $$"""{"a":"{{new string('x', size - 8)}}"}""";

        Assert.Empty(Check(Resource(type, "x", property, Document(limit))));
        var problem = Assert.Single(Check(Resource(type, "x", property, Document(limit + 1))));
        Assert.Contains($"has {limit + 1:N0} ", problem.What, StringComparison.Ordinal);
        Assert.Contains($"{limit:N0} are allowed", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_IAM_does_not_count_blanks_but_S3_does()
    {
        var padded = "{" + new string(' ', 30_000) + "}";

        Assert.Empty(Check(Resource("aws:iam/policy:Policy", "x", "policy", padded)));
        Assert.Equal("policy of 'x' has 30,002 bytes, 20,480 are allowed",
            Assert.Single(Check(Resource("aws:s3/bucketPolicy:BucketPolicy", "x", "policy", padded))).What);
    }

    [Fact]
    public void Check_unknown_ARN_counts_as_long_as_an_ARN_is()
    {
        var detectors = Enumerable.Range(0, 34).Select(i => "\"${" + $"detector-{i:00}" + ".arn}\"");
        string Policy(int padding) => $$"""{"a":[{{string.Join(',', detectors)}}],"b":"{{new string('x', padding)}}"}""";
        const int frame = 15 + (34 * (95 + 3)) - 1;

        Assert.Empty(Check(Resource("aws:s3/bucketPolicy:BucketPolicy", "x", "policy", Policy(20_480 - frame))));
        Assert.Equal("policy of 'x' has 20,481 bytes, 20,480 are allowed",
            Assert.Single(Check(Resource("aws:s3/bucketPolicy:BucketPolicy", "x", "policy", Policy(20_481 - frame)))).What);
    }

    [Theory]
    [InlineData("${unfinished.arn")]
    [InlineData("${a.id}")]
    [InlineData("${${a.arn}")]
    public void Check_text_that_looks_like_a_reference_never_fails_the_check(string text) =>
        Assert.Empty(Check(Resource("aws:s3/bucketPolicy:BucketPolicy", "x", "policy", $$"""{"a":"{{text}}"}""")));

    [Fact]
    public void Check_S3_counts_bytes_not_characters() =>
        Assert.Single(Check(Resource("aws:s3/bucketPolicy:BucketPolicy", "x", "policy", $$"""{"a":"{{new string('é', 10_300)}}"}""")));

    [Theory]
    [InlineData("{\"a\":", "policy of 'x' is no valid policy: ")]
    [InlineData("[]", "policy of 'x' is no valid policy: it must be a JSON object")]
    [InlineData("", "policy of 'x' is no valid policy: ")]
    public void Check_policy_that_is_no_JSON_object_fails(string policy, string message) =>
        Assert.StartsWith(message, Assert.Single(Check(Resource("aws:sns/topicPolicy:TopicPolicy", "x", "policy", policy))).What, StringComparison.Ordinal);

    [Fact]
    public void Check_policy_given_as_an_object_is_measured_as_JSON() =>
        Assert.Single(Check(Resource("aws:iam/role:Role", "x", "assumeRolePolicy", new JsonObject { ["a"] = new string('x', 3000) })));

    [Fact]
    public void Check_secret_policy_cannot_be_judged() =>
        Assert.Empty(Check(Resource("aws:sns/topicPolicy:TopicPolicy", "x", "policy", "[secret]")));

    [Fact]
    public void Check_event_pattern_at_the_limit_passes_and_one_more_fails()
    {
        string Pattern(int size) => $$"""{"source":["{{new string('x', size - 15)}}"]}""";

        Assert.Empty(Check(Resource(EventRule, "x", "eventPattern", Pattern(2048))));
        Assert.Equal("eventPattern of 'x' has 2,049 characters, 2,048 are allowed",
            Assert.Single(Check(Resource(EventRule, "x", "eventPattern", Pattern(2049)))).What);
    }

    [Theory]
    [InlineData("{\"source\":\"aws.guardduty\"}")]
    [InlineData("{\"detail\":{\"severity\":[{\"numeric\":[\">\",\"seven\"]}]}}")]
    [InlineData("{\"source\":[]}")]
    [InlineData("not JSON")]
    public void Check_event_pattern_that_EventBridge_refuses_fails(string pattern) =>
        Assert.StartsWith("eventPattern of 'x' is no valid event pattern: ",
            Assert.Single(Check(Resource(EventRule, "x", "eventPattern", pattern))).What, StringComparison.Ordinal);

    [Fact]
    public void Check_inline_policies_of_a_role_count_together()
    {
        PreviewResource Policy(string name, string role, int size)
        {
            var resource = Resource("aws:iam/rolePolicy:RolePolicy", name, "policy", $$"""{"a":"{{new string('x', size - 8)}}"}""");
            resource.Inputs["role"] = role;
            return resource;
        }

        Assert.Empty(Check(Policy("a", "${writer.id}", 5000), Policy("b", "${writer.name}", 5240), Policy("c", "${other.id}", 9000)));
        var problem = Assert.Single(Check(Policy("a", "${writer.id}", 5000), Policy("b", "${writer.name}", 5241)));
        Assert.Equal("the 2 inline policies of role '${writer.id}' have 10,241 characters together, 10,240 are allowed", problem.What);
    }

    [Fact]
    public async Task Preview_reports_every_problem_at_once()
    {
        var error = await Assert.ThrowsAsync<ProblemException>(() => PreviewAsync(() =>
        {
            _ = new Thing(EventRule, new string('r', 60));
            _ = new Thing(EventRule, "pattern", new ThingArgs { EventPattern = "{" });
            _ = new Thing(Bucket, "twice");
            _ = new Thing(Bucket, "twice");
        }));

        Assert.Equal(3, error.Problems.Count);
    }
}
