using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LandingZone.Findings.Model;
using LandingZone.Findings.Regions;
using LandingZone.Lambdas.Remediation;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>An event that is made from the catalogue: the options of the command line, or an object with <c>sample</c> in a file.</summary>
/// <param name="Sample">The finding type.</param>
public sealed record CatalogueEvent([property: JsonRequired] string Sample)
{
    private const string Fix =
        "Beside 'sample' an event has account, region, severity, remoteIps, role (target, actor), direction (inbound, outbound), "
        + "resourceType, roleSession, errorCode, instance, generated, archived and time.";

    private static readonly ImmutableHashSet<string> Members =
    [
        "sample", "account", "region", "severity", "remoteIps", "role", "direction", "resourceType", "roleSession", "errorCode", "instance",
        "generated", "archived", "time",
    ];

    private static readonly CatalogueEventContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        Converters =
        {
            new JsonStringEnumConverter<ResourceRole>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ConnectionDirection>(JsonNamingPolicy.CamelCase),
        },
    });

    /// <summary>Whether <see cref="Sample"/> stands for every type that fits it.</summary>
    [JsonIgnore]
    public bool IsGlob => Sample.AsSpan().ContainsAny('*', '?');

    /// <summary>The account of the resource; the built-in world's first unless given.</summary>
    public string? Account { get; init; }

    /// <summary>The region; the stack's home region unless given.</summary>
    public string? Region { get; init; }

    /// <summary>1.0 to 10.0; as the type has it unless given.</summary>
    public decimal? Severity { get; init; }

    /// <summary>The remote addresses.</summary>
    public ImmutableArray<string> RemoteIps { get; init; } = [];

    /// <summary><c>target</c> or <c>actor</c>; as the type has it unless given.</summary>
    public ResourceRole? Role { get; init; }

    /// <summary><c>inbound</c> or <c>outbound</c>; as the role has it unless given.</summary>
    public ConnectionDirection? Direction { get; init; }

    /// <summary>GuardDuty's word for the kind of resource, where the type has several.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Credentials of a role's session instead of a user's key.</summary>
    public bool RoleSession { get; init; }

    /// <summary>The error of an API call that was refused.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The instance.</summary>
    public string? Instance { get; init; }

    /// <summary>Whether GuardDuty generated it as a sample.</summary>
    public bool Generated { get; init; }

    /// <summary>Whether somebody archived it.</summary>
    public bool Archived { get; init; }

    /// <summary>When it was last seen; the same finding at a later time is an update.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Reads an object that has <c>sample</c>; null when it is something else.</summary>
    /// <exception cref="ProblemException">It has other members, or values of another kind.</exception>
    public static CatalogueEvent? TryRead(JsonObject json, string place)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json["sample"] is null)
            return null;
        if (json.Select(member => member.Key).FirstOrDefault(key => !Members.Contains(key)) is { } unknown)
            throw new ProblemException($"an event that is made from the catalogue has no '{unknown}'", place, Fix);
        try
        {
            return json.Deserialize(Context.CatalogueEvent);
        }
        catch (JsonException error)
        {
            var name = error.Path?.Split('.', '[') is [_, var member, ..] ? member : "sample";
            throw new ProblemException($"{name} is {json[name]?.ToJsonString()}, which it cannot be", place, Fix);
        }
    }

    /// <summary>Refuses what no finding has.</summary>
    /// <exception cref="ProblemException">A value is wrong.</exception>
    public void Check(string place)
    {
        if (Account is { } account && !AwsIdentifiers.IsAccountId(account))
            throw new ProblemException($"the account is '{account}'", place, "Give the 12 digits of an account id.");
        if (Region is { } region && RegionTable.Find(region) is null)
            throw new ProblemException($"the region is '{region}'", place, "Give the name of an AWS region, for example eu-central-1.");
        if (Severity is { } severity and (< 1m or > 10m))
            throw new ProblemException(FormattableString.Invariant($"the severity is {severity}"), place, "Give a number from 1.0 to 10.0.");
    }

    /// <summary>The event.</summary>
    public JsonObject For(StackDeclaration stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        var normal = SampleEventOptions.Default;
        return SampleEvents.For(Sample, normal with
        {
            AdministratorId = stack.SecurityAccount,
            AccountId = Account ?? WorldFile.ShopAccount,
            Region = Region ?? stack.Rules.HomeRegion,
            Severity = Severity,
            RemoteAddresses = RemoteIps.IsDefaultOrEmpty ? normal.RemoteAddresses : RemoteIps,
            Role = Role,
            Direction = Direction,
            ResourceType = ResourceType,
            IsRoleSession = RoleSession,
            ErrorCode = ErrorCode,
            InstanceId = Instance ?? normal.InstanceId,
            IsSample = Generated,
            IsArchived = Archived,
            Time = Time ?? normal.Time,
        });
    }
}

/// <summary>The serializer's code for events from the catalogue, made at build.</summary>
[JsonSerializable(typeof(CatalogueEvent))]
internal sealed partial class CatalogueEventContext : JsonSerializerContext;
