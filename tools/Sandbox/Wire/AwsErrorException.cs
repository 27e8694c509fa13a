using System.Text.Json.Nodes;

namespace LandingZone.Sandbox.Wire;

/// <summary>The service refuses the call: its error code, message and HTTP status.</summary>
internal sealed class AwsErrorException(string code, string message, int status = 400, JsonObject? members = null) : Exception(message)
{
    internal string Code => code;

    internal int Status => status;

    /// <summary>Modelled members besides the message, such as CancellationReasons.</summary>
    internal JsonObject? Members => members;
}
