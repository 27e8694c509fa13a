namespace LandingZone.Benchmarks.Figures;

/// <summary>Every figure, in the order in which they are measured and printed. A new one is one line here.</summary>
public static class AllFigures
{
    /// <summary>The figures.</summary>
    public static IReadOnlyList<Figure> List { get; } =
    [
        new("preview", "lz preview of prod: time and memory, and how both grow from 18 to 34 regions", PreviewFigure.MeasureAsync),
        new("lambda", "a function from start to first response, warm and at rest, beside plain Python", FunctionFigure.MeasureAsync),
        new("package", "the zip of the functions", PackageFigure.MeasureAsync),
        new("storm", "thousands of findings at once through remediate: none lost, none doubled", StormFigure.MeasureAsync),
        new("patterns", "events matched against all rules of prod", PatternFigure.MeasureAsync),
        new("simulate", "a long sequence of findings through lz simulate: speed and memory", SimulateFigure.MeasureAsync),
        new("tests", "figures that a test shows rather than a clock", TestFigure.MeasureAsync),
    ];
}
