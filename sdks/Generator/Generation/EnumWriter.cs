using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes enums: structs around a text, one static property a member.</summary>
internal static class EnumWriter
{
    /// <summary>Writes the file of one namespace's enums.</summary>
    public static string Write(string ns, IEnumerable<(string Name, IReadOnlyList<EnumMember> Members)> enums)
    {
        var code = CodeWriter.NewFile();
        code.Block($"namespace {ns}", () =>
        {
            var first = true;
            foreach (var (name, members) in enums)
            {
                if (!first)
                {
                    code.Line();
                }

                first = false;
                Write(code, name, members);
            }
        });
        return code.ToString();
    }

    private static void Write(CodeWriter code, string name, IReadOnlyList<EnumMember> members)
    {
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Line();
            code.Block($"private {name}(string value)", () => code.Line("_value = value ?? throw new ArgumentNullException(nameof(value));"));
            code.Line();
            foreach (var member in members)
            {
                code.Line($"public static {name} {member.Name} {{ get; }} = new {name}({CSharpNames.Literal(member.Value)});");
            }

            code.Line();
            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Line($"public static explicit operator string({name} value) => value._value;");
            code.Line();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);");
            code.Line();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            code.Line("public override string ToString() => _value;");
        });
    }
}
