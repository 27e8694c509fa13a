namespace LandingZone.Findings.Notifications;

/// <summary>The notifications about findings.</summary>
/// <remarks>
/// A floor of 1.0 where types that matter are Low by default: GuardDuty rates a stopped trail and a weakened password policy Low, so a
/// general floor of Medium would hide them ("GuardDuty IAM finding types"). 4.0 where Low means everyday noise, such as password
/// guessing against a host that faces the internet.
/// </remarks>
internal static class NotificationsAboutFindings
{
    private const decimal Low = Notification.LowestFloor;
    private const decimal Medium = 4m;

    public static IReadOnlyList<Notification> All { get; } =
    [
        About("cloudTrailDisabled", "Somebody stopped, deleted or weakened a CloudTrail trail.", Low,
            "Stealth:IAMUser/CloudTrailLoggingDisabled"),
        About("passwordPolicyWeakened", "The password policy of an account was weakened or deleted, or somebody tried to.", Low,
            "Stealth:IAMUser/PasswordPolicyChange"),
        About("portScan", "An EC2 instance scans ports or sweeps addresses.", Low,
            "Recon:EC2/Portscan", "Impact:EC2/PortSweep"),
        About("unusualTraffic", "An EC2 instance's traffic differs in volume, port or kind from what it usually is.", Low,
            "Behavior:EC2/", "DefenseEvasion:EC2/Unusual"),
        About("bruteForce", "Passwords are being guessed by or against an EC2 instance.", Medium,
            "Impact:EC2/WinRMBruteForce", "UnauthorizedAccess:EC2/RDPBruteForce", "UnauthorizedAccess:EC2/SSHBruteForce"),
        About("cryptoMining", "An instance, container or function mines a crypto currency.", Low,
            "CryptoCurrency:", "Impact:EC2/BitcoinDomainRequest", "Impact:Runtime/BitcoinDomainRequest",
            "Impact:Runtime/CryptoMinerExecuted"),
        About("commandAndControl", "A workload is in touch with an attacker's command and control server.", Low,
            "Backdoor:EC2/C&C", "Backdoor:Lambda/C&C", "Backdoor:Runtime/C&C"),
        About("credentialExfiltration", "Credentials of an instance or of another resource are used from elsewhere.", Low,
            "UnauthorizedAccess:IAMUser/InstanceCredential", "UnauthorizedAccess:IAMUser/ResourceCredential"),
        About("rootCredentialUse", "The root user of an account is used.", Low,
            "Policy:IAMUser/Root", "Policy:IAMUser/ShortTermRoot"),
        About("publicBucket", "An S3 bucket, or a whole account, was opened to the public.", Low,
            "Policy:S3/", "Impact:S3/AnomalousBehavior.Permission"),
        About("malware", "Malware was found on a volume, in a container, in a backup or in an S3 object.", Low,
            "Execution:Container/", "Execution:EC2/", "Execution:ECS/", "Execution:S3/", "Object:S3/",
            "Execution:Kubernetes/MaliciousFile", "Execution:Kubernetes/SuspiciousFile"),
        About("kubernetesThreats", "The control plane of a Kubernetes cluster is misused.", Medium,
            "CredentialAccess:Kubernetes/", "DefenseEvasion:Kubernetes/", "Discovery:Kubernetes/", "Execution:Kubernetes/AnomalousBehavior",
            "Execution:Kubernetes/ExecIn", "Impact:Kubernetes/", "Persistence:Kubernetes/", "Policy:Kubernetes/",
            "PrivilegeEscalation:Kubernetes/"),
        About("runtimeThreats", "A process on a monitored host or in a container behaves like an attacker.", Medium,
            "DefenseEvasion:Runtime/", "Discovery:Runtime/", "Execution:Runtime/", "Impact:Runtime/AbusedDomainRequest",
            "Impact:Runtime/MaliciousDomainRequest", "Impact:Runtime/SuspiciousDomainRequest", "Persistence:Runtime/",
            "PrivilegeEscalation:Runtime/", "Trojan:Runtime/", "UnauthorizedAccess:Runtime/"),
        About("rdsThreats", "Logins to a database are suspicious.", Medium,
            "CredentialAccess:RDS/AnomalousBehavior", "CredentialAccess:RDS/MaliciousIPCaller", "CredentialAccess:RDS/TorIPCaller",
            "Discovery:RDS/"),
        About("lambdaThreats", "The network traffic of a Lambda function is suspicious.", Medium,
            "Trojan:Lambda/", "UnauthorizedAccess:Lambda/"),
        About("attackSequence", "Several signals add up to one attack.", Low,
            "AttackSequence:"),
        About("aiWorkloads", "A foundation model is misused, or its invocation log was switched off.", Low,
            "DefenseEvasion:IAMUser/Bedrock", "Impact:IAMUser/AnomalousModelInvocation", "Impact:IAMUser/CostHarvesting",
            "Impact:IAMUser/PromptInjection"),
        new("everythingElse", "Any other finding, of a known type or of one that GuardDuty has added since.", new OtherFindings())
        {
            DefaultFloor = Medium,
        },
    ];

    private static Notification About(string name, string description, decimal floor, params string[] prefixes) =>
        new(name, description, new FindingsOfTypes([.. prefixes])) { DefaultFloor = floor };
}
