namespace LandingZone.Lambdas.Aws.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">What to ask the next page with; null or empty on the last.</param>
internal sealed record Page<T>(IEnumerable<T> Items, string? Next);

/// <summary>Reads lists to their end: a list cut at its first page hides accounts and records (C10, D28).</summary>
internal static class Pages
{
    public static async Task<IReadOnlyList<T>> AllAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        List<T> items = [];
        string? next = null;
        do
        {
            var page = await read(next).ConfigureAwait(false);
            items.AddRange(page.Items);
            next = page.Next;
        }
        while (!string.IsNullOrEmpty(next));
        return items;
    }
}
