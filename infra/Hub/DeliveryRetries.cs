using Pulumi;
using Inputs = Pulumi.Aws.CloudWatch.Inputs;

namespace LandingZone.Infra.Hub;

/// <summary>How hard EventBridge tries, the same for every target: for a day, then into the dead-letter queue.</summary>
public static class DeliveryRetries
{
    /// <summary>Longest that EventBridge keeps trying ("Event retry policy", EventBridge user guide).</summary>
    public const int Seconds = 24 * 60 * 60;

    /// <summary>Most attempts in that time.</summary>
    public const int Attempts = 185;

    /// <summary>The retry policy of a target.</summary>
    public static Inputs.EventTargetRetryPolicyArgs Policy => new() { MaximumEventAgeInSeconds = Seconds, MaximumRetryAttempts = Attempts };

    /// <summary>Where a target's undelivered events go.</summary>
    public static Inputs.EventTargetDeadLetterConfigArgs Into(Output<string> queueArn) => new() { Arn = queueArn };
}
