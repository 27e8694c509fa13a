using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>Reads error answers: the code and the message stand where the service's protocol puts them.</summary>
internal static class ErrorAnswer
{
    public static AwsError Read(AwsService service, string operation, HttpResponseMessage response, byte[] body)
    {
        var (code, message) = service.Protocol is AwsProtocol.Query or AwsProtocol.RestXml ? FromXml(body) : FromJson(response, body);
        var status = (int)response.StatusCode;
        // A load balancer in between answers without a code.
        code ??= response.StatusCode.ToString();
        var requestId = Header(response, "x-amzn-RequestId") ?? Header(response, "x-amz-request-id");
        return new AwsError(service.Name, operation, code, message ?? "no message", status, requestId, AwsErrorCodes.IsRetryable(code, status));
    }

    private static (string? Code, string? Message) FromXml(byte[] body)
    {
        if (body.Length == 0)
            return (null, null);
        try
        {
            var root = Xml.Parse(body);
            var error = root.Name.LocalName == "Error" ? root : root.Descendants().FirstOrDefault(element => element.Name.LocalName == "Error");
            return (error?.Text("Code"), error?.Text("Message"));
        }
        catch (XmlException)
        {
            return (null, null);
        }
    }

    private static (string? Code, string? Message) FromJson(HttpResponseMessage response, byte[] body)
    {
        var (type, message) = BodyOf(body);
        var code = Header(response, "x-amzn-ErrorType") ?? type;
        // "com.amazonaws.service#Code" in bodies, "Code:http://…" in headers.
        return (code?[(code.IndexOf('#', StringComparison.Ordinal) + 1)..].Split(':')[0], message);
    }

    private static (string? Type, string? Message) BodyOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return (json.RootElement.Text("__type"), json.RootElement.Text("message") ?? json.RootElement.Text("Message"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
