using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>What every Describe operation of EC2 has in common: ids, filters and pages.</summary>
internal sealed record Describe<T>
{
    /// <summary>Name of the id list parameter, such as <c>InstanceId</c>.</summary>
    internal required string IdParameter { get; init; }

    internal required Func<T, string> Id { get; init; }

    /// <summary>Error for an id that does not exist.</summary>
    internal required Func<string, AwsErrorException> NotFound { get; init; }

    /// <summary>Values of a filter, or null for a filter that the operation does not have.</summary>
    internal required Func<T, string, IEnumerable<string?>?> Filter { get; init; }

    internal required Func<T, IReadOnlyDictionary<string, string>> Tags { get; init; }

    internal required string SetName { get; init; }

    internal required Func<T, object?[]> Render { get; init; }

    internal IEnumerable<XElement> Answer(Exchange call, IEnumerable<T> all)
    {
        DryRun.Check(call);
        var ids = call.Query.List(IdParameter);
        var size = call.Query.Integer("MaxResults");
        if (size is < 5 or > 1000)
            throw new AwsErrorException(
                "InvalidParameterValue",
                $"Value ( {size} ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5 and less than or equal to 1000.");
        if (ids.Count > 0 && size is not null)
            throw new AwsErrorException(
                "InvalidParameterCombination", $"The parameter {IdParameter} cannot be used with the parameter maxResults");
        var known = all.ToList();
        if (ids.FirstOrDefault(id => known.All(item => Id(item) != id)) is { } missing)
            throw NotFound(missing);
        var chosen = known.Where(item => (ids.Count == 0 || ids.Contains(Id(item))) && Matches(call, item));
        var page = Page<T>.Of(chosen, Id, call.Query["NextToken"], size,
            () => new AwsErrorException("InvalidParameterValue", $"Invalid value '{call.Query["NextToken"]}' for nextToken."));
        yield return Xml.Items(SetName, page.Items, Render);
        if (page.NextToken is not null)
            yield return Xml.Element("nextToken", page.NextToken);
    }

    // Filters AND, the values of one filter OR; values may hold * and ?.
    private bool Matches(Exchange call, T item)
    {
        foreach (var filter in call.Query.Structures("Filter"))
        {
            var name = filter.Required("Name");
            var actual = (TagFilter(name, Tags(item)) ?? Filter(item, name)
                ?? throw new AwsErrorException("InvalidParameterValue", $"The filter '{name}' is invalid")).ToList();
            if (!filter.List("Value").Any(wanted => actual.Any(value => value is not null && Glob.Matches(wanted, value))))
                return false;
        }

        return true;
    }

    private static IEnumerable<string?>? TagFilter(string name, IReadOnlyDictionary<string, string> tags) => name switch
    {
        "tag-key" => tags.Keys,
        _ when name.StartsWith("tag:", StringComparison.Ordinal) => tags.TryGetValue(name[4..], out var value) ? [value] : [],
        _ => null,
    };
}
