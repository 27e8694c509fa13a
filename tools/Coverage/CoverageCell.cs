using System.Collections.Immutable;

namespace LandingZone.Tools.Coverage;

/// <summary>One account, in one region, under one plan.</summary>
/// <param name="Expected">What the settings ask for: one of the words of <see cref="CoverageWords"/>.</param>
/// <param name="Actual">What was found, in the same words; empty where nothing was compared.</param>
/// <param name="IsGap">Whether the comparison calls it a gap.</param>
public sealed record CoverageCell(string Expected, string Actual = "", bool IsGap = false)
{
    /// <summary>The shortest text that says all of it.</summary>
    public string Text => IsGap ? $"{Actual} (expected {Expected})" : Actual.Length > 0 ? Actual : Expected;
}

/// <summary>An account in one region.</summary>
/// <param name="AccountId">Its id; empty for one that does not exist yet, or stands for many.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Cells">Its membership, then every plan in the order of <see cref="CoverageMatrix.Plans"/>.</param>
public sealed record CoverageRow(string AccountId, string Name, ImmutableArray<CoverageCell> Cells)
{
    /// <summary>Id and name.</summary>
    public string Title => string.Join("  ", new[] { AccountId, Name }.Where(text => text.Length > 0));
}

/// <summary>All accounts of one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Members">Who is enrolled automatically: <c>ALL</c>, <c>NEW</c> or <c>NONE</c>.</param>
/// <param name="Rows">The accounts, the same ones in every region.</param>
public sealed record CoverageRegion(string Region, string Members, ImmutableArray<CoverageRow> Rows);

/// <summary>The words of a matrix.</summary>
public static class CoverageWords
{
    /// <summary>The account's membership, the first column.</summary>
    public const string Membership = "MEMBERSHIP";

    /// <summary>The plan is on.</summary>
    public const string On = "on";

    /// <summary>The plan is switched on in accounts that join from now on.</summary>
    public const string New = "new";

    /// <summary>The plan is not switched on.</summary>
    public const string Off = "off";

    /// <summary>The region lacks the plan, or the account has nothing to do with it.</summary>
    public const string Nothing = "-";

    /// <summary>The account that all the others are members of.</summary>
    public const string Administrator = "administrator";

    /// <summary>The account is a member.</summary>
    public const string Member = "member";

    /// <summary>The account is no member.</summary>
    public const string Outside = "no member";

    /// <summary>The question stayed without an answer.</summary>
    public const string Unknown = "unknown";

    /// <summary>The stack will create the account.</summary>
    public const string NotCreated = "not created";
}
