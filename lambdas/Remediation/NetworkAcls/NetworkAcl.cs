namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>
/// A network ACL and what the ledger knows of it. Read the rules first and the records afterwards: a rule that is already there then
/// always finds its record, and is not mistaken for a foreign one.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Entries">All of its rules.</param>
/// <param name="Records">All of its records, removed ones included.</param>
/// <param name="Quota">Rules for each direction and family, the default deny included; see <see cref="RuleQuota"/>.</param>
public sealed record NetworkAcl(string Id, IReadOnlyList<NetworkAclEntry> Entries, IReadOnlyList<BlockRecord> Records, int Quota);
