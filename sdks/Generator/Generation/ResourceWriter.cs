using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes a resource: its class, its arguments and, where the package has them, its state.</summary>
internal sealed class ResourceWriter(PackageSchema schema, TypeNames types)
{
    private readonly ArgsWriter _args = new(types);

    /// <summary>Writes a resource's file.</summary>
    public string Write(string name, ResourceSchema resource)
    {
        var (module, className) = QualifiedName.Split(name);
        var code = CodeWriter.NewFile();
        code.Block($"namespace {types.Namespace(module)}", () =>
        {
            WriteClass(code, className, resource, isProvider: false);
            code.Line();
            _args.Write(code, className + "Args", resource.Inputs, TypeUse.ResourceArgs, "ResourceArgs");
            if (resource.State is { } state)
            {
                code.Line();
                _args.Write(code, className + "State", state, TypeUse.ResourceState, "ResourceArgs");
            }
        });
        return code.ToString();
    }

    /// <summary>Writes the provider's file.</summary>
    public string WriteProvider(ResourceSchema provider)
    {
        var code = CodeWriter.NewFile();
        code.Block($"namespace {schema.Namespace}", () =>
        {
            WriteClass(code, "Provider", provider, isProvider: true);
            code.Line();
            _args.Write(code, "ProviderArgs", provider.Inputs, TypeUse.ResourceArgs, "ResourceArgs");
        });
        return code.ToString();
    }

    private void WriteClass(CodeWriter code, string className, ResourceSchema resource, bool isProvider)
    {
        code.Line($"[{UtilitiesWriter.AttributeName(schema)}({CSharpNames.Literal((isProvider ? "pulumi:providers:" : "") + resource.Token)})]");
        code.Block($"public partial class {className} : global::Pulumi.{(isProvider ? "ProviderResource" : "CustomResource")}", () =>
        {
            foreach (var output in resource.Outputs)
            {
                WriteOutput(code, className, output);
            }

            WriteConstructor(code, className, resource);
            if (!isProvider)
            {
                WriteLookupConstructor(code, className, resource);
            }

            WriteOptions(code, resource);
            if (!isProvider)
            {
                WriteGet(code, className, resource);
            }
        });
    }

    private void WriteOutput(CodeWriter code, string className, PropertySchema output)
    {
        if (CSharpNames.Property(output) == className)
        {
            throw new InvalidOperationException($"'{className}' names a class and one of its properties, which C# forbids; give the property another name in overrides.json.");
        }

        code.Line($"[Output({CSharpNames.Literal(output.Name)})]");
        code.Line($"public Output<{types.Output(output, TypeUse.ResourceOutputs)}> {CSharpNames.Property(output)} {{ get; private set; }} = null!;");
        code.Line();
    }

    private static void WriteConstructor(CodeWriter code, string className, ResourceSchema resource)
    {
        var optional = resource.Inputs.All(input => !input.Required);
        code.Line($"public {className}(string name, {className}Args{(optional ? "? args = null" : " args")}, CustomResourceOptions? options = null)");
        code.Block($"    : base({CSharpNames.Literal(resource.Token)}, name, args ?? new {className}Args(), MakeResourceOptions(options, \"\"))", () => { });
        code.Line();
    }

    private static void WriteLookupConstructor(CodeWriter code, string className, ResourceSchema resource)
    {
        var state = resource.State is null ? "" : $", {className}State? state = null";
        code.Line($"private {className}(string name, Input<string> id{state}, CustomResourceOptions? options = null)");
        code.Block($"    : base({CSharpNames.Literal(resource.Token)}, name, {(resource.State is null ? "null" : "state")}, MakeResourceOptions(options, id))", () => { });
        code.Line();
    }

    private static void WriteOptions(CodeWriter code, ResourceSchema resource)
    {
        code.Block("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)", () =>
        {
            code.Block(
                "var defaultOptions = new CustomResourceOptions",
                () =>
                {
                    code.Line("Version = Utilities.Version,");
                    WriteOption(code, "Aliases", resource.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = {CSharpNames.Literal(alias)} }}"));
                    WriteOption(code, "AdditionalSecretOutputs", resource.SecretOutputs.Select(CSharpNames.Literal));
                    WriteOption(code, "ReplaceOnChanges", resource.ReplaceOnChanges.Select(CSharpNames.Literal));
                },
                "};");
            code.Line("var merged = CustomResourceOptions.Merge(defaultOptions, options);");
            code.Line("merged.Id = id ?? merged.Id;");
            code.Line("return merged;");
        });
    }

    private static void WriteOption(CodeWriter code, string name, IEnumerable<string> values)
    {
        if (string.Join(", ", values) is { Length: > 0 } list)
        {
            code.Line($"{name} = {{ {list} }},");
        }
    }

    private static void WriteGet(CodeWriter code, string className, ResourceSchema resource)
    {
        var (parameter, argument) = resource.State is null ? ("", "") : ($", {className}State? state = null", ", state");
        code.Line();
        code.Line($"public static {className} Get(string name, Input<string> id{parameter}, CustomResourceOptions? options = null)");
        code.Line($"    => new {className}(name, id{argument}, options);");
    }
}
