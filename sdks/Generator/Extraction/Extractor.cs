using LandingZone.SdkGenerator.Schema;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Extraction;

/// <summary>Reads the facts of the listed types, and of everything they refer to, from an npm package.</summary>
public sealed class Extractor(NpmPackage npm, SdkPackage package, SchemaOverrides overrides)
{
    /// <summary>Extracts the schema.</summary>
    /// <exception cref="ExtractionException">A listed type is missing or does not have the expected shape.</exception>
    public PackageSchema Extract(TypeList types)
    {
        var schema = new PackageSchema
        {
            Package = package.Name,
            Version = npm.Version,
            Namespace = package.Namespace,
            Provider = types.HasProvider ? ReadResource("Provider") : null,
        };
        foreach (var name in types.Resources)
        {
            schema.Resources[name] = ReadResource(name);
        }

        foreach (var name in types.Functions)
        {
            schema.Functions[name] = ReadFunction(name);
        }

        new NestedTypeExtractor(npm, overrides).AddReachable(schema);
        AddModules(schema);
        return schema;
    }

    private ResourceSchema ReadResource(string name)
    {
        var (types, facts) = npm.ReadType(name);
        var className = QualifiedName.Split(name).Name;
        if (!types.Classes.TryGetValue(className, out var outputs) || !types.Interfaces.TryGetValue(className + "Args", out var inputs))
        {
            throw new ExtractionException($"'{name}' declares no class {className} with an interface {className}Args.");
        }

        var properties = new PropertyExtractor(name, overrides);
        var args = properties.Inputs(inputs, facts);
        var required = args.Where(property => property.Required).Select(property => property.Name).ToHashSet();
        if (!required.SetEquals(facts.Required))
        {
            throw new ExtractionException($"'{name}': the types require {string.Join(", ", required)}; the constructor requires {string.Join(", ", facts.Required)}.");
        }

        return new ResourceSchema
        {
            Token = facts.Token,
            Aliases = facts.Aliases,
            SecretOutputs = facts.SecretOutputs,
            ReplaceOnChanges = facts.ReplaceOnChanges,
            Inputs = args,
            State = types.Interfaces.TryGetValue(className + "State", out var state) ? properties.State(state, facts) : null,
            Outputs = properties.Outputs(outputs),
        };
    }

    private FunctionSchema ReadFunction(string name)
    {
        var (types, facts) = npm.ReadType(name);
        var function = QualifiedName.Split(name).Name;
        var typeName = char.ToUpperInvariant(function[0]) + function[1..];
        if (!types.Interfaces.TryGetValue(typeName + "Result", out var result))
        {
            throw new ExtractionException($"'{name}' declares no interface {typeName}Result.");
        }

        var properties = new PropertyExtractor(name, overrides);
        return new FunctionSchema
        {
            Token = facts.Token,
            Inputs = types.Interfaces.TryGetValue(typeName + "OutputArgs", out var inputs) ? properties.Inputs(inputs) : [],
            Outputs = properties.Outputs(result),
        };
    }

    private void AddModules(PackageSchema schema)
    {
        var names = schema.Resources.Keys.Concat(schema.Functions.Keys).Concat(schema.InputTypes.Keys).Concat(schema.OutputTypes.Keys).Concat(schema.Enums.Keys);
        foreach (var module in names.Select(name => QualifiedName.Split(name).Module).Where(module => module.Length > 0).Distinct())
        {
            schema.Modules[module] = overrides.Modules.TryGetValue(module, out var csharp) ? csharp
                : throw new ExtractionException($"overrides.json names no C# namespace for the module '{module}'; add it under \"modules\".");
        }
    }
}
