namespace Pulumi;

/// <summary>What printing an output says: its value is not there yet.</summary>
internal static class OutputText
{
    private const string Explanation =
        "An Output<T> has no text of its own: its value may not be known yet. " +
        "Use output.Apply(value => $\"… {value} …\") or Output.Format($\"… {output} …\") and pass the resulting output on.";

    public static string Explain()
    {
        if (ProcessEnvironment.OutputToStringIsError)
        {
            throw new InvalidOperationException(Explanation);
        }

        Deployment.Current?.Log(LogSeverity.Warning, Explanation);
        return Explanation;
    }
}
