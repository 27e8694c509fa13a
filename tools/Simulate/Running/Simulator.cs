using System.Collections.Immutable;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Sandbox;
using LandingZone.Tools.Simulate.Reading;
using LandingZone.Tools.Simulate.Routing;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>A stack deployed into a world, ready for events. They come one after the other and find what the ones before them left.</summary>
public sealed class Simulator : IAsyncDisposable
{
    private readonly StackDeclaration _stack;
    private readonly SimulationWorld _world;
    private readonly StackWorld _deployment;
    private readonly AwsSandbox _sandbox;
    private readonly SimulatedClock _clock;
    private readonly FunctionHost _host;
    private readonly bool _detailed;

    private Simulator(StackDeclaration stack, SimulationWorld world, StackWorld deployment, AwsSandbox sandbox, SimulatedClock clock, bool detailed)
    {
        (_stack, _world, _deployment, _sandbox, _clock, _detailed) = (stack, world, deployment, sandbox, clock, detailed);
        _host = new FunctionHost(stack, sandbox, clock);
    }

    /// <summary>Deploys a stack into a world.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="world">The world.</param>
    /// <param name="detailed">
    /// Whether reports have everything; else only the outcome, notifications and decision, which is all that a stream of events needs.
    /// </param>
    public static async Task<Simulator> StartAsync(StackDeclaration stack, SimulationWorld world, bool detailed = true)
    {
        ArgumentNullException.ThrowIfNull(world);
        var deployment = new StackWorld(stack);
        var clock = new SimulatedClock(DateTimeOffset.UnixEpoch);
        var sandbox = await AwsSandbox.StartAsync(deployment.Deploy(world.World), new SandboxOptions { Clock = clock, EnforceIam = true });
        return new(stack, world, deployment, sandbox, clock, detailed);
    }

    /// <summary>Lets an event arrive.</summary>
    public async Task<SimulationReport> SimulateAsync(EventInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _clock.MoveTo(input.Time);
        if (_world.IsBuiltIn && input.Finding is { } named)
            _sandbox.Extend(_deployment.Extended(FindingWorld.Of(named)));
        var accounts = Accounts(input.Finding);
        var before = State(accounts);

        var run = new EventRun(_stack, _host, _clock, new EventRouter(_stack, _detailed), _detailed ? _sandbox.State : null);
        await run.RunAsync(input);

        var after = State(accounts);
        var decision = input.Finding is { } finding ? DecisionReading.Of(_stack, finding, run.ReachedRemediate, run.Results) : null;
        return new(
            _stack.Summary, _world.Name, input.Notes, [.. run.Events], [.. run.Functions], [.. run.Notifications], decision, [.. run.Calls],
            [.. before.AclChanges(after, Subnets(input.Finding))], [.. before.Changes(after)], Ledger(),
            OutcomeReading.Of(run.Events, run.Functions, run.Notifications, decision));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _sandbox.DisposeAsync();
    }

    private StateSnapshot State(IReadOnlyList<string> accounts) => _detailed ? StateSnapshot.Of(_sandbox.State, accounts) : StateSnapshot.Empty;

    // Taken also where nobody looks: what was written is remembered until it is.
    private ImmutableArray<LedgerChange> Ledger()
    {
        if (_stack.Remediate?.Environment.GetValueOrDefault(FunctionEnvironment.LedgerTable) is not { } table)
            return [];
        var items = _sandbox.TakeTableChanges(_stack.SecurityAccount, _stack.Rules.HomeRegion, table);
        return _detailed ? [.. LedgerReading.Of(items)] : [];
    }

    private static IReadOnlyList<string> Accounts(Finding? finding) => finding is null ? [] :
    [
        .. new[] { finding.AccountId }
            .Concat(finding.Service.Sequence?.Resources.Select(resource => resource.AccountId) ?? [])
            .Concat(finding.Service.Sequence?.Actors.Select(actor => actor.AccountId) ?? []).OfType<string>().Distinct(),
    ];

    private HashSet<(string Account, string Region, string Subnet)> Subnets(Finding? finding) =>
        !_detailed || finding is not { AccountId: { } account, Region: { } region, Resource.Instance.InstanceId: { } id }
        || !_sandbox.State.Accounts().Contains(account)
            ? [] : [.. _sandbox.State.Instances(account, region).Where(instance => instance.Id == id).SelectMany(instance => instance.Interfaces)
                .Select(each => (account, region, each.SubnetId))];
}
