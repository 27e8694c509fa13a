namespace Pulumi;

/// <summary>An output of any type.</summary>
internal interface IOutput
{
    public Task<OutputData> DataTask { get; }

    /// <summary>Makes this output read a property of a resource once that is registered.</summary>
    public void Bind(Resource owner, string property);
}
