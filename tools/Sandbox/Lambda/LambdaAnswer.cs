using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LandingZone.Sandbox.Lambda;

/// <summary>What a function posted to the runtime API.</summary>
/// <param name="Method">The HTTP method, <c>POST</c>.</param>
/// <param name="Target">The path, such as <c>/2018-06-01/runtime/invocation/REQUEST/response</c> or <c>…/error</c>.</param>
/// <param name="Headers">The request's headers; names in any case.</param>
/// <param name="Body">The answer or the error, in JSON.</param>
public sealed record LambdaAnswer(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Whether this is the answer of an invocation that did not fail.</summary>
    public bool IsResponse => Target.EndsWith("/response", StringComparison.Ordinal);

    /// <summary>The header's value, or an empty text.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    internal static async Task<LambdaAnswer> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return new LambdaAnswer(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false));
    }
}
