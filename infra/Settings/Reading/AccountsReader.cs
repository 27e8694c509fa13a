using System.Collections.Immutable;
using LandingZone.Infra.Naming;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>accounts</c>: the accounts that the stack creates.</summary>
internal static class AccountsReader
{
    /// <summary>The accounts, in the order of the stack file.</summary>
    /// <param name="list">The key's value; null when missing.</param>
    /// <param name="taken">Addresses of other accounts, with what they belong to: no two accounts of AWS have the same one.</param>
    public static ImmutableArray<OnboardedAccount> Read(ConfigValue? list, IReadOnlyDictionary<string, string> taken)
    {
        var accounts = ImmutableArray.CreateBuilder<OnboardedAccount>();
        var addresses = new Dictionary<string, string>(taken, StringComparer.OrdinalIgnoreCase);
        foreach (var item in list?.Items() ?? [])
        {
            if (item.Object() is not { } map || Account(map) is not { } account)
                continue;
            var (name, email) = (account.Account.Name, account.Account.Email);
            if (!addresses.TryAdd(email, $"accounts \"{name}\""))
            {
                item.Problems.Add(
                    $"{item.Path}.email",
                    $"\"{email}\" already belongs to {addresses[email]}. "
                    + "Every account needs an address of its own; most mail servers take name+account@example.com.");
            }

            if (accounts.Any(other => Names.Slug(other.Account.Name) == Names.Slug(name)))
            {
                item.Problems.Add(
                    $"{item.Path}.name",
                    $"\"{name}\" is in the list twice. The name identifies the account in the stack; choose another.");
            }

            accounts.Add(account);
        }

        return accounts.ToImmutable();
    }

    private static OnboardedAccount? Account(ConfigObject map)
    {
        var name = map.Required("name", "the name of the account")?.Text(
            "a name of 1 to 50 characters with at least one letter or digit",
            text => text.Length <= 50 && text.Any(char.IsAsciiLetterOrDigit));
        var email = map.Required("email", "an e-mail address of 6 to 64 characters")?.Email();
        var parent = map.Required("parentId", "an organizational unit (ou-…)")?.Text(
            "an organizational unit (ou-…)",
            AwsValues.IsOrganizationalUnit,
            "An account below the root escapes the policies of every unit.");
        var tags = SettingsParser.Tags(map.Optional("tags"));
        map.RejectUnknownKeys(key => key == "closeOnDeletion"
            ? "accounts are never closed by this program. Remove it, and close an account in AWS Organizations when it is really to go."
            : null);
        return name is null || email is null || parent is null ? null : new(new(name, email, parent), tags);
    }
}
