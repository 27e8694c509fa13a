namespace Pulumi.Tests.Support;

/// <summary>The provider of the made-up package.</summary>
public sealed class TestProvider : ProviderResource
{
    public TestProvider(string name, TestProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("test", name, args ?? new TestProviderArgs(), options, registerPackageRequest: null)
    {
    }
}

public sealed class TestProviderArgs : ResourceArgs
{
    [Input("accounts", json: true)] private InputList<string>? _accounts;
    public InputList<string> Accounts { get => _accounts ??= []; set => _accounts = value; }

    [Input("settings", json: true)] public Input<PartArgs>? Settings { get; set; }
}
