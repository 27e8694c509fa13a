using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Stacks;
using Pulumi;
using Pulumi.Utilities;

namespace LandingZone.Tools.Preview.Running;

/// <summary>Builds the pure model of a preview from a run with known values.</summary>
internal sealed class PreviewBuilder(StackSettings stack)
{
    /// <summary>The preview, with each component followed by what belongs to it.</summary>
    public async Task<StackPreview> BuildAsync(ProgramRun run)
    {
        var providers = run.Declared.Where(d => d.Resource is ProviderResource).GroupBy(d => d.Resource.GetResourceName())
            .ToDictionary(g => g.Key, g => g.First().Registered?.Inputs.GetValueOrDefault("region") as string ?? "");
        var children = new Dictionary<string, List<PreviewResource>>();
        foreach (var declared in run.Declared)
        {
            var resource = await ResourceAsync(declared, providers);
            if (!children.TryGetValue(resource.ParentUrn, out var siblings))
                children[resource.ParentUrn] = siblings = [];
            siblings.Add(resource);
        }
        var ordered = ImmutableArray.CreateBuilder<PreviewResource>(run.Declared.Count);
        var placed = new HashSet<string>();
        void Place(string parent)
        {
            // A URN that occurs twice is reported by the rules; its children are listed once.
            if (placed.Add(parent))
                foreach (var child in children.GetValueOrDefault(parent, []))
                {
                    ordered.Add(child);
                    Place(child.Urn);
                }
        }
        Place("");
        return new StackPreview(stack.Project.Name, stack.Stack, ordered.ToImmutable(), await OutputsAsync(run.Outputs));
    }

    private async Task<PreviewResource> ResourceAsync(DeclaredResource declared, Dictionary<string, string> providers)
    {
        var inputs = declared.Registered?.Inputs ?? [];
        var provider = ProviderReference.NameOf(declared.Registered?.Provider);
        return new PreviewResource
        {
            Urn = declared.Urn,
            ParentUrn = declared.Parent?.Urn ?? "",
            Name = declared.Resource.GetResourceName(),
            Type = declared.Resource.GetResourceType(),
            Parent = declared.Parent?.Resource.GetResourceName() ?? "",
            Account = Account(declared.Resource, provider),
            Region = !IsRegional(declared.Resource) ? "" : inputs.GetValueOrDefault("region") as string
                ?? (providers.GetValueOrDefault(provider, "") is { Length: > 0 } region ? region : stack.ProviderValues.GetValueOrDefault("aws:region", "")),
            IsComponent = declared.Resource is ComponentResource,
            Inputs = InputTree.Object(inputs!, await SecretInputs.FindAsync(declared.Args)),
            Options = await OptionsAsync(declared),
        };
    }

    private string Account(Resource resource, string provider) => resource.GetResourceType() switch
    {
        "pulumi:providers:aws" or "pulumi:providers:aws-native" => ProviderReference.AccountOf(resource.GetResourceName(), stack.Project.Name),
        _ when !IsInAws(resource) => "",
        _ => provider.Length > 0 ? ProviderReference.AccountOf(provider, stack.Project.Name) : "default",
    };

    private static bool IsInAws(Resource resource) =>
        resource.GetResourceType().StartsWith("aws:", StringComparison.Ordinal) || IsAwsNative(resource);

    /// <summary>A region is an argument of each regional resource of the AWS provider, and of the provider alone in AWS Native.</summary>
    private static bool IsRegional(Resource resource) => IsAwsNative(resource)
        || (IsInAws(resource) && ComputedProperties.Of(resource.GetType()).Any(p => p.Name == "region"));

    private static bool IsAwsNative(Resource resource) => resource.GetResourceType().StartsWith("aws-native:", StringComparison.Ordinal);

    private static async Task<PreviewOptions> OptionsAsync(DeclaredResource declared)
    {
        var dependsOn = ImmutableArray.CreateBuilder<string>();
        await foreach (var dependency in declared.Options.DependsOn)
            if (await OutputUtilities.GetValueAsync(dependency.ToOutput()) is { } resource)
                dependsOn.Add(resource.GetResourceName());
        var aliases = ImmutableArray.CreateBuilder<string>();
        foreach (var alias in declared.Options.Aliases)
            if (await OutputUtilities.GetValueAsync(alias.ToOutput()) is { } value)
                aliases.Add(value.Urn ?? $"{await Part(value.Type)}::{await Part(value.Name)}");
        return new PreviewOptions(
            Inherited(declared, o => o.Protect),
            Inherited(declared, o => o.RetainOnDelete),
            dependsOn.ToImmutable(),
            [.. declared.Options.IgnoreChanges],
            aliases.ToImmutable(),
            (declared.Options as CustomResourceOptions)?.ImportId ?? "",
            (declared.Options as CustomResourceOptions)?.DeleteBeforeReplace ?? false);
    }

    private static async Task<string> Part(Input<string>? part) => part is null ? "*" : await OutputUtilities.GetValueAsync(part.ToOutput());

    /// <summary>The engine hands both options down to children that do not set them (Pulumi documentation: "parent"; pulumi/pulumi#19654).</summary>
    private static bool Inherited(DeclaredResource declared, Func<ResourceOptions, bool?> option)
    {
        for (var d = declared; d is not null; d = d.Parent)
            if (option(d.Options) is { } value)
                return value;
        return false;
    }

    private static async Task<JsonObject> OutputsAsync(ImmutableDictionary<string, Output<object?>> outputs)
    {
        var values = new Dictionary<string, object?>();
        var secrets = new List<ImmutableArray<string>>();
        foreach (var (key, output) in outputs)
        {
            values[key] = await OutputUtilities.GetValueAsync(output);
            if (await Output.IsSecretAsync(output))
                secrets.Add([key]);
        }
        return InputTree.Object(values, secrets);
    }
}
