using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>Whether quotas leave room for the stack ("Service Quotas User Guide"): each is one reading call.</summary>
internal sealed class QuotaChecks(AwsNeeds needs, AwsAnswers answers, CancellationToken cancellation)
{
    /// <summary>Accounts of the organization. Organizations keeps its quotas in the partition's main region.</summary>
    public Task<CheckResult> AccountsAsync(AwsSession? management) => Sessions.InManagement("account quota", management, answers, async session =>
    {
        var accounts = await session.Organizations().ListAccountsAsync(cancellation).ConfigureAwait(false);
        var added = needs.NewAccounts.Except(accounts.Select(account => account.Email), StringComparer.OrdinalIgnoreCase).Count();
        var region = needs.Settings.Partition.Id == "aws" ? "us-east-1" : needs.Settings.HomeRegion.Name;
        return await CompareAsync(session, new("account quota", "organizations", "L-E619E033", region, accounts.Count + added,
            $"{accounts.Count} accounts, and {added} that the stack creates")).ConfigureAwait(false);
    });

    /// <summary>Rules on one event bus.</summary>
    public Task<CheckResult> RulesAsync(AwsSession? security) => Sessions.InSecurity("rule quota", security, answers, session => CompareAsync(
        session, new("rule quota", "events", "L-244521F2", needs.Settings.HomeRegion.Name, needs.Rules, $"{needs.Rules} rules on the findings bus")));

    /// <summary>Functions at once. A new account may have ten ("Lambda quotas"), which no reservation can be taken from.</summary>
    public Task<CheckResult> ConcurrencyAsync(AwsSession? security) => Sessions.InSecurity("concurrency quota", security, answers, session => CompareAsync(
        session, new("concurrency quota", "lambda", "L-B99A9384", needs.Settings.HomeRegion.Name, needs.Concurrency, $"{needs.Concurrency} functions at once")));

    private async Task<CheckResult> CompareAsync(AwsSession session, Quota quota)
    {
        var allowed = await session.QuotaAsync(quota.Region, quota.Service, quota.Code, cancellation).ConfigureAwait(false);
        return quota.Needed <= allowed
            ? AwsAnswers.Ok(quota.Name, $"{quota.Use}, of {allowed:0}")
            : AwsAnswers.Problem(quota.Name, $"{quota.Use}, but the quota is {allowed:0}",
                $"Run 'aws service-quotas request-service-quota-increase --service-code {quota.Service} --quota-code {quota.Code} --desired-value {quota.Needed} --region {quota.Region}'.");
    }

    /// <summary>A quota and how much of it is needed.</summary>
    private sealed record Quota(string Name, string Service, string Code, string Region, int Needed, string Use);
}
