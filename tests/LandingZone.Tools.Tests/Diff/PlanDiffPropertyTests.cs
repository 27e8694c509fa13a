using System.Text.Json.Nodes;
using CsCheck;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Tests.Diff;

public sealed class PlanDiffPropertyTests
{
    private static readonly Gen<JsonNode> Scalar = Gen.OneOf(Gen.Int[0, 3].Select(i => (JsonNode)JsonValue.Create(i)),
        OneOf("a", "b", "${x.id}", """{"Statement":[{"Effect":"Allow"}]}""").Select(t => (JsonNode)JsonValue.Create(t)));

    private static readonly Gen<JsonNode> Value = Gen.OneOf(Scalar,
        Scalar.Array[0, 3].Select(items => (JsonNode)new JsonArray([.. items.Select(i => i.DeepClone())])),
        Gen.Dictionary(OneOf("p", "q.r", "s"), Scalar)[0, 3].Select(map => (JsonNode)Map(map)));

    private static readonly Gen<PreviewResource> Resource =
        Gen.Select(OneOf("a", "b", "c", "d"), OneOf(Plan.Bucket, Plan.Rule), Gen.Dictionary(OneOf("name", "tags", "bucket", "rules"), Value)[0, 4], Gen.Bool)
            .Select((name, type, inputs, protect) => Plan.Resource(type, name, Map(inputs).ToJsonString(), options: PreviewOptions.None with { Protect = protect }));

    private static readonly Gen<StackPreview> Plans = Resource.Array[0, 8].Select(r => Plan.Of([.. r.DistinctBy(x => x.Urn)]));

    [Fact]
    public void Between_a_plan_and_itself_is_empty() =>
        Plans.Sample(plan => Assert.True(PlanDiff.Between(plan, PlanReader.Parse(System.Text.Encoding.UTF8.GetString(PreviewJson.Write(plan)), "x")).IsEmpty));

    [Fact]
    public void Between_the_other_way_round_swaps_what_is_created_and_deleted() =>
        Gen.Select(Plans, Plans).Sample((before, after) =>
        {
            var (there, back) = (PlanDiff.Between(before, after), PlanDiff.Between(after, before));
            Assert.Equal(Urns(there, ChangeKind.Create), Urns(back, ChangeKind.Delete));
            Assert.Equal(Urns(there, ChangeKind.Delete), Urns(back, ChangeKind.Create));
            Assert.Equal(Urns(there, ChangeKind.Same), Urns(back, ChangeKind.Same));
            Assert.Equal(Urns(there, ChangeKind.Replace), Urns(back, ChangeKind.Replace));
        });

    [Fact]
    public void Between_changes_applied_to_the_base_yield_the_head() =>
        Gen.Select(Plans, Plans).Sample((before, after) =>
        {
            var result = before.Resources.ToDictionary(r => r.Urn);
            foreach (var change in PlanDiff.Between(before, after).Changes)
                if (change.After is null)
                    result.Remove(change.Before!.Urn);
                else
                    result[change.After.Urn] = change.Before is null ? change.After : Applied(change);
            Assert.Equal(after.Resources.Select(Text).Order(), result.Values.Select(Text).Order());
        });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PreviewResource Applied(ResourceChange change)
    {
        var inputs = change.Before!.Inputs.DeepClone().AsObject();
        foreach (var value in change.Inputs)
            Set(inputs, value.Path.Parts.AsSpan(), value.After?.DeepClone());
        var protect = change.Options.FirstOrDefault(o => o.Path.Text == "protect") is { } option ? (bool)option.After! : change.Before.Options.Protect;
        return change.Before with { Inputs = inputs, Options = change.Before.Options with { Protect = protect } };
    }

    private static void Set(JsonNode node, ReadOnlySpan<string> path, JsonNode? value)
    {
        var last = path.Length == 1;
        if (node is JsonArray list)
        {
            var index = int.Parse(path[0].Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
            if (last)
                list[index] = value;
            else
                Set(list[index]!, path[1..], value);
        }
        else if (!last)
            Set(node[path[0]]!, path[1..], value);
        else if (value is null)
            node.AsObject().Remove(path[0]);
        else
            node[path[0]] = value;
    }

    private static string Text(PreviewResource resource) =>
        $"{resource.Urn} {resource.Options.Protect} {string.Join(',', resource.Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => i.Key + "=" + Sorted(i.Value)))}";

    private static string? Sorted(JsonNode? node) => node is JsonObject map
        ? string.Join(';', map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}:{e.Value?.ToJsonString()}")) : node?.ToJsonString();

    private static IEnumerable<string> Urns(PlanDiff diff, ChangeKind kind) => diff.Changes.Where(c => c.Kind == kind).Select(c => c.Resource.Urn).Order();

    private static JsonObject Map(IEnumerable<KeyValuePair<string, JsonNode>> values) => new(values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value.DeepClone())));
}
