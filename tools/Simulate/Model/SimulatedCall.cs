using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LandingZone.Tools.Simulate;

/// <summary>An AWS call of a function.</summary>
/// <param name="Number">1, 2, 3, …</param>
/// <param name="Function">The <see cref="FunctionRun.Number"/> of the run that made it.</param>
/// <param name="AccountId">The account that it acted in.</param>
/// <param name="AccountName">That account's name.</param>
/// <param name="Region">The region that it was signed for.</param>
/// <param name="Service">The service's signing name, for example <c>ec2</c>.</param>
/// <param name="Operation">The operation, for example <c>CreateNetworkAclEntry</c>.</param>
/// <param name="Principal">The ARN of the caller.</param>
/// <param name="Result"><c>ok</c>, or the service's error code.</param>
/// <param name="IsWrite">Whether the operation can change something.</param>
/// <param name="Parameters">Its parameters; structured ones as JSON text.</param>
public sealed record SimulatedCall(
    int Number, int Function, string AccountId, string AccountName, string Region, string Service, string Operation, string Principal,
    string Result, bool IsWrite, ImmutableSortedDictionary<string, string> Parameters)
{
    /// <summary>Whether the call reaches out of the ledger, whose items a report shows as records: to change something, to take a role,
    /// or in vain.</summary>
    [JsonIgnore]
    public bool IsOfInterest => Service != "dynamodb" && (IsWrite || Result != "ok" || Operation == "AssumeRole");
}
