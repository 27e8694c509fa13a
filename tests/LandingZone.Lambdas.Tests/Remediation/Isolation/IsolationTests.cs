using System.Collections.Immutable;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Isolation;

namespace LandingZone.Lambdas.Tests.Remediation.Isolation;

public sealed class IsolationTests
{
    private static readonly Dictionary<string, VpcGroups> Ready = new()
    {
        ["vpc-1"] = new("sg-open", "sg-closed", IsolatedGroupHasRules: false, UntrackedGroupIsOpen: true),
    };

    [Fact] // R32: one call for each interface, each through the untracked group; originals recorded before anything changes.
    public void Plan_twoInterfaces_isolatesEachInTwoSteps()
    {
        var plan = Plan(Instance(Eni("eni-1", "sg-a", "sg-b"), Eni("eni-2", "sg-c")), Ready, null);

        Assert.Equal(
            [
                "SaveIsolation Pending 0->1 eni-1=sg-a,sg-b eni-2=sg-c",
                "MoveToGroup eni-1 Untracked",
                "MoveToGroup eni-2 Untracked",
                "MoveToGroup eni-1 Isolated",
                "MoveToGroup eni-2 Isolated",
                "SaveIsolation Active 1->2 eni-1=sg-a,sg-b eni-2=sg-c",
            ],
            plan.Operations.Select(Text));
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public void Plan_vpcWithoutGroups_createsBothAndTakesTheDefaultEgressRuleAway() => Assert.Equal(
        ["CreateGroup vpc-1 landing-zone-untracked", "AllowEverything vpc-1", "CreateGroup vpc-1 landing-zone-isolated",
            "StripRules vpc-1"],
        Plan(Instance(Eni("eni-1", "sg-a")), [], null).Operations.Take(4).Select(Text));

    [Fact]
    public void Plan_groupsAreNotAsTheyMustBe_mendsThemFirst()
    {
        var groups = new Dictionary<string,
            VpcGroups>
        { ["vpc-1"] = new("sg-open", "sg-closed", IsolatedGroupHasRules: true, UntrackedGroupIsOpen: false) };

        Assert.Equal(
            ["AllowEverything vpc-1", "StripRules vpc-1"],
            Plan(Instance(Eni("eni-1", "sg-a")), groups, null).Operations.Take(2).Select(Text));
    }

    [Fact]
    public void Plan_interfaceOfAService_isSkippedWithAReason()
    {
        var plan = Plan(Instance(Eni("eni-1", "sg-a"), Eni("eni-2", "sg-b") with { IsManaged = true }), Ready, null);

        Assert.DoesNotContain(plan.Operations, operation => operation is MoveToGroup { NetworkInterfaceId: "eni-2" });
        Assert.Equal("Interface eni-2 is managed by an AWS service, which EC2 lets nobody else change; it is skipped.",
            Assert.Single(plan.Notes).Text);
    }

    [Fact]
    public void Plan_missingInstance_isSuccessWithANote()
    {
        Assert.Equal(["instanceGone"], Plan(null, Ready, null).Codes());
        Assert.Equal(["instanceGone"], Plan(Instance(Eni("eni-1", "sg-a")) with { State = "terminated" }, Ready, null).Codes());
    }

    [Fact]
    public void Plan_exemptInstance_isLeftAlone()
    {
        var instance = Instance(Eni("eni-1", "sg-a")) with { Tags = new(new Dictionary<string, string> { ["exempt"] = "true" }) };

        Assert.Equal("Instance i-1 has the tag exempt=true, which exempts it.", Assert.Single(Plan(instance, Ready, null).Notes).Text);
        Assert.True(Plan(instance with { Tags = new(new Dictionary<string, string> { ["exempt"] = "false" }) }, Ready, null).Acts);
    }

    [Fact] // C29
    public void Plan_tagsUnreadable_doesNothing() =>
        Assert.Equal(["tagsUnreadable"], Plan(Instance(Eni("eni-1", "sg-a")) with { Tags = LiveTags.Unreadable }, Ready, null).Codes());

    [Fact] // A crash between any two steps is continued, and the originals survive.
    public void Plan_afterACrashAtAnyStep_endsIsolatedWithTheOriginalGroups()
    {
        var steps = Plan(Instance(Eni("eni-1", "sg-a"), Eni("eni-2", "sg-b")), Ready, null).Operations.Count;
        for (var crash = 0; crash <= steps; crash++)
        {
            var model = new InstanceModel(Instance(Eni("eni-1", "sg-a"), Eni("eni-2", "sg-b")));
            model.Apply(Plan(model.Instance, Ready, model.Record).Operations.Take(crash));

            model.Apply(Plan(model.Instance, Ready, model.Record).Operations);

            Assert.All(model.Instance.NetworkInterfaces, each => Assert.Equal(["sg-closed"], each.SecurityGroupIds));
            Assert.Equal(IsolationStatus.Active, model.Record!.Status);
            Assert.Equal(
                ["eni-1=sg-a", "eni-2=sg-b"], model.Record.OriginalGroups.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}"));
            Assert.Empty(Plan(model.Instance, Ready, model.Record).Operations);
        }
    }

    [Fact]
    public void Plan_interfaceAttachedLater_isIsolatedToo()
    {
        var model = new InstanceModel(Instance(Eni("eni-1", "sg-a")));
        model.Apply(Plan(model.Instance, Ready, model.Record).Operations);
        model.Instance = model.Instance with { NetworkInterfaces = [.. model.Instance.NetworkInterfaces, Eni("eni-2", "sg-z")] };

        model.Apply(Plan(model.Instance, Ready, model.Record).Operations);

        Assert.All(model.Instance.NetworkInterfaces, each => Assert.Equal(["sg-closed"], each.SecurityGroupIds));
        Assert.Equal(["eni-1", "eni-2"], model.Record!.OriginalGroups.Keys);
    }

    [Fact]
    public void Plan_isolatedByHand_saysThatUndoWillNotTouchIt()
    {
        var plan = Plan(Instance(Eni("eni-1", "sg-closed")), Ready, null);

        Assert.Empty(plan.Operations);
        Assert.Equal(["interfaceIsolated", "groupsUnknown"], plan.Codes());
    }

    [Fact]
    public void Undo_isolatedInstance_restoresTheOriginalGroups()
    {
        var model = new InstanceModel(Instance(Eni("eni-1", "sg-a", "sg-b"), Eni("eni-2", "sg-c")));
        model.Apply(Plan(model.Instance, Ready, model.Record).Operations);

        model.Apply(IsolationUndo.Plan(model.Record, model.Instance, Ready).Operations);

        Assert.Equal(["sg-a,sg-b", "sg-c"], model.Instance.NetworkInterfaces.Select(each => string.Join(',', each.SecurityGroupIds)));
        Assert.Equal(IsolationStatus.Removed, model.Record!.Status);
        Assert.Equal(["nothingToUndo"], IsolationUndo.Plan(model.Record, model.Instance, Ready).Codes());
    }

    [Fact]
    public void Undo_changedByAPersonOrGone_leavesItAlone()
    {
        var record = new IsolationRecord(
            "i-1",
            IsolationStatus.Active,
            ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("eni-1", ["sg-a"]).Add("eni-2", ["sg-b"])
                .Add("eni-3", ["sg-c"]),
            "finding",
            2);

        var plan = IsolationUndo.Plan(record, Instance(Eni("eni-1", "sg-new"), Eni("eni-3", "sg-c")), Ready);

        Assert.Equal(["changedSince", "interfaceGone", "groupsRestored"], plan.Codes());
        Assert.IsType<SaveIsolation>(Assert.Single(plan.Operations));
    }

    [Fact]
    public void Snapshot_volumes_getOneEachForAFinding()
    {
        var instance = Instance(Eni("eni-1", "sg-a")) with { VolumeIds = ["vol-1", "vol-2"] };

        var plan = SnapshotPlanner.Plan(instance, "f1", new HashSet<string> { "vol-1" }, "exempt");

        Assert.Equal([new CreateSnapshot("vol-2", "i-1", "f1")], plan.Operations);
        Assert.Equal(["volumesSnapshotted"], SnapshotPlanner.Plan(instance, "f1", new HashSet<string> { "vol-1", "vol-2" }, "exempt")
            .Codes());
        Assert.Equal(["instanceGone"], SnapshotPlanner.Plan(null, "f1", new HashSet<string>(), "exempt").Codes());
        Assert.Equal(["tagsUnreadable"],
            SnapshotPlanner.Plan(instance with { Tags = LiveTags.Unreadable }, "f1", new HashSet<string>(), "exempt").Codes());
    }

    private static Plan<IsolationOperation> Plan(InstanceFacts? instance, Dictionary<string, VpcGroups> groups, IsolationRecord? record) =>
        IsolationPlanner.Plan(instance, groups, record, "finding", "exempt");

    private static InstanceFacts Instance(params IReadOnlyList<InterfaceFacts> interfaces) =>
        new("i-1", "running", interfaces, [], LiveTags.None);

    private static InterfaceFacts Eni(string id, params IReadOnlyList<string> groups) => new(id, "vpc-1", groups, IsManaged: false);

    private static string Text(IsolationOperation operation) => operation switch
    {
        SaveIsolation save => $"SaveIsolation {save.Record.Status} {save.ExpectedVersion}->{save.Record.Version} "
            + string.Join(' ', save.Record.OriginalGroups.Select(pair => $"{pair.Key}={string.Join(',', pair.Value)}")),
        MoveToGroup move => $"MoveToGroup {move.NetworkInterfaceId} {move.Group}",
        CreateGroup create => $"CreateGroup {create.VpcId} {create.Name}",
        StripRules strip => $"StripRules {strip.VpcId}",
        AllowEverything allow => $"AllowEverything {allow.VpcId}",
        _ => operation.ToString(),
    };

    private sealed class InstanceModel(InstanceFacts instance)
    {
        public InstanceFacts Instance { get; set; } = instance;

        public IsolationRecord? Record { get; private set; }

        public void Apply(IEnumerable<IsolationOperation> operations)
        {
            foreach (var operation in operations)
            {
                switch (operation)
                {
                    case SaveIsolation save:
                        Assert.Equal(Record?.Version ?? 0, save.ExpectedVersion);
                        Record = save.Record;
                        break;
                    case MoveToGroup move:
                        SetGroups(move.NetworkInterfaceId, [move.Group == IsolationGroup.Isolated ? "sg-closed" : "sg-open"]);
                        break;
                    case RestoreGroups restore:
                        SetGroups(restore.NetworkInterfaceId, restore.SecurityGroupIds);
                        break;
                    default:
                        Assert.Fail($"{operation} is not expected in a VPC whose groups are ready");
                        break;
                }
            }
        }

        private void SetGroups(string id, IReadOnlyList<string> groups) => Instance = Instance with
        {
            NetworkInterfaces = [.. Instance.NetworkInterfaces.Select(each =>
                each.NetworkInterfaceId == id ? each with { SecurityGroupIds = groups } : each)],
        };
    }
}
