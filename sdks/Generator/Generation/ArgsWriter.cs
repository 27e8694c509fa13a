using System.Text.Json;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes argument classes: of resources, of lookups, of functions, and the nested types of all of them.</summary>
internal sealed class ArgsWriter(TypeNames types)
{
    /// <summary>Writes one class.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="className">The class's name.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="use">Which form its nested types take.</param>
    /// <param name="baseClass"><c>ResourceArgs</c> or <c>InvokeArgs</c>.</param>
    public void Write(CodeWriter code, string className, IReadOnlyList<PropertySchema> properties, TypeUse use, string baseClass)
    {
        code.Block($"public sealed class {className} : global::Pulumi.{baseClass}", () =>
        {
            foreach (var property in properties)
            {
                WriteProperty(code, className, property, use);
                code.Line();
            }

            code.Block($"public {className}()", () =>
            {
                foreach (var property in properties)
                {
                    WriteDefault(code, property);
                }
            });
            code.Line($"public static new {className} Empty => new {className}();");
        });
    }

    private void WriteProperty(CodeWriter code, string className, PropertySchema property, TypeUse use)
    {
        var name = CSharpNames.Property(property);
        if (name == className)
        {
            throw new InvalidOperationException($"'{name}' names a class and one of its properties, which C# forbids; give the property another name in overrides.json.");
        }

        var plain = use == TypeUse.FunctionArgs;
        var type = plain ? types.Plain(property.Type) : types.Input(property.Type, use);
        var attribute = $"[Input({CSharpNames.Literal(property.Name)}{(property.Required ? ", required: true" : "")}{(property.Json ? ", json: true" : "")})]";
        var isCollection = TypeNames.IsCollection(property.Type);
        if (isCollection || property.Secret)
        {
            var field = CSharpNames.Field(property);
            code.Line(attribute);
            code.Line($"private {type}? {field};");
            WriteObsolete(code, property);
            code.Block($"public {CSharpNames.Modifier(name)}{type}{(isCollection ? "" : "?")} {name}", () =>
            {
                code.Line(isCollection ? $"get => {field} ??= new {type}();" : $"get => {field};");
                WriteSetter(code, property, field);
            });
        }
        else
        {
            WriteObsolete(code, property);
            code.Line(attribute);
            var isValue = plain && property.Type is TypeRef.Primitive { Name: "bool" or "int" or "double" } or TypeRef.EnumType;
            code.Line($"public {CSharpNames.Modifier(name)}{type}{(property.Required ? "" : "?")} {name} {{ get; set; }}{(property.Required && !(plain && isValue) ? " = null!;" : "")}");
        }
    }

    /// <summary>Marks what the provider asks not to use any more, so that using it is a compiler warning, as with the official package.</summary>
    private static void WriteObsolete(CodeWriter code, PropertySchema property)
    {
        if (property.Deprecated)
        {
            code.Line($"[Obsolete(\"The provider marks '{property.Name}' as deprecated.\")]");
        }
    }

    private static void WriteSetter(CodeWriter code, PropertySchema property, string field)
    {
        if (!property.Secret)
        {
            code.Line($"set => {field} = value;");
            return;
        }

        if (property.Type is not TypeRef.Primitive { Name: "string" })
        {
            throw new NotSupportedException($"'{property.Name}' is a secret of type {property.Type}; only secret strings are written so far.");
        }

        code.Line($"set => {field} = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);");
    }

    private static void WriteDefault(CodeWriter code, PropertySchema property)
    {
        var name = CSharpNames.Property(property);
        if (property.DefaultEnvironment.Count > 0)
        {
            code.Line($"{name} = Utilities.GetEnv({string.Join(", ", property.DefaultEnvironment.Select(CSharpNames.Literal))})!;");
        }
        else if (property.Default is { } value)
        {
            code.Line($"{name} = {(value.GetValueKind() == JsonValueKind.String ? CSharpNames.Literal(value.GetValue<string>()) : value.ToJsonString())};");
        }
    }
}
