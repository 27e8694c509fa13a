namespace LandingZone.Findings.Catalogue;

/// <summary>What to do next, in one line per family: the last line of every notification.</summary>
public static class FamilyGuide
{
    /// <summary>The first thing a person should do about a finding of this family.</summary>
    public static string NextStep(FindingFamily family) => family switch
    {
        FindingFamily.AttackSequence =>
            "Treat as an incident: contain every resource and credential of the sequence, then follow its signals in time order.",
        FindingFamily.CloudTrailDisabled =>
            "Check that the trail logs again and who stopped it; organization trails are changed only in the management account.",
        FindingFamily.PasswordPolicyWeakened =>
            "Compare the account's password policy with the baseline and ask the caller why it changed; a failed call changed nothing.",
        FindingFamily.PortScan =>
            "Find out whether the instance is an approved scanner; if not, isolate it and look for how it was taken over.",
        FindingFamily.PortProbe =>
            "Close the port to the internet in the security group; blocking one address only buys time.",
        FindingFamily.UnusualTraffic =>
            "Compare with backups, replication and releases; if none explains the traffic, isolate the instance.",
        FindingFamily.BruteForce =>
            "If the instance is the target, close the port and check its logins; if it is the actor, isolate it.",
        FindingFamily.CryptoMining =>
            "Stop the miner: isolate the instance, or stop the task or function, then find how it got in.",
        FindingFamily.CommandAndControl =>
            "Assume that the workload is taken over: snapshot it, isolate it, and replace it from a clean image.",
        FindingFamily.OutboundAbuse =>
            "Isolate the instance before others report it, and find the process that sends.",
        FindingFamily.MaliciousDomain =>
            "Block the domain in Route 53 Resolver DNS Firewall (security groups do not stop DNS), then look at the instance.",
        FindingFamily.ThreatListTraffic =>
            "Check who opened the connection: inbound asks for a closed port, outbound for an isolated instance.",
        FindingFamily.CredentialExfiltration =>
            "Revoke the role's sessions, then find how the credentials left the workload.",
        FindingFamily.RootCredentialUse =>
            "Ask the account's owner; if nobody knows of it, change the root password and its second factor at once.",
        FindingFamily.CredentialMisuse =>
            "Ask the principal's owner; if it was not them, deactivate the key or revoke the role's sessions.",
        FindingFamily.PublicBucket =>
            "Block public access unless the bucket is meant to be public, then check what was read meanwhile.",
        FindingFamily.BucketAccess =>
            "Check the caller and what was read or changed; rotate the credentials if they are not the owner's.",
        FindingFamily.Malware =>
            "Keep the evidence: snapshot and isolate instances, quarantine objects, images and backups by tag, delete nothing.",
        FindingFamily.Kubernetes =>
            "Review the Kubernetes user's bindings and the audit log; restrict the cluster endpoint to known addresses.",
        FindingFamily.Runtime =>
            "Look at the process tree; isolate an instance, but stop a task or pod rather than the host it shares.",
        FindingFamily.Database =>
            "Check whether the database needs to be reachable from there, and rotate the user's password.",
        FindingFamily.Lambda =>
            "Check the function's code and dependencies; setting its reserved concurrency to 0 stops it.",
        FindingFamily.AiWorkload =>
            "Check who calls the model and what it costs; rotate the credentials if the caller is unknown.",
        FindingFamily.CustomDetection =>
            "Follow the runbook of the custom detection rule that is named in the finding.",
        _ => "Read GuardDuty's description of this finding type, and add the type to the catalogue.",
    };
}
