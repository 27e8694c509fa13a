using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Outputs;

/// <summary>JSON of values that have outputs in them.</summary>
public sealed class JsonTests
{
    private enum Colour
    {
        Red = 1,
    }

    [Fact]
    public async Task Json1_nested_outputs_and_inputs_are_followed()
    {
        var json = Output.JsonSerialize(Output.Create(new
        {
            output = Output.Create("o"),
            input = (Input<string>)"i",
            list = new InputList<string> { "a", Output.Create("b") },
            map = new InputMap<int> { { "k", 1 } },
            deep = new Dictionary<string, object?> { ["inner"] = Output.Create(new { leaf = Output.Create(true) }) },
        }));

        Assert.Equal("""{"output":"o","input":"i","list":["a","b"],"map":{"k":1},"deep":{"inner":{"leaf":true}}}""", await json.ValueAsync());
    }

    [Fact]
    public async Task Json1_one_unknown_inside_makes_the_whole_text_unknown()
    {
        var json = Output.JsonSerialize(Output.Create(new { known = 1, unknown = Values.Unknown("u") }));

        Assert.False(await json.IsKnownAsync());
    }

    [Fact]
    public async Task Json1_secrets_inside_make_the_whole_text_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new { secret = Output.CreateSecret("s") }));

        Assert.True(await json.IsSecretAsync());
        Assert.Equal("""{"secret":"s"}""", await json.ValueAsync());
    }

    [Fact]
    public async Task Json1_nulls_are_written()
    {
        var json = Output.JsonSerialize(Output.Create(new { nothing = (string?)null, none = Output.Create<string?>((string?)null) }));

        Assert.Equal("""{"nothing":null,"none":null}""", await json.ValueAsync());
    }

    [Fact]
    public async Task Json1_outputs_that_come_later_are_waited_for()
    {
        var later = new TaskCompletionSource<string>();
        var json = Output.JsonSerialize(Output.Create(new { later = Output.Create(later.Task).Apply(text => Output.Create(text + "!")) }));

        later.SetResult("x");

        Assert.Equal("""{"later":"x!"}""", await json.ValueAsync());
    }

    [Fact]
    public async Task Json2_default_escaping_is_strict_and_can_be_relaxed()
    {
        var value = Output.Create(new { text = "<>&'+é" });
        var relaxed = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        Assert.Equal("""{"text":"\u003C\u003E\u0026\u0027\u002B\u00E9"}""", await Output.JsonSerialize(value).ValueAsync());
        Assert.Equal("""{"text":"<>&'+é"}""", await Output.JsonSerialize(value, relaxed).ValueAsync());
    }

    public static TheoryData<object, string> Refused => new() { { 1L, "System.Int64" }, { 1m, "System.Decimal" } };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Json3_long_and_decimal_are_refused_as_inputs(object value, string type)
    {
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("value", value));

        var error = await Assert.ThrowsAsync<RunException>(() =>
            Run.UpdateAsync(() => _ = new CustomResource("test:index:Any", "a", args, new CustomResourceOptions())));

        Assert.Contains($"{type} is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json3_net_enums_are_numbers()
    {
        var json = Output.JsonSerialize(Output.Create(new { colour = Colour.Red }));

        Assert.Equal("""{"colour":1}""", await json.ValueAsync());
    }

    private sealed record Ordered(string Zebra, string Ant);

    [Fact]
    public async Task Json4_keys_of_records_and_anonymous_types_are_in_order_of_declaration()
    {
        Assert.Equal("""{"Zebra":"z","Ant":"a"}""", await Output.JsonSerialize(Output.Create(new Ordered("z", "a"))).ValueAsync());
        Assert.Equal("""{"zebra":1,"ant":2}""", await Output.JsonSerialize(Output.Create(new { zebra = 1, ant = 2 })).ValueAsync());
    }

    [Fact]
    public async Task JsonDeserialize_reads_the_value_of_the_text()
    {
        var value = Output.JsonDeserialize<Ordered>(Output.Create("""{"Zebra":"z","Ant":"a"}"""));

        Assert.Equal(new Ordered("z", "a"), await value.ValueAsync());
    }
}
