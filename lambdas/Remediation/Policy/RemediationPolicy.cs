using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Passwords;

namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>What the settings allow the product to do about findings.</summary>
/// <param name="Mode">What is done with decisions.</param>
/// <param name="Responses">The settings of each response; one that is missing is off.</param>
/// <param name="ExemptTag">Key of the tag that exempts a resource when its value is <c>true</c>.</param>
/// <param name="NeverBlock">Addresses that are never blocked, before what a VPC adds.</param>
/// <param name="Nacl">How addresses are blocked.</param>
/// <param name="PasswordBaseline">The weakest password policy that an account may have.</param>
/// <param name="UntouchedAccounts">Accounts in which nothing is ever changed, as 12-digit ids.</param>
public sealed record RemediationPolicy(
    RemediationMode Mode,
    IReadOnlyDictionary<ResponseKind, ResponsePolicy> Responses,
    string ExemptTag,
    NeverBlockList NeverBlock,
    NaclPolicy Nacl,
    PasswordPolicy PasswordBaseline,
    IReadOnlySet<string> UntouchedAccounts)
{
    /// <summary>The settings of a response.</summary>
    public ResponsePolicy For(ResponseKind kind) => Responses.GetValueOrDefault(kind, ResponsePolicy.Off);
}
