using System.Text.Json.Nodes;
using LandingZone.Infra.Settings;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Accounts;

/// <summary>The accounts that a stack creates, for people and for programs.</summary>
public static class AccountList
{
    /// <summary>Aligned lines with a heading; one sentence where there is no account.</summary>
    public static IEnumerable<string> Table(string stack, IReadOnlyList<OnboardedAccount> accounts)
    {
        if (accounts.Count == 0)
            return [$"Stack '{stack}' creates no accounts. Add one with 'lz account add --stack {stack}'."];
        return Columns.Aligned([["NAME", "EMAIL", "OU", "TAGS"], .. accounts.Select(Row)]);
    }

    /// <summary>One JSON object.</summary>
    public static JsonObject Json(string stack, IEnumerable<OnboardedAccount> accounts) => new()
    {
        ["stack"] = stack,
        ["accounts"] = new JsonArray([.. accounts.Select(one => new JsonObject
        {
            ["name"] = one.Account.Name,
            ["email"] = one.Account.Email,
            ["parentId"] = one.Account.ParentId,
            ["tags"] = new JsonObject(one.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
        })]),
    };

    private static string[] Row(OnboardedAccount one) =>
        [one.Account.Name, one.Account.Email, one.Account.ParentId, string.Join(' ', one.Tags.Select(tag => $"{tag.Key}={tag.Value}"))];
}
