using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class ActionReaderTests
{
    private const string RemoteJson = """
        {"ipAddressV4":"198.51.100.1","ipAddressV6":"2001:db8::1","country":{"countryName":"Exampleland","countryCode":"XX"},
         "city":{"cityName":"Example City"},"organization":{"asn":"64496","asnOrg":"Example AS","isp":"Example ISP","org":"Other"},
         "geoLocation":{"lat":52.5,"lon":-13.25}}
        """;

    private static readonly RemoteParty Remote = new(
        "198.51.100.1", "2001:db8::1", "Exampleland", "XX", "Example City", "64496", "Example AS", "Example ISP", 52.5, -13.25);

    [Theory]
    [InlineData("INBOUND", ConnectionDirection.Inbound)]
    [InlineData("outbound", ConnectionDirection.Outbound)]
    [InlineData("UNKNOWN", ConnectionDirection.Unknown)]
    [InlineData("", ConnectionDirection.Unknown)]
    public void Read_network_connection_is_whole(string direction, ConnectionDirection expected) => Whole.Equal(
        new NetworkConnectionAction(expected, "TCP", 22, "SSH", "eni-1", Remote, 41234, true),
        Whole.Action($$"""
            {"actionType":"NETWORK_CONNECTION","networkConnectionAction":{
              "connectionDirection":"{{direction}}","protocol":"TCP","localPortDetails":{"port":22,"portName":"SSH"},"localNetworkInterface":"eni-1",
              "remoteIpDetails":{{RemoteJson}},"remotePortDetails":{"port":41234,"portName":"Unknown"},"blocked":true} }
            """));

    [Fact]
    public void Read_port_probe_is_whole() => Whole.Equal(
        new PortProbeAction([new(80, "HTTP", Remote), new(null, null, null), new(0, null, null), new(65535, null, null), new(null, null, null)], false),
        Whole.Action($$"""
            {"actionType":"PORT_PROBE","portProbeAction":{"blocked":false,"portProbeDetails":[
              {"localPortDetails":{"port":80,"portName":"HTTP"},"remoteIpDetails":{{RemoteJson}}},
              {"localPortDetails":{"port":-1},"remoteIpDetails":"x"},
              {"localPortDetails":{"port":0} },{"localPortDetails":{"port":65535} },{"localPortDetails":{"port":65536} }]} }
            """));

    [Theory]
    [InlineData("""  "domain":"a.example.com","domainWithSuffix":"b.example.com"  """, "a.example.com")]
    [InlineData("""  "domainWithSuffix":"b.example.com"  """, "b.example.com")]
    public void Read_dns_request_is_whole(string domain, string expected) => Whole.Equal(
        new DnsRequestAction(expected, "UDP", "111122223333", true),
        Whole.Action($$"""
            {"actionType":"DNS_REQUEST","dnsRequestAction":{ {{domain}},"protocol":"UDP","vpcOwnerAccountId":"111122223333","blocked":true} }
            """));

    [Fact]
    public void Read_api_call_is_whole() => Whole.Equal(
        new AwsApiCallAction(
            "StopLogging", "cloudtrail.amazonaws.com", "Remote IP", "caller.example.com", "AccessDenied", Remote, "111122223333", true,
            new Dictionary<string, string> { ["AWS::S3::Bucket"] = "bucket", ["AWS::IAM::User"] = "alice" }),
        Whole.Action($$"""
            {"actionType":"AWS_API_CALL","awsApiCallAction":{
              "api":"StopLogging","serviceName":"cloudtrail.amazonaws.com","callerType":"Remote IP","domainDetails":{"domain":"caller.example.com"},
              "errorCode":"AccessDenied","remoteIpDetails":{{RemoteJson}},"remoteAccountDetails":{"accountId":"111122223333","affiliated":true},
              "affectedResources":{"AWS::S3::Bucket":"bucket","AWS::IAM::User":"alice","none":null} } }
            """));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("403", 403)]
    [InlineData("999", 999)]
    [InlineData("1000", null)]
    [InlineData("-1", null)]
    public void Read_kubernetes_call_is_whole(string status, int? expected) => Whole.Equal(
        new KubernetesApiCallAction("/api/v1/pods", "list", "default", expected, "limit=1", ["10.0.0.1", "10.0.0.2"], Remote),
        Whole.Action($$"""
            {"actionType":"KUBERNETES_API_CALL","kubernetesApiCallAction":{
              "requestUri":"/api/v1/pods","verb":"list","namespace":"default","statusCode":{{status}},"parameters":"limit=1",
              "sourceIPs":["10.0.0.1","10.0.0.2"],"remoteIpDetails":{{RemoteJson}} } }
            """));

    [Fact]
    public void Read_login_attempt_is_whole() => Whole.Equal(
        new RdsLoginAttemptAction([new("admin", "psql", 12, 1), new(null, null, null, null)], Remote),
        Whole.Action($$"""
            {"actionType":"RDS_LOGIN_ATTEMPT","rdsLoginAttemptAction":{"remoteIpDetails":{{RemoteJson}},"loginAttributes":[
              {"user":"admin","application":"psql","failedLoginAttempts":12,"successfulLoginAttempts":1},{}]} }
            """));

    [Theory]
    [InlineData("NETWORK_CONNECTION", typeof(NetworkConnectionAction))]
    [InlineData("PORT_PROBE", typeof(PortProbeAction))]
    [InlineData("DNS_REQUEST", typeof(DnsRequestAction))]
    [InlineData("AWS_API_CALL", typeof(AwsApiCallAction))]
    [InlineData("KUBERNETES_API_CALL", typeof(KubernetesApiCallAction))]
    [InlineData("RDS_LOGIN_ATTEMPT", typeof(RdsLoginAttemptAction))]
    [InlineData("TELEPATHY", typeof(UnknownAction))]
    public void Read_action_without_details_keeps_its_type(string name, Type expected)
    {
        var action = Whole.Action($$"""{"actionType":"{{name}}"}""");

        Assert.IsType(expected, action);
        Assert.Equal(name, action.ActionType);
        Assert.Null(action.Blocked);
        Assert.Empty(RemoteAddresses.Of(action).Addresses);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"actionType":""}""")]
    [InlineData("""{"actionType":{} }""")]
    public void Read_action_without_type_is_none(string json) => Assert.Null(Whole.Action(json));
}
