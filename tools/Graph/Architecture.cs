using System.Collections.Immutable;

namespace LandingZone.Tools.Graph;

/// <summary>A part of the landing zone.</summary>
/// <param name="Id">Letters, digits and hyphens.</param>
/// <param name="Label">Its name.</param>
/// <param name="Place">Account and region.</param>
/// <param name="Details">Further lines.</param>
/// <param name="IsOn">False for what the plan switches off.</param>
public sealed record GraphNode(string Id, string Label, string Place, ImmutableArray<string> Details, bool IsOn = true);

/// <summary>What flows from one part to another.</summary>
/// <param name="From">Id of the one.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Label">What flows.</param>
/// <param name="IsOn">False where nothing flows.</param>
public sealed record GraphEdge(string From, string To, string Label, bool IsOn = true);

/// <summary>The parts of a stack and what flows between them.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Nodes">The parts.</param>
/// <param name="Edges">The flows, between parts that are there.</param>
public sealed record Architecture(string Stack, ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges)
{
    /// <summary>What to call a part where it stands alone: its label, with its place where several have that label.</summary>
    public string NameOf(GraphNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Nodes.Count(other => other.Label == node.Label) > 1 ? $"{node.Label} ({node.Place})" : node.Label;
    }
}
