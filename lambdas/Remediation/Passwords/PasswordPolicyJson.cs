using System.Text.Json;
using LandingZone.Lambdas.Aws.Iam;

namespace LandingZone.Lambdas.Remediation.Passwords;

/// <summary>Reads a password policy from JSON in the names of UpdateAccountPasswordPolicy. What is left out has IAM's default.</summary>
public static class PasswordPolicyJson
{
    /// <summary>The policy and every problem, each naming its field. The policy is not to be used when there are problems.</summary>
    public static (PasswordPolicy Policy, IReadOnlyList<string> Problems) Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (PasswordPolicy.IamDefault, [$"found {document.RootElement.ValueKind}, but it must be a JSON object."]);
        }
        catch (JsonException exception)
        {
            return (PasswordPolicy.IamDefault, [$"it is no JSON: {exception.Message}"]);
        }
    }

    private static (PasswordPolicy Policy, IReadOnlyList<string> Problems) Read(JsonElement root)
    {
        var policy = PasswordPolicy.IamDefault;
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in root.EnumerateObject())
        {
            if (!seen.Add(field.Name))
                problems.Add($"{field.Name} is there twice.");
            policy = field.Name switch
            {
                nameof(PasswordPolicy.MinimumPasswordLength) => policy with { MinimumPasswordLength = Number(field, 6, 128, problems) },
                nameof(PasswordPolicy.RequireSymbols) => policy with { RequireSymbols = Flag(field, problems) },
                nameof(PasswordPolicy.RequireNumbers) => policy with { RequireNumbers = Flag(field, problems) },
                nameof(PasswordPolicy.RequireUppercaseCharacters) => policy with { RequireUppercaseCharacters = Flag(field, problems) },
                nameof(PasswordPolicy.RequireLowercaseCharacters) => policy with { RequireLowercaseCharacters = Flag(field, problems) },
                nameof(PasswordPolicy.AllowUsersToChangePassword) => policy with { AllowUsersToChangePassword = Flag(field, problems) },
                nameof(PasswordPolicy.MaxPasswordAge) => policy with { MaxPasswordAge = Number(field, 1, 1095, problems) },
                nameof(PasswordPolicy.PasswordReusePrevention) => policy with { PasswordReusePrevention = Number(field, 1, 24, problems) },
                nameof(PasswordPolicy.HardExpiry) => policy with { HardExpiry = Flag(field, problems) },
                _ => Unknown(field, policy, problems),
            };
        }

        return (policy, problems);
    }

    private static int Number(JsonProperty field, int minimum, int maximum, List<string> problems)
    {
        if (field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt32(out var number) && number >= minimum
            && number <= maximum)
            return number;
        problems.Add($"{field.Name} is {field.Value.GetRawText()}, but must be a whole number from {minimum} to {maximum}.");
        return minimum;
    }

    private static bool Flag(JsonProperty field, List<string> problems)
    {
        if (field.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return field.Value.GetBoolean();
        problems.Add($"{field.Name} is {field.Value.GetRawText()}, but must be true or false.");
        return false;
    }

    private static PasswordPolicy Unknown(JsonProperty field, PasswordPolicy policy, List<string> problems)
    {
        problems.Add($"{field.Name} is no field of a password policy; use the names of UpdateAccountPasswordPolicy.");
        return policy;
    }
}
