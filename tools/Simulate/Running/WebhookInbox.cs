using System.Net;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>Takes what is posted to chat webhooks; nothing leaves the machine.</summary>
internal sealed class WebhookInbox : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<(Uri Address, string Body)> _posts = [];

    /// <summary>The posts since the last time, in order of their addresses: channels are served at once.</summary>
    public IReadOnlyList<(Uri Address, string Body)> Take()
    {
        lock (_lock)
        {
            (Uri Address, string Body)[] posts = [.. _posts.OrderBy(post => post.Address.ToString(), StringComparer.Ordinal)];
            _posts.Clear();
            return posts;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_lock)
            _posts.Add((request.RequestUri!, body));
        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
