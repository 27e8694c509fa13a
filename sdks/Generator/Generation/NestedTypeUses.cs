using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Finds in which uses each nested type is needed, by walking from the resources and functions.</summary>
internal static class NestedTypeUses
{
    /// <summary>The nested types of each use, in the order of their names.</summary>
    public static SortedDictionary<TypeUse, SortedSet<string>> Of(PackageSchema schema)
    {
        var resources = schema.Resources.Values.Concat(schema.Provider is { } provider ? [provider] : []).ToList();
        var functions = schema.Functions.Values;
        return new SortedDictionary<TypeUse, SortedSet<string>>
        {
            [TypeUse.ResourceArgs] = Reachable(resources.SelectMany(resource => resource.Inputs), schema.InputTypes),
            [TypeUse.ResourceState] = Reachable(resources.SelectMany(resource => resource.State ?? []), schema.InputTypes),
            [TypeUse.FunctionInputs] = Reachable(functions.SelectMany(function => function.Inputs), schema.InputTypes),
            [TypeUse.FunctionArgs] = Reachable(functions.SelectMany(function => function.Inputs), schema.InputTypes),
            [TypeUse.ResourceOutputs] = Reachable(resources.SelectMany(resource => resource.Outputs), schema.OutputTypes),
            [TypeUse.FunctionResult] = Reachable(functions.SelectMany(function => function.Outputs), schema.OutputTypes),
        };
    }

    private static SortedSet<string> Reachable(IEnumerable<PropertySchema> roots, SortedDictionary<string, IReadOnlyList<PropertySchema>> types)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<TypeRef>(roots.SelectMany(property => property.Type.References()));
        while (open.TryPop(out var reference))
        {
            if (reference is TypeRef.ObjectType(var name) && found.Add(name))
            {
                foreach (var next in types[name].SelectMany(property => property.Type.References()))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }
}
