using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Preview;

/// <summary>Previews of small programs.</summary>
public abstract class PreviewTestBase
{
    protected const string Bucket = "aws:s3/bucket:Bucket";
    protected const string Role = "aws:iam/role:Role";

    protected static StackSettings Settings(string directory = "/nowhere") => StackReader.Parse(
        ProjectReader.Parse("name: landing-zone\nruntime: dotnet\nconfig:\n  aws:region: us-west-2\n", directory), "dev", "");

    protected static Task<StackPreview> PreviewAsync(Action program) => PreviewAsync(() =>
    {
        program();
        return new Dictionary<string, object?>();
    });

    protected static Task<StackPreview> PreviewAsync(Func<IDictionary<string, object?>> program, StackSettings? settings = null) =>
        Previewer.PreviewAsync(settings ?? Settings(), _ => program);

    protected static async Task<Problem> FailsAsync(Action program) =>
        Assert.Single((await Assert.ThrowsAsync<ProblemException>(() => PreviewAsync(program))).Problems);

    protected static async Task<PreviewResource> SingleAsync(Action program, string name) =>
        Assert.Single((await PreviewAsync(program)).Resources, r => r.Name == name);
}
