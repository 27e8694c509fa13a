using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Sts;

/// <summary>AWS Security Token Service, query protocol, 2011-06-15.</summary>
internal static partial class StsService
{
    internal static AwsService Create(CredentialStore credentials) =>
        new QueryService("sts", "https://sts.amazonaws.com/doc/2011-06-15/", "sts")
        .Add("GetCallerIdentity", call =>
        [
            Xml.Element("Arn", call.Caller.Arn), Xml.Element("UserId", call.Caller.UserId), Xml.Element("Account", call.AccountId),
        ])
        .Add("AssumeRole", call => AssumeRole(call, credentials));

    private static IEnumerable<XElement> AssumeRole(Exchange call, CredentialStore credentials)
    {
        var arn = call.Query.Required("RoleArn");
        var session = call.Query.Required("RoleSessionName");
        var seconds = call.Query.Integer("DurationSeconds") ?? 3600;
        if (!SessionName().IsMatch(session))
            throw Invalid(session, "roleSessionName", "Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        if (seconds is < 900 or > 43200)
            throw Invalid(
                seconds.ToString(CultureInfo.InvariantCulture), "durationSeconds", "Member must have value between 900 and 43200");

        // Role chaining is limited to one hour (AssumeRole, DurationSeconds).
        if (call.Caller.RoleName is not null && seconds > 3600)
            throw new AwsErrorException(
                "ValidationError", "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining");
        var match = RoleArn().Match(arn);
        if (!match.Success)
            throw new AwsErrorException("ValidationError", $"{arn} is invalid");
        var role = call.Store.Find(match.Groups["account"].Value)?.Roles.GetValueOrDefault(match.Groups["name"].Value);

        // AWS says the same whether the role is missing or does not trust the caller.
        if (role is null || !role.TrustedPrincipals.Any(trusted => Trusts(trusted, call.Caller))
            || (role.ExternalId is not null && role.ExternalId != call.Query["ExternalId"]))
        {
            throw new AwsErrorException("AccessDenied",
                $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {arn}", 403);
        }

        var (issued, principal) = credentials.ForRole(match.Groups["account"].Value, role.Name, session, TimeSpan.FromSeconds(seconds));
        return
        [
            new XElement("AssumedRoleUser", Xml.Element("Arn", principal.Arn), Xml.Element("AssumedRoleId", principal.UserId)),
            new XElement("Credentials",
                Xml.Element("AccessKeyId", issued.AccessKeyId), Xml.Element("SecretAccessKey", issued.SecretAccessKey),
                Xml.Element("SessionToken", issued.SessionToken!), Xml.Element("Expiration", principal.ExpiresAt!.Value)),
        ];
    }

    /// <summary>An account (by id or root ARN) trusts all in it; a role ARN trusts the role's sessions.</summary>
    private static bool Trusts(string trusted, Principal caller)
    {
        if (trusted == "*" || trusted == caller.AccountId || trusted == $"arn:aws:iam::{caller.AccountId}:root" || trusted == caller.Arn)
            return true;
        var match = RoleArn().Match(trusted);
        return match.Success && match.Groups["account"].Value == caller.AccountId && match.Groups["name"].Value == caller.RoleName;
    }

    private static AwsErrorException Invalid(string value, string member, string constraint) => new("ValidationError",
        $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$")]
    private static partial Regex SessionName();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>\d{12}):role/(?:.*/)?(?<name>[\w+=,.@-]{1,64})$")]
    private static partial Regex RoleArn();
}
