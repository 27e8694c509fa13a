namespace LandingZone.Findings.Catalogue;

/// <summary>What finding types have in common for the people who handle them: the threat, else the workload.</summary>
public enum FindingFamily
{
    /// <summary>A type that the catalogue does not know.</summary>
    Unknown,

    /// <summary>Several signals joined into one attack.</summary>
    AttackSequence,

    /// <summary>CloudTrail logging was stopped.</summary>
    CloudTrailDisabled,

    /// <summary>The account's password policy was changed.</summary>
    PasswordPolicyWeakened,

    /// <summary>An instance scans others.</summary>
    PortScan,

    /// <summary>Somebody probes an instance's open ports.</summary>
    PortProbe,

    /// <summary>An instance's traffic differs from what it was.</summary>
    UnusualTraffic,

    /// <summary>Passwords are being guessed, by or against an instance.</summary>
    BruteForce,

    /// <summary>Mining of a crypto currency.</summary>
    CryptoMining,

    /// <summary>Contact with an attacker's command and control server.</summary>
    CommandAndControl,

    /// <summary>An instance attacks or spams others.</summary>
    OutboundAbuse,

    /// <summary>A query for a malicious or suspicious domain.</summary>
    MaliciousDomain,

    /// <summary>Traffic with an address on a threat list, or through Tor.</summary>
    ThreatListTraffic,

    /// <summary>Credentials of a resource are used elsewhere.</summary>
    CredentialExfiltration,

    /// <summary>The root user is used.</summary>
    RootCredentialUse,

    /// <summary>A principal does what it usually does not.</summary>
    CredentialMisuse,

    /// <summary>A bucket or account was opened to the public.</summary>
    PublicBucket,

    /// <summary>Objects in a bucket are reached by somebody suspicious.</summary>
    BucketAccess,

    /// <summary>Malware was found.</summary>
    Malware,

    /// <summary>The Kubernetes control plane was misused.</summary>
    Kubernetes,

    /// <summary>A process on a monitored host or container is suspicious.</summary>
    Runtime,

    /// <summary>Logins to a database are suspicious.</summary>
    Database,

    /// <summary>A Lambda function's traffic is suspicious.</summary>
    Lambda,

    /// <summary>A foundation model is misused.</summary>
    AiWorkload,

    /// <summary>A custom detection rule fired.</summary>
    CustomDetection,
}
