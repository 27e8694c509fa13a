using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>The instances and identities of an attack sequence, each in its own account.</summary>
internal static class SequenceWorld
{
    /// <summary>Adds what a sequence names to the accounts, by id.</summary>
    public static void AddTo(Dictionary<string, WorldAccount> accounts, Finding finding)
    {
        if (finding.Service.Sequence is not { } sequence)
            return;
        foreach (var resource in sequence.Resources.Where(each => each.IsInstance))
        {
            if (AttackSequences.InstanceId(resource) is { } instance)
                Change(resource.AccountId, account => account.With(
                    resource.Region ?? finding.Region!, region => FindingNetwork.With(region, FindingNetwork.Bare(instance))));
        }

        foreach (var actor in sequence.Actors)
            Change(actor.AccountId, account => FindingWorld.WithIdentity(
                account, new(actor.CredentialUid, actor.UserUid, actor.UserName, actor.UserType)));

        void Change(string? account, Func<WorldAccount, WorldAccount> change)
        {
            var id = account ?? finding.AccountId!;
            accounts[id] = change(accounts.GetValueOrDefault(id) ?? FindingWorld.Named(id));
        }
    }
}
