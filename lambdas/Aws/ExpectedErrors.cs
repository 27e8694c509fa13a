namespace LandingZone.Lambdas.Aws;

/// <summary>Errors that say that the wanted state is already there.</summary>
internal static class ExpectedErrors
{
    /// <summary>Waits for a call.</summary>
    /// <returns>False when the service answered with <paramref name="code"/>; all other errors are thrown.</returns>
    public static async Task<bool> DoneUnlessAsync(this Task call, string code)
    {
        try
        {
            await call.ConfigureAwait(false);
            return true;
        }
        catch (AwsException exception) when (exception.Is(code))
        {
            return false;
        }
    }
}
