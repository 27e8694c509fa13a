using System.Collections.Immutable;
using System.Text;

namespace LandingZone.Infra.Policies;

/// <summary>A policy of IAM, KMS or S3: plain values in, text out, the same text for the same values.</summary>
/// <param name="Statements">The statements, in the order in which they are written.</param>
public sealed record PolicyDocument(ImmutableArray<Statement> Statements)
{
    /// <summary>The only current version of the policy language.</summary>
    public const string Version = "2012-10-17";

    /// <summary>The policy as compact JSON.</summary>
    /// <param name="limit">Where the policy goes, which bounds its size.</param>
    /// <exception cref="PolicyTooLargeException">The text is longer than AWS takes.</exception>
    public string ToJson(PolicyLimit limit)
    {
        var json = PolicyWriter.Write(this);
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= limit.Bytes ? json : throw new PolicyTooLargeException(limit, bytes);
    }
}

/// <summary>One statement.</summary>
/// <param name="Sid">Its name, of letters and digits.</param>
/// <param name="Effect">Allow or Deny.</param>
/// <param name="Actions">Actions as <c>service:Action</c>.</param>
/// <param name="Resources">ARNs or <c>*</c>; empty in a trust policy, which has none.</param>
public sealed record Statement(string Sid, Effect Effect, ImmutableArray<string> Actions, ImmutableArray<string> Resources)
{
    /// <summary>Who the statement is about; null in a policy of an identity, which is about its owner.</summary>
    public Principal? Principal { get; init; }

    /// <summary>What has to hold as well. All of them have to.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];
}

/// <summary>What a statement does.</summary>
public enum Effect
{
    /// <summary>Permits.</summary>
    Allow,

    /// <summary>Forbids, whatever another statement permits.</summary>
    Deny,
}

/// <summary>Who a statement is about.</summary>
/// <param name="Kind"><c>AWS</c> or <c>Service</c>; null for everybody.</param>
/// <param name="Identifiers">ARNs or service principals.</param>
public sealed record Principal(string? Kind, ImmutableArray<string> Identifiers)
{
    /// <summary>Everybody. Only for a denial.</summary>
    public static Principal Everybody { get; } = new(null, []);

    /// <summary>Services of AWS.</summary>
    public static Principal Service(params IEnumerable<string> names) => new("Service", [.. names]);

    /// <summary>Accounts or roles.</summary>
    public static Principal Aws(params IEnumerable<string> arns) => new("AWS", [.. arns]);
}

/// <summary>A condition of a statement.</summary>
/// <param name="Operator">Operator, such as <c>StringEquals</c>.</param>
/// <param name="Key">Condition key, such as <c>aws:SourceArn</c>.</param>
/// <param name="Values">Values of which one has to match.</param>
public sealed record Condition(string Operator, string Key, ImmutableArray<string> Values)
{
    /// <summary>A text that equals one of the values.</summary>
    public static Condition StringEquals(string key, params IEnumerable<string> values) => new("StringEquals", key, [.. values]);

    /// <summary>A text that equals none of the values.</summary>
    public static Condition StringNotEquals(string key, params IEnumerable<string> values) => new("StringNotEquals", key, [.. values]);

    /// <summary>A text that matches one of the patterns.</summary>
    public static Condition StringLike(string key, params IEnumerable<string> patterns) => new("StringLike", key, [.. patterns]);

    /// <summary>An ARN that matches one of the patterns.</summary>
    public static Condition ArnLike(string key, params IEnumerable<string> patterns) => new("ArnLike", key, [.. patterns]);

    /// <summary>A key that is true or false.</summary>
    public static Condition Bool(string key, bool value) => new("Bool", key, [value ? "true" : "false"]);
}
