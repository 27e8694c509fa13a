using System.Collections.Immutable;

namespace LandingZone.Tools.Graph;

/// <summary>The parts and flows of an architecture that something took; all others are drawn calmly.</summary>
/// <param name="Nodes">Ids of parts.</param>
/// <param name="Edges">Flows, by the ids of their ends.</param>
public sealed record LitPath(ImmutableHashSet<string> Nodes, ImmutableHashSet<(string From, string To)> Edges)
{
    /// <summary>Whether a part is on it.</summary>
    public bool Has(GraphNode node) => node is not null && Nodes.Contains(node.Id);

    /// <summary>Whether a flow is on it.</summary>
    public bool Has(GraphEdge edge) => edge is not null && Edges.Contains((edge.From, edge.To));
}
