using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>
/// Deploys a stack into a world: its accounts, the functions' roles with the permissions that the program gives them, ledger, topics, bus and
/// parameters, and the response role in every account that the stack reaches.
/// </summary>
public sealed class StackWorld(StackDeclaration stack)
{
    private readonly ResponseRoles _roles = new(stack);

    /// <summary>The same world after <c>pulumi up</c>. What it already has stays.</summary>
    public World Deploy(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world = WithAccount(WithAccount(world, stack.ManagementAccount, "management"), stack.SecurityAccount, "security");
        world = world with
        {
            Organization = world.Organization ?? new WorldOrganization { Id = "o-simulation", ManagementAccount = stack.ManagementAccount },
            Accounts = [.. world.Accounts.Select(_roles.In)],
        };
        return world.With(stack.SecurityAccount, account => Home(account with { Roles = [.. account.Roles, .. FunctionRoles()] }));
    }

    /// <summary>Further accounts of the same organization, with the response role where the stack reaches them.</summary>
    public World Extended(World more) => more with { Accounts = [.. more.Accounts.Select(_roles.In)] };

    private static World WithAccount(World world, string id, string name) =>
        world.Accounts.Any(account => account.Id == id) ? world : world.With(new WorldAccount { Id = id, Name = name });

    private IEnumerable<WorldRole> FunctionRoles() => stack.Functions.Select(function => function.RoleName).Distinct().Select(name => new WorldRole
    {
        Name = name,
        TrustedPrincipals = ["lambda.amazonaws.com"],
        AllowedActions = PolicyActions.OfRole(stack, name),
    });

    private WorldAccount Home(WorldAccount account) => account.With(stack.Rules.HomeRegion, region => region with
    {
        Tables = [.. region.Tables, .. InHome("aws:dynamodb/table:Table").Select(Table)],
        Topics = [.. region.Topics, .. InHome("aws:sns/topic:Topic").Select(StackReferences.NameOf)],
        EventBuses = [.. region.EventBuses, .. InHome("aws:cloudwatch/eventBus:EventBus").Select(StackReferences.NameOf)],
        Parameters = region.Parameters.Concat(InHome("aws:ssm/parameter:Parameter")
            .Select(parameter => KeyValuePair.Create(StackReferences.NameOf(parameter), ChatStandIn.Parameter(stack.Chat)))).ToDictionary(),
    });

    private IEnumerable<PreviewResource> InHome(string type) => stack.OfType(type).Where(resource => resource.Region == stack.Rules.HomeRegion);

    private static Table Table(PreviewResource table) => new()
    {
        Name = StackReferences.NameOf(table),
        PartitionKey = StackRules.Text(table, "hashKey"),
        SortKey = StackRules.Text(table, "rangeKey") is { Length: > 0 } key ? key : null,
        Indexes = [.. Objects(table.Inputs["globalSecondaryIndexes"]).Select(index => new TableIndex
        {
            Name = (string?)index["name"] ?? "",
            PartitionKey = Key(index, "HASH") ?? "",
            SortKey = Key(index, "RANGE"),
        })],
        KeyTypes = Objects(table.Inputs["attributes"]).Where(attribute => (string?)attribute["type"] != "S")
            .ToDictionary(attribute => (string?)attribute["name"] ?? "", attribute => (string?)attribute["type"] ?? ""),
    };

    private static string? Key(JsonObject index, string type) =>
        (string?)Objects(index["keySchemas"]).FirstOrDefault(key => (string?)key["keyType"] == type)?["attributeName"];

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];
}
