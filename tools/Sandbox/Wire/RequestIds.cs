using System.Globalization;

namespace LandingZone.Sandbox.Wire;

/// <summary>Request ids in the shape of a UUID, made from the call's number so that runs repeat exactly.</summary>
internal static class RequestIds
{
    internal static string Of(long sequence) => "00000000-0000-4000-8000-" + sequence.ToString("x12", CultureInfo.InvariantCulture);
}
