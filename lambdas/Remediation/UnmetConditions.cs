using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Credentials;

namespace LandingZone.Lambdas.Remediation;

/// <summary>Says why a finding does not meet the condition of a response. Whether it does is for the catalogue to say.</summary>
internal static class UnmetConditions
{
    public static IReadOnlyList<Reason> Of(Response response, Finding finding) =>
        response.AppliesTo(finding) ? [] : [.. Reasons(response.Condition, finding)];

    private static IEnumerable<Reason> Reasons(ResponseCondition condition, Finding finding) => condition switch
    {
        ResponseCondition.TargetInbound => TargetInbound(finding.Service),
        ResponseCondition.Actor => [.. Actor(finding.Service), .. Instance(finding.Resource)],
        ResponseCondition.Instance => Instance(finding.Resource),
        ResponseCondition.LongTermKey or ResponseCondition.RoleSession => [Credentials(condition, finding.Resource.AccessKey)],
        ResponseCondition.Succeeded => [Call(finding.Service.Action)],
        _ => [new("conditionUnmet", $"The finding does not meet the condition {condition}.")],
    };

    private static IEnumerable<Reason> TargetInbound(FindingService service)
    {
        if (service.ResourceRole != ResourceRole.Target)
            yield return new("notTarget", $"The instance's role is {Role(service)}, not TARGET: the remote address may be the victim.");
        if (service.Action is NetworkConnectionAction { Direction: not ConnectionDirection.Inbound } connection)
            yield return new(
                "notInbound",
                $"The connection's direction is {Word(connection.Direction)}, not INBOUND: the remote party did not come to us.");
        else if (service.Action is not (PortProbeAction or NetworkConnectionAction))
            yield return new(
                "notNetworkTraffic",
                    $"The action is {PrintableText.Of(service.Action?.ActionType ?? "absent")}, which a network ACL cannot stop.");
    }

    private static IEnumerable<Reason> Actor(FindingService service)
    {
        if (service.ResourceRole != ResourceRole.Actor)
            yield return new("notActor", $"The instance's role is {Role(service)}, not ACTOR: it was attacked and did not attack.");
    }

    private static IEnumerable<Reason> Instance(FindingResource resource)
    {
        if (resource.Instance?.InstanceId is null)
            yield return new("noInstance", "The finding names no EC2 instance.");
        else if (resource.ResourceType is not ("Instance" or "AccessKey"))
            yield return SharedHost(PrintableText.Of(resource.ResourceType ?? "unnamed"));
    }

    private static Reason SharedHost(string resourceType) =>
        new("sharedHost", $"The resource is {resourceType}; isolating its host would hit the other workloads on it.");

    private static Reason Credentials(ResponseCondition condition, AccessKeyDetails? key) => key switch
    {
        null => new("noCredentials", "The finding names no credentials."),
        { IsRoot: true } => CredentialReasons.RootUser,
        { IsAssumedRole: true } when condition == ResponseCondition.LongTermKey => CredentialReasons.RoleSession,
        { IsIamUser: true } when condition == ResponseCondition.RoleSession => CredentialReasons.NotRoleSession,
        { IsIamUser: true } => CredentialReasons.NotLongTermKey,
        _ => CredentialReasons.UnknownUserType,
    };

    private static Reason Call(FindingAction? action) => action is AwsApiCallAction { Failed: true }
        ? new("callFailed", "The call was refused, so nothing has changed; only people are told.")
        : new("noApiCall", "The finding does not say which call was made.");

    private static string Role(FindingService service) => service.ResourceRole switch
    {
        ResourceRole.Target => "TARGET",
        ResourceRole.Actor => "ACTOR",
        _ => "not stated",
    };

    private static string Word(ConnectionDirection direction) => direction.ToString().ToUpperInvariant();
}
