using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model;

public sealed class GuardDutyEventParserProperties
{
    [Fact]
    public void Parse_mutated_document_never_throws_and_always_says_what_it_is()
    {
        var documents = Fixture.Names.Select(name => Fixture.Read(name).Replace("\n", "", StringComparison.Ordinal)).ToList();
        var random = new Random(20260302);
        var seen = new HashSet<Type>();

        for (var round = 0; round < 20_000; round++)
        {
            foreach (var parsed in GuardDutyEventParser.ParseAll(Mutation.Of(documents[round % documents.Count], random)))
            {
                seen.Add(parsed.GetType());
                if (parsed is FindingEvent { Finding: var finding })
                {
                    Assert.NotEmpty(finding.Type);
                    Assert.NotNull(finding.RemoteAddresses);
                    Assert.NotNull(finding.Severity.ToString());
                }
                else if (parsed is MalformedEvent malformed)
                {
                    Assert.NotEmpty(malformed.Reason);
                }
            }
        }

        Assert.Equal(4, seen.Count);
    }
}
