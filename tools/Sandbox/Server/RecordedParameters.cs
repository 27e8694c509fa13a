using System.Text.Json;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Server;

/// <summary>A call's parameters as the log keeps them, whatever the protocol.</summary>
internal static class RecordedParameters
{
    internal static IReadOnlyDictionary<string, string> Of(Exchange exchange)
    {
        var parameters = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in exchange.Query.Values)
        {
            if (name is not ("Action" or "Version"))
                parameters[name] = value;
        }

        foreach (var (name, value) in exchange.Path)
            parameters[name] = value;
        if (exchange.Json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in exchange.Json.EnumerateObject())
            {
                parameters[member.Name] = member.Value.ValueKind == JsonValueKind.String
                    ? member.Value.GetString()! : member.Value.GetRawText();
            }
        }

        return parameters;
    }
}
