using System.Text.Json;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Short ways to what tests look at in result events and ledger items.</summary>
internal static class ResultReading
{
    /// <summary>The reasons of a result event, as one text.</summary>
    public static string Reasons(this JsonElement result) => result.GetProperty("reasons").ToString();

    /// <summary>A text attribute of a ledger item.</summary>
    public static string Attribute(this JsonElement item, string name) => item.GetProperty(name).GetProperty("S").GetString()!;
}
