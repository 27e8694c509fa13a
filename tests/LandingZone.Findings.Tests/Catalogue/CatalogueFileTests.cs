using LandingZone.Findings.Catalogue;

namespace LandingZone.Findings.Tests.Catalogue;

public sealed class CatalogueFileTests
{
    private const string Header = "type\tresource\tseverity\taction\tplan\tfamily\tresponses\n";
    private const string Good = "A:B/C\tInstance\tLow~\tNET\tFOUNDATIONAL\tPortScan\tnotify,blockAddress:targetInbound";

    [Fact]
    public void Parse_good_row_is_read_whole()
    {
        var entry = Assert.Single(CatalogueFile.Parse(Header + Good + "\n"));

        Assert.Equal((SeverityBand.Low, true, ActionKind.NetworkConnection), (entry.DefaultSeverity, entry.SeverityVaries, entry.Action));
        Assert.Equal(new Response(ResponseKind.BlockAddress, ResponseCondition.TargetInbound), entry.Responses[1]);
    }

    [Theory]
    [InlineData("Low~", "low", "catalogue.tsv line 2: severity is 'low', which is not one of the words for it.")]
    [InlineData("Low~", "1", "catalogue.tsv line 2: severity is '1', which is not one of the words for it.")]
    [InlineData("NET", "TCP", "catalogue.tsv line 2: action is 'TCP', which is not one of the words for it.")]
    [InlineData("FOUNDATIONAL", "S3_LOGS", "catalogue.tsv line 2: plan is 'S3_LOGS', which is not one of the words for it.")]
    [InlineData("PortScan", "Scan", "catalogue.tsv line 2: family is 'Scan', which is not one of the words for it.")]
    [InlineData("blockAddress:targetInbound", "block", "catalogue.tsv line 2: responses is 'Block', which is not one of the words for it.")]
    [InlineData("blockAddress:targetInbound", "blockAddress",
        "catalogue.tsv line 2: responses is 'blockAddress', which is not one of the words for it.")]
    [InlineData("notify,blockAddress:targetInbound", "blockAddress:targetInbound",
        "catalogue.tsv line 2: responses is 'blockAddress:targetInbound', which is not one of the words for it.")]
    [InlineData("targetInbound", "nobody", "catalogue.tsv line 2: responses is 'Nobody', which is not one of the words for it.")]
    [InlineData("blockAddress:targetInbound", "", "catalogue.tsv line 2: responses is '', which is not one of the words for it.")]
    [InlineData("\tNET", "", "catalogue.tsv line 2: found 6 columns, expected 7.")]
    [InlineData("Instance", "", "catalogue.tsv line 2: resource is empty; write - for none.")]
    public void Parse_wrong_cell_names_line_column_and_value(string found, string replaced, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<FormatException>(() =>
                CatalogueFile.Parse(Header + Good.Replace(found, replaced, StringComparison.Ordinal) + "\n")).Message);

    [Theory]
    [InlineData("-", "")]
    [InlineData("Instance,AccessKey", "Instance AccessKey")]
    public void Parse_resources_are_a_list_or_none(string cell, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Assert.Single(CatalogueFile.Parse(Header + Good.Replace("Instance", cell, StringComparison.Ordinal) + "\n")).ResourceTypes));

    [Fact]
    public void Parse_file_without_a_line_feed_at_its_end_is_read_whole() =>
        Assert.Equal("A:B/C", Assert.Single(CatalogueFile.Parse(Header + Good)).Type);

    [Fact]
    public void Parse_repeated_type_is_refused() =>
        Assert.Equal(
            "catalogue.tsv line 3: A:B/C is there twice.",
            Assert.Throws<FormatException>(() => CatalogueFile.Parse(Header + Good + "\n" + Good + "\n")).Message);

    [Fact]
    public void Parse_wrong_header_is_refused() =>
        Assert.Equal(
            "catalogue.tsv line 1: found 'type', expected the columns type, resource, severity, action, plan, family, responses.",
            Assert.Throws<FormatException>(() => CatalogueFile.Parse("type\n")).Message);
}
