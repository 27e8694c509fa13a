using System.Xml.Linq;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.S3;

/// <summary>Amazon S3 (path-style addresses) and S3 Control's account-wide public access block, REST-XML.</summary>
internal sealed class S3Service() : AwsService("s3")
{
    private const string ControlPath = "/v20180820/configuration/publicAccessBlock";

    private static readonly Dictionary<(string Method, string SubResource, bool HasKey), Operation> BucketOperations = new()
    {
        [("GET", "publicAccessBlock", false)] = new("GetPublicAccessBlock", Always("s3:GetBucketPublicAccessBlock"), PublicAccess.Get),
        [("PUT", "publicAccessBlock", false)] = new("PutPublicAccessBlock", Always("s3:PutBucketPublicAccessBlock"), PublicAccess.Put),
        [("GET", "tagging", false)] = new("GetBucketTagging", Always("s3:GetBucketTagging"), Buckets.GetTagging),
        [("GET", "location", false)] = new("GetBucketLocation", Always("s3:GetBucketLocation"), Buckets.GetLocation),
        [("PUT", "", true)] = new("PutObject", Always("s3:PutObject"), Objects.Put),
        [("GET", "", true)] = new("GetObject", Always("s3:GetObject"), Objects.Get),
    };

    private static readonly Dictionary<string, Operation> ControlOperations = new()
    {
        ["GET"] = new("GetPublicAccessBlock", Always("s3:GetAccountPublicAccessBlock"), PublicAccess.GetOfAccount),
        ["PUT"] = new("PutPublicAccessBlock", Always("s3:PutAccountPublicAccessBlock"), PublicAccess.PutOfAccount),
    };

    internal override IEnumerable<string> Operations => BucketOperations.Values.Select(operation => operation.Name);

    internal override Route? Find(HttpRequest request, QueryParameters query)
    {
        var path = request.Path.Value ?? "/";
        if (path == ControlPath)
        {
            var account = new Dictionary<string, string> { ["AccountId"] = request.Headers["x-amz-account-id"].ToString() };
            return ControlOperations.TryGetValue(request.Method, out var control) ? new Route(control, account) : null;
        }

        var parts = path.TrimStart('/').Split('/', 2);
        var key = parts.Length == 2 ? parts[1] : "";
        var subResource = query.Values.Keys.FirstOrDefault(name => name is "publicAccessBlock" or "tagging" or "location") ?? "";
        if (!BucketOperations.TryGetValue((request.Method, subResource, key.Length > 0), out var operation))
            return null;
        var labels = new Dictionary<string, string> { ["Bucket"] = parts[0] };
        if (key.Length > 0)
            labels["Key"] = key;
        return new Route(operation, labels);
    }

    internal override AwsErrorException Unknown(HttpRequest request, QueryParameters query) =>
        new("NotImplemented", "A header or operation you provided implies functionality that is not implemented.", 501);

    internal override Reply Error(AwsErrorException error, string requestId, HttpRequest request)
    {
        var detail = new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message),
            error.Members?.Select(member => new XElement(member.Key, (string)member.Value!)), new XElement("RequestId", requestId));
        var isControl = request.Path == ControlPath;
        var root = isControl ? new XElement("ErrorResponse", detail, new XElement("RequestId", requestId)) : detail;
        return Xml.Reply(Xml.Text(root, null), error.Status, error.Code);
    }
}
