using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Organizations;

namespace LandingZone.Lambdas.Coverage;

/// <summary>Makes accounts members that the audit finds missing.</summary>
/// <param name="session">A session of the delegated administrator.</param>
internal sealed class MemberEnrolment(AwsSession session)
{
    /// <summary>
    /// The accounts to enrol in a region: those that are no members, or were and have been removed. A member that is suspended, or has
    /// left by itself, stays as it is: somebody has decided that. None in a region that the account does not administer, where the same
    /// call would send invitations.
    /// </summary>
    public static IReadOnlyList<OrganizationAccount> Missing(CoverageExpectation expected, CoverageState state, RegionState region)
    {
        if (region is not { Detector.IsEnabled: true, Organization: not null, Members: { } members })
            return [];
        var others = members.Where(member => member.RelationshipStatus != "Removed").Select(member => member.AccountId).ToHashSet(StringComparer.Ordinal);
        return [.. CoverageComparison.ExpectedMembers(expected, state, region.Region).Where(account => !others.Contains(account.Id))];
    }

    /// <summary>Enrols; a failure of one region does not keep the others from it.</summary>
    /// <returns>What was tried, by region, and what failed.</returns>
    public async Task<(IReadOnlyList<EnrolmentTry> Tries, IReadOnlyList<CoverageGap> Failures)> RunAsync(
        CoverageExpectation expected, CoverageState state, CancellationToken cancellation)
    {
        List<EnrolmentTry> tries = [];
        List<CoverageGap> failures = [];
        foreach (var region in state.Regions)
        {
            var missing = Missing(expected, state, region);
            if (missing.Count == 0)
                continue;
            tries.Add(new(region.Region, [.. missing.Select(account => account.Id)]));
            try
            {
                await session.GuardDuty(region.Region).CreateMembersAsync(
                    region.DetectorId!, [.. missing.Select(account => (account.Id, account.Email))], cancellation).ConfigureAwait(false);
            }
            catch (AwsException exception)
            {
                failures.Add(new(
                    CoverageCheck.Enrolment, region.Region, "", "", $"{missing.Count} accounts enrolled",
                    $"{exception.Error.Code}: {exception.Error.Message}"));
            }
        }

        return (tries, failures);
    }
}

/// <summary>Accounts that were to be enrolled in a region.</summary>
internal sealed record EnrolmentTry(string Region, IReadOnlyList<string> AccountIds);

/// <summary>Accounts could not be enrolled. The report has been published before.</summary>
/// <param name="problem">Where and why.</param>
internal sealed class EnrolmentException(string problem) : Exception(problem);
