namespace LandingZone.Infra.Policies;

/// <summary>The policy of a queue.</summary>
public static class QueuePolicy
{
    /// <summary>
    /// EventBridge may put what these rules deliver, or what rules or buses could not deliver, and nobody may use plain HTTP ("Using dead-letter queues to
    /// process undelivered events", EventBridge user guide). Identities of the account need IAM permissions as ever.
    /// </summary>
    /// <param name="queueArn">The queue.</param>
    /// <param name="sourceArns">Exactly the rules or buses; none leaves the denial only.</param>
    public static PolicyDocument FromEventBridge(string queueArn, IReadOnlyCollection<string> sourceArns)
    {
        var deny = TransportPolicy.DenyPlainHttp("sqs:*", queueArn);
        return sourceArns.Count == 0
            ? new([deny])
            : new(
            [
                new("AllowEventBridgeSendMessage", Effect.Allow, ["sqs:SendMessage"], [queueArn])
                {
                    Principal = Principal.Service("events.amazonaws.com"),
                    Conditions = [Condition.StringEquals("aws:SourceArn", sourceArns.Order(StringComparer.Ordinal))],
                },
                deny,
            ]);
    }
}
