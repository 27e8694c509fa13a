using System.Text.Json.Nodes;
using System.Xml.Linq;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Sqs;

/// <summary>Amazon SQS, 2012-11-05, in both protocols that it speaks: JSON 1.0 and query.</summary>
internal sealed class SqsService : AwsService
{
    private readonly JsonService _json = new("sqs", "1.0", "com.amazonaws.sqs", "sqs");
    private readonly QueryService _query = new("sqs", "http://queue.amazonaws.com/doc/2012-11-05/", "sqs");

    private SqsService()
        : base("sqs")
    {
    }

    internal static AwsService Create(TimeProvider clock)
    {
        var service = new SqsService();
        service.Add("SendMessage", Messages.Send, SqsQuery.Sent);
        service.Add("ReceiveMessage", (call, request) => Messages.Receive(call, request, clock), SqsQuery.Received);
        service.Add("DeleteMessage", Messages.Delete, _ => []);
        service.Add("GetQueueAttributes", (call, request) => Messages.Attributes(call, request, clock), SqsQuery.Attributes);
        return service;
    }

    internal override IEnumerable<string> Operations => _json.Operations;

    internal override Route? Find(HttpRequest request, QueryParameters query) =>
        IsJson(request) ? _json.Find(request, query) : _query.Find(request, query);

    internal override AwsErrorException Unknown(HttpRequest request, QueryParameters query) =>
        IsJson(request) ? _json.Unknown(request, query) : _query.Unknown(request, query);

    internal override Reply Error(AwsErrorException error, string requestId, HttpRequest request)
    {
        // The query name of the error is the one that older clients know; JSON carries it in a header.
        var queryCode = error.Code == "QueueDoesNotExist" ? "AWS.SimpleQueueService.NonExistentQueue" : error.Code;
        if (!IsJson(request))
            return _query.Error(new AwsErrorException(queryCode, error.Message, error.Status), requestId, request);
        var fault = error.Status < 500 ? "Sender" : "Receiver";
        return _json.Error(error, requestId, request) with
        {
            Headers = new Dictionary<string, string> { ["x-amzn-query-error"] = $"{queryCode};{fault}" },
        };
    }

    private void Add(string operation, Func<Exchange, SqsRequest, JsonObject> handle, Func<JsonObject, IEnumerable<XElement>> toXml)
    {
        _json.Add(operation, call => handle(call, SqsRequest.Of(call.Json)));
        _query.Add(operation, call => toXml(handle(call, SqsRequest.Of(call.Query))));
    }

    private static bool IsJson(HttpRequest request) => request.Headers.ContainsKey("X-Amz-Target");
}
