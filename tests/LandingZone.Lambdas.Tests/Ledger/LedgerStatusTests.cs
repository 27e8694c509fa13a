using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Tests.Ledger;

public sealed class LedgerStatusTests
{
    // R10
    [Theory]
    [InlineData(null, "PENDING AWAITING_APPROVAL")]
    [InlineData(LedgerStatus.AwaitingApproval, "PENDING REMOVED")]
    [InlineData(LedgerStatus.Pending, "PENDING ACTIVE REMOVED FAILED")]
    [InlineData(LedgerStatus.Failed, "PENDING ACTIVE REMOVED FAILED")]
    [InlineData(LedgerStatus.Active, "ACTIVE REMOVED")]
    [InlineData(LedgerStatus.Removed, "")]
    public void MayBecome_only_forwards(LedgerStatus? from, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Enum.GetValues<LedgerStatus>().Where(to => LedgerStatuses.MayBecome(from, to)).Select(to => to.Text())));

    [Fact]
    public void Parse_reads_what_Text_writes_and_nothing_else()
    {
        Assert.All(Enum.GetValues<LedgerStatus>(), status => Assert.Equal(status, LedgerStatuses.Parse(status.Text())));
        Assert.Null(LedgerStatuses.Parse("active"));
        Assert.Null(LedgerStatuses.Parse(""));
    }
}
