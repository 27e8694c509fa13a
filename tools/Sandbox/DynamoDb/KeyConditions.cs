using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>What a key condition may say: the partition key equals a value, and at most one condition on the sort key.</summary>
internal static class KeyConditions
{
    internal static AttributeValue Partition(Condition condition, ItemIndex index)
    {
        var parts = Parts(condition).ToList();
        var attributes = parts.Select(Attribute).ToList();
        if (!attributes.Contains(index.PartitionKey))
            throw Errors.Validation($"Query condition missed key schema element: {index.PartitionKey}");
        var partition = parts.OfType<Condition.Comparison>()
            .FirstOrDefault(part => part is { Sign: "=", Right: Operand.Constant } && Attribute(part) == index.PartitionKey);
        if (partition is null || parts.Any(part => part != partition && (index.SortKey is null || Attribute(part) != index.SortKey)))
            throw Errors.Validation("Query key condition not supported");
        return parts.Count <= 2 ? ((Operand.Constant)partition.Right).Fixed
            : throw Errors.Validation("Conditions can be of length 1 or 2 only");
    }

    private static IEnumerable<Condition> Parts(Condition condition) =>
        condition is Condition.And and ? Parts(and.Left).Concat(Parts(and.Right)) : [condition];

    private static string Attribute(Condition condition) => condition switch
    {
        Condition.Comparison { Sign: not "<>", Left: Operand.Path path } => path.Where.Root,
        Condition.Between { Tested: Operand.Path path } => path.Where.Root,
        Condition.BeginsWith { Tested: Operand.Path path } => path.Where.Root,
        _ => throw Invalid(),
    };

    private static AwsErrorException Invalid() => Errors.Validation("Invalid operator used in KeyConditionExpression");
}
