using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The identity of a resource in the engine: stack, project, types of its parents, type and name.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <summary>Takes the text, which starts with <c>urn:pulumi:</c>.</summary>
    public Urn(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!value.StartsWith("urn:", StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{value}' is not a URN: it must start with 'urn:'.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The URN that a resource of this name, type and parent has.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var prefix = parent is not null || parentUrn is not null
            ? (parent?.Urn ?? parentUrn.ToOutput()).Apply(above => $"{above[..above.LastIndexOf("::", StringComparison.Ordinal)]}$")
            : Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <summary>The text.</summary>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public bool Equals(Urn other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>The text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);
}
