using LandingZone.Findings.Regions;

namespace LandingZone.Findings.Tests.Regions;

public sealed class ProtectionPlanTests
{
    [Fact]
    public void All_names_are_the_detector_features_of_the_api() =>
        Assert.Equal(
            [
                "S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS",
                "RUNTIME_MONITORING", "AI_PROTECTION", "AI_ANALYST", "EKS_RUNTIME_MONITORING",
            ],
            ProtectionPlan.All.Select(plan => plan.Name));

    [Fact]
    public void OrganizationCapable_is_false_for_the_analyst_only() =>
        Assert.Equal(["AI_ANALYST"], ProtectionPlan.All.Where(plan => !plan.OrganizationCapable).Select(plan => plan.Name));

    [Fact]
    public void AdditionalConfigurations_of_runtime_monitoring_keep_the_services_order() =>
        Assert.Equal(
            ["ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT", "EKS_ADDON_MANAGEMENT"],
            ProtectionPlan.Find("RUNTIME_MONITORING")!.AdditionalConfigurations);

    [Fact]
    public void IsLegacy_marks_eks_runtime_monitoring_only() =>
        Assert.Equal(["EKS_RUNTIME_MONITORING"], ProtectionPlan.All.Where(plan => plan.IsLegacy).Select(plan => plan.Name));
}
