using System.Globalization;

namespace LandingZone.Sandbox.Sqs;

/// <summary>A queue with its messages; a name that ends in <c>.fifo</c> makes it a FIFO queue.</summary>
internal sealed class QueueStore(string name)
{
    private readonly List<StoredMessage> _messages = [];
    private readonly Dictionary<string, (DateTimeOffset Until, string MessageId)> _deduplication = [];
    private long _received;

    internal string Name => name;

    internal bool IsFifo => name.EndsWith(".fifo", StringComparison.Ordinal);

    internal IReadOnlyList<StoredMessage> Messages => _messages;

    /// <summary>Adds a message; within five minutes the same deduplication id is taken once. Returns the id of the message kept.</summary>
    internal string Send(StoredMessage message, string? deduplicationId, DateTimeOffset now)
    {
        if (deduplicationId is not null)
        {
            if (_deduplication.TryGetValue(deduplicationId, out var earlier) && earlier.Until > now)
                return earlier.MessageId;
            _deduplication[deduplicationId] = (now.AddMinutes(5), message.Id);
        }

        _messages.Add(message);
        return message.Id;
    }

    /// <summary>Hands out visible messages and hides them. A FIFO group waits while one of its messages is out.</summary>
    internal IReadOnlyList<StoredMessage> Receive(int most, TimeSpan visibility, DateTimeOffset now)
    {
        var busy = IsFifo ? _messages.Where(message => message.VisibleAt > now).Select(message => message.GroupId).ToHashSet() : [];
        var chosen = _messages.Where(message => message.VisibleAt <= now && !busy.Contains(message.GroupId)).Take(most).ToList();
        foreach (var message in chosen)
        {
            message.ReceiveCount++;
            message.VisibleAt = now + visibility;
            message.ReceiptHandle = $"{message.Id}/{(++_received).ToString(CultureInfo.InvariantCulture)}";
        }

        return chosen;
    }

    /// <summary>Deletes by receipt handle; an old handle of a message received again does nothing, as in SQS.</summary>
    internal void Delete(string receiptHandle) => _messages.RemoveAll(message => message.ReceiptHandle == receiptHandle);
}

/// <summary>A message and where it stands.</summary>
internal sealed class StoredMessage(
    string id, string body, string groupId, IReadOnlyDictionary<string, string> attributes, DateTimeOffset visibleAt)
{
    internal string Id => id;

    internal string Body => body;

    internal string GroupId => groupId;

    internal IReadOnlyDictionary<string, string> Attributes => attributes;

    internal DateTimeOffset VisibleAt { get; set; } = visibleAt;

    internal int ReceiveCount { get; set; }

    internal string? ReceiptHandle { get; set; }
}
