using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Findings.Regions;

namespace LandingZone.Tools.Catalogue;

/// <summary>
/// Makes the EventBridge event that a finding of a type arrives in, from what the catalogue knows of the type ("Amazon GuardDuty finding
/// format" and "EventBridge event format for GuardDuty", GuardDuty user guide). The same questions give the same event.
/// </summary>
public static class SampleEvents
{
    /// <summary>The event of a type.</summary>
    /// <exception cref="ProblemException">The catalogue does not have the type, or it does not have the kind of resource.</exception>
    public static JsonObject For(string type, SampleEventOptions options)
    {
        var entry = FindingCatalogue.Find(type)
            ?? throw new ProblemException($"there is no finding type '{type}'", "--type", "List them with 'lz catalogue'; upper and lower case matter.");
        var resourceType = options.ResourceType ?? (entry.ResourceTypes.Count > 0 ? entry.ResourceTypes[0] : SampleResources.AccessKey);
        if (entry.ResourceTypes.Count > 0 && !entry.ResourceTypes.Contains(resourceType))
            throw new ProblemException($"findings of type '{type}' are not about '{resourceType}'", "--resource", $"Choose one of: {string.Join(", ", entry.ResourceTypes)}.");

        var id = Digest($"{type} {options.AccountId} {options.Region}");
        var detector = Digest($"detector {options.AdministratorId} {options.Region}");
        var partition = RegionTable.Find(options.Region)?.Partition.Id ?? "aws";
        return new()
        {
            ["version"] = "0",
            ["id"] = new Guid(Convert.FromHexString(id)).ToString(),
            ["detail-type"] = EventEnvelope.FindingDetailType,
            ["source"] = EventEnvelope.GuardDutySource,
            ["account"] = options.AdministratorId,
            ["time"] = Text(options.Time),
            ["region"] = options.Region,
            ["resources"] = new JsonArray(),
            ["detail"] = new JsonObject
            {
                ["schemaVersion"] = "2.0",
                ["accountId"] = options.AccountId,
                ["region"] = options.Region,
                ["partition"] = partition,
                ["id"] = id,
                ["arn"] = $"arn:{partition}:guardduty:{options.Region}:{options.AdministratorId}:detector/{detector}/finding/{id}",
                ["type"] = type,
                ["resource"] = SampleResources.For(entry, resourceType, partition, options),
                ["service"] = Service(entry, detector, options),
                ["severity"] = options.Severity ?? SeverityOf(entry),
                ["createdAt"] = Text(options.Time.AddMinutes(-20)),
                ["updatedAt"] = Text(options.Time),
                ["title"] = $"{(options.IsSample ? "[SAMPLE] " : "")}{type}",
                ["description"] = $"An event made for the finding type {type}.",
            },
        };
    }

    /// <summary>The severity of a type's event where none is asked for: the documented one, as the number that GuardDuty sends for it.</summary>
    public static decimal SeverityOf(FindingTypeEntry entry) => entry.DefaultSeverity switch
    {
        SeverityBand.Low => 2m,
        SeverityBand.High => 8m,
        SeverityBand.Critical => 9m,
        _ => 5m,
    };

    private static JsonObject Service(FindingTypeEntry entry, string detector, SampleEventOptions options)
    {
        var service = new JsonObject
        {
            ["serviceName"] = "guardduty",
            ["detectorId"] = detector,
            ["eventFirstSeen"] = Text(options.Time.AddMinutes(-25)),
            ["eventLastSeen"] = Text(options.Time.AddMinutes(-5)),
            ["archived"] = options.IsArchived,
            ["count"] = 3,
        };
        if (SampleActions.Role(entry, options) is { } role)
            service["resourceRole"] = role;
        if (options.IsSample)
            service["additionalInfo"] = new JsonObject { ["sample"] = true };
        SampleActions.Add(service, entry, options);
        return service;
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Looks like GuardDuty's ids, 32 hexadecimal digits, without the clock or chance.
    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
