using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Wire;

/// <summary>A service: how a request names its operation, and how an error is written.</summary>
internal abstract class AwsService(string name)
{
    /// <summary>Signing name, as in the credential scope.</summary>
    internal string Name => name;

    /// <summary>The names of its operations.</summary>
    internal abstract IEnumerable<string> Operations { get; }

    /// <summary>The operation that the request means, or null when there is none.</summary>
    internal abstract Route? Find(HttpRequest request, QueryParameters query);

    /// <summary>What the service answers to an operation that it does not know.</summary>
    internal abstract AwsErrorException Unknown(HttpRequest request, QueryParameters query);

    internal abstract Reply Error(AwsErrorException error, string requestId, HttpRequest request);

    internal static Func<Exchange, IReadOnlyList<string>> Always(params string[] actions) => _ => actions;
}
