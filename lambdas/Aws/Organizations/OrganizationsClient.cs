using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.Organizations;

/// <summary>An account of the organization.</summary>
/// <param name="Id">The 12-digit id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The root user's address, which GuardDuty wants when the account is enrolled.</param>
/// <param name="Status"><c>ACTIVE</c>, <c>SUSPENDED</c> or <c>PENDING_CLOSURE</c>.</param>
public sealed record OrganizationAccount(string Id, string Name, string Email, string Status)
{
    /// <summary>Whether the account can be used and protected.</summary>
    public bool IsActive => Status == "ACTIVE";
}

/// <summary>The organization.</summary>
/// <param name="Id">The id, <c>o-…</c>.</param>
/// <param name="ManagementAccountId">The management account.</param>
public sealed record Organization(string Id, string ManagementAccountId);

/// <summary>A root of the organization.</summary>
/// <param name="Id">The id, <c>r-…</c>.</param>
/// <param name="EnabledPolicyTypes">The policy types that are switched on, for example <c>GUARDDUTY_POLICY</c>.</param>
public sealed record OrganizationRoot(string Id, IReadOnlyList<string> EnabledPolicyTypes);

/// <summary>
/// The calls to AWS Organizations ("Organizations API Reference"), all of which a delegated administrator may make.
/// </summary>
public sealed class OrganizationsClient
{
    private readonly AwsApi _api;

    internal OrganizationsClient(AwsApi api) => _api = api;

    /// <summary>All accounts, whatever their status.</summary>
    public Task<IReadOnlyList<OrganizationAccount>> ListAccountsAsync(CancellationToken cancellation) =>
        ListAsync(
            "ListAccounts", "Accounts",
            account => new OrganizationAccount(
                account.Required("Id"), account.Text("Name") ?? "", account.Text("Email") ?? "", account.Required("Status")),
            _ => { }, cancellation);

    /// <summary>The organization.</summary>
    public async Task<Organization> DescribeOrganizationAsync(CancellationToken cancellation)
    {
        var answer = await _api.JsonAsync("DescribeOrganization", _ => { }, cancellation).ConfigureAwait(false);
        var organization = answer.Member("Organization") ?? default;
        return new Organization(organization.Required("Id"), organization.Required("MasterAccountId"));
    }

    /// <summary>The roots with their policy types.</summary>
    public Task<IReadOnlyList<OrganizationRoot>> ListRootsAsync(CancellationToken cancellation) =>
        ListAsync(
            "ListRoots", "Roots",
            root => new OrganizationRoot(
                root.Required("Id"),
                [.. root.Items("PolicyTypes").Where(type => type.Text("Status") == "ENABLED").Select(type => type.Required("Type"))]),
            _ => { }, cancellation);

    /// <summary>Ids of the accounts that administer a service, for example <c>guardduty.amazonaws.com</c>.</summary>
    public Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(string servicePrincipal, CancellationToken cancellation) =>
        ListAsync(
            "ListDelegatedAdministrators", "DelegatedAdministrators", administrator => administrator.Required("Id"),
            json => json.WriteString("ServicePrincipal", servicePrincipal), cancellation);

    /// <summary>The services that the organization trusts.</summary>
    public Task<IReadOnlyList<string>> ListAwsServiceAccessAsync(CancellationToken cancellation) =>
        ListAsync(
            "ListAWSServiceAccessForOrganization", "EnabledServicePrincipals", service => service.Required("ServicePrincipal"),
            _ => { }, cancellation);

    private Task<IReadOnlyList<T>> ListAsync<T>(
        string operation, string list, Func<JsonElement, T> read, Action<Utf8JsonWriter> write, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var answer = await _api.JsonAsync(
                operation,
                json =>
                {
                    write(json);
                    if (next is not null)
                        json.WriteString("NextToken", next);
                },
                cancellation).ConfigureAwait(false);
            return new Page<T>(answer.Items(list).Select(read), answer.Text("NextToken"));
        });
}
