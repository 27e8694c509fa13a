using System.Collections.Immutable;
using Pulumi.Testing;

namespace LandingZone.Tools.Preview.Running;

/// <summary>What the functions of the providers return in a preview.</summary>
internal static class ProviderFunctions
{
    /// <summary>The result of a function.</summary>
    /// <exception cref="ProblemException">The function is not known; a made-up result would hide that.</exception>
    public static ImmutableDictionary<string, object> Call(MockCallArgs args)
    {
        var provider = ProviderReference.NameOf(args.Provider) is { Length: > 0 } name ? name : "default";
        string Reference(string property) => $"${{{provider}.{property}}}";
        string Argument(string key) => args.Args.GetValueOrDefault(key) as string ?? Reference(key);
        return args.Token switch
        {
            "aws:index/getCallerIdentity:getCallerIdentity" => State(
                ("id", Reference("accountId")), ("accountId", Reference("accountId")),
                ("arn", Reference("callerArn")), ("userId", Reference("callerUserId"))),
            "aws:index/getPartition:getPartition" => State(
                ("id", "aws"), ("partition", "aws"), ("dnsSuffix", "amazonaws.com"), ("reverseDnsPrefix", "com.amazonaws")),
            "aws:index/getRegion:getRegion" => State(
                ("id", Argument("region")), ("region", Argument("region")), ("name", Argument("region")),
                ("description", ""), ("endpoint", "")),
            "aws:organizations/getOrganization:getOrganization" => State(
                ("id", "${organization.id}"), ("arn", "${organization.arn}"),
                ("masterAccountId", "${organization.masterAccountId}"), ("masterAccountArn", "${organization.masterAccountArn}"),
                ("masterAccountEmail", "${organization.masterAccountEmail}"), ("masterAccountName", "${organization.masterAccountName}"),
                ("featureSet", "ALL"), ("accounts", ImmutableArray<object>.Empty), ("nonMasterAccounts", ImmutableArray<object>.Empty),
                ("awsServiceAccessPrincipals", ImmutableArray<object>.Empty), ("enabledPolicyTypes", ImmutableArray<object>.Empty),
                ("roots", ImmutableArray.Create<object>(State(
                    ("id", "${organization.rootId}"), ("arn", "${organization.rootArn}"), ("name", "Root"), ("policyTypes", ImmutableArray<object>.Empty))))),
            _ => throw new ProblemException($"the preview has no result for the function '{args.Token}'", "the program",
                "Add it to ProviderFunctions, with references for what the cloud would answer."),
        };
    }

    private static ImmutableDictionary<string, object> State(params (string Key, object Value)[] values) =>
        values.ToImmutableDictionary(v => v.Key, v => v.Value);
}
