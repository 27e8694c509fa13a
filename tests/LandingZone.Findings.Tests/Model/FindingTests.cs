using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model;

public sealed class FindingTests
{
    [Fact]
    public void Network_connection_is_read_whole()
    {
        var finding = Fixture.Finding("ssh-brute-force");

        var action = Assert.IsType<NetworkConnectionAction>(finding.Service.Action);
        Assert.Equal(
            (ConnectionDirection.Inbound, "TCP", 22, "SSH", 41234),
            (action.Direction, action.Protocol, action.LocalPort, action.LocalPortName, action.RemotePort));
        Assert.Equal(
            new RemoteParty("198.51.100.7", null, "Exampleland", "XX", "Example City", "64496", "Example AS", "Example ISP", 52.5, 13.4),
            action.Remote);
        Assert.Equal(ResourceRole.Target, finding.Service.ResourceRole);
        Assert.Equal(7, finding.Service.Count);
        Assert.Equal(
            ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"],
            finding.Resource.Instance!.NetworkInterfaces.Select(each => each.SubnetId));
        Assert.Equal(new ResourceTag("owner", "team-a"), finding.Resource.Instance.Tags[1]);
        Assert.False(finding.IsSample || finding.IsArchived || finding.IsAttackSequence);
    }

    // R2, R21: every probe counts, repetitions collapse, and what is no address is reported.
    [Fact]
    public void RemoteAddresses_of_port_probe_are_all_of_them_once()
    {
        var remote = Fixture.Finding("port-probe").RemoteAddresses;

        Assert.Equal(["198.51.100.21", "198.51.100.22"], remote.Addresses.Select(address => address.ToString()));
        Assert.Equal(["010.1.2.3"], remote.Rejected);
    }

    // R21: one extractor for every place an address may be in.
    [Theory]
    [InlineData("ssh-brute-force", "198.51.100.7")]
    [InlineData("trail-stopped", "198.51.100.30 2001:db8::30")]
    [InlineData("kubernetes-anonymous", "198.51.100.40 10.0.9.9")]
    [InlineData("database-login", "2001:db8::50")]
    [InlineData("odd-types", "198.51.100.80")]
    [InlineData("dns-sample", "")]
    [InlineData("object-malware", "")]
    [InlineData("runtime-shell", "")]
    [InlineData("attack-sequence", "")]
    public void RemoteAddresses_of_each_action_kind_are_found(string fixture, string expected) =>
        Assert.Equal(expected, string.Join(' ', Fixture.Finding(fixture).RemoteAddresses.Addresses));

    // R18: an empty error code means that the call succeeded, as an absent one does.
    [Fact]
    public void Api_call_with_empty_error_succeeded()
    {
        var call = Assert.IsType<AwsApiCallAction>(Fixture.Finding("trail-stopped").Service.Action);

        Assert.False(call.Failed);
        Assert.Equal("arn:aws:cloudtrail:eu-central-1:444455556666:trail/main", call.AffectedResources["AWS::CloudTrail::Trail"]);
        Assert.True(call.RemoteAccountAffiliated);
    }

    [Fact]
    public void Sample_finding_is_recognised_and_its_threats_read()
    {
        var finding = Fixture.Finding("dns-sample");

        Assert.True(finding.IsSample);
        Assert.Equal(new DnsRequestAction("c2.example.com", "UDP", null, false), finding.Service.Action);
        Assert.Equal(["Example list"], finding.Service.ThreatListNames);
        Assert.Equal(["Example threat"], finding.Service.ThreatNames);
    }

    [Theory]
    [InlineData("""{"sample":true}""", "t", true)]
    [InlineData("""{"sample":"true"}""", "t", true)]
    [InlineData("""{"value":"{\"sample\":true}"}""", "t", true)]
    [InlineData("""{"Value":"{\"sample\":true}","Type":"default"}""", "t", true)]
    [InlineData("""{}""", "[SAMPLE] t", true)]
    [InlineData("""{"sample":false}""", "t", false)]
    [InlineData("""{"value":"{\"sample\":true"}""", "t", false)]
    [InlineData("""{"unusual":{"sample":true}}""", "a [SAMPLE]", false)]
    public void IsSample_in_each_place_is_seen(string additionalInfo, string title, bool expected) =>
        Assert.Equal(expected, Bare($$"""{"type":"A:B/C","title":"{{title}}","service":{"additionalInfo":{{additionalInfo}} } }""").IsSample);

    // R7: archived findings are recognised in either place and casing.
    [Theory]
    [InlineData("""{"type":"A:B/C","service":{"archived":true}}""", true)]
    [InlineData("""{"Type":"A:B/C","Service":{"Archived":true}}""", true)]
    [InlineData("""{"type":"A:B/C","service":{"archived":"true"}}""", true)]
    [InlineData("""{"type":"A:B/C","archived":true,"service":{}}""", true)]
    [InlineData("""{"type":"A:B/C","service":{"archived":false}}""", false)]
    [InlineData("""{"type":"A:B/C","service":{"archived":null}}""", false)]
    public void IsArchived_in_each_place_is_seen(string json, bool expected) => Assert.Equal(expected, Bare(json).IsArchived);

    // R19e: the model is our own and takes what the service really sends.
    [Fact]
    public void Odd_types_are_read_as_what_they_mean()
    {
        var finding = Fixture.Finding("odd-types");

        Assert.Equal("4cc0ffee4cc0ffee4cc0ffee4cc0ffee", finding.Id);
        Assert.Equal(("444455556666", "eu-central-1", "aws"), (finding.AccountId, finding.Region, finding.Partition));
        Assert.Equal(SeverityBand.Medium, finding.Severity.Band);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero), finding.Resource.Instance!.LaunchTime);
        Assert.Empty(finding.Resource.Instance.NetworkInterfaces);
        Assert.Equal([new ResourceTag("flag", "")], finding.Resource.Instance.Tags);
        var action = Assert.IsType<NetworkConnectionAction>(finding.Service.Action);
        Assert.Equal((ConnectionDirection.Unknown, 22, true), (action.Direction, action.LocalPort, action.Blocked));
        Assert.Equal(("-1", (string?)null), (action.Remote!.Asn, action.Remote.CountryCode));
        Assert.Equal(3, finding.Service.Count);
        Assert.Null(finding.Title);
    }

    [Fact]
    public void Kubernetes_user_beside_the_details_is_found()
    {
        var finding = Fixture.Finding("kubernetes-anonymous");

        Assert.Equal(new KubernetesDetails("system:anonymous", "api", "pods", "default"), finding.Resource.Kubernetes);
        Assert.Equal("prod", finding.Resource.EksCluster!.Name);
    }

    [Fact]
    public void Database_login_with_capital_login_attributes_is_read()
    {
        var finding = Fixture.Finding("database-login");

        Assert.Equal(
            new RdsLogin("admin", "mysql", 12, 0),
            Assert.Single(Assert.IsType<RdsLoginAttemptAction>(finding.Service.Action).Logins));
        Assert.Equal(
            new DatabaseDetails("orders", "arn:aws:rds:eu-central-1:444455556666:db:orders", "orders-cluster", "Aurora MySQL"),
            finding.Resource.Database);
    }

    // C30: every bucket of the list.
    [Fact]
    public void Object_malware_has_every_bucket_and_no_role()
    {
        var finding = Fixture.Finding("object-malware");

        Assert.Equal([true, false], finding.Resource.Buckets.Select(bucket => bucket.IsPublic));
        Assert.Equal(
            new BucketObject("upload/report.bin", "arn:aws:s3:::amzn-s3-demo-bucket/upload/report.bin", "v1", "0123456789abcdef", "00ff"),
            finding.Resource.Buckets[0].Objects[0]);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1767225600551), finding.Resource.Buckets[0].CreatedAt);
        Assert.Equal(ResourceRole.Unknown, finding.Service.ResourceRole);
        Assert.Equal(["EICAR-Test-File"], finding.Service.ThreatNames);
        Assert.Null(finding.Service.Action);
    }

    [Fact]
    public void Runtime_finding_has_a_process_and_no_action()
    {
        var finding = Fixture.Finding("runtime-shell");

        Assert.Null(finding.Service.Action);
        Assert.Equal(new RuntimeProcess("bash", "/bin/bash", "00aa", 4711, "root"), finding.Service.Process);
    }

    [Fact]
    public void Attack_sequence_is_read_whole()
    {
        var finding = Fixture.Finding("attack-sequence");
        var sequence = finding.Service.Sequence!;

        Assert.True(finding.IsAttackSequence);
        Assert.Equal(SeverityBand.Critical, finding.Severity.Band);
        Assert.Equal(
            new SequenceActor("a1", "alice", "AIDACKCEVSQ6C2EXAMPLE", "IAMUser", "AKIAIOSFODNN7EXAMPLE", "444455556666"),
            Assert.Single(sequence.Actors));
        Assert.Equal(
            new SequenceEndpoint("e1", "198.51.100.60", null, 443, ConnectionDirection.Inbound, "Exampleland", "Example AS"),
            Assert.Single(sequence.Endpoints));
        Assert.Equal("IAM_USER", Assert.Single(sequence.Resources).ResourceType);
        Assert.Equal([2m, null], sequence.Signals.Select(signal => signal.Severity.Value));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1772359200), sequence.Signals[0].FirstSeenAt);
        Assert.Equal(["Defense Evasion"], Assert.Single(sequence.Indicators).Values);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 10, 0, TimeSpan.Zero).AddTicks(1234567), finding.Service.EventLastSeen);
    }

    // R20: every fixture passes through every reader.
    [Fact]
    public void Every_fixture_is_read_without_complaint()
    {
        Assert.Equal(12, Fixture.Names.Count);
        Assert.All(
            Fixture.Names.SelectMany(name => GuardDutyEventParser.ParseAll(Fixture.Read(name))),
            each => Assert.False(each is MalformedEvent or NotGuardDutyEvent));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"high\"")]
    [InlineData("null")]
    [InlineData("true")]
    public void Severity_that_is_no_number_is_unknown(string severity) =>
        Assert.Equal(Severity.Unknown, Bare($$"""{"type":"A:B/C","service":{},"severity":{{severity}}}""").Severity);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("\"yesterday\"")]
    [InlineData("-1e27")]
    public void Time_out_of_range_is_null(string time) =>
        Assert.Null(Bare($$"""{"type":"A:B/C","service":{},"createdAt":{{time}}}""").CreatedAt);

    private static Finding Bare(string json) => Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(json)).Finding;
}
