using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Organizations;

namespace LandingZone.Lambdas.Coverage;

/// <summary>What was found. Parts that could not be read are null, and the reason is in <see cref="Failures"/>.</summary>
/// <param name="AdministratorId">The account that looks: the delegated administrator.</param>
/// <param name="Accounts">The accounts of the organization, whatever their status.</param>
/// <param name="Roots">The roots with their policy types.</param>
/// <param name="TrustedServices">The services with trusted access.</param>
/// <param name="Administrators">The delegated administrators of GuardDuty.</param>
/// <param name="Regions">Each expected region.</param>
/// <param name="Failures">Questions about the organization that failed.</param>
public sealed record CoverageState(
    string AdministratorId,
    IReadOnlyList<OrganizationAccount>? Accounts,
    IReadOnlyList<OrganizationRoot>? Roots,
    IReadOnlyList<string>? TrustedServices,
    IReadOnlyList<string>? Administrators,
    IReadOnlyList<RegionState> Regions,
    IReadOnlyList<CoverageGap> Failures);

/// <summary>What was found in one region.</summary>
/// <param name="Region">The region.</param>
/// <param name="DetectorId">The administrator's detector; null when there is none or the question failed.</param>
/// <param name="Detector">Its state.</param>
/// <param name="Organization">The organization's settings.</param>
/// <param name="Members">The members, whatever their status.</param>
/// <param name="Plans">The plans of members.</param>
/// <param name="Destinations">Where findings are exported to.</param>
/// <param name="Failures">Questions that failed.</param>
public sealed record RegionState(
    string Region,
    string? DetectorId,
    Detector? Detector,
    OrganizationConfiguration? Organization,
    IReadOnlyList<Member>? Members,
    AccountBatch<MemberDetector>? Plans,
    IReadOnlyList<PublishingDestination>? Destinations,
    IReadOnlyList<CoverageGap> Failures);
