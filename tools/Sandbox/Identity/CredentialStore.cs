using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LandingZone.Sandbox.Identity;

/// <summary>Which access key stands for whom. Keys and secrets are derived from what they stand for, so runs repeat exactly.</summary>
internal sealed class CredentialStore(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Issued> _issued = new(StringComparer.Ordinal);
    private long _sessions;

    /// <summary>Long-term credentials of the account's root user.</summary>
    internal SandboxCredentials ForRoot(string accountId) =>
        Add(Derive("AKIA", $"{accountId}/root"), token: null,
            new Principal { AccountId = accountId, Arn = $"arn:aws:iam::{accountId}:root", UserId = accountId });

    /// <summary>Long-term credentials of an IAM user, under an access key id from the world.</summary>
    internal SandboxCredentials ForUser(string accountId, string userName, string accessKeyId) =>
        Add(accessKeyId, token: null, new Principal
        {
            AccountId = accountId,
            Arn = $"arn:aws:iam::{accountId}:user/{userName}",
            UserId = Derive("AIDA", $"{accountId}/{userName}"),
        });

    /// <summary>A new session of a role.</summary>
    internal (SandboxCredentials Credentials, Principal Principal) ForRole(
        string accountId, string roleName, string sessionName, TimeSpan duration)
    {
        var number = Interlocked.Increment(ref _sessions).ToString(CultureInfo.InvariantCulture);
        var now = clock.GetUtcNow();
        var principal = new Principal
        {
            AccountId = accountId,
            Arn = $"arn:aws:sts::{accountId}:assumed-role/{roleName}/{sessionName}",
            UserId = $"{RoleId(accountId, roleName)}:{sessionName}",
            RoleName = roleName,
            IssuedAt = now,
            ExpiresAt = now + duration,
        };
        var key = Derive("ASIA", $"{accountId}/{roleName}/{sessionName}/{number}");
        return (Add(key, $"session/{key}/{number}", principal), principal);
    }

    internal static string RoleId(string accountId, string roleName) => Derive("AROA", $"{accountId}/{roleName}");

    internal Issued? Find(string accessKeyId) => _issued.GetValueOrDefault(accessKeyId);

    private SandboxCredentials Add(string accessKeyId, string? token, Principal principal)
    {
        var credentials = new SandboxCredentials(accessKeyId, Derive("sandbox/", accessKeyId + "/secret") + "0123456789abcdef", token);
        _issued[accessKeyId] = new Issued(credentials, principal);
        return credentials;
    }

    private static string Derive(string prefix, string name)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return prefix + string.Concat(hash.Take(16).Select(value => alphabet[value % 32]));
    }

    internal sealed record Issued(SandboxCredentials Credentials, Principal Principal);
}
