using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes the classes that hold results: nested outputs and the results of functions.</summary>
internal sealed class OutputTypeWriter(TypeNames types)
{
    /// <summary>Writes one class: a read-only field a property, and the constructor that fills them.</summary>
    public void Write(CodeWriter code, string className, IReadOnlyList<PropertySchema> properties, TypeUse use)
    {
        code.Line("[OutputType]");
        code.Block($"public sealed class {className}", () =>
        {
            foreach (var property in properties)
            {
                var name = CSharpNames.Property(property);
                code.Line($"public {CSharpNames.Modifier(name)}readonly {types.Output(property, use)} {name};");
            }

            code.Line();
            code.Line("[OutputConstructor]");
            var parameters = properties.Select(property => $"{types.Output(property, use)} {CSharpNames.Parameter(property)}").ToList();
            code.Block($"private {className}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in properties)
                {
                    code.Line($"{CSharpNames.Property(property)} = {CSharpNames.Parameter(property)};");
                }
            });
        });
    }
}
