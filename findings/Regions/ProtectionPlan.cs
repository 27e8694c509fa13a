namespace LandingZone.Findings.Regions;

/// <summary>A GuardDuty protection plan, named as the detector feature is in the GuardDuty API.</summary>
/// <param name="Name">The feature's name in the API.</param>
/// <param name="OrganizationCapable">True when an organization configuration can switch the plan on for members (the API's
/// <c>OrgFeature</c>). A plan without it exists on a detector only.</param>
/// <param name="AdditionalConfigurations">Settings under the plan, in the order in which the service returns them: another order is a
/// permanent diff in the provider.</param>
/// <param name="IsLegacy">True when a newer plan replaces it. The service refuses both in one request.</param>
public sealed record ProtectionPlan(
    string Name,
    bool OrganizationCapable,
    IReadOnlyList<string> AdditionalConfigurations,
    bool IsLegacy = false)
{
    /// <summary>S3 Protection: CloudTrail data events of S3.</summary>
    public const string S3DataEvents = "S3_DATA_EVENTS";

    /// <summary>EKS Protection: Kubernetes audit logs.</summary>
    public const string EksAuditLogs = "EKS_AUDIT_LOGS";

    /// <summary>Malware Protection for EC2: agentless scans of EBS volumes.</summary>
    public const string EbsMalwareProtection = "EBS_MALWARE_PROTECTION";

    /// <summary>RDS Protection: login activity.</summary>
    public const string RdsLoginEvents = "RDS_LOGIN_EVENTS";

    /// <summary>Lambda Protection: network activity of functions.</summary>
    public const string LambdaNetworkLogs = "LAMBDA_NETWORK_LOGS";

    /// <summary>Runtime Monitoring of EC2, ECS on Fargate and EKS.</summary>
    public const string RuntimeMonitoring = "RUNTIME_MONITORING";

    /// <summary>AI Protection: use of foundation models.</summary>
    public const string AiProtection = "AI_PROTECTION";

    /// <summary>Investigations by the AI analyst: a detector feature without an organization setting.</summary>
    public const string AiAnalyst = "AI_ANALYST";

    /// <summary>EKS Runtime Monitoring, replaced by <see cref="RuntimeMonitoring"/>.</summary>
    public const string EksRuntimeMonitoring = "EKS_RUNTIME_MONITORING";

    /// <summary>Automated agent for ECS on Fargate, under <see cref="RuntimeMonitoring"/>.</summary>
    public const string EcsFargateAgentManagement = "ECS_FARGATE_AGENT_MANAGEMENT";

    /// <summary>Automated agent for EC2, under <see cref="RuntimeMonitoring"/>.</summary>
    public const string Ec2AgentManagement = "EC2_AGENT_MANAGEMENT";

    /// <summary>Managed EKS add-on, under <see cref="RuntimeMonitoring"/>.</summary>
    public const string EksAddonManagement = "EKS_ADDON_MANAGEMENT";

    /// <summary>Every plan of the API's <c>DetectorFeature</c>, the legacy one included.</summary>
    public static IReadOnlyList<ProtectionPlan> All { get; } =
    [
        new(S3DataEvents, OrganizationCapable: true, []),
        new(EksAuditLogs, OrganizationCapable: true, []),
        new(EbsMalwareProtection, OrganizationCapable: true, []),
        new(RdsLoginEvents, OrganizationCapable: true, []),
        new(LambdaNetworkLogs, OrganizationCapable: true, []),
        new(RuntimeMonitoring, OrganizationCapable: true, [EcsFargateAgentManagement, Ec2AgentManagement, EksAddonManagement]),
        new(AiProtection, OrganizationCapable: true, []),
        new(AiAnalyst, OrganizationCapable: false, []),
        new(EksRuntimeMonitoring, OrganizationCapable: true, [EksAddonManagement], IsLegacy: true),
    ];

    /// <summary>The plan with this name, or null.</summary>
    public static ProtectionPlan? Find(string name) => All.FirstOrDefault(plan => plan.Name == name);

    /// <inheritdoc />
    public override string ToString() => Name;
}
