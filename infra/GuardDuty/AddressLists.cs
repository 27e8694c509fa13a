using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Storage;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Inputs of <see cref="AddressLists"/>.</summary>
public sealed class AddressListsArgs : ResourceArgs
{
    /// <summary>Region of the bucket.</summary>
    public required string Region { get; init; }

    /// <summary>Addresses that raise no finding; null for none.</summary>
    public required AddressList? TrustedIpList { get; init; }

    /// <summary>Addresses known to be hostile.</summary>
    public required ImmutableArray<AddressList> ThreatLists { get; init; }
}

/// <summary>
/// The lists that GuardDuty reads from S3: a bucket with one object per list that this stack uploads. S3 itself encrypts them, so that
/// GuardDuty's service-linked role needs no key.
/// </summary>
public sealed class AddressLists : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:guardduty:AddressLists";

    /// <summary>Declares the bucket and its objects.</summary>
    public AddressLists(string name, AddressListsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var uploads = args.ThreatLists.Append(args.TrustedIpList).OfType<AddressList>().Any(list => list.Location is null);
        var bucket = uploads ? Bucket(name, args.Region) : null;
        Trusted = args.TrustedIpList is null ? null : Locate(name, "trusted", args.TrustedIpList);
        Threats = [.. args.ThreatLists.Select(list => Locate(name, "threat", list))];
        RegisterOutputs();

        LocatedList Locate(string component, string kind, AddressList list) => new(list, list.Location is null
            ? Location(Names.Child(component, kind, list.Name), kind, list, bucket!, args.Region)
            : Output.Create(list.Location));
    }

    /// <summary>The trusted list with its location; null for none.</summary>
    public LocatedList? Trusted { get; }

    /// <summary>The threat lists with their locations.</summary>
    public ImmutableArray<LocatedList> Threats { get; }

    /// <summary>
    /// Key of a list's object. It names the content: GuardDuty reads an object once, and looks again only when the location changes
    /// (hashicorp/terraform-provider-aws issue 16117). It has no folder, which GuardDuty was reported to refuse in an s3:// location
    /// (ministryofjustice/cloud-platform-infrastructure pull request 147).
    /// </summary>
    public static string ObjectKey(string kind, AddressList list) =>
        $"{kind}-{list.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content(list))))[..16]}.txt";

    private static string Content(AddressList list) => string.Concat(list.Entries.Select(entry => entry + "\n"));

    private Output<string> Location(string name, string kind, AddressList list, S3.Bucket bucket, string region)
    {
        var uploaded = new S3.BucketObjectv2(
            name,
            new()
            {
                Region = region,
                Bucket = bucket.BucketName,
                Key = ObjectKey(kind, list),
                Content = Content(list),
                ContentType = "text/plain",
            },
            new() { Parent = this });
        return Output.Format($"s3://{uploaded.Bucket}/{uploaded.Key}");
    }

    private S3.Bucket Bucket(string name, string region)
    {
        var child = new CustomResourceOptions { Parent = this };
        var bucket = new S3.Bucket(Names.Child(name, "bucket"), new() { Region = region }, child);
        PrivateBucket.Guard(name, region, bucket, child);
        _ = new S3.BucketPolicy(
            Names.Child(name, "policy"),
            new()
            {
                Region = region,
                Bucket = bucket.BucketName,
                Policy = bucket.Arn.Apply(arn => TransportPolicy.For(arn).ToJson(PolicyLimit.BucketPolicy)),
            },
            child);
        return bucket;
    }
}

/// <summary>A list and where GuardDuty finds it.</summary>
/// <param name="List">The list.</param>
/// <param name="Location">Its location in S3.</param>
public sealed record LocatedList(AddressList List, Output<string> Location);
