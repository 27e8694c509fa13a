using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.GuardDuty;

/// <content>Calls about member accounts, in requests of at most 50 accounts.</content>
public sealed partial class GuardDutyClient
{
    /// <summary>All members, whatever their status.</summary>
    public Task<IReadOnlyList<Member>> ListMembersAsync(string detectorId, CancellationToken cancellation) =>
        ListAsync("ListMembers", Path(detectorId, "member"), [("onlyAssociated", "false")], "members",
            member => new Member(member.Required("accountId"), member.Text("relationshipStatus") ?? ""), cancellation);

    /// <summary>The plans of members.</summary>
    public Task<AccountBatch<MemberDetector>> GetMemberDetectorsAsync(
        string detectorId, IReadOnlyList<string> accountIds, CancellationToken cancellation) =>
        AskAsync("GetMemberDetectors", Path(detectorId, "member", "detector", "get"), accountIds, "members",
            member => new MemberDetector(member.Required("accountId"), FeaturesOf(member, "features")), cancellation);

    /// <summary>The days that are left of free trials.</summary>
    public Task<AccountBatch<FreeTrial>> GetRemainingFreeTrialDaysAsync(
        string detectorId, IReadOnlyList<string> accountIds, CancellationToken cancellation) =>
        AskAsync("GetRemainingFreeTrialDays", Path(detectorId, "freeTrial", "daysRemaining"), accountIds, "accounts", FreeTrialOf, cancellation);

    /// <summary>Enrols accounts of the organization.</summary>
    /// <exception cref="AwsException">Accounts stayed unprocessed (T18); the message names each with its reason.</exception>
    public Task CreateMembersAsync(
        string detectorId, IReadOnlyList<(string AccountId, string Email)> accounts, CancellationToken cancellation) =>
        ChangeAsync("CreateMembers", Path(detectorId, "member"), accounts, account => account.AccountId,
            (json, chunk) =>
            {
                json.WriteStartArray("accountDetails");
                foreach (var (accountId, email) in chunk)
                {
                    json.WriteStartObject();
                    json.WriteString("accountId", accountId);
                    json.WriteString("email", email);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            },
            cancellation);

    /// <summary>Switches plans of members on or off.</summary>
    /// <exception cref="AwsException">Accounts stayed unprocessed (T18); the message names each with its reason.</exception>
    public Task UpdateMemberDetectorsAsync(
        string detectorId, IReadOnlyList<string> accountIds, IReadOnlyList<DetectorFeature> features, CancellationToken cancellation) =>
        ChangeAsync("UpdateMemberDetectors", Path(detectorId, "member", "detector", "update"), accountIds, id => id,
            (json, chunk) =>
            {
                WriteAccounts(json, chunk);
                WriteFeatures(json, "features", features);
            },
            cancellation);

    private Task<AccountBatch<T>> AskAsync<T>(
        string operation,
        string path,
        IReadOnlyList<string> accountIds,
        string list,
        Func<JsonElement, T> read,
        CancellationToken cancellation) =>
        RunAsync(accountIds, id => id, async chunk =>
        {
            var answer = await _api.PostAsync(operation, path, json => WriteAccounts(json, chunk), cancellation).ConfigureAwait(false);
            return new AccountBatch<T>([.. answer.Items(list).Select(read)], UnprocessedOf(answer));
        }, cancellation);

    private async Task ChangeAsync<T>(
        string operation,
        string path,
        IReadOnlyList<T> accounts,
        Func<T, string> idOf,
        Action<Utf8JsonWriter, IReadOnlyList<T>> write,
        CancellationToken cancellation)
    {
        var result = await RunAsync(accounts, idOf, async chunk =>
        {
            var answer = await _api.PostAsync(operation, path, json => write(json, chunk), cancellation).ConfigureAwait(false);
            return new AccountBatch<string>([], UnprocessedOf(answer));
        }, cancellation).ConfigureAwait(false);
        if (result.Unprocessed.Count > 0)
        {
            throw new AwsException(new AwsError(
                _api.Service.Name, operation, "UnprocessedAccounts",
                string.Join("; ", result.Unprocessed.Select(account => $"{account.AccountId}: {account.Reason}")),
                200, null, IsRetryable: true));
        }
    }

    private Task<AccountBatch<TItem>> RunAsync<TAccount, TItem>(
        IReadOnlyList<TAccount> accounts,
        Func<TAccount, string> idOf,
        Func<IReadOnlyList<TAccount>, Task<AccountBatch<TItem>>> call,
        CancellationToken cancellation) =>
        AccountBatches.RunAsync(accounts, idOf, call, _api.Caller.Rounds, round => _api.Caller.PauseAsync(round, cancellation));

    private static IReadOnlyList<UnprocessedAccount> UnprocessedOf(JsonElement answer) =>
        [.. answer.Items("unprocessedAccounts").Select(account => new UnprocessedAccount(account.Required("accountId"), account.Text("result") ?? ""))];

    private static FreeTrial FreeTrialOf(JsonElement account) => new(
        account.Required("accountId"),
        account.Items("features")
            .Where(feature => feature.Member("freeTrialDaysRemaining") is { ValueKind: JsonValueKind.Number })
            .ToDictionary(
                feature => feature.Required("name"),
                feature => feature.GetProperty("freeTrialDaysRemaining").GetInt32(),
                StringComparer.Ordinal));

    private static void WriteAccounts(Utf8JsonWriter json, IEnumerable<string> accountIds)
    {
        json.WriteStartArray("accountIds");
        foreach (var id in accountIds)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void WriteFeatures(Utf8JsonWriter json, string name, IReadOnlyList<DetectorFeature> features)
    {
        json.WriteStartArray(name);
        foreach (var feature in features)
        {
            json.WriteStartObject();
            json.WriteString("name", feature.Name);
            json.WriteString("status", feature.IsEnabled ? "ENABLED" : "DISABLED");
            if (feature.AdditionalConfigurations.Count > 0)
                WriteFeatures(json, "additionalConfiguration", feature.AdditionalConfigurations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
