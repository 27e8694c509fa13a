using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>The accounts that become members of a region by name, and what is different for them.</summary>
internal static class RegionalMembers
{
    /// <summary>Declares the members. They take over the plans that are set when they join, so they wait for the plans.</summary>
    /// <returns>The members, without their own plans.</returns>
    public static ImmutableArray<Resource> Declare(
        string name, RegionalGuardDutyArgs args, Gd.Detector detector, ImmutableArray<Resource> plans, Resource parent)
    {
        var region = args.Plans.Region;
        var members = ImmutableArray.CreateBuilder<Resource>();
        foreach (var account in args.Members)
        {
            var memberName = Names.Child(name, "member", account.AccountId);
            var member = new Gd.Member(
                memberName,
                new()
                {
                    AccountId = account.AccountId,
                    DetectorId = detector.Id,
                    Email = account.Email,
                    Region = region.Name,
                },
                new()
                {
                    Parent = parent,
                    DependsOn = [.. plans, .. args.MemberPrerequisites],
                    // GuardDuty does not give the address back, so the provider would replace the member
                    // (hashicorp/terraform-provider-aws issue 13906).
                    IgnoreChanges = { "email", "invite" },
                });
            members.Add(member);
            foreach (var plan in account.Plans.Where(plan => region.Supports(plan.Key)))
                Plan(memberName, account, plan.Key, region, member, parent);
        }

        return members.ToImmutable();
    }

    // An account can be changed only once it is a member (hashicorp/terraform-provider-aws pull request 35625), and the order of the
    // agents is the service's: another one replaces the feature in every update (issue 44823).
    private static void Plan(string name, MemberAccount account, string plan, Region region, Gd.Member member, Resource parent)
    {
        var args = new Gd.MemberDetectorFeatureArgs
        {
            AccountId = member.AccountId,
            DetectorId = member.DetectorId,
            Name = plan,
            Region = region.Name,
            Status = account.Plans[plan].ToStatus(),
        };
        foreach (var agent in ProtectionPlan.Find(plan)!.AdditionalConfigurations)
        {
            args.AdditionalConfigurations.Add(new Gd.Inputs.MemberDetectorFeatureAdditionalConfigurationArgs
            {
                Name = agent,
                Status = account.RuntimeAgents.GetValueOrDefault(agent).ToStatus(),
            });
        }

        _ = new Gd.MemberDetectorFeature(Names.Child(name, Names.Word(plan)), args, new() { Parent = parent, DependsOn = { member } });
    }
}
