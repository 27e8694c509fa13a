namespace Pulumi.Tests.Support;

/// <summary>Tests that change what the whole process shares; nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWide
{
    public const string Name = "Process wide";
}
