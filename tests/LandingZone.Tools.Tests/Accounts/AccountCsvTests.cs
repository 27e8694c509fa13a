using LandingZone.Tools.Accounts;

namespace LandingZone.Tools.Tests.Accounts;

public sealed class AccountCsvTests
{
    [Theory]
    [InlineData("name,email,ou,tag:team\nweb,web@example.com,ou-a1b2-workloads,web\n")]
    [InlineData("\uFEFFname;email;ou;tag:team\r\nweb;web@example.com;ou-a1b2-workloads;web\r\n")]
    [InlineData("tag:team,ou,email,name\n\" web\",ou-a1b2-workloads , web@example.com,\"web\"")]
    public void Parse_reads_what_spreadsheets_save(string text)
    {
        var account = Assert.Single(AccountCsv.Parse(text, "new.csv"));

        Assert.Equal(("web", "web@example.com", "ou-a1b2-workloads"), (account.Name, account.Email, account.ParentId));
        Assert.Equal(KeyValuePair.Create("team", text.Contains("\" web", StringComparison.Ordinal) ? " web" : "web"), Assert.Single(account.Tags));
        Assert.Equal(new AccountSource("new.csv", 2), account.Source);
    }

    [Fact]
    public void Parse_counts_rows_as_a_spreadsheet_does_and_leaves_empty_tags_out()
    {
        var accounts = AccountCsv.Parse("name,email,ou,tag:team\n\na,a@example.com,ou-1,\n,,,\nb,b@example.com,ou-1,x\n", "new.csv");

        Assert.Equal([3, 5], accounts.Select(account => account.Source.Row));
        Assert.Equal([0, 1], accounts.Select(account => account.Tags.Length));
    }

    [Theory]
    [InlineData("name,mail,ou,ou\na,b,c,d\n",
        "row 1: there is no column 'email' | row 1: unknown column 'mail' | row 1: the column 'ou' is there 2 times")]
    [InlineData("name,email,ou\n", "new.csv has no accounts")]
    [InlineData("", "row 1: there is no column 'name' | row 1: there is no column 'email' | row 1: there is no column 'ou'")]
    [InlineData("name,email,ou\na,b,c,d\nok,ok,ok\ne,f,g,h\n",
        "row 2: 4 cells for 3 columns, found \"d\" beyond the last | row 4: 4 cells for 3 columns, found \"h\" beyond the last")]
    [InlineData("name,email,ou\na\"b,c,d\n", "row 2: a quote stands where none can")]
    public void Parse_what_is_no_table_of_accounts_reports_every_problem(string text, string expected)
    {
        var error = Assert.Throws<ProblemException>(() => AccountCsv.Parse(text, "new.csv"));

        Assert.Equal(expected.Split(" | "), error.Problems.Select(problem => problem.What).Take(3));
        Assert.All(error.Problems, problem => Assert.NotEqual("", problem.Fix));
    }
}
