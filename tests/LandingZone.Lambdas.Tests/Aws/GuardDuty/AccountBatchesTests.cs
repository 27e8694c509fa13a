using CsCheck;
using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Tests.Aws.GuardDuty;

public sealed class AccountBatchesTests
{
    private static readonly Gen<string> AccountId = Gen.Int[0, 999_999].Select(number => $"{number:000000000000}");

    [Theory] // T17
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(101, 3)]
    public async Task Run_n_accounts_are_asked_for_in_requests_of_50(int accounts, int requests)
    {
        List<int> sizes = [];
        var result = await RunAsync(Enumerable.Range(0, accounts).Select(number => $"{number:000000000000}"), chunk =>
        {
            sizes.Add(chunk.Count);
            return new AccountBatch<string>(chunk, []);
        });

        Assert.Equal(requests, sizes.Count);
        Assert.Equal(accounts, result.Items.Distinct().Count());
    }

    [Fact] // T17, D15: no id lost, none repeated, no request over 50, whatever the list.
    public void Run_any_accounts_each_is_processed_exactly_once() =>
        AccountId.Array[0, 400].Sample(accounts =>
        {
            List<IReadOnlyList<string>> chunks = [];
            var result = Wait(RunAsync(accounts, chunk =>
            {
                chunks.Add(chunk);
                return new AccountBatch<string>(chunk, []);
            }));
            var distinct = accounts.Distinct().Count();
            Assert.Equal(accounts.Distinct().Order(), result.Items.Order());
            Assert.Equal((distinct + 49) / 50, chunks.Count);
            Assert.All(chunks, chunk => Assert.InRange(chunk.Count, 1, 50));
        });

    [Fact] // T18, D02: whatever is left out at random is asked for again, nothing else is, and it ends.
    public void Run_some_are_left_out_only_those_are_asked_for_again_and_the_end_is_bounded() =>
        Gen.Select(AccountId.Array[1, 150], Gen.Int[0, 1000], Gen.Int[1, 6]).Sample((accounts, seed, rounds) =>
        {
            var random = new Random(seed);
            List<string> answered = [];
            List<int> pauses = [];
            var result = Wait(AccountBatches.RunAsync(accounts, id => id, chunk =>
            {
                var left = chunk.Where(_ => random.Next(3) == 0).ToHashSet();
                answered.AddRange(chunk.Where(id => !left.Contains(id)));
                return Task.FromResult(new AccountBatch<string>(
                    [.. chunk.Where(id => !left.Contains(id))], [.. left.Select(id => new UnprocessedAccount(id, "later"))]));
            }, rounds, round =>
            {
                pauses.Add(round);
                return Task.CompletedTask;
            }));

            Assert.Equal(answered, result.Items);
            Assert.Equal(answered.Count, answered.Distinct().Count());
            Assert.Equal(accounts.Distinct().Order(), result.Items.Concat(result.Unprocessed.Select(account => account.AccountId)).Order());
            Assert.True(pauses.Count < rounds);
            Assert.Equal(Enumerable.Range(1, pauses.Count), pauses);
        });

    [Fact] // D02: fails once, then succeeds, then ends.
    public async Task Run_fails_once_then_succeeds_ends_without_unprocessed()
    {
        var calls = 0;
        var result = await RunAsync(["a", "b"], chunk => ++calls == 1
            ? new AccountBatch<string>(["a"], [new UnprocessedAccount("b", "busy")])
            : new AccountBatch<string>(chunk, []));

        Assert.Equal(["a", "b"], result.Items);
        Assert.Empty(result.Unprocessed);
        Assert.Equal(2, calls);
    }

    private static Task<AccountBatch<string>> RunAsync(IEnumerable<string> accounts, Func<IReadOnlyList<string>, AccountBatch<string>> call) =>
        AccountBatches.RunAsync(accounts, id => id, chunk => Task.FromResult(call(chunk)), 4, _ => Task.CompletedTask);

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
