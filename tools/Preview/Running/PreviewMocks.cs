using System.Collections.Immutable;
using Pulumi.Testing;

namespace LandingZone.Tools.Preview.Running;

/// <summary>Stands in for the engine and the cloud. What the cloud would compute reads <c>${name.property}</c>, so that wiring can be seen.</summary>
internal sealed class PreviewMocks(ProgramRun run) : IMocks
{
    /// <summary>The id and the properties of a resource that exists from now on.</summary>
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var declared = run.Register(args);
        var given = !string.IsNullOrEmpty(args.Id); // empty, not null, for a new resource
        if (!run.IsKnown)
            // The region of an import id is where to look, not a part of the id (Pulumi's aws provider 7: "Enhanced Region support").
            return (given ? args.Id!.Split('@')[0] : null, args.Inputs);
        var state = args.Inputs.ToBuilder();
        if (declared is not null)
        {
            // The engine marks an output secret when the input of the same name is; without the value there is nothing to give away.
            foreach (var path in await SecretInputs.FindAsync(declared.Args))
                state.Remove(path[0]);
            foreach (var property in ComputedProperties.Of(declared.Resource.GetType()).Where(p => !state.ContainsKey(p.Name)))
                if (property.IsText)
                    state[property.Name] = Reference(args.Name!, property.Name);
                else if (property.IsList)
                    state[property.Name] = ImmutableArray<object>.Empty;
        }
        // The region of an import id is where to look, not a part of the id (Pulumi's aws provider 7: "Enhanced Region support").
        return (given ? args.Id!.Split('@')[0] : Reference(args.Name!, "id"), state.ToImmutable());
    }

    /// <summary>The result of a provider's function.</summary>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(ProviderFunctions.Call(args));

    /// <summary>The stack's outputs, in which secrets can still be told from plain values.</summary>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
            run.Outputs = run.Outputs.SetItems(args.Outputs);
        return Task.CompletedTask;
    }

    private static string Reference(string name, string property) => $"${{{name}.{property}}}";
}
