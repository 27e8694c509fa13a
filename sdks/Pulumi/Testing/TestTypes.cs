namespace Pulumi.Testing;

/// <summary>Stands in for the engine: decides what resources and functions return in a test.</summary>
public interface IMocks
{
    /// <summary>Called for each resource but the stack; returns its id and its properties.</summary>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for each function; returns its result.</summary>
    public Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called with the outputs of stacks and components; does nothing unless implemented.</summary>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>Mocks that give resources their inputs as properties and no id. Calls of functions fail: there is no result to give.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
}

/// <summary>A resource that is being registered or read.</summary>
public class MockResourceArgs
{
    /// <summary>The id of the resource to read or to import; empty for a new one.</summary>
    public string? Id { get; set; }

    /// <summary>The arguments under the provider's names: numbers as double, enums as strings, args as dictionaries; known ones only.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The resource's name.</summary>
    public string? Name { get; set; }

    /// <summary>The provider as <c>urn::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The resource's type token.</summary>
    public string? Type { get; set; }
}

/// <summary>A function that is being called.</summary>
public class MockCallArgs
{
    /// <summary>The arguments, in the shapes of <see cref="MockResourceArgs.Inputs"/>.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider as <c>urn::id</c>; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The function's token.</summary>
    public string? Token { get; set; }
}

/// <summary>The outputs that a stack or a component registers.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>The URN of the stack or component.</summary>
    public readonly string Urn;

    /// <summary>Holds the two.</summary>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs) =>
        (Urn, Outputs) = (urn, outputs);
}

/// <summary>The circumstances that a test pretends.</summary>
public class TestOptions
{
    /// <summary>Whether it is a preview, in which values that mocks do not return are unknown; true when null.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization's name; "organization" when null.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The project's name; "project" when null.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project; reading it fails when null.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack's name; "stack" when null.</summary>
    public string? StackName { get; set; }
}
