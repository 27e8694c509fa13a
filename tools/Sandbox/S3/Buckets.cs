using System.Text.Json.Nodes;
using System.Xml.Linq;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.S3;

/// <summary>Finding a bucket, and what can be read of it.</summary>
internal static class Buckets
{
    internal const string XmlNamespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>The bucket of the request: it must exist, belong to the caller and be asked for in its own region.</summary>
    internal static BucketStore Find(Exchange call, bool anyRegion = false)
    {
        var name = call.Path["Bucket"];
        var bucket = call.Store.Buckets.GetValueOrDefault(name)
            ?? throw new AwsErrorException(
                "NoSuchBucket", "The specified bucket does not exist", 404, new JsonObject { ["BucketName"] = name });
        if (bucket.Owner != call.AccountId)
            throw new AwsErrorException("AccessDenied", "Access Denied", 403);
        if (!anyRegion && bucket.Facts.Region != call.Region)
        {
            throw new AwsErrorException("AuthorizationHeaderMalformed",
                $"The authorization header is malformed; the region '{call.Region}' is wrong; expecting '{bucket.Facts.Region}'", 400,
                new JsonObject { ["Region"] = bucket.Facts.Region });
        }

        return bucket;
    }

    internal static Reply GetTagging(Exchange call)
    {
        var tags = Find(call).Facts.Tags;
        if (tags.Count == 0)
            throw new AwsErrorException("NoSuchTagSet", "The TagSet does not exist", 404);
        return Xml.Reply(Xml.Text(new XElement("Tagging", new XElement("TagSet",
            tags.Select(tag => new XElement("Tag", Xml.Element("Key", tag.Key), Xml.Element("Value", tag.Value))))), XmlNamespace));
    }

    // us-east-1 is written as an empty constraint (GetBucketLocation).
    internal static Reply GetLocation(Exchange call)
    {
        var region = Find(call, anyRegion: true).Facts.Region;
        return Xml.Reply(Xml.Text(new XElement("LocationConstraint", region == "us-east-1" ? null : region), XmlNamespace));
    }
}
