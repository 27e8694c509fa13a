using System.Collections.Immutable;
using CsvHelper;

namespace LandingZone.Tools.Accounts;

/// <summary>
/// Reads accounts from a CSV file (RFC 4180) with the columns <c>name</c>, <c>email</c>, <c>ou</c> and any number of <c>tag:KEY</c>. An empty
/// cell of a tag means that the account does not have it. A spreadsheet may have saved it with semicolons or tabs.
/// </summary>
public static class AccountCsv
{
    private const string TagPrefix = "tag:";
    private static readonly ImmutableArray<string> Columns = ["name", "email", "ou"];

    /// <summary>The accounts in the order of the rows; the values are not checked.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name in messages.</param>
    /// <exception cref="ProblemException">The columns are wrong, or a row is no CSV; every such row is reported.</exception>
    public static ImmutableArray<NewAccount> Parse(string text, string file)
    {
        var problems = new List<Problem>();
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            TrimWhitespace = true,
            TrackLineNumbers = true, // a row's number is then the one that a spreadsheet shows
            OnMalformedRecord = bad => problems.Add(new Problem($"row {bad.LineNumber}: a quote stands where none can", $"{file}:{bad.LineNumber}",
                "Put the whole cell in quotes, and write a quote inside it twice.")),
        });
        var names = csv.Headers.ToArray().Select(name => name.Trim()).ToList();
        CheckColumns(names, file, problems);

        var accounts = ImmutableArray.CreateBuilder<NewAccount>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            var row = (int)csv.LineNumber;
            if (cells.All(string.IsNullOrEmpty))
                continue;
            if (cells.Length > names.Count)
                problems.Add(new Problem($"row {row}: {cells.Length} cells for {names.Count} columns, found \"{cells[names.Count]}\" beyond the last",
                    $"{file}:{row}", "Put a cell that contains the separator in quotes."));
            else
                accounts.Add(Account(names, cells, new AccountSource(file, row)));
        }
        if (problems.Count == 0 && accounts.Count == 0)
            problems.Add(new Problem($"{file} has no accounts", file, "Write one row per account below the header."));
        return problems.Count > 0 ? throw new ProblemException(problems) : accounts.ToImmutable();
    }

    private static void CheckColumns(List<string> names, string file, List<Problem> problems)
    {
        void Report(string what) => problems.Add(new Problem($"row 1: {what}", $"{file}:1",
            "The first row names the columns: name, email, ou and, for tags, tag:KEY as often as needed."));

        foreach (var missing in Columns.Where(column => !names.Contains(column)))
            Report($"there is no column '{missing}'");
        foreach (var unknown in names.Where(name => !Columns.Contains(name) && !(name.StartsWith(TagPrefix, StringComparison.Ordinal) && name.Length > TagPrefix.Length)))
            Report($"unknown column '{unknown}'");
        foreach (var twice in names.CountBy(name => name).Where(count => count.Value > 1))
            Report($"the column '{twice.Key}' is there {twice.Value} times");
    }

    private static NewAccount Account(List<string> names, string[] cells, AccountSource source)
    {
        string Cell(string name) => names.IndexOf(name) is >= 0 and var index && index < cells.Length ? cells[index] : "";
        return new NewAccount(Cell("name"), Cell("email"), Cell("ou"),
        [
            .. names.Where(name => name.StartsWith(TagPrefix, StringComparison.Ordinal) && Cell(name).Length > 0)
                .Select(name => KeyValuePair.Create(name[TagPrefix.Length..], Cell(name))),
        ], source);
    }
}
