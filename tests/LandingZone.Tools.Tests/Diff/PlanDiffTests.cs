using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;
using static LandingZone.Tools.Tests.Diff.Plan;

namespace LandingZone.Tools.Tests.Diff;

public sealed class PlanDiffTests
{
    [Theory]
    [InlineData(Bucket, """{"tags":{"a":"1"}}""", """{"tags":{"a":"2"}}""", "Update x tags.a")]
    [InlineData(Bucket, """{"tags":{"a.b":"1"}}""", """{"tags":{}}""", "Update x tags[\"a.b\"]")]
    [InlineData(Bucket, "{}", """{"bucket":"name"}""", "Replace x !bucket")]
    [InlineData(Bucket, """{"region":"eu-west-1"}""", """{"region":"us-east-1"}""", "Replace x !region")]
    [InlineData("aws-native:cloudformation:StackSet", """{"capabilities":["a"]}""", """{"capabilities":["b"]}""", "Update x capabilities[0]")]
    [InlineData("aws-native:cloudformation:StackSet", """{"permissionModel":"a"}""", """{"permissionModel":"b"}""", "Replace x !permissionModel")]
    [InlineData(Rule, """{"eventPattern":"{}"}""", """{"eventPattern":"{\"a\":1}"}""", "Update x eventPattern")]
    [InlineData(Rule, """{"eventBusName":"a"}""", """{"eventBusName":"b"}""", "Replace x !eventBusName")]
    [InlineData("aws:lambda/permission:Permission", """{"sourceArn":"a"}""", """{"sourceArn":"b"}""", "Replace x !sourceArn")]
    [InlineData("aws:lambda/function:Function", """{"environment":{"variables":{"A":"1"}}}""", """{"environment":{"variables":{"A":"2"}}}""", "Update x environment.variables.A")]
    [InlineData("aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan", """{"protectedResource":{"s3Bucket":{"bucketName":"a"}}}""",
        """{"protectedResource":{"s3Bucket":{"bucketName":"b"}}}""", "Replace x !protectedResource.s3Bucket.bucketName")]
    [InlineData("aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature", """{"additionalConfigurations":[{"name":"A","autoEnable":"ALL"}]}""",
        """{"additionalConfigurations":[{"name":"A","autoEnable":"NONE"}]}""", "Update x additionalConfigurations[0].autoEnable")]
    [InlineData("aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature", """{"additionalConfigurations":[{"name":"A"}]}""",
        """{"additionalConfigurations":[{"name":"B"}]}""", "Replace x !additionalConfigurations[0].name")]
    [InlineData("aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature", """{"additionalConfigurations":[{"name":"A"}]}""",
        """{"additionalConfigurations":[{"name":"A"},{"name":"B"}]}""", "Replace x !additionalConfigurations")]
    [InlineData("random:index/randomUuid:RandomUuid", """{"keepers":{"a":"1"}}""", """{"keepers":{"a":"2"}}""", "Replace x !keepers.a")]
    public void Between_changed_input_updates_or_replaces(string type, string before, string after, string expected) =>
        Assert.Equal([expected], Changes(Of(Resource(type, "x", before)), Of(Resource(type, "x", after))));

    [Fact]
    public void Between_null_input_is_the_same_as_none() =>
        Assert.Empty(Changes(Of(Resource(Bucket, "x", """{"tags":null}""")), Of(Resource(Bucket, "x"))));

    [Theory]
    [InlineData("tags", "")]
    [InlineData("tags.a", "")]
    [InlineData("tags[\"a\"]", "")]
    [InlineData("*.a", "")]
    [InlineData("tags.b", "Update x tags.a")]
    [InlineData("tag", "Update x tags.a")]
    public void Between_ignored_change_is_none(string ignored, string expected)
    {
        var options = PreviewOptions.None with { IgnoreChanges = [ignored] };
        var changes = Changes(Of(Resource(Bucket, "x", """{"tags":{"a":"1"}}""", options: options)), Of(Resource(Bucket, "x", """{"tags":{"a":"2"}}""", options: options)));

        Assert.Equal(expected, string.Join('\n', changes));
    }

    [Fact]
    public void Between_options_are_listed_and_another_account_or_region_replaces()
    {
        var plain = Resource(Bucket, "x");
        var other = plain with { Options = new(true, true, ["y"], ["tags"], [], "", true) };

        Assert.Equal(["Update x protect retainOnDelete deleteBeforeReplace dependsOn ignoreChanges"], Changes(Of(plain), Of(other)));
        Assert.Equal(["Replace x !account"], Changes(Of(plain), Of(plain with { Account = "management" })));
        Assert.Equal(["Replace x !region"], Changes(Of(plain), Of(plain with { Region = "us-east-1" })));
    }

    [Fact]
    public void Between_resource_without_counterpart_is_created_imported_or_deleted() =>
        Assert.Equal(["Create new", "Import adopted", "Delete old"], Changes(Of(Resource(Bucket, "old")),
            Of(Resource(Bucket, "new"), Resource(Bucket, "adopted", options: PreviewOptions.None with { Import = "id" }))));

    [Fact]
    public void Between_same_name_of_another_type_or_parent_is_another_resource()
    {
        var group = Resource(Component, "group");

        Assert.Equal(["Create x", "Delete x"], Changes(Of(Resource(Bucket, "x")), Of(Resource(Rule, "x"))));
        Assert.Equal(["Create x", "Delete x"], Changes(Of(group, Resource(Bucket, "x")), Of(group, Resource(Bucket, "x", parent: group))));
    }

    [Theory]
    [InlineData("*::old")]
    [InlineData("aws:s3/bucket:Bucket::old")]
    [InlineData("urn:pulumi:dev::landing-zone::aws:s3/bucket:Bucket::old")]
    public void Between_alias_makes_a_renamed_resource_an_update(string alias)
    {
        var diff = PlanDiff.Between(Of(Resource(Bucket, "old")), Of(Resource(Bucket, "new", options: Aliased(alias))));

        Assert.Equal(["Update new"], Changes(diff));
        Assert.Equal("old", diff.Changes.Single().AliasOf);
    }

    [Fact]
    public void Between_alias_of_a_component_holds_for_its_children_named_after_it()
    {
        var old = Resource(Component, "old");
        var renamed = Resource(Component, "new", options: Aliased("*::old"));

        Assert.Equal(["Update new", "Update new-bucket", "Update rule"], Changes(
            Of(old, Resource(Bucket, "old-bucket", parent: old), Resource(Rule, "rule", """{"state":"a"}""", old)),
            Of(renamed, Resource(Bucket, "new-bucket", parent: renamed), Resource(Rule, "rule", """{"state":"b"}""", renamed))).Select(c => c.Replace(" state", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Between_alias_never_takes_the_resource_that_kept_its_name() =>
        Assert.Equal(["Create new"], Changes(Of(Resource(Bucket, "old")), Of(Resource(Bucket, "new", options: Aliased("*::old")), Resource(Bucket, "old"))));

    [Fact]
    public void Between_import_that_is_taken_out_after_the_first_update_changes_nothing()
    {
        var adopted = Resource("aws:guardduty/detector:Detector", "detector", options: PreviewOptions.None with { Import = "abc@eu-west-1" });
        var before = Of(adopted, Resource("aws:guardduty/filter:Filter", "filter", """{"detectorId":"abc"}"""));
        var after = Of(adopted with { Options = PreviewOptions.None }, Resource("aws:guardduty/filter:Filter", "filter", """{"detectorId":"${detector.id}"}"""));

        Assert.Empty(Changes(before, after));
    }

    [Fact]
    public void Between_replacement_reaches_everything_that_refers_to_it()
    {
        static StackPreview Stack(string bucket) => Of(
            Resource(Bucket, "bucket", $$"""{"objectLockEnabled":{{bucket}}}"""),
            Resource("aws:s3/bucketPolicy:BucketPolicy", "policy", """{"bucket":"${bucket.bucket}","policy":"{\"Resource\":\"${bucket.arn}/*\"}"}"""),
            Resource(Rule, "rule", """{"eventPattern":"${bucket.id}"}"""),
            Resource(Rule, "ignoring", """{"eventPattern":"${bucket.id}"}""", options: PreviewOptions.None with { IgnoreChanges = ["eventPattern"] }),
            Resource(Rule, "after-policy", """{"name":"${policy.id}"}"""),
            Resource(Rule, "other", """{"name":"${bucket-two.id}"}"""));

        var diff = PlanDiff.Between(Stack("false"), Stack("true"));

        Assert.Equal(["Replace bucket !objectLockEnabled", "Replace policy !bucket policy", "Update rule eventPattern", "Replace after-policy !name"], Changes(diff));
        Assert.Equal(["~ bucket: refers to what is replaced (forces replacement)", "~ policy: refers to what is replaced"],
            diff.Changes[1].Inputs.SelectMany(LandingZone.Tools.Rendering.ChangeText.Lines));
    }

    [Fact]
    public void Warnings_name_what_holds_data_graver_ones_first()
    {
        var guarded = PreviewOptions.None with { Protect = true };
        var diff = PlanDiff.Between(
            Of(Resource(Bucket, "updated"), Resource(Bucket, "deleted"), Resource(Bucket, "kept", options: PreviewOptions.None with { RetainOnDelete = true }),
                Resource(Bucket, "guarded", options: guarded), Resource(Bucket, "opened", options: guarded), Resource(Rule, "rule"),
                Resource("aws:dynamodb/table:Table", "table", """{"hashKey":"a"}""")),
            Of(Resource(Bucket, "updated", """{"tags":{"a":"1"}}"""), Resource(Bucket, "opened"), Resource("aws:dynamodb/table:Table", "table", """{"hashKey":"b"}""")));

        Assert.Equal(
            [
                "opened loses protect; it holds the objects",
                "table is replaced (hashKey), which loses the records",
                "deleted is deleted, which loses the objects",
                "guarded is protected and would be deleted: the engine refuses until protect is off in the stack; it holds the objects",
            ],
            diff.Warnings.Where(w => w.IsGrave).Select(w => $"{w.Change.Resource.Name} {w.Text}"));
        Assert.Equal(
            [
                "updated is updated in place; it holds the objects",
                "kept is deleted: the old one stays in the account, outside of the stack, with the objects",
            ],
            diff.Warnings.Where(w => !w.IsGrave).Select(w => $"{w.Change.Resource.Name} {w.Text}"));
    }
}
