using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Iam;

/// <summary>Users and their access keys.</summary>
internal static class Users
{
    private static readonly DateTimeOffset Created = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static IEnumerable<XElement> Get(Exchange call)
    {
        var user = Find(call, call.Query["UserName"] ?? Caller(call));
        return
        [
            new XElement("User",
                Xml.Element("Path", "/"), Xml.Element("UserName", user.Name), Xml.Element("UserId", "AIDA" + user.Name.ToUpperInvariant()),
                Xml.Element("Arn", $"arn:aws:iam::{call.AccountId}:user/{user.Name}"), Xml.Element("CreateDate", Created),
                Xml.Members("Tags", user.Tags, tag => [Xml.Element("Key", tag.Key), Xml.Element("Value", tag.Value)])),
        ];
    }

    internal static IEnumerable<XElement> ListTags(Exchange call) =>
        IamAnswers.Tags(call, Find(call, call.Query.Required("UserName")).Tags);

    internal static IEnumerable<XElement> ListAccessKeys(Exchange call)
    {
        var user = Find(call, call.Query["UserName"] ?? Caller(call));
        return IamAnswers.Page(call, "AccessKeyMetadata", user.AccessKeys, key => key.Id, key =>
        [
            Xml.Element("UserName", user.Name), Xml.Element("AccessKeyId", key.Id), Xml.Element("Status", key.Status),
            Xml.Element("CreateDate", Created),
        ]);
    }

    internal static IEnumerable<XElement> UpdateAccessKey(Exchange call)
    {
        var id = call.Query.Required("AccessKeyId");
        var status = call.Query.Required("Status");
        if (status is not ("Active" or "Inactive"))
            throw IamAnswers.Validation(
                $"1 validation error detected: Value '{status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]");
        var user = Find(call, call.Query["UserName"] ?? Caller(call));
        if (user.AccessKeys.All(key => key.Id != id))
            throw IamAnswers.NoSuchEntity($"The Access Key with id {id} cannot be found.");
        call.Account.Users[user.Name] = user with
        {
            AccessKeys = [.. user.AccessKeys.Select(key => key.Id == id ? key with { Status = status } : key)],
        };
        return [];
    }

    private static WorldUser Find(Exchange call, string name) =>
        call.Account.Users.GetValueOrDefault(name) ?? throw IamAnswers.NoSuchEntity($"The user with name {name} cannot be found.");

    // Without UserName IAM means the caller; a role is no user.
    private static string Caller(Exchange call) => call.Caller.Arn.Split(":user/") is [_, var name]
        ? name : throw IamAnswers.Validation("Must specify userName when calling with non-User credentials");
}
