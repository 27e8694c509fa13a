using LandingZone.Infra.Settings;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>Makes a declaration of a stack file.</summary>
public static class StackLoading
{
    /// <summary>Previews a stack as it is now, not as it was when its plan was written.</summary>
    /// <exception cref="ProblemException">The stack file is wrong, or the program declares what would be refused.</exception>
    public static async Task<StackDeclaration> LoadAsync(StackSettings stack, StackProgram program)
    {
        var preview = await Previewer.PreviewAsync(stack, program);
        var chat = LandingZoneSettings.Parse(LandingZoneLoader.Configuration(stack)).Settings?.Channels.Chat ?? [];
        var declaration = new StackDeclaration(preview, [.. chat.Select(webhook => new WebhookDeclaration(webhook.Kind, webhook.MinimumSeverity.ToString()))]);
        return declaration.Rules.BusName.Length > 0 ? declaration : throw new ProblemException(
            "the stack has no findings bus, so no event can reach it", stack.File, "Simulate a stack of the landing zone.");
    }
}
