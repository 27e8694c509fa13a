using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Stacks;

public sealed class StackReaderTests
{
    private static readonly Project Declared = ProjectReader.Parse("""
        name: landing-zone
        runtime: dotnet
        config:
          account: { type: string, default: "111122223333" }
          days: { type: integer, default: 365 }
          share: { default: 0.5 }
          enabled: { type: boolean, default: true }
          regions: { type: array, items: { type: string }, default: [] }
          ports: { type: array, items: { type: integer }, default: [1, 2] }
          findings: { type: object, default: { prefix: "<findings>", days: 3 } }
          token: { type: string, secret: true, default: none }
          aws:region: eu-west-1
        """, "/p");

    private static StackSettings Parse(string config) => StackReader.Parse(Declared, "dev", "config:\n" + config);

    private static Problem Fails(string config) =>
        Assert.Single(Assert.Throws<ProblemException>(() => Parse(config)).Problems);

    [Fact]
    public void Parse_empty_stack_has_every_default()
    {
        var settings = StackReader.Parse(Declared, "dev", "");

        Assert.Equal("111122223333", settings.Values["account"]);
        Assert.Equal("365", settings.Values["days"]);
        Assert.Equal("0.5", settings.Values["share"]);
        Assert.Equal("true", settings.Values["enabled"]);
        Assert.Equal("[]", settings.Values["regions"]);
        Assert.Equal("""{"days":3,"prefix":"<findings>"}""", settings.Values["findings"]);
        Assert.Equal("eu-west-1", settings.ProviderValues["aws:region"]);
        Assert.DoesNotContain(settings.Values.Keys, key => key.Contains(':', StringComparison.Ordinal));
        Assert.Empty(settings.SecretKeys);
    }

    [Fact]
    public void Parse_stack_values_win_with_and_without_prefix()
    {
        var settings = Parse("""
              landing-zone:account: "444455556666"
              days: "30"
              landing-zone:regions: [us-east-1, eu-west-1]
              aws:region: us-east-1
              aws:profile: dev
              unknownKey: kept
            """);

        Assert.Equal("444455556666", settings.Values["account"]);
        Assert.Equal("30", settings.Values["days"]);
        Assert.Equal("""["us-east-1","eu-west-1"]""", settings.Values["regions"]);
        Assert.Equal("us-east-1", settings.ProviderValues["aws:region"]);
        Assert.Equal("dev", settings.ProviderValues["aws:profile"]);
        Assert.Equal("kept", settings.Values["unknownKey"]); // the settings report unknown keys, not the CLI
    }

    [Fact]
    public void Parse_unquoted_account_id_passes_the_type_check_with_another_value() =>
        Assert.Equal("1402434204", Parse("  account: 012345671234\n").Values["account"]);

    [Fact]
    public void Parse_numbers_inside_an_object_keep_their_type() =>
        Assert.Equal(
            """{"a":1402434204,"b":12345678901,"c":true,"d":null,"e":[1.5,"x"]}""",
            Parse("  findings: { e: [1.5, x], d: ~, c: true, b: 012345678901, a: 012345671234 }\n").Values["findings"]);

    [Fact]
    public void Parse_encrypted_values_become_a_placeholder_and_need_no_passphrase()
    {
        var settings = Parse("""
              token: { secure: AAABAJ }
              findings: { prefix: { secure: AAABAK }, days: 3 }
              regions: [eu-west-1, { secure: AAABAL }]
              days: { secure: AAABAM }
            """);

        Assert.Equal("[secret]", settings.Values["token"]);
        Assert.Equal("""{"days":3,"prefix":"[secret]"}""", settings.Values["findings"]);
        Assert.Equal("""["eu-west-1","[secret]"]""", settings.Values["regions"]);
        Assert.Equal(["days", "findings", "regions", "token"], settings.SecretKeys);
        Assert.DoesNotContain(settings.Values.Values, value => value.Contains("AAABA", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  days: many\n", "days", "integer", "'many'")]
    [InlineData("  days: 1.5\n", "days", "integer", "'1.5'")]
    [InlineData("  days: [1]\n", "days", "integer", "the list [1]")]
    [InlineData("  enabled: yes\n", "enabled", "boolean", "'yes'")]
    [InlineData("  enabled: 1\n", "enabled", "boolean", "'1'")]
    [InlineData("  account: [a]\n", "account", "string", "the list [\"a\"]")]
    [InlineData("  account: { a: b }\n", "account", "string", "a mapping")]
    [InlineData("  regions: eu-west-1\n", "regions", "array<string>", "'eu-west-1'")]
    [InlineData("  regions: [111122223333]\n", "regions", "array<string>", "the list [111122223333]")]
    [InlineData("  regions: { secure: AAABAJ }\n", "regions", "array<string>", "an encrypted text")]
    [InlineData("  ports: [1, x]\n", "ports", "array<integer>", "the list [1,\"x\"]")]
    [InlineData("  findings: text\n", "findings", "object", "'text'")]
    [InlineData("  findings: [a]\n", "findings", "object", "the list [\"a\"]")]
    [InlineData("  findings: { secure: AAABAJ }\n", "findings", "object", "an encrypted text")]
    [InlineData("  findings:\n", "findings", "object", "nothing")]
    public void Parse_wrong_type_names_key_type_and_value(string config, string key, string type, string found)
    {
        var problem = Fails(config);

        Assert.Equal($"Stack 'dev' with configuration key '{key}' must be of type '{type}'", problem.What);
        Assert.Equal("Pulumi.dev.yaml:2", problem.Where);
        Assert.Equal($"Found {found}; {key} is declared in Pulumi.yaml.", problem.Fix);
    }

    [Theory]
    [InlineData("  days: '30'\n")]
    [InlineData("  days: 30.0\n")]
    [InlineData("  enabled: 'false'\n")]
    [InlineData("  ports: ['1', 2.0]\n")]
    [InlineData("  account: 5\n")]
    [InlineData("  account: true\n")]
    public void Parse_accepts_what_the_CLI_accepts(string config) => Assert.NotNull(Parse(config));

    [Fact]
    public void Parse_secret_in_plain_text_is_refused_without_showing_it()
    {
        var problem = Fails("  token: hunter2\n");

        Assert.Equal("Stack 'dev' with configuration key 'token' must be encrypted as it's secret", problem.What);
        Assert.Equal("Encrypt it with 'pulumi config set --secret token --stack dev'.", problem.Fix);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_wrong_type_of_a_secret_key_does_not_show_its_value()
    {
        var problems = Assert.Throws<ProblemException>(() => Parse("  token: [hunter2]\n")).Problems;

        Assert.Equal(2, problems.Count);
        Assert.DoesNotContain(problems, p => p.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_key_with_and_without_prefix_is_reported()
    {
        var problem = Fails("  days: 1\n  landing-zone:days: 2\n");

        Assert.Equal("configuration key 'days' is set twice, with and without the project's prefix", problem.What);
        Assert.Equal("Pulumi.dev.yaml:3", problem.Where);
    }

    [Theory]
    [InlineData("a", "Stack 'dev' is missing configuration value 'a'")]
    [InlineData("b,a", "Stack 'dev' is missing configuration values 'a' and 'b'")]
    [InlineData("c,a,b", "Stack 'dev' is missing configuration values 'a', 'b' and 'c'")]
    public void Parse_missing_values_are_listed_at_once(string keys, string message)
    {
        var project = ProjectReader.Parse(
            "name: p\nruntime: dotnet\nconfig:\n" + string.Concat(keys.Split(',').Select(k => $"  {k}: {{ type: string }}\n")), "/p");

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => StackReader.Parse(project, "dev", "")).Problems);
        Assert.Equal(message, problem.What);
        Assert.Contains("pulumi config set a <value> --stack dev", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_missing_and_wrong_values_are_reported_together()
    {
        var project = ProjectReader.Parse("name: p\nruntime: dotnet\nconfig:\n  a: { type: string }\n  b: { type: integer }\n", "/p");

        Assert.Equal(2, Assert.Throws<ProblemException>(() => StackReader.Parse(project, "dev", "config:\n  b: x\n")).Problems.Count);
    }

    [Fact]
    public void Read_unknown_stack_lists_the_stacks_there_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: p\nruntime: dotnet\n");
        folder.Write("Pulumi.prod.yaml", "");
        folder.Write("Pulumi.dev.yaml", "");
        var project = ProjectReader.Find(folder.Path);

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => StackReader.Read(project, "test")).Problems);
        Assert.Equal(new Problem("no stack named 'test' found", "Pulumi.test.yaml", "Choose one of: dev, prod."), problem);
    }

    [Fact]
    public void Read_looks_in_stackConfigDir()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yml", "name: p\nruntime: dotnet\nstackConfigDir: stacks\n");
        folder.Write("stacks/Pulumi.dev.yml", "config:\n  a: b\n");
        var project = ProjectReader.Find(folder.Path);

        Assert.Equal("dev", Assert.Single(project.Stacks()));
        Assert.Equal("b", StackReader.Read(project, "dev").Values["a"]);
    }
}
