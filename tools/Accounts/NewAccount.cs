using System.Collections.Immutable;

namespace LandingZone.Tools.Accounts;

/// <summary>An account that somebody wants in the stack file. Nothing about it is checked yet: that is the settings parser's work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Email">Address of its root user.</param>
/// <param name="ParentId">Its organizational unit.</param>
/// <param name="Tags">Its tags, in the order in which they are written.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record NewAccount(string Name, string Email, string ParentId, ImmutableArray<KeyValuePair<string, string>> Tags, AccountSource Source);

/// <summary>Where a wanted account comes from, so that a problem points at what its author wrote.</summary>
/// <param name="File">The CSV file; empty for the command line.</param>
/// <param name="Row">The row of the file, 1 for the header; 0 for the command line.</param>
public sealed record AccountSource(string File, int Row)
{
    /// <summary>The command line.</summary>
    public static readonly AccountSource CommandLine = new("", 0);

    /// <summary>What the author calls a key of the stack file: an option, or a column.</summary>
    public string NameOf(string key) => (File.Length > 0, key) switch
    {
        (true, "parentId") => "ou",
        (true, _) when key.StartsWith("tags.", StringComparison.Ordinal) => $"tag:{key["tags.".Length..]}",
        (true, _) => key,
        (false, "parentId") => "--ou",
        (false, _) when key.StartsWith("tags", StringComparison.Ordinal) => "--tag",
        (false, _) => $"--{key}",
    };

    /// <summary>The place of a key's value, such as <c>new.csv:3</c> or <c>--email</c>.</summary>
    public string PlaceOf(string key) => File.Length > 0 ? $"{File}:{Row}" : NameOf(key);
}
