namespace Pulumi;

/// <content>Calls functions.</content>
public sealed partial class Deployment
{
    internal async Task<OutputData> InvokeAsync(string token, InvokeArgs? args, InvokeOptions? options, Type resultType)
    {
        var inputs = await WireMembers.ArgsAsync(token, args ?? InvokeArgs.Empty).ConfigureAwait(false);
        if (inputs.Values.Any(input => !input.IsKnown))
        {
            return new(null, isKnown: false, isSecret: false, []);
        }

        var dependsOn = options is InvokeOutputOptions { DependsOn: { } list }
            ? await Dependencies.WhenRegisteredAsync(list).ConfigureAwait(false)
            : [];
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        return await ResultAsync(token, inputs, provider, dependsOn, resultType).ConfigureAwait(false);
    }

    internal async Task<OutputData> CallAsync(string token, CallArgs? args, Resource? self, CallOptions? options, Type resultType)
    {
        var inputs = await WireMembers.ArgsAsync(token, args ?? CallArgs.Empty).ConfigureAwait(false);
        if (self is not null)
        {
            await self.Registration.ConfigureAwait(false);
            inputs = inputs.SetItem("__self__", OutputData.Plain(self));
        }

        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token) ?? self?.ProviderFor(token);
        return await ResultAsync(token, inputs, provider, [], resultType).ConfigureAwait(false);
    }

    private async Task<OutputData> ResultAsync(
        string token,
        ImmutableDictionary<string, OutputData> inputs,
        ProviderResource? provider,
        ImmutableHashSet<Resource> dependsOn,
        Type resultType)
    {
        var reference = await ProviderResource.ReferenceAsync(provider).ConfigureAwait(false) ?? "";
        var result = await _monitor.CallAsync(token, inputs, reference).ConfigureAwait(false);
        var resources = inputs.Values.Append(result).Aggregate(dependsOn, (all, input) => OutputData.Union(all, input.Resources));
        return result.IsKnown
            ? new(WireReader.Read(resultType, result.Value, token), isKnown: true, result.IsSecret, resources)
            : new(null, isKnown: false, result.IsSecret, resources);
    }
}
