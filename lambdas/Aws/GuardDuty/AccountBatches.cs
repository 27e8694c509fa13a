namespace LandingZone.Lambdas.Aws.GuardDuty;

/// <summary>
/// GuardDuty takes at most 50 accounts in a request (T17, D15) and leaves out accounts in answers with status 200 (T18). Here
/// the accounts are cut into requests, and those left out are asked for again, a bounded number of times (D02).
/// </summary>
internal static class AccountBatches
{
    /// <summary>Most accounts in one request ("CreateMembers", "GetMemberDetectors", "UpdateMemberDetectors").</summary>
    public const int Size = 50;

    /// <param name="accounts">The accounts; duplicates are asked for once.</param>
    /// <param name="idOf">An account's id.</param>
    /// <param name="call">Makes one request.</param>
    /// <param name="rounds">The number of rounds, the first included.</param>
    /// <param name="pause">Waits before the next round; is told how many there were.</param>
    public static async Task<AccountBatch<TItem>> RunAsync<TAccount, TItem>(
        IEnumerable<TAccount> accounts,
        Func<TAccount, string> idOf,
        Func<IReadOnlyList<TAccount>, Task<AccountBatch<TItem>>> call,
        int rounds,
        Func<int, Task> pause)
    {
        List<TItem> items = [];
        var rest = accounts.DistinctBy(idOf, StringComparer.Ordinal).ToArray();
        for (var round = 1; ; round++)
        {
            List<UnprocessedAccount> unprocessed = [];
            foreach (var chunk in rest.Chunk(Size))
            {
                var batch = await call(chunk).ConfigureAwait(false);
                items.AddRange(batch.Items);
                unprocessed.AddRange(batch.Unprocessed);
            }

            if (unprocessed.Count == 0 || round >= rounds)
                return new AccountBatch<TItem>(items, unprocessed);
            var left = unprocessed.Select(account => account.AccountId).ToHashSet(StringComparer.Ordinal);
            rest = [.. rest.Where(account => left.Contains(idOf(account)))];
            await pause(round).ConfigureAwait(false);
        }
    }
}
