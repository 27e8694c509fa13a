using System.Collections.Immutable;
using CsCheck;
using LandingZone.Findings.Regions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class ProtectionPlanMatrixTests
{
    private static readonly ImmutableArray<string> OrganizationPlans =
        [.. ProtectionPlan.All.Where(plan => plan.OrganizationCapable && !plan.IsLegacy).Select(plan => plan.Name)];

    private static readonly Gen<AutoEnable> AnyAutoEnable = Gen.OneOf(AutoEnable.All, AutoEnable.New, AutoEnable.None);

    // T22, D23
    [Fact]
    public void For_T22_D23_coversEveryPlanOfTheApiExceptTheLegacyOne() => Assert.All(
        Matrix("{}"),
        row => Assert.Equal(
            ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS", "RUNTIME_MONITORING", "AI_PROTECTION", "AI_ANALYST"],
            row.Plans.Select(cell => cell.Plan.Name)));

    // T30, D12, D22: every plan in every region, off in that region only.
    [Fact]
    public void For_T30_D12_planOffInOneRegion_isNoneAndDisabledThereOnly()
    {
        foreach (var plan in OrganizationPlans)
        {
            foreach (var off in new[] { "eu-central-1", "us-east-1" })
            {
                var matrix = Matrix($"{{ protectionPlans: {{ {plan}: ALL }}, regionOverrides: {{ {off}: {{ protectionPlans: {{ {plan}: NONE }} }} }} }}");

                foreach (var row in matrix)
                {
                    var cell = Cell(row, plan);
                    var expected = row.Region.Name == off ? (AutoEnable.None, false) : (AutoEnable.All, true);
                    Assert.Equal(expected, (cell.Organization, cell.OnDetector));
                    Assert.All(row.Plans.Where(other => other.Plan.Name != plan), other => Assert.Equal(Cell(Matrix($"{{ protectionPlans: {{ {plan}: ALL }} }}")[0], other.Plan.Name).Organization, other.Organization));
                }
            }
        }
    }

    // T28, T31, D17, D24, D26: whatever is set, both sides are there and agree.
    [Fact]
    public void For_T28_T31_anySetting_pairsOrganizationAndDetector() =>
        Gen.Select(AnyAutoEnable.Array[OrganizationPlans.Length], AnyAutoEnable, Gen.Bool).Sample((plans, members, analyst) =>
        {
            var settings = Scenario.Settings().GuardDuty;
            settings = settings with
            {
                AutoEnableMembers = members,
                Plans = settings.Plans with { Defaults = OrganizationPlans.Zip(plans).ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second), AiAnalyst = analyst },
            };

            var row = Assert.Single(ProtectionPlanMatrix.For(settings, [RegionTable.Find("us-east-1")!]));

            Assert.Equal(members, row.Members);
            Assert.Equal(8, row.Plans.Length);
            Assert.All(row.Plans, cell => Assert.Equal(
                Expected(cell.Plan.Name),
                (cell.Organization, cell.OnDetector)));

            (AutoEnable?, bool) Expected(string plan) => plan == ProtectionPlan.AiAnalyst
                ? (null, analyst)
                : (settings.Plans.Defaults[plan], settings.Plans.Defaults[plan] != AutoEnable.None);
        });

    // T23, T26, T27
    [Theory]
    [InlineData("{}")]
    [InlineData("{ protectionPlans: { RUNTIME_MONITORING: ALL } }")]
    [InlineData("{ protectionPlans: { RUNTIME_MONITORING: ALL }, runtimeAgents: { EKS_ADDON_MANAGEMENT: ALL } }")]
    [InlineData("{ protectionPlans: { RUNTIME_MONITORING: NEW }, runtimeAgents: { EC2_AGENT_MANAGEMENT: NEW, ECS_FARGATE_AGENT_MANAGEMENT: NEW } }")]
    public void For_T23_T26_T27_runtimeMonitoring_alwaysHasThreeAgentsInTheServicesOrder(string guardDuty) => Assert.All(
        Matrix(guardDuty),
        row => Assert.Equal(
            ["ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT", "EKS_ADDON_MANAGEMENT"],
            Cell(row, ProtectionPlan.RuntimeMonitoring).Agents.Select(agent => agent.Name)));

    // D27
    [Fact]
    public void For_D27_override_replacesTheDefaultInBothDirections()
    {
        var matrix = Matrix(
            """
            { protectionPlans: { RUNTIME_MONITORING: ALL, AI_PROTECTION: NONE }, runtimeAgents: { EC2_AGENT_MANAGEMENT: ALL },
              regionOverrides: { us-east-1: { autoEnableMembers: NEW, protectionPlans: { S3_DATA_EVENTS: NEW, AI_PROTECTION: ALL }, runtimeAgents: { EC2_AGENT_MANAGEMENT: NONE }, aiAnalyst: true } } }
            """);

        var (frankfurt, virginia) = (matrix[0], matrix[1]);
        Assert.Equal((AutoEnable.All, AutoEnable.New), (frankfurt.Members, virginia.Members));
        Assert.Equal((AutoEnable.All, AutoEnable.New), (Cell(frankfurt, "S3_DATA_EVENTS").Organization, Cell(virginia, "S3_DATA_EVENTS").Organization));
        Assert.Equal((AutoEnable.None, AutoEnable.All), (Cell(frankfurt, "AI_PROTECTION").Organization, Cell(virginia, "AI_PROTECTION").Organization));
        Assert.Equal((true, false), (Cell(frankfurt, "RUNTIME_MONITORING").Agents[1].OnDetector, Cell(virginia, "RUNTIME_MONITORING").Agents[1].OnDetector));
        Assert.Equal((false, true), (Cell(frankfurt, "AI_ANALYST").OnDetector, Cell(virginia, "AI_ANALYST").OnDetector));
    }

    // D13: a plan that a region lacks would make GuardDuty refuse the request, so it is left out there, and only there.
    [Theory]
    [InlineData("ap-east-2", "S3_DATA_EVENTS EKS_AUDIT_LOGS EBS_MALWARE_PROTECTION LAMBDA_NETWORK_LOGS RUNTIME_MONITORING AI_PROTECTION")]
    [InlineData("us-west-1", "S3_DATA_EVENTS EKS_AUDIT_LOGS EBS_MALWARE_PROTECTION RDS_LOGIN_EVENTS LAMBDA_NETWORK_LOGS RUNTIME_MONITORING AI_PROTECTION")]
    [InlineData("cn-north-1", "S3_DATA_EVENTS EKS_AUDIT_LOGS EBS_MALWARE_PROTECTION RDS_LOGIN_EVENTS LAMBDA_NETWORK_LOGS AI_PROTECTION")]
    public void For_D13_regionWithGaps_leavesThemOut(string region, string plans)
    {
        var row = Assert.Single(ProtectionPlanMatrix.For(Scenario.Settings().GuardDuty, [RegionTable.Find(region)!]));

        Assert.Equal(plans.Split(' '), row.Plans.Select(cell => cell.Plan.Name));
    }

    [Fact]
    public void For_planAvailability_overridesTheTable()
    {
        var settings = Scenario.Settings(("regions", "[eu-central-1, ap-east-2]"), ("guardDuty", "{ planAvailability: { ap-east-2: { RDS_LOGIN_EVENTS: true, AI_PROTECTION: false } } }"));

        var row = ProtectionPlanMatrix.For(settings.GuardDuty, settings.Regions)[1];

        Assert.Contains(row.Plans, cell => cell.Plan.Name == "RDS_LOGIN_EVENTS");
        Assert.DoesNotContain(row.Plans, cell => cell.Plan.Name == "AI_PROTECTION");
    }

    // T16, D16
    [Fact]
    public void For_T16_D16_offboard_isNoneAndDisabledEverywhere() => Assert.All(
        Matrix("{ mode: offboard, autoEnableMembers: ALL, aiAnalyst: true, protectionPlans: { RUNTIME_MONITORING: ALL, AI_PROTECTION: ALL }, runtimeAgents: { EC2_AGENT_MANAGEMENT: ALL } }"),
        row =>
        {
            Assert.Equal(AutoEnable.None, row.Members);
            Assert.Equal(8, row.Plans.Length);
            Assert.All(row.Plans, cell => Assert.Equal((AutoEnable.None, false), (cell.Organization ?? AutoEnable.None, cell.OnDetector)));
            Assert.All(row.Plans.SelectMany(cell => cell.Agents), agent => Assert.Equal(AutoEnable.None, agent.Organization));
        });

    private static ImmutableArray<RegionPlans> Matrix(string guardDuty)
    {
        var settings = Scenario.Settings(("guardDuty", guardDuty.ReplaceLineEndings(" ")));
        return ProtectionPlanMatrix.For(settings.GuardDuty, settings.Regions);
    }

    private static PlanCell Cell(RegionPlans row, string plan) => Assert.Single(row.Plans, cell => cell.Plan.Name == plan);
}
