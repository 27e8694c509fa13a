using LandingZone.Findings.Catalogue;

namespace LandingZone.Findings.Tests.Catalogue;

public sealed class FamilyGuideTests
{
    // The texts go out to people as they are: a change of one is a change of this list.
    [Fact]
    public void NextStep_of_every_family_is_the_text_that_is_kept() =>
        Assert.Equal(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "catalogue", "next-steps.tsv")).Order(StringComparer.Ordinal),
            Enum.GetValues<FindingFamily>().Select(family => $"{family}\t{FamilyGuide.NextStep(family)}").Order(StringComparer.Ordinal));
}
