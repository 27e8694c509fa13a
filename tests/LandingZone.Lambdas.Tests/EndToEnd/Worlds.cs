using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Worlds for the functions.</summary>
internal static class Worlds
{
    /// <summary>The built-in world after an attack: a trail is stopped, a password policy weakened.</summary>
    public static World Attacked { get; } = World.Default
        .With(Events.Production, account => account.With(Events.Region, region => region with
        {
            Trails = [.. region.Trails.Select(trail => trail with { IsLogging = false })],
        }))
        .With(Events.Development, account => account with
        {
            PasswordPolicy = new PasswordPolicy { MinimumPasswordLength = 8, MaxPasswordAge = 30 },
        });

    /// <summary>The same with another quota of network ACL rules in the production account.</summary>
    public static World WithQuota(int quota) => Attacked.With(Events.Production, account => account.With(Events.Region, region => region with
    {
        NetworkAclRuleQuota = quota,
    }));

    /// <summary>The development account has no password policy at all.</summary>
    public static World WithoutPasswordPolicy { get; } =
        Attacked.With(Events.Development, account => account with { PasswordPolicy = null });

    /// <summary>The shop's VPC has a group of this name, with rules in both directions.</summary>
    public static World WithGroup(string name) => Attacked.With(Events.Production, account => account.With(Events.Region, region => region with
    {
        SecurityGroups =
        [
            .. region.SecurityGroups,
            new SecurityGroup
            {
                Id = "sg-0e0e0e0e0e0e0e0e0", Name = name, VpcId = "vpc-34865123",
                Ingress = [new SecurityGroupRule { Protocol = "tcp", FromPort = 22, ToPort = 22, Peer = "0.0.0.0/0" }],
                Egress = [new SecurityGroupRule { Peer = "0.0.0.0/0" }],
            },
        ],
    }));
}
