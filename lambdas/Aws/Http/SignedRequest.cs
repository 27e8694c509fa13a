namespace LandingZone.Lambdas.Aws.Http;

/// <summary>A request to a service, before it is signed.</summary>
/// <param name="Operation">The operation's name, for errors.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, its variable parts encoded.</param>
internal sealed record SignedRequest(string Operation, HttpMethod Method, string Path)
{
    /// <summary>Query parameters, not encoded.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>Headers besides those of the signature.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; } = ReadOnlyMemory<byte>.Empty;

    /// <summary>What stands before the service's host name, for example an account id and a dot.</summary>
    public string HostPrefix { get; init; } = "";
}
