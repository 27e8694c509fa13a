using System.CommandLine;
using LandingZone.SdkGenerator.Commands;

namespace LandingZone.SdkGenerator.Tests.Commands;

public sealed class CliTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public CliTests()
    {
        SampleNpmPackage.WriteTo(_folder);
        foreach (var package in SdkPackage.All.Where(package => package.Name != "random"))
        {
            _folder.Write($"sdks/{package.Namespace}/schema.json", $$"""{ "package": "{{package.Name}}", "version": "1.0.0", "namespace": "{{package.Namespace}}" }""");
        }

        Assert.Equal(0, Run("extract", "--package", "random", "--from", Path.Combine(_folder.Root, "npm")));
        Assert.Equal(0, Run("generate"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_and_generate_say_what_they_did() =>
        Assert.Equal(
            """
            random 1.2.3: 1 resources, 1 functions, 2 nested input types, 2 nested output types, 1 enums. Now run 'generate'.
            aws: 1 files, 1 changed.
            aws-native: 1 files, 1 changed.
            random: 8 files, 8 changed.

            """.ReplaceLineEndings(),
            _output.ToString().ReplaceLineEndings());

    [Fact]
    public void Check_after_generate_is_content()
    {
        Assert.Equal(0, Run("check"));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void Check_names_files_that_were_edited_removed_or_added()
    {
        _folder.Write("sdks/Pulumi.Random/Generated/GetHouse.g.cs", "edited");
        File.Delete(Path.Combine(_folder.Root, "sdks/Pulumi.Random/Generated/Light/LampSet.g.cs"));
        _folder.Write("sdks/Pulumi.Aws/Generated/Stray.g.cs", "");

        Assert.Equal(1, Run("check"));
        Assert.Equal(
            """
            sdks/Pulumi.Aws/Generated/Stray.g.cs is not what 'generate' writes.
            sdks/Pulumi.Random/Generated/GetHouse.g.cs is not what 'generate' writes.
            sdks/Pulumi.Random/Generated/Light/LampSet.g.cs is not what 'generate' writes.

            """.ReplaceLineEndings(),
            _error.ToString().ReplaceLineEndings());
    }

    [Fact]
    public void Generate_removes_what_is_no_longer_in_the_schema()
    {
        _folder.Write("sdks/Pulumi.Aws/Generated/Stray.g.cs", "");

        Assert.Equal(0, Run("generate"));
        Assert.False(File.Exists(Path.Combine(_folder.Root, "sdks/Pulumi.Aws/Generated/Stray.g.cs")));
    }

    [Fact]
    public void Extract_twice_gives_the_same_bytes()
    {
        var first = _folder.Read("sdks/Pulumi.Random/schema.json");

        Assert.Equal(0, Run("extract", "--package", "random", "--from", Path.Combine(_folder.Root, "npm")));
        Assert.Equal(first, _folder.Read("sdks/Pulumi.Random/schema.json"));
    }

    [Fact]
    public void Extract_unknown_package_is_an_error_that_lists_them()
    {
        Assert.Equal(1, Run("extract", "--package", "azure", "--from", "npm"));
        Assert.Equal("There is no package 'azure'. Expected one of: aws, aws-native, random.", _error.ToString().Trim());
    }

    private int Run(params string[] args) =>
        Cli.Build(Path.Combine(_folder.Root, "sdks")).Parse(args).Invoke(new InvocationConfiguration { Output = _output, Error = _error });
}
