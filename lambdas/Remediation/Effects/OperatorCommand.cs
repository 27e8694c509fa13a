using System.Text.Json;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What a person asks the undo function for.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="IsApproval">True to approve it, false to undo or reject it.</param>
internal sealed record OperatorCommand(string ActionId, bool IsApproval)
{
    /// <summary>Reads <c>{"undo":"id"}</c> or <c>{"approve":"id"}</c>.</summary>
    /// <exception cref="OperatorCommandException">It is something else.</exception>
    public static OperatorCommand Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            if (document.RootElement.ValueKind != JsonValueKind.Object || document.RootElement.EnumerateObject().Count() != 1)
                throw new OperatorCommandException("it must be an object with one member");
            var member = document.RootElement.EnumerateObject().First();
            if (member.Name is not (OperatorCommands.ApproveMember or OperatorCommands.UndoMember))
                throw new OperatorCommandException($"its member is '{member.Name}'");
            var id = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : "";
            return id.Length == 32 && id.All(char.IsAsciiHexDigitLower)
                ? new(id, member.Name == OperatorCommands.ApproveMember)
                : throw new OperatorCommandException($"the action id is {member.Value.GetRawText()}, but must be 32 hexadecimal digits");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new OperatorCommandException($"it is no JSON: {exception.Message}");
        }
    }
}

/// <summary>The undo function was asked for something that it does not do.</summary>
/// <param name="problem">What is wrong.</param>
public sealed class OperatorCommandException(string problem) : Exception(
    $$"""The request cannot be read: {{problem}}. Write {"undo":"<action id>"} or {"approve":"<action id>"}.""");
