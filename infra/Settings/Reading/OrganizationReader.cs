namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the organization and its security account.</summary>
internal static class OrganizationReader
{
    /// <summary>The words of an <see cref="Settings.Ownership"/>; manage when missing.</summary>
    public static Ownership Ownership(ConfigValue? value) =>
        value?.OneOf(("manage", Settings.Ownership.Manage), ("existing", Settings.Ownership.Existing)) ?? Settings.Ownership.Manage;

    /// <summary>The organization; null when an id is missing or wrong.</summary>
    public static OrganizationSettings? Organization(ConfigObject? map)
    {
        if (map is null)
            return null;
        var id = map.Required("organizationId", "an organization id, o- and 10 to 32 lower-case letters or digits")?.OrganizationId();
        var management = map.Required("managementAccountId", "an account id of 12 digits in quotes")?.AccountId();
        var root = map.Optional("rootId")?.RootId();
        var trustedAccess = Ownership(map.Optional("trustedAccess"));
        map.RejectUnknownKeys();
        return id is null || management is null ? null : new(id, management, root, trustedAccess);
    }

    /// <summary>The security account; null when it is not described well enough.</summary>
    public static SecurityAccountSettings? SecurityAccount(ConfigObject? map, OrganizationSettings? organization, Problems problems)
    {
        if (map is null)
            return null;
        var idValue = map.Optional("id");
        var create = map.Optional("create");
        var adopt = map.Optional("adopt");
        map.RejectUnknownKeys();
        var id = idValue?.AccountId();
        var managed = (create ?? adopt)?.Object() is { } account ? Account(account, organization?.RootId) : null;

        if (idValue is null && create is null)
        {
            problems.Add(
                map.Path, "expected the id of the security account, found none. Give id for an existing account, or create for a new one.");
        }

        if (idValue is not null && create is not null)
        {
            problems.Add(
                map.Path, "id and create exclude each other. Use adopt instead of create to bring the existing account under this stack.");
        }

        if (create is not null && adopt is not null)
        {
            problems.Add(
                map.Path,
                "create and adopt exclude each other. Keep create for a new account, or adopt together with id for an existing one.");
        }

        return new(id, managed);
    }

    private static ManagedAccount? Account(ConfigObject map, string? rootId)
    {
        var name = map.Required("name", "the name of the account")?.Text("a name of 1 to 50 characters", text => text.Length <= 50);
        var email = map.Required("email", "an e-mail address of 6 to 64 characters")?.Email();
        var parent = rootId is null
            ? map.Required("parentId", "a root (r-…) or an organizational unit (ou-…)")?.ParentId()
            : map.Optional("parentId") is { } value ? value.ParentId() : rootId;
        map.RejectUnknownKeys();
        return name is null || email is null || parent is null ? null : new(name, email, parent);
    }
}
