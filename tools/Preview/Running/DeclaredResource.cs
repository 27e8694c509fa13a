using Pulumi;
using Pulumi.Testing;

namespace LandingZone.Tools.Preview.Running;

/// <summary>A resource as one run of the program declared it.</summary>
/// <param name="Urn">Its identity; see <see cref="PreviewResource.Urn"/>.</param>
/// <param name="Parent">The component it belongs to; <c>null</c> for the stack's own children.</param>
/// <param name="Resource">The SDK's object.</param>
/// <param name="Args">Its arguments, in which secrets can still be told from plain values.</param>
/// <param name="Options">Its options as the program gave them.</param>
internal sealed record DeclaredResource(
    string Urn, DeclaredResource? Parent, Resource Resource, ResourceArgs Args, ResourceOptions Options)
{
    /// <summary>What the engine would receive; <c>null</c> until the resource is registered.</summary>
    public MockResourceArgs? Registered { get; set; }

    /// <summary>The chain of types with which the URN of a child starts.</summary>
    public string TypeChain => (Parent?.TypeChain ?? "") + Resource.GetResourceType() + "$";
}
