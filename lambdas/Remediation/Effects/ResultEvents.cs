using System.Text;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Puts results on the findings bus, from where they reach people like findings do.</summary>
/// <param name="access">The way to AWS; the bus is the function's own.</param>
/// <param name="settings">The stack and the bus.</param>
internal sealed class ResultEvents(AwsAccess access, CommonSettings settings)
{
    /// <summary>Most reasons, and most changes, in one event. EventBridge takes 256 KB ("Amazon EventBridge quotas").</summary>
    private const int MaxItems = 60;

    private const int MaxText = 600;

    /// <summary>Tells of a result.</summary>
    public Task PublishAsync(RemediationResult result, CancellationToken cancellation) =>
        new FindingsBus(access, settings).TellAsync(ProductEvents.RemediationResult, [Detail(result)], cancellation);

    /// <summary>The event's detail.</summary>
    internal string Detail(RemediationResult result) => Encoding.UTF8.GetString(Json.Write(json => Write(json, result)).Span);

    private void Write(Utf8JsonWriter json, RemediationResult result)
    {
        json.WriteStartObject();
        json.WriteString(RemediationResultDetail.Outcome, result.Outcome);
        json.WriteString(RemediationResultDetail.Stack, settings.StackName);
        json.WriteString(RemediationResultDetail.Response, result.Response);
        json.WriteString(RemediationResultDetail.Subject, Short(result.Subject));
        json.WriteString(RemediationResultDetail.FindingId, Short(result.Target.FindingId));
        Optional(json, RemediationResultDetail.FindingType, result.Finding?.Type);
        if (result.Finding?.Severity is { } severity)
            json.WriteNumber(RemediationResultDetail.Severity, severity);
        json.WriteString(RemediationResultDetail.AccountId, result.Target.AccountId);
        json.WriteString(RemediationResultDetail.Region, result.Target.Region);
        Optional(json, RemediationResultDetail.ActionId, result.ActionId);
        Optional(json, RemediationResultDetail.ApproveCommand, result.ApproveCommand);
        Optional(json, RemediationResultDetail.UndoCommand, result.UndoCommand);
        json.WriteStartArray(RemediationResultDetail.Changes);
        foreach (var change in result.Changes.Take(MaxItems))
            json.WriteStringValue(Short(change));
        json.WriteEndArray();
        json.WriteStartArray(RemediationResultDetail.Reasons);
        foreach (var reason in result.Reasons.Take(MaxItems))
        {
            json.WriteStartObject();
            json.WriteString(RemediationResultDetail.ReasonCode, reason.Code);
            json.WriteString(RemediationResultDetail.ReasonText, Short(reason.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var omitted = Math.Max(0, result.Changes.Count - MaxItems) + Math.Max(0, result.Reasons.Count - MaxItems);
        if (omitted > 0)
            json.WriteNumber(RemediationResultDetail.Omitted, omitted);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, Short(value));
    }

    private static string Short(string text)
    {
        if (text.Length <= MaxText)
            return text;
        var end = char.IsHighSurrogate(text[MaxText - 2]) ? MaxText - 2 : MaxText - 1;
        return text[..end] + "…";
    }
}
