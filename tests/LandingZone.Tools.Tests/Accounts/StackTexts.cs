using System.Text;
using CsCheck;

namespace LandingZone.Tools.Tests.Accounts;

/// <summary>Stack files as people write them: any order of keys, comments anywhere, both list styles, both line breaks.</summary>
public static class StackTexts
{
    public const string Key = "landing-zone:accounts";

    private static readonly Gen<string> Comment = OneOf("# owned by the platform team", "#", "# - name: old", "# key: value, {a: [b]} 'quoted\"", "# é ü 🙂");

    private static readonly Gen<string> Scalar = OneOf(
        "plain", "\"123456789012\"", "'it''s'", "30", "true", "a b c", "\"with # sign\"", "x#y", "\"é 🙂\"", "v1:abc/def==", "[1, 2]", "{ a: b, c: \"d\" }", "[]", "{}",
        "|\n{0}  first line\n{0}\n{0}  # no comment\n", ">-\n{0}  folded\n{0}  text\n", "\"two\n{0}  lines\"");

    /// <summary>A whole stack file.</summary>
    public static Gen<string> File { get; } =
        from indent in Gen.Int[1, 4]
        from head in Comment.Array[0, 2]
        from before in Entries(indent, "a")
        from list in AccountsKey(indent)
        from after in Entries(indent, "b")
        from foot in Comment.Array[0, 2]
        from others in OneOf("", "secretsprovider: awskms://alias/x\n", "encryptionsalt: v1:abc= # salt\n")
        from othersFirst in Gen.Bool
        from lineBreak in OneOf("\n", "\r\n")
        from endsWithBreak in Gen.Bool
        let text = Lines(head) + (othersFirst ? others : "") + "config: # settings\n" + before + list + after + (othersFirst ? "" : others) + Lines(foot)
        let whole = text.Contains("config: # settings\n" + (othersFirst ? "" : others) + Lines(foot), StringComparison.Ordinal) ? text + " " : text
        select (endsWithBreak ? whole : whole.TrimEnd('\n')).Replace("\n", lineBreak, StringComparison.Ordinal);

    private static Gen<string> Entries(int indent, string prefix) =>
        (from value in Scalar
         from nested in Gen.Bool
         from trailing in Comment.Array[0, 1]
         from below in Comment.Array[0, 2]
         from belowIndent in Gen.Int[0, 6]
         from blank in Gen.Bool
         select (value, nested, trailing, below, belowIndent, blank)).Array[0, 4].Select(entries =>
         {
             var text = new StringBuilder();
             var pad = new string(' ', indent);
             foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
             {
                 var at = entry.nested ? pad + pad : pad;
                 if (entry.nested)
                     text.Append(pad).Append("landing-zone:").Append(prefix).Append(index).Append(":\n").Append(at).Append("inner: ");
                 else
                     text.Append(pad).Append("landing-zone:").Append(prefix).Append(index).Append(": ");
                 var value = entry.value.Replace("{0}", at, StringComparison.Ordinal);
                 text.Append(value);
                 if (!value.Contains('\n', StringComparison.Ordinal) && entry.trailing.Length > 0)
                     text.Append(' ').Append(entry.trailing[0]);
                 if (!value.EndsWith('\n'))
                     text.Append('\n');
                 if (!value.StartsWith('|') && !value.StartsWith('>')) // where a comment would be text
                     foreach (var comment in entry.below)
                         text.Append(' ', entry.belowIndent).Append(comment).Append('\n');
                 if (entry.blank)
                     text.Append('\n');
             }
             return text.ToString();
         });

    private static Gen<string> AccountsKey(int indent) =>
        from style in Gen.Int[0, 8]
        from count in Gen.Int[1, 3]
        from dash in Gen.Int[0, 4]
        from offset in Gen.Int[2, 4]
        from quote in OneOf("", "'", "\"")
        from comment in Comment
        from prefixed in Gen.Bool
        let pad = new string(' ', indent)
        let key = pad + (prefixed ? Key : "accounts") + ":"
        let item = pad + new string(' ', dash) + "-" + new string(' ', offset - 1)
        let keys = pad + new string(' ', dash + offset)
        let names = Enumerable.Range(0, count).Select(n => $"account-{n}")
        select style switch
        {
            0 => "",
            1 => $"{key} [] {comment}\n",
            2 => $"{key} [ ]\n{pad}  {comment}\n",
            3 => $"{key} [\n{pad}  {comment}\n{pad}  ]\n",
            4 => $"{key} [{string.Join(", ", names.Select(n => $"{{name: {quote}{n}{quote}, email: a@b.c}}"))}] {comment}\n",
            5 => $"{key} [ {comment}\n{string.Concat(names.Select(n => $"{pad}    {{ name: {n}, tags: {{ a: b }} }}, {comment}\n"))}{pad}  ]\n",
            6 => $"{key} {comment}\n{string.Concat(names.Select(n => $"{item}{{ name: {quote}{n}{quote} }} {comment}\n"))}",
            7 => $"{key}\n{string.Concat(names.Select(n => $"{item}name: {quote}{n}{quote} {comment}\n{keys}{comment}\n{keys}email: {n}@example.com\n{keys}tags:\n{keys} {comment}\n{keys} team: {quote}x{quote}\n"))}{keys}{comment}\n",
            _ => $"{key}\n{string.Concat(names.Select(n => $"{item}name: {n}\n{keys}note: |\n{keys}  # text\n{keys}  more\n"))}\n",
        };

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
