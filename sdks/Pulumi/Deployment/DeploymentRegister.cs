namespace Pulumi;

/// <content>Registers resources.</content>
public sealed partial class Deployment
{
    internal void Register(
        Resource resource, TaskCompletionSource<RegisteredResource> registration, ResourceArgs args, ResourceOptions options, bool remote)
    {
        foreach (var alias in options.Aliases)
        {
            alias.Apply(known =>
            {
                known.Validate();
                return true;
            });
        }

        _tasks.Add(CompleteAsync(registration, RegisterAsync(resource, args, options)));
    }

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        _tasks.Add(RegisterOutputsAsync(resource, outputs));

    private static async Task CompleteAsync(TaskCompletionSource<RegisteredResource> registration, Task<RegisteredResource> source)
    {
        try
        {
            registration.SetResult(await source.ConfigureAwait(false));
        }
        catch (Exception e)
        {
            registration.SetException(e);
            throw;
        }
    }

    private async Task<RegisteredResource> RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        await Dependencies.WhenRegisteredAsync(options.DependsOn).ConfigureAwait(false);
        var inputs = await WireMembers.ArgsAsync(resource.GetResourceName(), args).ConfigureAwait(false);
        var parent = options.Parent ?? (resource is Stack ? null : Stack);
        var parentUrn = parent is null ? "" : (await parent.Registration.ConfigureAwait(false)).Urn;
        var provider = await ProviderResource.ReferenceAsync(resource.IsCustom ? options.Provider : null).ConfigureAwait(false) ?? "";
        var id = options.Id is null ? null : (await options.Id.ToOutput().DataTask.ConfigureAwait(false)).ValueAs<string?>();
        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        return string.IsNullOrEmpty(id)
            ? await _monitor.RegisterAsync(resource, inputs, parentUrn, provider, importId).ConfigureAwait(false)
            : await _monitor.ReadAsync(resource, inputs, parentUrn, provider, id).ConfigureAwait(false);
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var registered = await resource.Registration.ConfigureAwait(false);
        var data = await outputs.DataTask.ConfigureAwait(false);
        var named = data.ValueAs<IDictionary<string, object?>?>() ?? ImmutableDictionary<string, object?>.Empty;
        var values = await WireMembers.OfAsync(
            resource.GetResourceName(), named.Select(pair => (pair.Key, pair.Value, false))).ConfigureAwait(false);
        await _monitor.RegisterOutputsAsync(registered.Urn, values).ConfigureAwait(false);
    }
}
