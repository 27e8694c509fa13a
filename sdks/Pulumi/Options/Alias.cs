namespace Pulumi;

/// <summary>An earlier identity of a resource. What is left out is as it is now.</summary>
public sealed class Alias
{
    /// <summary>The earlier name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>Whether it had no parent. Not to be given with <see cref="Parent"/> or <see cref="ParentUrn"/>.</summary>
    public bool NoParent { get; set; }

    /// <summary>The earlier parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the earlier parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>The earlier project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier identity as a whole. Not to be given with any other property.</summary>
    public string? Urn { get; set; }

    /// <exception cref="ArgumentException">Two properties contradict each other.</exception>
    internal void Validate()
    {
        (string Name, bool Given)[] parents = [(nameof(Parent), Parent is not null), (nameof(ParentUrn), ParentUrn is not null), (nameof(NoParent), NoParent)];
        if (Urn is not null)
        {
            (string Name, bool Given)[] others =
            [
                (nameof(Name), Name is not null), (nameof(Type), Type is not null), (nameof(Project), Project is not null),
                (nameof(Stack), Stack is not null), .. parents,
            ];
            var extra = others.FirstOrDefault(other => other.Given).Name;
            if (extra is not null)
            {
                throw new ArgumentException($"An Alias names an identity by Urn or by its parts: leave out either Urn or {extra}.");
            }
        }

        if (parents.Count(parent => parent.Given) > 1)
        {
            throw new ArgumentException("An Alias has one earlier parent: give only one of Parent, ParentUrn and NoParent.");
        }
    }
}
