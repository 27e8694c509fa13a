using Pulumi.Utilities;

namespace Pulumi.Tests.Support;

/// <summary>Short names for looking inside outputs.</summary>
internal static class Values
{
    public static Task<T> ValueAsync<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnownAsync<T>(this Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Task<bool> IsSecretAsync<T>(this Output<T> output) => Output.IsSecretAsync(output);

    public static Task<ImmutableHashSet<Resource>> DependenciesAsync<T>(this Output<T> output) => OutputUtilities.GetDependenciesAsync(output);

    public static Output<T> Unknown<T>(T value) => OutputUtilities.CreateUnknown(value);
}
