using System.Collections.Frozen;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>The 573 words that an expression may use only through a <c>#name</c> (Reserved words in DynamoDB).</summary>
internal static class ReservedWords
{
    private static readonly FrozenSet<string> Words = Resources.Text("reserved-words.txt")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string word) => Words.Contains(word);
}
