namespace LandingZone.Findings.Model;

/// <summary>Who opened a connection.</summary>
public enum ConnectionDirection
{
    /// <summary>Not known to GuardDuty, absent, or a word that is not known.</summary>
    Unknown,

    /// <summary>The remote party did.</summary>
    Inbound,

    /// <summary>The resource did.</summary>
    Outbound,
}

/// <summary>The far end of an action (<c>remoteIpDetails</c>), as GuardDuty spells it.</summary>
/// <param name="AddressV4">The IPv4 address.</param>
/// <param name="AddressV6">The IPv6 address, which newer findings have beside or instead of the other.</param>
/// <param name="CountryName">The country.</param>
/// <param name="CountryCode">Its two-letter code.</param>
/// <param name="CityName">The city.</param>
/// <param name="Asn">The autonomous system's number as text; <c>-1</c> and <c>0</c> mean unknown.</param>
/// <param name="AsnOrganization">Its holder.</param>
/// <param name="Isp">The internet provider.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record RemoteParty(
    string? AddressV4,
    string? AddressV6,
    string? CountryName,
    string? CountryCode,
    string? CityName,
    string? Asn,
    string? AsnOrganization,
    string? Isp,
    double? Latitude,
    double? Longitude);

/// <summary>One probe of a port.</summary>
/// <param name="LocalPort">The port that was probed.</param>
/// <param name="LocalPortName">The service that usually listens there.</param>
/// <param name="Remote">Who probed.</param>
public sealed record PortProbe(int? LocalPort, string? LocalPortName, RemoteParty? Remote);

/// <summary>Login attempts of one user.</summary>
/// <param name="User">The database user.</param>
/// <param name="Application">The client's name of itself.</param>
/// <param name="FailedAttempts">How many failed.</param>
/// <param name="SuccessfulAttempts">How many succeeded.</param>
public sealed record RdsLogin(string? User, string? Application, long? FailedAttempts, long? SuccessfulAttempts);
