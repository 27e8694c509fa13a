namespace Pulumi;

/// <summary>How serious a message is.</summary>
internal enum LogSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}

/// <summary>Messages for the person who runs the program.</summary>
public static class Log
{
    /// <summary>A detail, shown only when asked for.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = default, bool? ephemeral = default) =>
        Deployment.Required.Log(LogSeverity.Debug, message);

    /// <summary>A message.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = default, bool? ephemeral = default) =>
        Deployment.Required.Log(LogSeverity.Info, message);

    /// <summary>A warning.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = default, bool? ephemeral = default) =>
        Deployment.Required.Log(LogSeverity.Warning, message);

    /// <summary>An error: the run goes on, and fails at its end.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = default, bool? ephemeral = default) =>
        Deployment.Required.Log(LogSeverity.Error, message);

    /// <summary>An error with the text of an exception.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = default, bool? ephemeral = default)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Error(exception.ToString(), resource, streamId, ephemeral);
    }
}
