using System.Collections.Immutable;
using GraphShape;
using GraphShape.Algorithms.Layout;
using QuikGraph;

namespace LandingZone.Tools.Graph;

/// <summary>A part with its place in the picture, in pixels from the upper left corner.</summary>
public sealed record PlacedNode(GraphNode Node, double X, double Y, double Width, double Height);

/// <summary>Places parts in rows from the top to the bottom by the layered method of Sugiyama, which GraphShape computes.</summary>
public static class GraphLayout
{
    private const double CharacterWidth = 7.4;
    private const double BoldWidth = 8.6;
    private const double Margin = 24;
    private const int Tries = 100;

    /// <summary>Height of a line of text.</summary>
    public const double LineHeight = 17;

    /// <summary>Space between a box and its text.</summary>
    public const double Padding = 12;

    /// <summary>Places every part; the same architecture gives the same places.</summary>
    /// <remarks>
    /// The method tries orders at random. Of a fixed number of tries the one counts in which the fewest lines run behind boxes, and then the
    /// narrowest one.
    /// </remarks>
    public static ImmutableArray<PlacedNode> Place(Architecture architecture) =>
        Enumerable.Range(1, Tries).Select(seed => Place(architecture, seed)).MinBy(places => (Hidden(architecture, places), places.Max(place => place.X + place.Width)));

    /// <summary>How many pairs there are of a flow and a box that covers a part of its line.</summary>
    private static int Hidden(Architecture architecture, ImmutableArray<PlacedNode> places)
    {
        var byId = places.ToDictionary(place => place.Node.Id);
        return architecture.Edges.Sum(edge =>
        {
            var line = EdgeLine.Between(byId[edge.From], byId[edge.To]);
            var points = Enumerable.Range(1, 19).Select(step => line.At(step / 20.0)).ToList();
            return places.Count(place => place.Node.Id != edge.From && place.Node.Id != edge.To && points.Exists(point =>
                point.X > place.X && point.X < place.X + place.Width && point.Y > place.Y && point.Y < place.Y + place.Height));
        });
    }

    private static ImmutableArray<PlacedNode> Place(Architecture architecture, int seed)
    {
        var graph = new BidirectionalGraph<string, Edge<string>>();
        graph.AddVertexRange(architecture.Nodes.Select(node => node.Id));
        graph.AddEdgeRange(architecture.Edges.Select(edge => new Edge<string>(edge.From, edge.To)));
        var sizes = architecture.Nodes.ToDictionary(node => node.Id, SizeOf);
        var layout = new SugiyamaLayoutAlgorithm<string, Edge<string>, IBidirectionalGraph<string, Edge<string>>>(
            graph, sizes, new SugiyamaLayoutParameters { Direction = LayoutDirection.TopToBottom, LayerGap = 56, SliceGap = 20 })
        {
            Rand = new Random(seed),
        };
        layout.Compute();
        var boxes = architecture.Nodes.Select(node =>
        {
            var (size, centre) = (sizes[node.Id], layout.VerticesPositions[node.Id]);
            return new PlacedNode(node, centre.X - (size.Width / 2), centre.Y - (size.Height / 2), size.Width, size.Height);
        }).ToList();
        var (left, top) = (boxes.Min(box => box.X) - Margin, boxes.Min(box => box.Y) - Margin);
        return [.. boxes.Select(box => box with { X = box.X - left, Y = box.Y - top })];
    }

    private static Size SizeOf(GraphNode node)
    {
        var widest = Math.Max(node.Details.Append(node.Place).Max(line => line.Length) * CharacterWidth, node.Label.Length * BoldWidth);
        return new(widest + (2 * Padding), ((2 + node.Details.Length) * LineHeight) + (2 * Padding));
    }
}
