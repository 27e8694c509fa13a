using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Whatever JSON is given as an input reaches the mock unchanged.</summary>
public sealed class JsonPropertyTests
{
    private static readonly Gen<JsonNode> Leaf = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 8].Select(text => (JsonNode)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode)JsonValue.Create(flag)));

    private static Gen<JsonNode> Tree(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Tree(depth - 1).Array[0, 3].Select(items => (JsonNode)new JsonArray(items)),
            Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 6], Tree(depth - 1)).Array[0, 3].Select(members => (JsonNode)new JsonObject(
                members.DistinctBy(member => member.Item1).Select(member => KeyValuePair.Create(member.Item1, (JsonNode?)member.Item2)))));

    [Fact]
    public async Task Json_input_of_any_shape_arrives_unchanged() => await Tree(3).SampleAsync(
        async document =>
        {
            var text = document.ToJsonString();
            var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs { Document = text }))).Named("a").Inputs;
            Assert.Equal(Canonical(JsonSerializer.Deserialize<JsonElement>(text)), Canonical(inputs["document"]));
        },
        iter: 200);

    private static string Canonical(object? value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        ImmutableArray<object> list => $"[{string.Join(',', list.Select(Canonical))}]",
        ImmutableDictionary<string, object> map => Members(map.Select(member => (member.Key, (object?)member.Value))),
        JsonElement { ValueKind: JsonValueKind.String } json => Canonical(json.GetString()),
        JsonElement { ValueKind: JsonValueKind.Number } json => Canonical(json.GetDouble()),
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } json => Canonical(json.GetBoolean()),
        JsonElement { ValueKind: JsonValueKind.Array } json => $"[{string.Join(',', json.EnumerateArray().Select(item => Canonical(item)))}]",
        JsonElement json => Members(json.EnumerateObject().Select(member => (member.Name, (object?)member.Value))),
        _ => throw new ArgumentException($"{value?.GetType()} is not a shape of JSON.", nameof(value)),
    };

    private static string Members(IEnumerable<(string Name, object? Value)> members) =>
        $"{{{string.Join(',', members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Canonical(member.Value)}"))}}}";
}
