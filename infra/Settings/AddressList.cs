using System.Collections.Immutable;

namespace LandingZone.Infra.Settings;

/// <summary>A list of addresses that GuardDuty reads from S3 ("Entity lists and IP address lists", GuardDuty user guide).</summary>
/// <param name="Name">Name of the list, unique in an account and region.</param>
/// <param name="Format"><c>TXT</c> for <paramref name="Entries"/>; for a foreign object the format it is written in.</param>
/// <param name="Entries">Addresses and CIDR ranges that this stack uploads; empty when <paramref name="Location"/> is given.</param>
/// <param name="Location">URL of an object that somebody else uploads; null when <paramref name="Entries"/> are given.</param>
public sealed record AddressList(string Name, string Format, ImmutableArray<string> Entries, string? Location);
