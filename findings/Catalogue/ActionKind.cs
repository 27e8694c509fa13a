namespace LandingZone.Findings.Catalogue;

/// <summary>The action that findings of a type usually carry. It tells what to expect; the finding itself decides.</summary>
public enum ActionKind
{
    /// <summary>Not known: the type is not in the catalogue.</summary>
    Unknown,

    /// <summary>Network traffic.</summary>
    NetworkConnection,

    /// <summary>Probes of open ports.</summary>
    PortProbe,

    /// <summary>A DNS query.</summary>
    DnsRequest,

    /// <summary>A call of an AWS API.</summary>
    AwsApiCall,

    /// <summary>A call of a Kubernetes API.</summary>
    KubernetesApiCall,

    /// <summary>A login to a database.</summary>
    RdsLoginAttempt,

    /// <summary>A process; there is no action object, or an empty one.</summary>
    RuntimeProcess,

    /// <summary>Network traffic of a process.</summary>
    RuntimeNetworkConnection,

    /// <summary>A DNS query of a process.</summary>
    RuntimeDnsRequest,

    /// <summary>A malware scan; there is no action object.</summary>
    MalwareScan,

    /// <summary>An attack sequence; there is no action object.</summary>
    AttackSequence,
}
