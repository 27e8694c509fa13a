namespace Pulumi;

/// <summary>A mistake of the program's user: shown by its message alone.</summary>
public class RunException : Exception
{
    /// <summary>Takes the message.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Takes the message and its cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says that properties of a stack carry [Output] but are of another type.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"[Output] properties must be of type Output<T>, but these are not: {string.Join(", ", outputAttributeNames)}.");
}

/// <summary>A mistake that concerns one resource.</summary>
public class ResourceException : Exception
{
    /// <summary>Takes the message, the resource, and whether the stack trace is left out.</summary>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message) => (Resource, HideStack) = (resource, hideStack);

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}

/// <summary>A failure to write a log message.</summary>
public class LogException : Exception
{
    /// <summary>Takes the cause.</summary>
    public LogException(Exception exception)
        : base("A log message could not be written.", exception)
    {
    }
}
