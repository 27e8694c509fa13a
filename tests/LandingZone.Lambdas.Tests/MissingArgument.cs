namespace LandingZone.Lambdas.Tests;

/// <summary>What is missing is named where it is first needed, and not by a null reference further down.</summary>
internal static class MissingArgument
{
    /// <summary>The name of the argument that a call complains of.</summary>
    public static string? Of(Func<object?> call) => Assert.Throws<ArgumentNullException>(() => call()).ParamName;
}
