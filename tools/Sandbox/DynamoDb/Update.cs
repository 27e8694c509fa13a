using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>One action of an update expression. Every right-hand side sees the item as it was before the update.</summary>
internal abstract record UpdateAction(DocumentPath Path)
{
    internal abstract Item Apply(Item before, Item soFar);

    internal sealed record Set(DocumentPath Path, Operand Right) : UpdateAction(Path)
    {
        internal override Item Apply(Item before, Item soFar) => Path.Write(soFar, Right.Value(before)
            ?? throw Errors.Validation("The provided expression refers to an attribute that does not exist in the item"));
    }

    internal sealed record Remove(DocumentPath Path) : UpdateAction(Path)
    {
        internal override Item Apply(Item before, Item soFar) =>
            Path.Parts.Count == 1 || Path.Read(before) is not null ? Path.Write(soFar, null) : soFar;
    }

    internal sealed record Add(DocumentPath Path, AttributeValue Increment) : UpdateAction(Path)
    {
        internal override Item Apply(Item before, Item soFar) => Path.Write(soFar, (Path.Read(before), Increment) switch
        {
            (null, { Type: "N" } or { IsSet: true }) => Increment,
            ({ Type: "N" } old, { Type: "N" }) => AttributeValue.Of(old.Number + Increment.Number),
            ({ IsSet: true } old, { IsSet: true }) when old.Type == Increment.Type =>
                AttributeValue.Of(old.Type, old.Set.Concat(Increment.Set)),
            _ => throw WrongType("ADD"),
        });
    }

    internal sealed record Delete(DocumentPath Path, AttributeValue Members) : UpdateAction(Path)
    {
        internal override Item Apply(Item before, Item soFar)
        {
            if (!Members.IsSet)
                throw WrongType("DELETE");
            if (Path.Read(before) is not { } old)
                return soFar;
            if (old.Type != Members.Type)
                throw WrongType("DELETE");
            var left = old.Set.Except(Members.Set).ToList();
            return Path.Write(soFar, left.Count == 0 ? null : AttributeValue.Of(old.Type, left));
        }
    }

    private static AwsErrorException WrongType(string sign) =>
        Errors.Validation($"An operand in the update expression has an incorrect data type; operator: {sign}");
}
