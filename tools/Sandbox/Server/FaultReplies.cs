using LandingZone.Sandbox.Faults;

namespace LandingZone.Sandbox.Server;

/// <summary>The faults that answer instead of the service.</summary>
internal static class FaultReplies
{
    internal static void Throw(Fault? fault, string service, Draft call)
    {
        var errors = FaultErrors.Of(service);
        switch (fault?.Kind)
        {
            case FaultKind.Throttle:
                throw errors.Throttle.ToException();
            case FaultKind.InternalError:
                throw errors.Internal.ToException();
            case FaultKind.AccessDenied:
                throw errors.Denied(call.Principal!.Arn, call.Actions[0]);
            default:
                return;
        }
    }
}
