namespace Pulumi;

/// <summary>A set of named arguments: the members that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    /// <summary>For derived args classes.</summary>
    protected InputArgs()
    {
    }

    /// <summary>The arguments under the provider's names, in order of declaration.</summary>
    internal virtual IEnumerable<(string Name, object? Value, bool IsJson)> Members() => InputMembers.Of(GetType()).Read(this);
}

/// <summary>The arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new NoArgs();

    /// <summary>For derived args classes.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class NoArgs : ResourceArgs;
}

/// <summary>The arguments of a provider's function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoArgs();

    /// <summary>For derived args classes.</summary>
    protected InvokeArgs()
    {
    }

    private sealed class NoArgs : InvokeArgs;
}

/// <summary>The arguments of a resource's method.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    /// <summary>For derived args classes.</summary>
    protected CallArgs()
    {
    }

    private sealed class NoArgs : CallArgs;
}
