namespace Pulumi;

/// <summary>What a resource or a call waits for.</summary>
internal static class Dependencies
{
    /// <summary>Waits for resources; for a component, also for all custom resources inside it. Gives the resources named.</summary>
    public static async Task<ImmutableHashSet<Resource>> WhenRegisteredAsync(InputList<Resource> dependsOn)
    {
        var data = await dependsOn.AsOutput().DataTask.ConfigureAwait(false);
        var named = data.ValueAs<ImmutableArray<Resource?>>();
        if (named.IsDefaultOrEmpty)
        {
            return data.Resources;
        }

        var all = data.Resources.Union(named.OfType<Resource>());
        var waiting = new Queue<Resource>(all);
        var seen = new HashSet<Resource>(all);
        while (waiting.TryDequeue(out var resource))
        {
            await resource.Registration.ConfigureAwait(false);
            foreach (var child in resource.IsCustom ? [] : resource.Children)
            {
                if (seen.Add(child))
                {
                    waiting.Enqueue(child);
                }
            }
        }

        return all;
    }
}
