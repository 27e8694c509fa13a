using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate;

/// <summary>
/// One event and everything that came of it in a stack. <c>lz simulate --format json</c> writes this record as it is, in camelCase;
/// docs/simulate.md describes it, and members are only ever added.
/// </summary>
/// <param name="Stack">The stack, as its preview declares it.</param>
/// <param name="World">Where the accounts and resources came from: <c>built-in</c>, or the name of the file.</param>
/// <param name="Notes">What the simulation had to assume, a sentence each; empty where it did not.</param>
/// <param name="Events">The event that was asked about, then the events that the functions put on the findings bus because of it.</param>
/// <param name="Functions">Every time a function ran, in order.</param>
/// <param name="Notifications">What people were told, and what they were not told although a rule fired.</param>
/// <param name="Decision">What the stack's settings decide about the finding; null when the event is no finding.</param>
/// <param name="Calls">Every AWS call of the functions, in order.</param>
/// <param name="NetworkAcls">The network ACLs of the instance's subnets, and any other that changed, before and after.</param>
/// <param name="Changes">Everything else in the accounts that is different afterwards.</param>
/// <param name="Ledger">The ledger's records that are new or different afterwards.</param>
/// <param name="Outcome">All of it in one word and one sentence.</param>
public sealed record SimulationReport(
    StackSummary Stack,
    string World,
    ImmutableArray<string> Notes,
    ImmutableArray<SimulatedEvent> Events,
    ImmutableArray<FunctionRun> Functions,
    ImmutableArray<SimulatedNotification> Notifications,
    SimulatedDecision? Decision,
    ImmutableArray<SimulatedCall> Calls,
    ImmutableArray<NetworkAclChange> NetworkAcls,
    ImmutableArray<StateChange> Changes,
    ImmutableArray<LedgerChange> Ledger,
    SimulationOutcome Outcome);

/// <summary>What a report says of the stack.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Name">The stack's name.</param>
/// <param name="HomeRegion">The region of the findings bus.</param>
/// <param name="Regions">The regions that forward findings to it.</param>
/// <param name="ManagementAccount">12 digits.</param>
/// <param name="SecurityAccount">12 digits.</param>
/// <param name="FindingsBus">The name of the findings bus.</param>
/// <param name="RemediationMode"><c>off</c>, <c>dryRun</c> or <c>enforce</c>.</param>
public sealed record StackSummary(
    string Project, string Name, string HomeRegion, ImmutableArray<string> Regions,
    string ManagementAccount, string SecurityAccount, string FindingsBus, string RemediationMode);
