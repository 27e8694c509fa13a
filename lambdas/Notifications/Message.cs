using LandingZone.Findings;

namespace LandingZone.Lambdas.Notifications;

/// <summary>One notification in every format.</summary>
/// <param name="Band">The severity band, which chooses the topic and the webhooks; <see cref="SeverityBand.Unknown"/> is possible.</param>
/// <param name="Subject">The e-mail subject: printable ASCII, 1 to 100 characters.</param>
/// <param name="Email">The e-mail text.</param>
/// <param name="Slack">The body for a Slack incoming webhook: text and blocks.</param>
/// <param name="Teams">The body for a Teams workflow webhook: a message with an adaptive card.</param>
/// <param name="Json">The body for machines; see <see cref="Formats.JsonFormat"/>.</param>
public sealed record Message(SeverityBand Band, string Subject, string Email, string Slack, string Teams, string Json);
