using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Iam;

/// <summary>The account password policy. An update writes the whole policy: what it leaves out goes back to its default
/// (UpdateAccountPasswordPolicy).</summary>
internal static class PasswordPolicies
{
    internal static IEnumerable<XElement> Get(Exchange call)
    {
        var policy = call.Account.PasswordPolicy ?? throw NoPolicy(call);
        return
        [
            new XElement("PasswordPolicy",
                Xml.Element("MinimumPasswordLength", policy.MinimumPasswordLength), Xml.Element("RequireSymbols", policy.RequireSymbols),
                Xml.Element("RequireNumbers", policy.RequireNumbers),
                Xml.Element("RequireUppercaseCharacters", policy.RequireUppercaseCharacters),
                Xml.Element("RequireLowercaseCharacters", policy.RequireLowercaseCharacters),
                Xml.Element("AllowUsersToChangePassword", policy.AllowUsersToChangePassword),
                Xml.Element("ExpirePasswords", policy.MaxPasswordAge is not null),
                policy.MaxPasswordAge is { } age ? Xml.Element("MaxPasswordAge", age) : null,
                policy.PasswordReusePrevention is { } reuse ? Xml.Element("PasswordReusePrevention", reuse) : null,
                policy.HardExpiry is { } hard ? Xml.Element("HardExpiry", hard) : null),
        ];
    }

    internal static IEnumerable<XElement> Update(Exchange call)
    {
        call.Account.PasswordPolicy = new PasswordPolicy
        {
            MinimumPasswordLength = Within(call, "MinimumPasswordLength", 6, 128) ?? 6,
            RequireSymbols = call.Query.Flag("RequireSymbols"),
            RequireNumbers = call.Query.Flag("RequireNumbers"),
            RequireUppercaseCharacters = call.Query.Flag("RequireUppercaseCharacters"),
            RequireLowercaseCharacters = call.Query.Flag("RequireLowercaseCharacters"),
            AllowUsersToChangePassword = call.Query.Flag("AllowUsersToChangePassword"),

            // The default, 0, cannot be sent: it is outside the range that the API accepts.
            MaxPasswordAge = Within(call, "MaxPasswordAge", 1, 1095),
            PasswordReusePrevention = Within(call, "PasswordReusePrevention", 1, 24),
            HardExpiry = call.Query["HardExpiry"] is null ? null : call.Query.Flag("HardExpiry"),
        };
        return [];
    }

    internal static IEnumerable<XElement> Delete(Exchange call)
    {
        if (call.Account.PasswordPolicy is null)
            throw NoPolicy(call);
        call.Account.PasswordPolicy = null;
        return [];
    }

    private static AwsErrorException NoPolicy(Exchange call) =>
        IamAnswers.NoSuchEntity($"The Password Policy with domain name {call.AccountId} cannot be found.");

    private static int? Within(Exchange call, string name, int least, int most)
    {
        var value = call.Query.Integer(name);
        if (value is null || (value >= least && value <= most))
            return value;
        var member = char.ToLowerInvariant(name[0]) + name[1..];
        throw IamAnswers.Validation($"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: "
            + (value < least ? $"Member must have value greater than or equal to {least}"
                : $"Member must have value less than or equal to {most}"));
    }
}
