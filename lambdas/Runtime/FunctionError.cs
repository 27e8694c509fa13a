using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>An error in the shape in which Lambda reports it to callers and puts it into dead letters.</summary>
/// <param name="ErrorType">The exception's type name, or <c>Runtime.…</c> for errors of the runtime.</param>
/// <param name="ErrorMessage">What went wrong.</param>
/// <param name="StackTrace">One line per frame, the causes' frames after their own line.</param>
public sealed record FunctionError(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace)
{
    /// <summary>The error for an exception, with the messages and frames of its causes.</summary>
    public static FunctionError From(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is SettingsException settings)
            return new FunctionError(settings.ErrorType, settings.Message, []);
        List<string> trace = [.. Frames(exception)];
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException)
            trace.AddRange([$"caused by {cause.GetType().Name}: {cause.Message}", .. Frames(cause)]);
        return new FunctionError(exception.GetType().Name, exception.Message, trace);
    }

    /// <summary>The body of the runtime API's error requests.</summary>
    public ReadOnlyMemory<byte> ToJson() =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("errorMessage", ErrorMessage);
            json.WriteString("errorType", ErrorType);
            json.WriteStartArray("stackTrace");
            foreach (var line in StackTrace)
                json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static string[] Frames(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
