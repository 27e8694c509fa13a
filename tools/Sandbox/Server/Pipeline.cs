using System.Text;
using System.Text.Json;
using LandingZone.Sandbox.Faults;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Server;

/// <summary>A request's way: who and what, fault, permission, effect, record, response.</summary>
internal sealed class Pipeline(Store store, CredentialStore credentials, SandboxOptions options, CancellationToken stopping)
{
    private readonly Dictionary<string, AwsService> _services = Services.Create(credentials, options).ToDictionary(service => service.Name);
    private readonly Authentication _authentication = new(store, credentials, options);
    private long _sequence;

    internal CallLog Calls { get; } = new(options.RecordedCalls);

    internal FaultSet Faults { get; } = new();

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Operations => _services.ToDictionary(
        service => service.Key,
        service => (IReadOnlyList<string>)[.. service.Value.Operations.Order(StringComparer.Ordinal)]);

    internal async Task HandleAsync(HttpContext context)
    {
        var sequence = Interlocked.Increment(ref _sequence);
        var body = await ReadAsync(context.Request).ConfigureAwait(false);
        var signature = SignatureVersion4.Parse(context.Request.Headers.Authorization);
        if (signature is null || !_services.TryGetValue(signature.Service, out var service))
        {
            await SendAsync(context, Unroutable.Reply(signature, context.Request), sequence).ConfigureAwait(false);
            return;
        }

        var query = Query(context.Request, body);
        var route = service.Find(context.Request, query);
        var call = new Draft(sequence, options.Clock.GetUtcNow(), service, signature.Region, route?.Operation.Name ?? "");
        Reply reply;
        Fault? fault = null;
        try
        {
            call.Principal = _authentication.Check(context.Request, body, signature);
            if (route is null)
                throw service.Unknown(context.Request, query);
            var exchange = NewExchange(context.Request, body, query, route, call);
            call.Parameters = RecordedParameters.Of(exchange);
            call.Actions = route.Operation.Actions(exchange);
            fault = Faults.Take(service.Name, call.Operation, exchange.AccountId, exchange.Region);
            if (fault is { Kind: FaultKind.Latency })
                await Task.Delay(fault.Delay, stopping).ConfigureAwait(false);
            if (fault is { Kind: FaultKind.ConnectionReset })
            {
                Calls.Add(call.Finish(0, "ConnectionReset", fault));
                context.Abort();
                return;
            }

            FaultReplies.Throw(fault, service.Name, call);
            RevokedSessions.Check(store, exchange.Caller, service.Name, call.Actions);
            if (options.EnforceIam)
                Permissions.Check(store, exchange.Caller, service.Name, call.Actions);
            lock (store.Gate)
                reply = route.Operation.Handle(exchange);
        }
        catch (AwsErrorException error)
        {
            reply = service.Error(error, RequestIds.Of(sequence), context.Request);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            // A member of the wrong JSON type, or one that the API model requires, is missing.
            var refusal = new AwsErrorException("SerializationException", $"The request does not fit the API model: {error.Message}");
            reply = service.Error(refusal, RequestIds.Of(sequence), context.Request);
        }

        var held = fault is { Kind: FaultKind.TimeoutAfterEffect or FaultKind.ConnectionResetAfterEffect };
        Calls.Add(call.Finish(held ? 0 : reply.Status, reply.ErrorCode, fault));
        if (!held)
            await SendAsync(context, reply, sequence).ConfigureAwait(false);
        else
            await CutAsync(context, fault!).ConfigureAwait(false);
    }

    private Exchange NewExchange(HttpRequest request, byte[] body, QueryParameters query, Route route, Draft call) => new()
    {
        Http = request,
        Store = store,
        Caller = call.Principal!,
        Region = call.Region,
        Sequence = call.Sequence,
        Now = call.At,
        Body = body,
        Query = query,
        Json = ParseJson(request, body, call.Service.Name),
        Path = route.Path,
    };

    private async Task CutAsync(HttpContext context, Fault fault)
    {
        if (fault.Kind == FaultKind.TimeoutAfterEffect)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(fault.Delay, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }

    private static async Task SendAsync(HttpContext context, Reply reply, long sequence)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        context.Response.Headers["x-amzn-RequestId"] = RequestIds.Of(sequence);
        context.Response.Headers["x-amz-request-id"] = RequestIds.Of(sequence);
        if (reply.ErrorCode is not null)
            context.Response.Headers["x-amzn-ErrorType"] = reply.ErrorCode;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        if (reply.Body.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static QueryParameters Query(HttpRequest request, byte[] body) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true
            ? QueryParameters.Parse(Encoding.UTF8.GetString(body))
            : QueryParameters.Parse(request.QueryString.Value is { Length: > 1 } text ? text[1..] : "");

    private static JsonElement ParseJson(HttpRequest request, byte[] body, string service)
    {
        var isJson = body.Length > 0 && service != "s3"
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true;
        try
        {
            using var document = JsonDocument.Parse(isJson ? body : "{}"u8.ToArray());
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new AwsErrorException("SerializationException", $"The request body is not valid JSON: {error.Message}");
        }
    }
}
