using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Tests.Settings;

/// <summary>The settings that several handlers share.</summary>
public sealed class ProductSettingsTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["LZ_STACK"] = "prod",
        ["LZ_FINDINGS_BUS"] = "prod-findings",
        ["LZ_RESPONSE_ROLE_NAME"] = "prod-response",
        ["LZ_RESPONSE_EXTERNAL_ID"] = "external-1",
        ["LZ_UNTOUCHED_ACCOUNTS"] = "111122223333,444455556666",
        ["LZ_LEDGER_TABLE"] = "prod-ledger",
    };

    [Fact]
    public void Read_valid_settings_are_typed_and_the_external_id_is_never_shown()
    {
        var (common, role) = Read(new SettingsReader(Valid));

        Assert.Equal(new CommonSettings("prod", "prod-findings"), common);
        Assert.Equal(("prod-response", "external-1", "prod-ledger"), (role.RoleName, role.ExternalId, role.LedgerTable));
        Assert.Equal(["111122223333", "444455556666"], role.UntouchedAccounts);
        Assert.Equal("ResponseRoleSettings { RoleName = prod-response, LedgerTable = prod-ledger }", role.ToString());
    }

    [Fact]
    public void Read_no_untouched_accounts_is_written_as_none() =>
        Assert.Empty(Read(new SettingsReader(new Dictionary<string, string>(Valid) { ["LZ_UNTOUCHED_ACCOUNTS"] = "none" })).Role.UntouchedAccounts);

    [Theory] // C23: wrong and empty names and values end the start, with what is expected.
    [InlineData("LZ_STACK", "", "LZ_STACK is empty; it must be the name of a stack.")]
    [InlineData("LZ_FINDINGS_BUS", "", "LZ_FINDINGS_BUS is empty; it must be the name of an event bus.")]
    [InlineData("LZ_LEDGER_TABLE", "", "LZ_LEDGER_TABLE is empty; it must be the name of a table.")]
    [InlineData("LZ_RESPONSE_ROLE_NAME", "a/b", "LZ_RESPONSE_ROLE_NAME is 'a/b', but must be the name of a role without its path.")]
    [InlineData("LZ_RESPONSE_EXTERNAL_ID", "x", "LZ_RESPONSE_EXTERNAL_ID is not an external id of 2 to 1224 characters; its value is secret.")]
    [InlineData("LZ_UNTOUCHED_ACCOUNTS", "", "LZ_UNTOUCHED_ACCOUNTS is empty; it must be 12-digit account ids, separated by commas, or none.")]
    [InlineData("LZ_UNTOUCHED_ACCOUNTS", "1234", "LZ_UNTOUCHED_ACCOUNTS is '1234', but must be 12-digit account ids, separated by commas, or none.")]
    public void Read_wrong_value_is_told(string name, string value, string problem)
    {
        var reader = new SettingsReader(new Dictionary<string, string>(Valid) { [name] = value });
        Read(reader);

        Assert.Equal([problem], Assert.Throws<SettingsException>(reader.ThrowIfWrong).Problems);
    }

    [Fact]
    public void Read_nothing_is_set_all_are_told_at_once()
    {
        var reader = new SettingsReader(new Dictionary<string, string>());
        Read(reader);

        Assert.Equal(6, Assert.Throws<SettingsException>(reader.ThrowIfWrong).Problems.Count);
    }

    private static (CommonSettings Common, ResponseRoleSettings Role) Read(SettingsReader reader) =>
        (CommonSettings.Read(reader), ResponseRoleSettings.Read(reader));
}
