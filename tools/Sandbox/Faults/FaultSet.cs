namespace LandingZone.Sandbox;

/// <summary>The faults in force. Of several that hit one call, the one added first is taken; each counts its own matching calls.</summary>
public sealed class FaultSet
{
    private readonly Lock _lock = new();
    private readonly List<Armed> _armed = [];

    internal FaultSet()
    {
    }

    /// <summary>Adds a fault; its count starts now.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Nth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1);
        lock (_lock)
            _armed.Add(new Armed(fault));
    }

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_lock)
            _armed.Clear();
    }

    internal Fault? Take(string service, string operation, string accountId, string region)
    {
        lock (_lock)
        {
            Fault? hit = null;
            foreach (var armed in _armed.Where(armed => armed.Fault.Concerns(service, operation, accountId, region)))
            {
                armed.Seen++;
                if (armed.Seen >= armed.Fault.Nth && armed.Seen - armed.Fault.Nth < armed.Fault.Times)
                    hit ??= armed.Fault;
            }

            return hit;
        }
    }

    private sealed class Armed(Fault fault)
    {
        public Fault Fault => fault;

        public long Seen { get; set; }
    }
}
