using System.Text.Json;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Tools.AwsCalls;

/// <summary>Questions to AWS that only the command asks: each reads, none changes anything.</summary>
internal static class AwsQueries
{
    private const string NoSuchQuota = "NoSuchResourceException";

    private static readonly AwsService Quotas = new("Service Quotas", "servicequotas", "servicequotas", "SERVICE_QUOTAS", AwsProtocol.Json11, "ServiceQuotasV20190624");

    /// <summary>The regions that an account can use ("DescribeRegions", EC2 API Reference). Asked in a region that is always on.</summary>
    public static async Task<IReadOnlySet<string>> EnabledRegionsAsync(this AwsSession session, string region, CancellationToken cancellation)
    {
        var answer = await session.Api(AwsService.Ec2, region).QueryAsync("DescribeRegions", [], cancellation).ConfigureAwait(false);
        return answer.Items("regionInfo").Select(item => item.Text("regionName") ?? "").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whom the organization has named as GuardDuty's administrator in a region ("ListOrganizationAdminAccounts", GuardDuty API
    /// Reference). Only the management account may ask.</summary>
    public static Task<IReadOnlyList<(string AccountId, string Status)>> GuardDutyAdministratorsAsync(
        this AwsSession session, string region, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            (string Name, string Value)[] query = next is null ? [("maxResults", "50")] : [("maxResults", "50"), ("nextToken", next)];
            var answer = await session.Api(AwsService.GuardDuty, region).GetAsync("ListOrganizationAdminAccounts", "/admin", query, cancellation)
                .ConfigureAwait(false);
            return new Page<(string, string)>(
                answer.Items("adminAccounts").Select(account => (account.Required("adminAccountId"), account.Text("adminStatus") ?? "")),
                answer.Text("nextToken"));
        });

    /// <summary>The tags of a detector ("GetDetector").</summary>
    public static async Task<IReadOnlyDictionary<string, string>> DetectorTagsAsync(this AwsSession session, string region, string detectorId, CancellationToken cancellation)
    {
        var answer = await session.Api(AwsService.GuardDuty, region).GetAsync("GetDetector", $"/detector/{Uri.EscapeDataString(detectorId)}", [], cancellation)
            .ConfigureAwait(false);
        return answer.Member("tags") is { ValueKind: JsonValueKind.Object } tags
            ? tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString() ?? "", StringComparer.Ordinal) : [];
    }

    /// <summary>The account that administers GuardDuty of the session's account; null when none does ("GetAdministratorAccount").</summary>
    public static async Task<string?> GuardDutyAdministratorAsync(this AwsSession session, string region, string detectorId, CancellationToken cancellation)
    {
        var answer = await session.Api(AwsService.GuardDuty, region)
            .GetAsync("GetAdministratorAccount", $"/detector/{Uri.EscapeDataString(detectorId)}/administrator", [], cancellation).ConfigureAwait(false);
        return answer.Member("administrator") is { } administrator ? administrator.Text("accountId") : null;
    }

    /// <summary>The value of a quota: the applied one, or AWS's default where none was applied ("GetServiceQuota", Service Quotas API
    /// Reference).</summary>
    public static async Task<double> QuotaAsync(this AwsSession session, string region, string service, string quota, CancellationToken cancellation)
    {
        try
        {
            return await ValueAsync("GetServiceQuota").ConfigureAwait(false);
        }
        catch (AwsException error) when (error.Is(NoSuchQuota))
        {
            return await ValueAsync("GetAWSDefaultServiceQuota").ConfigureAwait(false);
        }

        async Task<double> ValueAsync(string operation)
        {
            var answer = await session.Api(Quotas, region).JsonAsync(
                operation,
                json =>
                {
                    json.WriteString("ServiceCode", service);
                    json.WriteString("QuotaCode", quota);
                },
                cancellation).ConfigureAwait(false);
            return answer.Member("Quota")?.Member("Value")?.GetDouble() ?? throw new FormatException("The answer of Service Quotas lacks 'Quota.Value'.");
        }
    }
}
