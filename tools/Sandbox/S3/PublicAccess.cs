using System.Text;
using System.Xml;
using System.Xml.Linq;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.S3;

/// <summary>S3 Block Public Access, of a bucket and of an account. A put writes all four switches; one left out is off.</summary>
internal static class PublicAccess
{
    internal static Reply Get(Exchange call) => Render(Buckets.Find(call).Facts.PublicAccessBlock);

    internal static Reply Put(Exchange call)
    {
        var bucket = Buckets.Find(call);
        bucket.Facts = bucket.Facts with { PublicAccessBlock = Read(call.Body) };
        return new Reply(200, "application/xml", []);
    }

    internal static Reply GetOfAccount(Exchange call) => Render(OwnAccount(call).PublicAccessBlock);

    internal static Reply PutOfAccount(Exchange call)
    {
        OwnAccount(call).PublicAccessBlock = Read(call.Body);
        return new Reply(200, "application/xml", []);
    }

    private static AccountStore OwnAccount(Exchange call) => call.Path["AccountId"] == call.AccountId
        ? call.Account : throw new AwsErrorException("AccessDenied", "Access Denied", 403);

    private static Reply Render(PublicAccessBlock? block)
    {
        if (block is null)
            throw new AwsErrorException("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404);
        return Xml.Reply(Xml.Text(new XElement("PublicAccessBlockConfiguration",
            Xml.Element("BlockPublicAcls", block.BlockPublicAcls), Xml.Element("IgnorePublicAcls", block.IgnorePublicAcls),
            Xml.Element("BlockPublicPolicy", block.BlockPublicPolicy),
            Xml.Element("RestrictPublicBuckets", block.RestrictPublicBuckets)), Buckets.XmlNamespace));
    }

    private static PublicAccessBlock Read(byte[] body)
    {
        try
        {
            var root = XElement.Parse(Encoding.UTF8.GetString(body));
            bool Switch(string name) => root.Elements().Any(element => element.Name.LocalName == name
                && element.Value.Equals("true", StringComparison.OrdinalIgnoreCase));
            return new PublicAccessBlock
            {
                BlockPublicAcls = Switch("BlockPublicAcls"),
                IgnorePublicAcls = Switch("IgnorePublicAcls"),
                BlockPublicPolicy = Switch("BlockPublicPolicy"),
                RestrictPublicBuckets = Switch("RestrictPublicBuckets"),
            };
        }
        catch (XmlException)
        {
            throw new AwsErrorException(
                "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
    }
}
