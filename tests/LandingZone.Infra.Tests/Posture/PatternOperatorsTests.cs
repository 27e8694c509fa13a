using System.Text.Json;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Posture;

/// <summary>
/// R41, R44: newer operators come to the open-source engine before they come to EventBridge, and how many wildcards a rule may have is not
/// documented. So the rules of a stack use few operators, each of them documented for years.
/// </summary>
public sealed class PatternOperatorsTests
{
    private const int MostWildcards = 2;

    // "Comparison operators for use in event patterns in Amazon EventBridge". No cidr: it judges IPv4-mapped addresses and other families in
    // its own way, so addresses are compared in code.
    private static readonly string[] Operators = ["anything-but", "exists", "numeric", "prefix", "wildcard"];

    public static TheoryData<string> Stacks => ["dev", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryRule_R41_R44_usesOldOperatorsOneAtATimeAndFewWildcards(string stack)
    {
        var patterns = (await Deployed.StackAsync(stack)).OfType(AwsTypes.EventRule).Select(rule => rule.Text("eventPattern")).ToList();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern =>
        {
            var operators = OperatorsOf(JsonDocument.Parse(pattern).RootElement).ToList();
            Assert.All(operators, names => Assert.Contains(Assert.Single(names), Operators));
            Assert.InRange(operators.Count(names => names[0] == "wildcard"), 0, MostWildcards);
        });
    }

    // An object within an array is a condition, unless the array is that of $or, whose objects hold fields.
    private static IEnumerable<string[]> OperatorsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member switch
        {
            { Name: "$or", Value.ValueKind: JsonValueKind.Array } => member.Value.EnumerateArray().SelectMany(OperatorsOf),
            { Value.ValueKind: JsonValueKind.Array } => member.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => item.EnumerateObject().Select(each => each.Name).ToArray()),
            _ => OperatorsOf(member.Value),
        }),
        _ => [],
    };
}
