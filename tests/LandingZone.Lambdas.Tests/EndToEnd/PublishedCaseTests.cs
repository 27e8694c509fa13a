using LandingZone.Lambdas.Tests.Package;
using Xunit.Abstractions;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Every response, run as the executable that ships.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PublishedRemediateTests : RemediateTests
{
    public PublishedRemediateTests(PublishedPackage package, ITestOutputHelper output)
        : base(package) => output.WriteLine(RunningBootstrap.Describe(package));
}

/// <summary>Every mode, switch and exemption, and every event that asks for nothing, run as the executable that ships.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PublishedSwitchTests : SwitchTests
{
    public PublishedSwitchTests(PublishedPackage package, ITestOutputHelper output)
        : base(package) => output.WriteLine(RunningBootstrap.Describe(package));
}

/// <summary>Other accounts, and accounts without the role, run as the executable that ships.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PublishedAccountTests : AccountTests
{
    public PublishedAccountTests(PublishedPackage package, ITestOutputHelper output)
        : base(package) => output.WriteLine(RunningBootstrap.Describe(package));
}

/// <summary>Approval and undo of every response, run as the executable that ships.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PublishedOperatorTests : OperatorTests
{
    public PublishedOperatorTests(PublishedPackage package, ITestOutputHelper output)
        : base(package) => output.WriteLine(RunningBootstrap.Describe(package));
}
