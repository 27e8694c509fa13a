namespace LandingZone.Tools.Graph;

/// <summary>The line of a flow: a Bézier curve from the lower side of one box to the upper side of another.</summary>
internal sealed record EdgeLine(double StartX, double StartY, double EndX, double EndY)
{
    /// <summary>How far the curve's handles reach.</summary>
    public double Bend => Math.Max(30, Math.Abs(EndY - StartY) / 2);

    /// <summary>The line between two boxes.</summary>
    public static EdgeLine Between(PlacedNode from, PlacedNode to) => new(from.X + (from.Width / 2), from.Y + from.Height, to.X + (to.Width / 2), to.Y);

    /// <summary>A point of it, from 0 at the start to 1 at the end.</summary>
    public (double X, double Y) At(double t)
    {
        var (u, v) = (1 - t, t);
        double Along(double a, double b, double c, double d) => (u * u * u * a) + (3 * u * u * v * b) + (3 * u * v * v * c) + (v * v * v * d);
        return (Along(StartX, StartX, EndX, EndX), Along(StartY, StartY + Bend, EndY - Bend, EndY));
    }
}
