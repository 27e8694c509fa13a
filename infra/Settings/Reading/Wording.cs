namespace LandingZone.Infra.Settings.Reading;

/// <summary>Phrases of the messages.</summary>
internal static class Wording
{
    /// <summary><c>A</c>, <c>A or B</c>, <c>A, B or C</c>.</summary>
    public static string Either(IEnumerable<string> words) => Joined([.. words], "or");

    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public static string All(IEnumerable<string> words) => Joined([.. words], "and");

    /// <summary>A question that names the closest of the known words; empty when none is close.</summary>
    public static string DidYouMean(string found, IEnumerable<string> known)
    {
        var (word, distance) = known.Distinct()
            .Select(candidate => (Word: candidate, Distance: Distance(found.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault((Word: "", Distance: int.MaxValue));
        return distance <= Math.Max(1, found.Length / 3) ? $"Did you mean \"{word}\"?" : "";
    }

    private static string Joined(List<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} {last} {words[^1]}";

    // Optimal string alignment: insertions, deletions, replacements and swapped neighbours count one each.
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
            table[row, 0] = row;
        for (var column = 0; column <= right.Length; column++)
            table[0, column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                table[row, column] = Math.Min(replaced, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
