namespace LandingZone.Sandbox;

/// <summary>The calls that reached the sandbox, oldest first. Holds the newest <see cref="Capacity"/> calls.</summary>
public sealed class CallLog
{
    private readonly Lock _lock = new();
    private readonly Queue<RecordedCall> _calls = new();

    internal CallLog(int capacity) => Capacity = capacity;

    /// <summary>How many calls are kept.</summary>
    public int Capacity { get; }

    /// <summary>How many calls were answered since the start, also those no longer kept.</summary>
    public long Total { get; private set; }

    /// <summary>Raised for every call, after its effect and before its response. Handlers must be thread-safe.</summary>
    public event Action<RecordedCall>? Recorded;

    /// <summary>A copy of the kept calls, by sequence number.</summary>
    public IReadOnlyList<RecordedCall> ToList()
    {
        lock (_lock)
            return [.. _calls.OrderBy(call => call.Sequence)];
    }

    /// <summary>The kept calls of one operation.</summary>
    /// <param name="service">Signing name, such as <c>ec2</c>.</param>
    /// <param name="operation">Operation, such as <c>CreateNetworkAclEntry</c>.</param>
    public IReadOnlyList<RecordedCall> Of(string service, string operation) =>
        [.. ToList().Where(call => call.Service == service && call.Operation == operation)];

    /// <summary>Forgets the kept calls; numbering goes on.</summary>
    public void Clear()
    {
        lock (_lock)
            _calls.Clear();
    }

    internal void Add(RecordedCall call)
    {
        lock (_lock)
        {
            Total++;
            _calls.Enqueue(call);
            while (_calls.Count > Capacity)
                _calls.Dequeue();
        }

        Recorded?.Invoke(call);
    }
}
