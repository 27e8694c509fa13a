using LandingZone.Findings.Contracts;

namespace LandingZone.Infra.Policies;

/// <summary>How functions report on the findings bus.</summary>
public static class ReportPolicy
{
    /// <summary>Put events on the bus, under the product's own source only: a function that was taken over cannot pretend to be GuardDuty.</summary>
    public static Statement PutEvents(string busArn) => new("Report", Effect.Allow, ["events:PutEvents"], [busArn])
    {
        Conditions = [Condition.StringEquals("events:source", ProductEvents.Source)],
    };
}
