using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>One step of a plan. A step that fails ends the plan; read everything again and plan anew.</summary>
public abstract record NaclOperation;

/// <summary>Writes a record, on the condition that its version is still <see cref="ExpectedVersion"/>; 0 means that it must not
/// exist.</summary>
/// <param name="Record">The record to write; its version is one more.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
public sealed record SaveRecord(BlockRecord Record, long ExpectedVersion) : NaclOperation;

/// <summary>Creates a deny rule for all traffic of one address. EC2 refuses a number that is taken
/// (<c>NetworkAclEntryAlreadyExists</c>).</summary>
/// <param name="Direction">The direction.</param>
/// <param name="RuleNumber">The number.</param>
/// <param name="Address">The address, denied as /32 or /128.</param>
public sealed record CreateEntry(NaclDirection Direction, int RuleNumber, IPAddress Address) : NaclOperation;

/// <summary>Deletes an own rule. <c>InvalidNetworkAclEntry.NotFound</c> is success; any other error keeps the record.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="RuleNumber">The number.</param>
/// <param name="Address">The address that it denies.</param>
public sealed record DeleteEntry(NaclDirection Direction, int RuleNumber, IPAddress Address) : NaclOperation;

/// <summary>What to do to one network ACL.</summary>
/// <param name="NetworkAclId">The network ACL.</param>
/// <param name="Operations">The steps, in order.</param>
/// <param name="Notices">What people should know: evictions, foreign rules in the way, drift, lack of room.</param>
/// <param name="IsBusy">True when another run is removing a rule that this plan needs: try again later, do not report success.</param>
public sealed record NaclPlan(string NetworkAclId, IReadOnlyList<NaclOperation> Operations, IReadOnlyList<Reason> Notices, bool IsBusy);
