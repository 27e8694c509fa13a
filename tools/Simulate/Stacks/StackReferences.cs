using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Findings.Regions;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>
/// Gives the references of a preview, <c>${resource-name.property}</c>, the values that they have in the sandbox. What a service would
/// generate, such as the random end of a name, is left out or follows from the resource's name, so that every run is the same.
/// </summary>
public sealed partial class StackReferences
{
    private static readonly Dictionary<string, (string Service, string Prefix)> ArnForms = new(StringComparer.Ordinal)
    {
        ["aws:sns/topic:Topic"] = ("sns", ""),
        ["aws:sqs/queue:Queue"] = ("sqs", ""),
        ["aws:dynamodb/table:Table"] = ("dynamodb", "table/"),
        ["aws:lambda/function:Function"] = ("lambda", "function:"),
        ["aws:cloudwatch/eventBus:EventBus"] = ("events", "event-bus/"),
        ["aws:cloudwatch/eventRule:EventRule"] = ("events", "rule/"),
        ["aws:iam/role:Role"] = ("iam", "role/"),
    };

    private readonly ILookup<string, PreviewResource> _resources;

    /// <summary>Reads the accounts of a preview.</summary>
    public StackReferences(StackPreview preview)
    {
        _resources = preview.Resources.Where(resource => !resource.IsComponent).ToLookup(resource => resource.Name, StringComparer.Ordinal);
        Accounts = preview.Resources.Where(resource => resource.Type == "pulumi:providers:aws")
            .ToDictionary(provider => provider.Name, AccountOf, StringComparer.Ordinal);
    }

    /// <summary>The accounts that the stack works in: label to 12 digits.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; }

    /// <summary>A text with all references replaced.</summary>
    public string Resolve(string text) => Reference().Replace(text, match => Value(match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>The resource that a text refers to, or null when the text is something else.</summary>
    public PreviewResource? Target(string text) => Reference().Match(text) is { Success: true } match && match.Length == text.Length
        ? Find(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>A resource's name in AWS: the one it is given, else its logical name.</summary>
    public static string NameOf(PreviewResource resource) =>
        resource.Inputs["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : resource.Name;

    /// <summary>A resource's ARN.</summary>
    public string ArnOf(PreviewResource resource)
    {
        var (service, prefix) = ArnForms.GetValueOrDefault(resource.Type, (resource.Type.Split(':', '/')[1], ""));
        var partition = RegionTable.Find(resource.Region)?.Partition.Id ?? RegionTable.Find(Home)?.Partition.Id ?? Partition.Aws.Id;
        return $"arn:{partition}:{service}:{resource.Region}:{Accounts.GetValueOrDefault(resource.Account, "")}:{prefix}{NameOf(resource)}";
    }

    // IAM's resources name no region; the home region of the providers decides on their partition.
    private string Home => _resources.SelectMany(group => group).Select(resource => resource.Region).FirstOrDefault(region => region.Length > 0) ?? "";

    private string Value(string name, string property)
    {
        if (Find(name, property) is not { } resource)
            return name;
        return (property, resource.Type) switch
        {
            ("arn", _) => ArnOf(resource),
            ("result", _) => new Guid(Digest(name)).ToString(),
            ("id", "aws:organizations/account:Account") => AccountId(name),
            _ => NameOf(resource),
        };
    }

    // A component's resources may share its name; only one of them has what is asked for.
    private PreviewResource? Find(string name, string property) => _resources[name]
        .OrderByDescending(resource => property == "arn" && ArnForms.ContainsKey(resource.Type)).FirstOrDefault();

    // The provider's list of allowed accounts is a JSON text; an account that the stack creates is a reference in it.
    private static string AccountOf(PreviewResource provider)
    {
        var text = provider.Inputs["allowedAccountIds"] is JsonValue value && value.TryGetValue<string>(out var list) ? list : "";
        return AccountDigits().Match(text) is { Success: true } match ? match.Value : AccountId(provider.Name);
    }

    private static string AccountId(string name) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(name)).Take(12).Select(number => (char)('0' + (number % 10))));

    private static ReadOnlySpan<byte> Digest(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);

    // A name may have dots, as an address in it has; a property has none.
    [GeneratedRegex(@"\$\{([^{}]+)\.([A-Za-z]+)\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b[0-9]{12}\b")]
    private static partial Regex AccountDigits();
}
