namespace Pulumi.Testing;

/// <summary>Asks mocks what the engine would answer.</summary>
internal sealed class MockMonitor(IMocks mocks, Deployment deployment)
{
    private readonly Lock _lock = new();
    private readonly List<Resource> _resources = [];

    /// <summary>All resources, in the order of their registration.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_lock)
            {
                return [.. _resources];
            }
        }
    }

    public async Task<RegisteredResource> RegisterAsync(
        Resource resource, ImmutableDictionary<string, OutputData> inputs, string parentUrn, string provider, string importId)
    {
        Add(resource);
        var urn = Urn(resource, parentUrn);
        if (resource is Stack)
        {
            return new(resource, urn, id: null, ImmutableDictionary<string, OutputData>.Empty, deployment.IsPreview);
        }

        var (id, state) = await AskAsync(resource, inputs, provider, importId).ConfigureAwait(false);
        return new(resource, urn, id ?? importId, state, deployment.IsPreview);
    }

    /// <summary>Reads an existing resource, which keeps the id asked for whatever the mock says.</summary>
    public async Task<RegisteredResource> ReadAsync(
        Resource resource, ImmutableDictionary<string, OutputData> inputs, string parentUrn, string provider, string id)
    {
        var (_, state) = await AskAsync(resource, inputs, provider, id).ConfigureAwait(false);
        Add(resource);
        return new(resource, Urn(resource, parentUrn), id, state, deployment.IsPreview);
    }

    public async Task<OutputData> CallAsync(string token, ImmutableDictionary<string, OutputData> inputs, string provider)
    {
        var result = await mocks.CallAsync(new() { Token = token, Args = Known(inputs), Provider = provider }).ConfigureAwait(false);
        return await WireMembers.ResultAsync(token, result).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, OutputData> outputs) => mocks.RegisterResourceOutputs(new(
        urn, outputs.ToImmutableDictionary(output => output.Key, output => new Output<object?>(output.Value))));

    private async Task<(string? Id, ImmutableDictionary<string, OutputData> State)> AskAsync(
        Resource resource, ImmutableDictionary<string, OutputData> inputs, string provider, string id)
    {
        var (newId, state) = await mocks.NewResourceAsync(new()
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = Known(inputs),
            Provider = provider,
            Id = id,
        }).ConfigureAwait(false);
        return (newId, await WireMembers.StateAsync(resource.GetResourceName(), state).ConfigureAwait(false));
    }

    private static ImmutableDictionary<string, object> Known(ImmutableDictionary<string, OutputData> inputs)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, data) in inputs)
        {
            if (data is { IsKnown: true, Value: { } value })
            {
                known.Add(name, value);
            }
        }

        return known.ToImmutable();
    }

    private void Add(Resource resource)
    {
        lock (_lock)
        {
            _resources.Add(resource);
        }
    }

    /// <summary>A URN with the first of the parent's types only, unlike the engine's, which has all of them.</summary>
    private string Urn(Resource resource, string parentUrn)
    {
        var type = resource.GetResourceType();
        var above = parentUrn.Split("::") is [_, _, var types, ..] ? types.Split('$')[0] : null;
        var qualified = above is null ? type : $"{above}${type}";
        return $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{qualified}::{resource.GetResourceName()}";
    }
}
