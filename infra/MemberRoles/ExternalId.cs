using LandingZone.Infra.Naming;
using Pulumi;
using Random = Pulumi.Random;

namespace LandingZone.Infra.MemberRoles;

/// <summary>
/// The external id of the response roles, made once for each stack. It is no secret ("How to use an external ID", IAM user guide): it keeps
/// the roles from being taken by mistake through another deployment.
/// </summary>
internal static class ExternalId
{
    /// <summary>Declares it.</summary>
    public static Output<string> Declare() => new Random.RandomUuid(Names.Child("response-role", "external-id")).Result;
}
