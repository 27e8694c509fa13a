namespace LandingZone.Lambdas.Runtime;

/// <summary>The ARN of a function: <c>arn:aws:lambda:region:account:function:name</c>.</summary>
internal static class FunctionArn
{
    /// <summary>The account in which the function runs.</summary>
    /// <exception cref="FormatException">It is no such ARN.</exception>
    public static string AccountOf(string arn) =>
        arn.Split(':') is [_, _, "lambda", _, { Length: 12 } account, "function", ..]
            ? account
            : throw new FormatException($"'{arn}' is no ARN of a function.");
}
