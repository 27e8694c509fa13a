using System.Xml.Linq;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>EC2 tags: at most 50 a resource, keys of 1 to 128 characters not starting with <c>aws:</c>, values up to 256.</summary>
internal static class Tags
{
    private static readonly (string Prefix, string Type, string NotFound)[] Types =
    [
        ("i-", "instance", "InvalidInstanceID.NotFound"), ("eni-", "network-interface", "InvalidNetworkInterfaceID.NotFound"),
        ("sg-", "security-group", "InvalidGroup.NotFound"), ("snap-", "snapshot", "InvalidSnapshot.NotFound"),
        ("acl-", "network-acl", "InvalidNetworkAclID.NotFound"), ("subnet-", "subnet", "InvalidSubnetID.NotFound"),
        ("vpc-", "vpc", "InvalidVpcID.NotFound"), ("vol-", "volume", "InvalidVolume.NotFound"),
    ];

    internal static IEnumerable<XElement> Create(Exchange call)
    {
        var resources = call.Query.List("ResourceId");
        var tags = Read(call.Query.Structures("Tag"));
        if (resources.Count == 0)
            throw new AwsErrorException("MissingParameter", "The request must contain the parameter resourceIdSet");
        if (tags.Count == 0)
            throw new AwsErrorException("MissingParameter", "The request must contain the parameter tagSet");
        DryRun.Check(call);
        foreach (var resource in resources)
            CheckExists(call.Local, resource);
        foreach (var resource in resources)
        {
            if (call.Local.TagsOf(resource).Keys.Union(tags.Keys).Count() > 50)
                throw new AwsErrorException("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
        }

        foreach (var resource in resources)
        {
            if (!call.Local.Tags.TryGetValue(resource, out var current))
                call.Local.Tags[resource] = current = new(StringComparer.Ordinal);
            foreach (var (key, value) in tags)
                current[key] = value;
        }

        return [Xml.Element("return", true)];
    }

    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<(string Resource, string Key, string Value)>
    {
        IdParameter = "",
        Id = tag => $"{tag.Resource}\n{tag.Key}",
        NotFound = id => new("InvalidParameterValue", id),
        Tags = tag => new Dictionary<string, string> { [tag.Key] = tag.Value },
        SetName = "tagSet",
        Filter = (tag, name) => name switch
        {
            "resource-id" => [tag.Resource],
            "resource-type" => [TypeOf(tag.Resource)?.Type],
            "key" => [tag.Key],
            "value" => [tag.Value],
            _ => null,
        },
        Render = tag =>
        [
            Xml.Element("resourceId", tag.Resource), Xml.Optional("resourceType", TypeOf(tag.Resource)?.Type),
            Xml.Element("key", tag.Key), Xml.Element("value", tag.Value),
        ],
    }.Answer(call, call.Local.Tags.SelectMany(resource => resource.Value.Select(tag => (resource.Key, tag.Key, tag.Value))));

    /// <summary>Tagging on creation needs the permission to tag, too (Grant permission to tag resources during creation).</summary>
    internal static IReadOnlyList<string> ActionsOfCreate(Exchange call)
    {
        var action = "ec2:" + call.Query["Action"];
        return call.Query.Structures("TagSpecification").Count > 0 ? [action, "ec2:CreateTags"] : [action];
    }

    internal static XElement Set(RegionStore region, string resource) =>
        Xml.Items("tagSet", region.TagsOf(resource), tag => [Xml.Element("key", tag.Key), Xml.Element("value", tag.Value)]);

    /// <summary>The tags that a Create operation gives to the resource type.</summary>
    internal static SortedDictionary<string, string> Specified(QueryParameters query, string resourceType) =>
        Read([.. query.Structures("TagSpecification").Where(each => each["ResourceType"] == resourceType)
            .SelectMany(each => each.Structures("Tag"))]);

    private static SortedDictionary<string, string> Read(IReadOnlyList<QueryParameters> tags)
    {
        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var (key, value) = (tag.Required("Key"), tag["Value"] ?? "");
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw new AwsErrorException(
                    "InvalidParameterValue",
                    $"Value ( {key} ) for parameter key is invalid. Tag keys starting with 'aws:' are reserved for internal use");
            if (key.Length > 128 || value.Length > 256)
                throw new AwsErrorException(
                    "InvalidParameterValue",
                    $"Tag {(key.Length > 128 ? "key" : "value")} exceeds the maximum length of {(key.Length > 128 ? 128 : 256)} characters");
            read[key] = value;
        }

        return read;
    }

    private static void CheckExists(RegionStore region, string id)
    {
        var exists = region.Instances.ContainsKey(id) || region.Interfaces.ContainsKey(id) || region.SecurityGroups.ContainsKey(id)
            || region.Snapshots.ContainsKey(id) || region.NetworkAcls.ContainsKey(id) || region.Subnets.ContainsKey(id)
            || region.Vpcs.ContainsKey(id) || region.Instances.Values.Any(instance => instance.Volumes.Contains(id));
        if (exists)
            return;
        throw TypeOf(id) is { } type
            ? new AwsErrorException(type.NotFound, $"The {type.Type} ID '{id}' does not exist")
            : new AwsErrorException("InvalidID", $"The ID '{id}' is not valid");
    }

    private static (string Prefix, string Type, string NotFound)? TypeOf(string id) =>
        Types.Where(type => id.StartsWith(type.Prefix, StringComparison.Ordinal))
            .Select(type => ((string, string, string)?)type).FirstOrDefault();
}
