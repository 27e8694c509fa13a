using Pulumi;

namespace LandingZone.Tools.Preview.Running;

/// <summary>A stack that runs a program and tells its <see cref="ProgramRun"/> about every resource.</summary>
internal sealed class RecordingStack : Stack
{
    public RecordingStack(ProgramRun run) : base(new StackOptions { ResourceTransformations = { run.Record } }) =>
        RegisterOutputs(run.Define());
}
