using System.Collections.Immutable;
using LandingZone.Sandbox;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.AwsCalls;

/// <summary>A stack of the sandbox's built-in organization, and command lines that find it in the environment.</summary>
public sealed class SandboxOrganization : IAsyncDisposable
{
    public const string Management = "444455556666";
    public const string Security = "777788889999";
    public const string Production = "123456789012";
    public const string Development = "111122223333";
    public const string Outside = "555555555555";
    public const string Home = "eu-central-1";
    public const string Other = "us-east-1";
    public const string Role = "LandingZoneDeploy";

    /// <summary>The stack file, which the built-in world fulfils except for what <see cref="Good"/> adds.</summary>
    public const string File = """
        config:
          landing-zone:organization:
            organizationId: o-f6g7h8i9j0
            managementAccountId: "444455556666"
            rootId: r-f6g7
            trustedAccess: existing
          landing-zone:securityAccount:
            id: "777788889999"
          landing-zone:homeRegion: eu-central-1
          landing-zone:regions:
            - eu-central-1
            - us-east-1
          landing-zone:deployRoles:
            management: LandingZoneDeploy
            security: LandingZoneDeploy
          landing-zone:tags:
            project: landing-zone
          landing-zone:guardDuty:
            autoEnableMembers: ALL
            managementAccount:
              mode: member
              email: aws-management@example.com
              serviceLinkedRoles: existing
            protectionPlans:
              RUNTIME_MONITORING: ALL
            runtimeAgents:
              ECS_FARGATE_AGENT_MANAGEMENT: ALL
              EKS_ADDON_MANAGEMENT: ALL
          landing-zone:channels:
            email:
              high:
                - security@example.com
              critical:
                - security@example.com

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    private SandboxOrganization(AwsSandbox aws) => Aws = aws;

    /// <summary>The built-in world with nothing left to wish for: everybody is a member in both regions, and the roles are there.</summary>
    public static World Good { get; } = WithEverybody(World.Default with
    {
        Organization = World.Default.Organization! with
        {
            ServiceAccess = [.. World.Default.Organization.ServiceAccess, "member.org.stacksets.cloudformation.amazonaws.com"],
        },
    });

    public AwsSandbox Aws { get; }

    public string Folder => _folder.Path;

    /// <summary>Starts a sandbox, with the management account's root as the caller.</summary>
    public static async Task<SandboxOrganization> StartAsync(World world, Func<string, string>? change = null, SandboxOptions? options = null)
    {
        var stack = new SandboxOrganization(await AwsSandbox.StartAsync(world, options));
        stack.Write("Pulumi.yaml", System.IO.File.ReadAllText(Path.Combine(Repository.Root.Path, "Pulumi.yaml")));
        stack.Write("Pulumi.test.yaml", change is null ? File : change(File));
        stack.Set("AWS_ENDPOINT_URL", stack.Aws.EndpointUrl.ToString());
        stack.CallAs(stack.Aws.CredentialsFor(Management));
        return stack;
    }

    public void Write(string name, string text) => _folder.Write(name, text);

    public void Set(string variable, string value) => _variables[variable] = value;

    public void CallAs(SandboxCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        (_variables["AWS_ACCESS_KEY_ID"], _variables["AWS_SECRET_ACCESS_KEY"], _variables["AWS_SESSION_TOKEN"]) =
            (credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken ?? "");
    }

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var machine = new Machine((_, _, _) => Task.FromResult(new ProgramAnswer(null, "")), _variables.ToImmutableDictionary());
        var exitCode = await LzCommand.RunAsync(args, new CommandContext(output, error, false, Folder, LandingZoneLoader.Load) { Machine = () => machine });
        return (exitCode, output.ToString(), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        _folder.Dispose();
    }

    private static World WithEverybody(World world)
    {
        var plans = world.Account(Security).Regions[Home].Detector!.Features;
        return world
            .With(Security, account => account with
            {
                Roles = [.. account.Roles, new WorldRole { Name = Role, TrustedPrincipals = [Management] }],
                Regions = account.Regions.ToDictionary(pair => pair.Key, pair => pair.Value with
                {
                    Detector = pair.Value.Detector! with
                    {
                        Tags = new Dictionary<string, string> { ["project"] = "landing-zone", ["owner"] = "platform-team" },
                        Members = [.. new[] { Production, Development, Management, Outside }.Select(id => new Member { AccountId = id, Features = plans })],
                        PublishingDestinations = account.Regions[Home].Detector!.PublishingDestinations,
                    },
                }),
            })
            .With(Outside, account => account.With(Home, region => region with { Detector = new Detector { Id = "15b0000000000000000000000000cafe" } })
                .With(Other, region => region with { Detector = new Detector { Id = "15b0000000000000000000000001cafe" } }));
    }
}
