using System.Collections.Immutable;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>A call that reached the sandbox, for a report.</summary>
internal static class CallReading
{
    private static readonly string[] Reads = ["Describe", "Get", "List", "Query", "Scan", "Assume"];

    public static SimulatedCall Of(RecordedCall call, int number, int function, SandboxState names) => new(
        number, function, call.AccountId, names.AccountName(call.AccountId) ?? "", call.Region,
        call.Service, call.Operation, call.Principal, call.ErrorCode ?? "ok",
        !Reads.Any(read => call.Operation.StartsWith(read, StringComparison.Ordinal)),
        // The external id is a secret between the functions and the response roles.
        call.Parameters.Where(parameter => parameter.Key != "ExternalId")
            .ToImmutableSortedDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal));
}
