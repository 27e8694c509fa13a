using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>
/// Pairs the resources of two plans. A resource is the same when the types from its outermost component down and its name are; where
/// they changed, an alias of its own or of a component above it finds it (Pulumi documentation: "aliases").
/// </summary>
internal sealed class ResourceIdentities
{
    private readonly Dictionary<string, string> _chains = [];
    private readonly Dictionary<string, PreviewResource> _byIdentity = [];

    /// <summary>Indexes a plan, in which components precede what belongs to them.</summary>
    public ResourceIdentities(StackPreview plan)
    {
        foreach (var resource in plan.Resources)
        {
            var chain = _chains[resource.Urn] = Chain(_chains.GetValueOrDefault(resource.ParentUrn), resource.Type);
            _byIdentity.TryAdd(Identity(chain, resource.Name), resource);
        }
    }

    /// <summary>The resource of this plan that each resource of another one continues.</summary>
    public Dictionary<string, PreviewResource> Continued(StackPreview head)
    {
        var found = new Dictionary<string, PreviewResource>();
        var taken = new HashSet<string>();
        var own = new ResourceIdentities(head);
        // Those that kept their identity first: an alias never takes a resource from the one that still has its name.
        foreach (var resource in head.Resources)
            if (_byIdentity.TryGetValue(Identity(own._chains[resource.Urn], resource.Name), out var before) && taken.Add(before.Urn))
                found[resource.Urn] = before;
        foreach (var resource in head.Resources.Where(r => !found.ContainsKey(r.Urn)))
            foreach (var identity in Earlier(resource, own, found))
                if (_byIdentity.TryGetValue(identity, out var before) && taken.Add(before.Urn))
                {
                    found[resource.Urn] = before;
                    break;
                }
        return found;
    }

    private IEnumerable<string> Earlier(PreviewResource resource, ResourceIdentities own, Dictionary<string, PreviewResource> found)
    {
        var parents = new List<string?> { own._chains.GetValueOrDefault(resource.ParentUrn) };
        if (found.GetValueOrDefault(resource.ParentUrn) is { } parent)
        {
            parents.Insert(0, _chains[parent.Urn]);
            // A child named after its component is looked for under the component's old name too.
            if (resource.Name.StartsWith(resource.Parent, StringComparison.Ordinal))
                yield return Identity(Chain(_chains[parent.Urn], resource.Type), parent.Name + resource.Name[resource.Parent.Length..]);
        }
        else if (resource.ParentUrn.Length == 0)
            parents = [null];
        foreach (var chain in parents)
            yield return Identity(Chain(chain, resource.Type), resource.Name);
        foreach (var alias in resource.Options.Aliases)
        {
            var parts = alias.Split("::");
            if (alias.StartsWith("urn:", StringComparison.Ordinal) && parts.Length >= 4)
                yield return Identity(parts[2], string.Join("::", parts[3..]));
            else if (parts.Length == 2)
                foreach (var chain in parents)
                    yield return Identity(Chain(chain, parts[0] == "*" ? resource.Type : parts[0]), parts[1] == "*" ? resource.Name : parts[1]);
        }
    }

    private static string Chain(string? parent, string type) => parent is null ? type : $"{parent}${type}";

    private static string Identity(string chain, string name) => $"{chain}::{name}";
}
