using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Aws = Pulumi.Aws;

namespace LandingZone.SdkGenerator.Tests.Packages;

/// <summary>How generated functions behave when a program calls them; the same with the official packages.</summary>
public sealed class FunctionTests
{
    private readonly PackageProgram _program = new();

    [Fact]
    public async Task Invoke_sends_nested_inputs_and_reads_the_result()
    {
        _program.Results["aws:index/getRegions:getRegions"] = new() { ["id"] = "aws", ["names"] = ImmutableArray.Create<object>("eu-west-1", "us-east-1") };
        Output<Aws.GetRegionsResult>? regions = null;
        await _program.Run(() => regions = Aws.GetRegions.Invoke(new Aws.GetRegionsInvokeArgs
        {
            AllRegions = true,
            Filters = { new Aws.Inputs.GetRegionsFilterInputArgs { Name = "opt-in-status", Values = { "opted-in" } } },
        }));

        Assert.Equal(["eu-west-1", "us-east-1"], (await OutputUtilities.GetValueAsync(regions!)).Names.AsEnumerable());
        var args = _program.Called("aws:index/getRegions:getRegions");
        Assert.Equal(true, args["allRegions"]);
        Assert.Equal("opt-in-status", ((ImmutableDictionary<string, object>)((ImmutableArray<object>)args["filters"])[0])["name"]);
    }

    [Fact]
    public async Task Invoke_without_arguments_reads_nested_results()
    {
        _program.Results["aws:organizations/getOrganization:getOrganization"] = new()
        {
            ["id"] = "o-example",
            ["masterAccountId"] = "111122223333",
            ["accounts"] = ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty.Add("id", "444455556666").Add("name", "security")),
        };
        Output<Aws.Organizations.GetOrganizationResult>? organization = null;
        await _program.Run(() => organization = Aws.Organizations.GetOrganization.Invoke());

        var result = await OutputUtilities.GetValueAsync(organization!);
        Assert.Equal("111122223333", result.MasterAccountId);
        Assert.Equal("security", Assert.Single(result.Accounts).Name);
    }

    [Fact]
    public async Task InvokeAsync_takes_plain_arguments()
    {
        _program.Results["aws:guardduty/getDetector:getDetector"] = new() { ["id"] = "abc", ["status"] = "ENABLED" };
        Task<Aws.GuardDuty.GetDetectorResult>? detector = null;
        await _program.Run(() => detector = Aws.GuardDuty.GetDetector.InvokeAsync(new Aws.GuardDuty.GetDetectorArgs { Region = "eu-west-1" }));

        Assert.Equal("ENABLED", (await detector!).Status);
        Assert.Equal("eu-west-1", _program.Called("aws:guardduty/getDetector:getDetector")["region"]);
    }
}
