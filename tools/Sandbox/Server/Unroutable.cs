using System.Xml.Linq;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Server;

/// <summary>Answers a request that names no service of the sandbox.</summary>
internal static class Unroutable
{
    internal static Reply Reply(SignatureVersion4? signature, HttpRequest request)
    {
        var (code, status, message) = signature is null
            ? ("MissingAuthenticationToken", 403, "Request is missing Authentication Token")
            : ("UnknownService", 404, $"The sandbox has no service '{signature.Service}'; it serves {string.Join(", ", Services.Names)}.");
        if (request.Headers.ContainsKey("X-Amz-Target"))
        {
            var body = new System.Text.Json.Nodes.JsonObject { ["__type"] = code + "Exception", ["message"] = message };
            return Json.Reply(body, "application/x-amz-json-1.0", status, code + "Exception");
        }

        var error = new XElement("Error", new XElement("Code", code), new XElement("Message", message));
        return Xml.Reply(Xml.Text(new XElement("ErrorResponse", error), null), status, code);
    }
}
