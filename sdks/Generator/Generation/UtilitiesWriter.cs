using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes what the generated types of a package share: its version, its attribute, and the defaults of invokes.</summary>
internal static class UtilitiesWriter
{
    /// <summary>The attribute that marks a package's resources, without <c>Attribute</c>: <c>AwsNativeResourceType</c>.</summary>
    public static string AttributeName(PackageSchema schema) => schema.Namespace["Pulumi.".Length..] + "ResourceType";

    /// <summary>Writes the file.</summary>
    public static string Write(PackageSchema schema)
    {
        var code = CodeWriter.NewFile();
        code.Block($"namespace {schema.Namespace}", () =>
        {
            code.Block("internal static class Utilities", () =>
            {
                code.Line($"public static string Version => {CSharpNames.Literal(schema.Version)};");
                code.Line();
                code.Block("public static string? GetEnv(params string[] names)", () =>
                {
                    code.Block("foreach (var name in names)", () =>
                    {
                        code.Line("var value = Environment.GetEnvironmentVariable(name);");
                        code.Block("if (!string.IsNullOrEmpty(value))", () => code.Line("return value;"));
                    });
                    code.Line("return null;");
                });
                WriteDefaults(code, "InvokeOptions", "Parent", "Provider", "PluginDownloadURL");
                WriteDefaults(code, "InvokeOutputOptions", "Parent", "Provider", "PluginDownloadURL", "DependsOn");
            });
            code.Line();
            code.Block($"internal sealed class {AttributeName(schema)}Attribute : global::Pulumi.ResourceTypeAttribute", () =>
                code.Block($"public {AttributeName(schema)}Attribute(string type) : base(type, Utilities.Version)", () => { }));
        });
        return code.ToString();
    }

    private static void WriteDefaults(CodeWriter code, string type, params string[] copied)
    {
        code.Line();
        code.Block($"public static {type} WithDefaults(this {type}? options)", () => code.Block(
            $"return new {type}",
            () =>
            {
                code.Line("Version = options?.Version ?? Version,");
                foreach (var name in copied)
                {
                    code.Line(name == "DependsOn" ? "DependsOn = options?.DependsOn ?? new InputList<Resource>()," : $"{name} = options?.{name},");
                }
            },
            "};"));
    }
}
