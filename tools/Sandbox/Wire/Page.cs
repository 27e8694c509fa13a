using System.Text;

namespace LandingZone.Sandbox.Wire;

/// <summary>One page of a list that is in key order. The token carries the last key, so that changes between two pages
/// neither repeat nor skip what stayed.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken)
{
    internal static Page<T> Of(IEnumerable<T> all, Func<T, string> key, string? token, int? size, Func<AwsErrorException> invalidToken)
    {
        var ordered = all.OrderBy(key, StringComparer.Ordinal);
        IEnumerable<T> rest = ordered;
        if (token is not null)
        {
            var buffer = new byte[token.Length];
            if (!Convert.TryFromBase64String(token, buffer, out var length))
                throw invalidToken();
            var last = Encoding.UTF8.GetString(buffer, 0, length);
            rest = ordered.Where(item => string.CompareOrdinal(key(item), last) > 0);
        }

        var limit = size ?? int.MaxValue;
        var items = rest.Take(limit == int.MaxValue ? limit : limit + 1).ToList();
        if (items.Count <= limit)
            return new Page<T>(items, null);
        items.RemoveAt(limit);
        return new Page<T>(items, Convert.ToBase64String(Encoding.UTF8.GetBytes(key(items[^1]))));
    }
}
