using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Wire;

/// <summary>A service of the query protocol: form in, XML out. EC2 has its own flavour of envelope and error.</summary>
internal sealed class QueryService(string name, string xmlNamespace, string iamPrefix, bool isEc2 = false) : AwsService(name)
{
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    /// <summary>Adds an operation; <paramref name="handle"/> returns the children of its result.</summary>
    internal QueryService Add(string operation, Func<Exchange, IEnumerable<XElement>> handle) =>
        Add(operation, handle, Always($"{iamPrefix}:{operation}"));

    /// <summary>Adds an operation whose actions depend on its parameters.</summary>
    internal QueryService Add(string operation, Func<Exchange, IEnumerable<XElement>> handle, Func<Exchange, IReadOnlyList<string>> actions)
    {
        // The result may be lazy, but it must be made while the state is held still.
        _operations.Add(operation, new Operation(operation, actions, call => Envelope(operation, [.. handle(call)], call.RequestId)));
        return this;
    }

    internal override IEnumerable<string> Operations => _operations.Keys;

    internal override Route? Find(HttpRequest request, QueryParameters query) =>
        query["Action"] is { } action && _operations.TryGetValue(action, out var operation) ? new Route(operation) : null;

    internal override AwsErrorException Unknown(HttpRequest request, QueryParameters query) =>
        new("InvalidAction", $"The action {query["Action"]} is not valid for this web service.");

    internal override Reply Error(AwsErrorException error, string requestId, HttpRequest request)
    {
        var detail = new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message));
        if (isEc2)
        {
            var response = new XElement("Response", new XElement("Errors", detail), new XElement("RequestID", requestId));
            return Xml.Reply(Xml.Text(response, null), error.Status, error.Code);
        }

        detail.AddFirst(new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"));
        return Xml.Reply(
            Xml.Text(new XElement("ErrorResponse", detail, new XElement("RequestId", requestId)), xmlNamespace), error.Status, error.Code);
    }

    private Reply Envelope(string operation, IEnumerable<XElement> result, string requestId)
    {
        var response = new XElement(operation + "Response");
        if (isEc2)
            response.Add(new XElement("requestId", requestId), result);
        else
            response.Add(
                new XElement(operation + "Result", result), new XElement("ResponseMetadata", new XElement("RequestId", requestId)));
        return Xml.Reply(Xml.Text(response, xmlNamespace));
    }
}
