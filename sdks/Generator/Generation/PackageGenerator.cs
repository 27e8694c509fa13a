using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Turns a package's facts into the texts of its C# files. Same facts, same texts.</summary>
public sealed class PackageGenerator
{
    private readonly PackageSchema _schema;
    private readonly TypeNames _types;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private PackageGenerator(PackageSchema schema)
    {
        _schema = schema;
        _types = new TypeNames(schema);
    }

    /// <summary>The files of a package: path inside <c>Generated</c> to text.</summary>
    public static IReadOnlyDictionary<string, string> Generate(PackageSchema schema)
    {
        var generator = new PackageGenerator(schema);
        generator.WriteResources();
        generator.WriteFunctions();
        generator.WriteEnums();
        generator.WriteNestedInputs();
        generator.WriteNestedOutputs();
        generator._files["Utilities.g.cs"] = UtilitiesWriter.Write(schema);
        return generator._files;
    }

    private void WriteResources()
    {
        var writer = new ResourceWriter(_schema, _types);
        if (_schema.Provider is { } provider)
        {
            _files["Provider.g.cs"] = writer.WriteProvider(provider);
        }

        foreach (var (name, resource) in _schema.Resources)
        {
            _files[Path(name, QualifiedName.Split(name).Name)] = writer.Write(name, resource);
        }
    }

    private void WriteFunctions()
    {
        var writer = new FunctionWriter(_types);
        foreach (var (name, function) in _schema.Functions)
        {
            _files[Path(name, CSharpNames.Title(QualifiedName.Split(name).Name))] = writer.Write(name, function);
        }
    }

    private void WriteEnums()
    {
        foreach (var module in _schema.Enums.GroupBy(entry => QualifiedName.Split(entry.Key).Module))
        {
            var enums = module.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (QualifiedName.Split(entry.Key).Name, entry.Value));
            _files[Path(module.First().Key, "Enums")] = EnumWriter.Write(_types.Namespace(module.Key), enums);
        }
    }

    private void WriteNestedInputs()
    {
        var writer = new ArgsWriter(_types);
        WriteNested(
            [TypeUse.ResourceArgs, TypeUse.ResourceState, TypeUse.FunctionArgs, TypeUse.FunctionInputs],
            _schema.InputTypes,
            (code, className, properties, use) => writer.Write(code, className, properties, use, use == TypeUse.FunctionArgs ? "InvokeArgs" : "ResourceArgs"));
    }

    private void WriteNestedOutputs()
    {
        var writer = new OutputTypeWriter(_types);
        WriteNested([TypeUse.ResourceOutputs, TypeUse.FunctionResult], _schema.OutputTypes, writer.Write);
    }

    /// <summary>Writes one file for each nested type, with a class for each of its uses.</summary>
    private void WriteNested(
        IReadOnlyList<TypeUse> uses,
        IReadOnlyDictionary<string, IReadOnlyList<PropertySchema>> nested,
        Action<CodeWriter, string, IReadOnlyList<PropertySchema>, TypeUse> write)
    {
        var needed = NestedTypeUses.Of(_schema);
        foreach (var (name, properties) in nested)
        {
            var own = uses.Where(use => needed[use].Contains(name)).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var (module, shortName) = QualifiedName.Split(name);
            var folder = TypeNames.Folder(uses[0]);
            var code = CodeWriter.NewFile();
            code.Block($"namespace {_types.Namespace(module)}.{folder}", () =>
            {
                foreach (var use in own)
                {
                    if (use != own[0])
                    {
                        code.Line();
                    }

                    write(code, TypeNames.NestedClass(name, use), properties, use);
                }
            });
            _files[Path(name, $"{folder}/{shortName}")] = code.ToString();
        }
    }

    private string Path(string qualifiedName, string file)
    {
        var module = QualifiedName.Split(qualifiedName).Module;
        return (module.Length == 0 ? "" : _schema.Modules[module] + "/") + file + ".g.cs";
    }
}
