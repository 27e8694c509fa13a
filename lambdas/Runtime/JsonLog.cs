using System.Globalization;
using System.Text.Json;

namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// Writes the function's log to standard output, one JSON object a line, in the members of Lambda's own JSON format
/// (<c>timestamp</c>, <c>level</c>, <c>message</c>, <c>requestId</c>: "Configuring JSON and plain text log formats"), so that
/// CloudWatch Logs Insights finds every field. Callers pass what they want logged field by field; whole requests, settings
/// and credentials are never passed.
/// </summary>
public sealed class JsonLog
{
    private readonly Stream _output;
    private readonly TimeProvider _clock;
    private readonly LogScope _scope;

    /// <summary>A log without a scope.</summary>
    /// <param name="output">Where the lines go. One line is one write.</param>
    /// <param name="clock">Stamps the lines, in UTC.</param>
    public JsonLog(Stream output, TimeProvider clock)
        : this(output, clock, new LogScope())
    {
    }

    private JsonLog(Stream output, TimeProvider clock, LogScope scope) => (_output, _clock, _scope) = (output, clock, scope);

    /// <summary>The same log with more known about what its lines are about.</summary>
    public JsonLog With(Func<LogScope, LogScope> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new JsonLog(_output, _clock, change(_scope));
    }

    /// <summary>Something that happened as intended.</summary>
    public void Info(string message, params ReadOnlySpan<(string Name, string? Value)> fields) => Write("INFO", message, null, fields);

    /// <summary>Something that somebody should look at, after which work went on.</summary>
    public void Warn(string message, params ReadOnlySpan<(string Name, string? Value)> fields) => Write("WARN", message, null, fields);

    /// <summary>Something that failed.</summary>
    public void Error(string message, Exception exception, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Write("ERROR", message, FunctionError.From(exception), fields);
    }

    /// <summary>
    /// A metric in CloudWatch's embedded metric format, which needs no call and no permission. <paramref name="dimensions"/>
    /// together are one dimension set.
    /// </summary>
    public void Metric(string name, double value, string unit, params ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        var set = dimensions.ToArray();
        Append(Json.Write(json => EmbeddedMetric.Write(json, _clock.GetUtcNow(), name, value, unit, set)));
    }

    private void Write(string level, string message, FunctionError? error, ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var own = fields.ToArray();
        Append(Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("timestamp", _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", level);
            json.WriteString("message", message);
            foreach (var (name, value) in _scope.Fields().Concat(own))
            {
                if (value is not null)
                    json.WriteString(name, value);
            }

            if (error is not null)
            {
                json.WriteString("errorType", error.ErrorType);
                json.WriteString("errorMessage", error.ErrorMessage);
                json.WriteStartArray("stackTrace");
                foreach (var line in error.StackTrace)
                    json.WriteStringValue(line);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }));
    }

    private void Append(ReadOnlyMemory<byte> text)
    {
        // Handlers work on several findings at once: a line must not be torn by another.
        lock (_output)
        {
            _output.Write([.. text.Span, (byte)'\n']);
            _output.Flush();
        }
    }
}
