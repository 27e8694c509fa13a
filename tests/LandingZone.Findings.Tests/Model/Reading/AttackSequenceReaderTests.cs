using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class AttackSequenceReaderTests
{
    [Fact]
    public void Read_sequence_is_whole() => Whole.Equal(
        new AttackSequence(
            "s-1",
            "What happened.",
            [new("a-1", "alice", "AIDA1", "IAMUser", "AKIA1", "111122223333"), new("a-2", null, null, null, null, "444455556666")],
            [new("r-1", "alice", "IAM_USER", "111122223333", "eu-central-1")],
            [
                new("e-1", "198.51.100.1", "c2.example.com", 443, ConnectionDirection.Outbound, "Exampleland", "Example AS"),
                new("e-2", null, null, 0, ConnectionDirection.Unknown, null, null),
                new("e-3", null, null, 65535, ConnectionDirection.Unknown, null, null),
                new("e-4", null, null, null, ConnectionDirection.Unknown, null, null),
                new("e-5", null, null, null, ConnectionDirection.Unknown, null, null),
            ],
            [
                new("g-1", "FINDING", "A:B/C", new Severity(5.5m), 3, DateTimeOffset.UnixEpoch.AddSeconds(1), DateTimeOffset.UnixEpoch.AddSeconds(2),
                    ["r-1", "r-2"], ["a-1"], ["e-1"]),
            ],
            [new("ATTACK_TACTIC", "Tactics", ["Impact", "Discovery"])],
            ["more", "types"]),
        Read("""
            {"uid":"s-1","description":"What happened.",
             "actors":[
               {"id":"a-1","user":{"name":"alice","uid":"AIDA1","type":"IAMUser","credentialUid":"AKIA1","account":{"uid":"111122223333"}}},
               {"id":"a-2","user":{"account":"444455556666"}}],
             "resources":[{"uid":"r-1","name":"alice","resourceType":"IAM_USER","accountId":"111122223333","region":"eu-central-1"}],
             "endpoints":[
               {"id":"e-1","ip":"198.51.100.1","domain":"c2.example.com","port":443,"connection":{"direction":"outbound"},
                "location":{"country":"Exampleland"},"autonomousSystem":{"name":"Example AS"}},
               {"id":"e-2","port":0},{"id":"e-3","port":65535},{"id":"e-4","port":-1},{"id":"e-5","port":65536}],
             "signals":[{"uid":"g-1","type":"FINDING","name":"A:B/C","severity":5.5,"count":3,"firstSeenAt":1,"lastSeenAt":2,
               "resourceUids":["r-1","r-2"],"actorIds":["a-1"],"endpointIds":["e-1"]}],
             "sequenceIndicators":[{"key":"ATTACK_TACTIC","title":"Tactics","values":["Impact","Discovery"]}],
             "additionalSequenceTypes":["more","types"]}
            """));

    [Fact]
    public void Read_empty_sequence_is_empty_and_wrong_kind_is_none()
    {
        Whole.Equal(new AttackSequence(null, null, [], [], [], [], [], []), Read("{}"));
        Assert.Null(Read("[{}]"));
        Assert.Null(Read("\"x\""));
    }

    [Fact]
    public void IsAttackSequence_type_or_sequence_is_enough()
    {
        Assert.True((Whole.Finding("\"service\":{}") with { Type = "AttackSequence:IAM/CompromisedCredentials" }).IsAttackSequence);
        Assert.True(Whole.Finding("""  "service":{"detection":{"sequence":{}}}  """).IsAttackSequence);
        Assert.False(Whole.Finding("\"service\":{}").IsAttackSequence);
    }

    private static AttackSequence? Read(string json) => Whole.Service($$$"""{"detection":{"sequence":{{{json}}}}}""").Sequence;
}
