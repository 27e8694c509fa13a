using Amazon.DynamoDBv2.Model;

namespace LandingZone.Lambdas.Aws.DynamoDb;

/// <summary>An expression with what its placeholders stand for ("Expressions in DynamoDB", DynamoDB developer guide).</summary>
/// <param name="Text">The expression.</param>
public sealed record DynamoDbExpression(string Text)
{
    /// <summary>Attribute names by placeholder, <c>#n</c>: needed for reserved words such as <c>status</c>.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Values by placeholder, <c>:v</c>.</summary>
    public IReadOnlyDictionary<string, AttributeValue> Values { get; init; } = new Dictionary<string, AttributeValue>();
}
