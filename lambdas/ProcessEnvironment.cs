using System.Collections;

namespace LandingZone.Lambdas;

/// <summary>The one place of the functions that touches the process environment.</summary>
internal static class ProcessEnvironment
{
    /// <summary>All variables, as they are now.</summary>
    public static IReadOnlyDictionary<string, string> Read() =>
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <summary>
    /// Sets or clears the variable from which AWS clients take the X-Ray header, as the documentation of the Lambda runtime API
    /// asks of a runtime. The AWS SDK reads it for every request, and Lambda's recursion detection rests on it.
    /// </summary>
    public static void SetTraceId(string? traceId) => Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", traceId);
}
