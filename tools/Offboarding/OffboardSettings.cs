using System.Text.Json.Nodes;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Offboarding;

/// <summary>A stack as it is when it leaves GuardDuty.</summary>
public static class OffboardSettings
{
    /// <summary>The same settings with <c>guardDuty.mode: offboard</c>; nothing is written to the stack file.</summary>
    public static StackSettings Of(StackSettings stack)
    {
        const string key = "guardDuty";
        var guardDuty = stack.Values.TryGetValue(key, out var text) && JsonNode.Parse(text) is JsonObject given ? given : [];
        guardDuty["mode"] = "offboard";
        return stack with { Values = stack.Values.SetItem(key, guardDuty.ToJsonString()) };
    }
}
