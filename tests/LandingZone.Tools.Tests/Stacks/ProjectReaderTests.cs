using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Stacks;

public sealed class ProjectReaderTests
{
    private const string Head = "name: landing-zone\nruntime: dotnet\nmain: infra\nconfig:\n";

    [Fact]
    public void Parse_declarations_of_every_form()
    {
        var project = ProjectReader.Parse(Head + """
              account: { type: string, description: "Twelve digits", secret: true }
              regions:
                type: array
                items: { type: array, items: { type: string } }
                default: [[eu-west-1]]
              days: 365
              list: [a, b]
              landing-zone:prefixed: { type: boolean, default: true }
              aws:region: eu-west-1
              aws:profile: { value: dev }
            """, "/p");

        Assert.Equal("landing-zone", project.Name);
        Assert.Equal(Path.GetFullPath("/p/infra"), project.ProgramDirectory);
        Assert.Equal(["account", "regions", "days", "list", "landing-zone:prefixed", "aws:region", "aws:profile"], project.Declarations.Select(d => d.Key));
        Assert.Equal(["string", "array<array<string>>", null, null, "boolean", null, null], project.Declarations.Select(d => d.Type?.FullName));
        Assert.True(project.Declarations[0].Secret);
        Assert.Equal("Twelve digits", project.Declarations[0].Description);
        Assert.Equal("365", ConfigText.Write(project.Declarations[2].Default!));
        Assert.Equal("""["a","b"]""", ConfigText.Write(project.Declarations[3].Default!));
        Assert.Equal("eu-west-1", ConfigText.Write(project.Declarations[5].Value!));
        Assert.Null(project.Declarations[5].Default);
        Assert.Equal("dev", ConfigText.Write(project.Declarations[6].Value!));
    }

    [Theory]
    [InlineData("runtime: dotnet\n", "project is missing a non-empty string 'name' attribute", "Pulumi.yaml")]
    [InlineData("name: ''\nruntime: dotnet\n", "project is missing a non-empty string 'name' attribute", "Pulumi.yaml")]
    [InlineData("name: 5\nruntime: dotnet\n", "project is missing a non-empty string 'name' attribute", "Pulumi.yaml")]
    [InlineData("name: p\n", "project is missing a 'runtime' attribute", "Pulumi.yaml")]
    [InlineData("name: p\nruntime: dotnet\nconfig: [a]\n", "'config' must be a mapping of keys", "Pulumi.yaml:3")]
    [InlineData(Head + "  a: { type: text }\n", "configuration key 'a' declares the unknown type 'text'", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: string, defualt: x }\n", "configuration key 'a' has an unknown attribute 'defualt'", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: string, default: x, value: y }\n",
        "project config 'a' cannot have both a 'default' and 'value' attribute", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: array }\n",
        "The configuration key 'a' declares an array but does not specify the underlying type via the 'items' attribute", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: array, items: { type: array } }\n",
        "The configuration key 'a' declares an array but does not specify the underlying type via the 'items' attribute", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: integer, default: x }\n",
        "The default value specified for configuration key 'a' is not of the expected type 'integer'", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: string, default: 5 }\n",
        "The default value specified for configuration key 'a' is not of the expected type 'string'", "Pulumi.yaml:5")]
    [InlineData(Head + "  a: { type: array, items: { type: string }, default: [1] }\n",
        "The default value specified for configuration key 'a' is not of the expected type 'array<string>'", "Pulumi.yaml:5")]
    [InlineData(Head + "  aws:region: { type: string }\n",
        "Configuration key 'aws:region' is not namespaced by the project and should not define a type", "Pulumi.yaml:5")]
    [InlineData(Head + "  aws:region: { default: x }\n",
        "Configuration key 'aws:region' is not namespaced by the project and should not define a default value. "
        + "Did you mean to use the 'value' attribute instead of 'default'?", "Pulumi.yaml:5")]
    [InlineData(Head + "  a:\n", "configuration key 'a' has neither a type nor a value", "Pulumi.yaml:5")]
    public void Parse_wrong_project_names_what_and_where(string text, string what, string where)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => ProjectReader.Parse(text, "/p")).Problems);

        Assert.Equal(what, problem.What);
        Assert.Equal(where, problem.Where);
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public void Parse_reports_every_wrong_declaration_at_once()
    {
        var problems = Assert.Throws<ProblemException>(() => ProjectReader.Parse(Head + "  a: { type: text }\n  b: { type: array }\n", "/p")).Problems;

        Assert.Equal(["Pulumi.yaml:5", "Pulumi.yaml:6"], problems.Select(p => p.Where));
    }

    [Fact]
    public void Find_looks_upward()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: p\nruntime: dotnet\n");
        folder.Write("a/b/readme.md", "");

        Assert.Equal(folder.Path, ProjectReader.Find(Path.Combine(folder.Path, "a", "b")).Directory);
    }

    [Fact]
    public void Find_without_project_says_where_it_looked()
    {
        using var folder = new TemporaryFolder();

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => ProjectReader.Find(folder.Path)).Problems);
        Assert.Equal($"no Pulumi.yaml in {folder.Path} or any folder above it", problem.What);
        Assert.Equal("Run the command inside the project, or name its folder with --cwd.", problem.Fix);
    }
}
