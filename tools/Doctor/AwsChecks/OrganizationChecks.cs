using LandingZone.Lambdas.Aws;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>What has to be so in the organization before an update.</summary>
internal sealed class OrganizationChecks(AwsNeeds needs, AwsAnswers answers, CancellationToken cancellation)
{
    /// <summary>Whether it is the organization that the stack file names.</summary>
    public Task<CheckResult> IdentityAsync(AwsSession? management) => Sessions.InManagement("organization", management, answers, async session =>
    {
        var found = await session.Organizations().DescribeOrganizationAsync(cancellation).ConfigureAwait(false);
        var (id, account) = (needs.Settings.Organization.OrganizationId, needs.Management);
        return found.Id == id && found.ManagementAccountId == account
            ? AwsAnswers.Ok("organization", $"{id}, managed by {account}")
            : AwsAnswers.Problem("organization", $"{found.Id}, managed by {found.ManagementAccountId}; the stack file says {id}, managed by {account}",
                "Correct organization.organizationId and organization.managementAccountId, or use credentials of that organization.");
    });

    /// <summary>Whether the organization trusts the services that the update does not switch on itself (T08).</summary>
    public Task<CheckResult> TrustedAccessAsync(AwsSession? management) => Sessions.InManagement("trusted access", management, answers, async session =>
    {
        var trusted = await session.Organizations().ListAwsServiceAccessAsync(cancellation).ConfigureAwait(false);
        var wanted = needs.TrustedServices.ToList();
        var missing = wanted.Except(trusted).ToList();
        return missing.Count == 0
            ? AwsAnswers.Ok("trusted access", wanted.Count == 0 ? "the update switches on what it needs" : string.Join(", ", wanted))
            : AwsAnswers.Problem("trusted access", $"not trusted: {string.Join(", ", missing)}", $"Run {string.Join(" and ", missing.Select(Activate))} in account {needs.Management}.");
    });

    /// <summary>Whether a policy type takes the place of automatic enrolment (T57).</summary>
    public Task<CheckResult> PolicyTypesAsync(AwsSession? management) => Sessions.InManagement("policy types", management, answers, async session =>
    {
        const string type = "GUARDDUTY_POLICY";
        var roots = await session.Organizations().ListRootsAsync(cancellation).ConfigureAwait(false);
        var root = roots.FirstOrDefault(root => root.EnabledPolicyTypes.Contains(type));
        return root is null ? AwsAnswers.Ok("policy types", $"{type} is off")
            : !needs.EnrolsByItself ? AwsAnswers.Ok("policy types", $"{type} is on, and the stack enrols nobody by itself")
            : AwsAnswers.Problem("policy types", $"{type} is on in {root.Id}, so that automatic enrolment has no effect",
                $"Run 'aws organizations disable-policy-type --root-id {root.Id} --policy-type {type}', or set guardDuty.autoEnableMembers to NONE and enrol accounts with policies.");
    });

    // Stack sets accept only their own way of being switched on ("Activate trusted access for StackSets with Organizations").
    private static string Activate(string service) => service == AwsNeeds.StackSets
        ? "'aws cloudformation activate-organizations-access'"
        : $"'aws organizations enable-aws-service-access --service-principal {service}'";
}
