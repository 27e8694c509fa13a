namespace LandingZone.Sandbox;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The service's throttling error; no effect.</summary>
    Throttle,

    /// <summary>The service's internal error, HTTP 500; no effect.</summary>
    InternalError,

    /// <summary>The service's access error; no effect.</summary>
    AccessDenied,

    /// <summary>The call takes effect, but the response never comes: the caller runs into its own time-out.</summary>
    TimeoutAfterEffect,

    /// <summary>The connection is cut before the call takes effect.</summary>
    ConnectionReset,

    /// <summary>The call takes effect, then the connection is cut before the response.</summary>
    ConnectionResetAfterEffect,

    /// <summary>The call succeeds after <see cref="Fault.Delay"/>.</summary>
    Latency,
}
