using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>The DryRun parameter: an error that means success, and no effect.</summary>
internal static class DryRun
{
    internal static void Check(Exchange call)
    {
        if (call.Query.Flag("DryRun"))
            throw new AwsErrorException("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
    }
}
