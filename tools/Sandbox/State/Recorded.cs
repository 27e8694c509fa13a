namespace LandingZone.Sandbox;

/// <summary>A message published to an SNS topic.</summary>
/// <param name="MessageId">Message id.</param>
/// <param name="AccountId">Account of the topic.</param>
/// <param name="TopicArn">Topic.</param>
/// <param name="Subject">Subject, or null.</param>
/// <param name="Message">Text.</param>
/// <param name="Attributes">Message attributes, name to value.</param>
public sealed record PublishedMessage(
    string MessageId, string AccountId, string TopicArn, string? Subject, string Message, IReadOnlyDictionary<string, string> Attributes);

/// <summary>An event put on a bus.</summary>
/// <param name="EventId">Event id.</param>
/// <param name="AccountId">Account of the bus.</param>
/// <param name="Region">Region of the bus.</param>
/// <param name="EventBusName">Bus.</param>
/// <param name="Source">Source.</param>
/// <param name="DetailType">Detail type.</param>
/// <param name="Detail">Detail, JSON text.</param>
public sealed record PutEvent(
    string EventId, string AccountId, string Region, string EventBusName, string Source, string DetailType, string Detail);

/// <summary>A metric value.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="Region">Region.</param>
/// <param name="Namespace">Namespace.</param>
/// <param name="MetricName">Name.</param>
/// <param name="Value">Value.</param>
/// <param name="Unit">Unit, <c>None</c> when not given.</param>
/// <param name="Dimensions">Dimensions, name to value.</param>
public sealed record PutMetric(
    string AccountId, string Region, string Namespace, string MetricName, double Value, string Unit,
    IReadOnlyDictionary<string, string> Dimensions);

/// <summary>A message in an SQS queue.</summary>
/// <param name="MessageId">Message id.</param>
/// <param name="Body">Text.</param>
/// <param name="ReceiveCount">How often it was received.</param>
/// <param name="Attributes">Message attributes, name to string value.</param>
public sealed record QueuedMessage(string MessageId, string Body, int ReceiveCount, IReadOnlyDictionary<string, string> Attributes);
