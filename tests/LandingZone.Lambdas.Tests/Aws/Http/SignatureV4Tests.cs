using System.Text;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Tests.Aws.Http;

/// <summary>
/// AWS's published test suite for Signature Version 4: key AKIDEXAMPLE, region us-east-1, service "service", 2015-08-30T12:36:00Z.
/// </summary>
public sealed class SignatureV4Tests
{
    private const string Letters = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const string Token =
        "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    private static readonly AwsCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);

    public static TheoryData<string, string, string, string[], string[], string, string> Suite => new()
    {
        { "get-vanilla", "GET", "/", [], [], "", "host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "get-unreserved", "GET", "/" + Letters, [], [], "", "host;x-amz-date, Signature=07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f" },
        { "get-utf8", "GET", "/\u1234", [], [], "", "host;x-amz-date, Signature=8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85" },
        { "get-vanilla-empty-query-key", "GET", "/", ["Param1=value1"], [], "", "host;x-amz-date, Signature=a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb" },
        { "get-vanilla-query-order-key-case", "GET", "/", ["Param2=value2", "Param1=value1"], [], "", "host;x-amz-date, Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500" },
        { "get-vanilla-query-unreserved", "GET", "/", [$"{Letters}={Letters}"], [], "", "host;x-amz-date, Signature=9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197" },
        { "get-vanilla-utf8-query", "GET", "/", ["\u1234=bar"], [], "", "host;x-amz-date, Signature=2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04" },
        { "get-header-key-duplicate", "GET", "/", [], ["My-Header1:value2,value2,value1"], "", "host;my-header1;x-amz-date, Signature=c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea" },
        { "get-header-value-order", "GET", "/", [], ["My-Header1:value4,value1,value3,value2"], "", "host;my-header1;x-amz-date, Signature=08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01" },
        { "get-header-value-trim", "GET", "/", [], ["My-Header1: value1", "My-Header2: \"a   b   c\""], "", "host;my-header1;my-header2;x-amz-date, Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736" },
        { "post-vanilla", "POST", "/", [], [], "", "host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        { "post-vanilla-query", "POST", "/", ["Param1=value1"], [], "", "host;x-amz-date, Signature=28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11" },
        { "post-header-key-sort", "POST", "/", [], ["My-Header1:value1"], "", "host;my-header1;x-amz-date, Signature=c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c" },
        { "post-header-value-case", "POST", "/", [], ["My-Header1:VALUE1"], "", "host;my-header1;x-amz-date, Signature=cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d" },
        { "post-sts-header-before", "POST", "/", [], [$"X-Amz-Security-Token:{Token}"], "", "host;x-amz-date;x-amz-security-token, Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead" },
        { "post-x-www-form-urlencoded", "POST", "/", [], ["Content-Type:application/x-www-form-urlencoded"], "Param1=value1", "content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a" },
        { "post-x-www-form-urlencoded-parameters", "POST", "/", [], ["Content-Type:application/x-www-form-urlencoded; charset=utf8"], "Param1=value1", "content-type;host;x-amz-date, Signature=1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe" },
    };

    [Theory]
    [MemberData(nameof(Suite))]
    public void Authorization_published_case_is_signed_as_published(
        string name, string method, string path, string[] query, string[] headers, string body, string ending)
    {
        var request = CanonicalRequest.Create(
            method, path, query.Select(pair => Split(pair, '=')),
            [("Host", "example.amazonaws.com"), ("X-Amz-Date", "20150830T123600Z"), .. headers.Select(header => Split(header, ':'))],
            Encoding.UTF8.GetBytes(body));

        var authorization = SignatureV4.Authorization(
            Credentials, "us-east-1", "service", new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero), request);

        Assert.True(
            authorization == $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={ending}",
            $"{name}: {authorization}\n{request.Text}");
    }

    [Fact]
    public void Create_post_with_body_is_written_as_documented() =>
        Assert.Equal(
            """
            POST
            /detector/a%252Fb/member

            content-type:application/json
            host:guardduty.eu-west-1.amazonaws.com

            content-type;host
            44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
            """,
            CanonicalRequest.Create(
                "POST", "/detector/a%2Fb/member", [],
                [("host", "guardduty.eu-west-1.amazonaws.com"), ("content-type", "application/json")], "{}"u8).Text);

    private static (string, string) Split(string text, char at)
    {
        var position = text.IndexOf(at, StringComparison.Ordinal);
        return (text[..position], text[(position + 1)..]);
    }
}
