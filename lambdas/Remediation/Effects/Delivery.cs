using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>One delivery of a message.</summary>
/// <param name="Writer">Names this delivery and no other: the invocation and the message.</param>
/// <param name="ReceiveCount">How often the message was delivered so far, this time included.</param>
/// <param name="Deadline">When the invocation is killed.</param>
/// <param name="Log">The log of the invocation.</param>
internal sealed record Delivery(string Writer, int ReceiveCount, DateTimeOffset Deadline, JsonLog Log);

/// <summary>A message that cannot be read. It goes to the dead letters, with this text in the log; nothing was decided on it.</summary>
/// <param name="reason">What is wrong with it.</param>
public sealed class MalformedMessageException(string reason) : Exception($"The message is no event that can be read: {reason}");

/// <summary>Responses to a finding failed. The message is delivered again; what is done already is not done twice.</summary>
/// <param name="failures">One for each response that failed.</param>
public sealed class ResponsesFailedException(IReadOnlyList<Exception> failures)
    : Exception($"{failures.Count} response(s) failed: {string.Join(" | ", failures.Select(each => each.Message))}", failures[0])
{
    /// <summary>One for each response that failed.</summary>
    public IReadOnlyList<Exception> Failures { get; } = failures;
}
