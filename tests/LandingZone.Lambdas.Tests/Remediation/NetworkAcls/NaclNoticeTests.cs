using System.Net;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>What people read about a network ACL, word for word.</summary>
public sealed class NaclNoticeTests
{
    private const string Acl = "acl-1";
    private static readonly IPAddress Attacker = IPAddress.Parse("198.51.100.7");
    private static readonly BlockRecord Block = Record("198.51.100.7", 3, Noon);

    public static TheoryData<string> Notices =>
    [
        "addressBlocked: 198.51.100.7 is denied in acl-1 until 2026-03-04T12:00:00Z.",
        "blockExtended: 198.51.100.7 was seen again; it stays denied in acl-1 until 2026-03-04T12:00:00Z.",
        "alreadyDenied: 198.51.100.7 is denied already by ingress rule 50 (198.51.100.0/24) of acl-1, which is not ours.",
        "blockEvicted: acl-1 is full: the block of 198.51.100.7, last seen 2026-03-04T12:00:00Z, gives way to 198.51.100.8.",
        "noRoom: 198.51.100.7 cannot be denied in acl-1: no egress rule number below the lowest foreign rule, or no quota, is left, and no own rule can give way.",
        "foreignRuleInRange: ingress rule 50 of acl-1 is in our range 1-89 but not ours; it is left alone and its number skipped.",
        "blockShadowed: egress rule 3 of acl-1 denies 198.51.100.7, but a foreign rule now stands before it and no lower number is free.",
        "blockMoved: The block of 198.51.100.7 moves below the lowest foreign rule of acl-1.",
        "busy: 198.51.100.7 waits: another run is removing rules of acl-1.",
        "blockExpired: The block of 198.51.100.7 in acl-1 ended 2026-03-04T13:00:00Z.",
        "blockUndone: The block of 198.51.100.7 in acl-1 is undone.",
        "nothingToUndo: acl-1 holds no block of 198.51.100.7 that is ours.",
        "blockRepaired: The block of 198.51.100.7 in acl-1 was incomplete and is completed.",
        "blockLost: The rule of 198.51.100.7 in acl-1 is gone and there is no room for it; its record is closed.",
        "removalFinished: The removal of the block of 198.51.100.7 in acl-1 was interrupted and is finished.",
    ];

    [Theory]
    [MemberData(nameof(Notices))]
    public void Notice_each_saysWhatHappenedToWhichAddressWhere(string expected) => Assert.Equal(expected, Notice(expected.Split(':')[0]).ToString());

    private static Reason Notice(string code) => code switch
    {
        "addressBlocked" => NaclNotices.Blocked(Acl, Attacker, Noon),
        "blockExtended" => NaclNotices.Extended(Acl, Attacker, Noon),
        "alreadyDenied" => NaclNotices.AlreadyDenied(Acl, Attacker, Deny(50, "198.51.100.0/24")),
        "blockEvicted" => NaclNotices.Evicted(Acl, Block, IPAddress.Parse("198.51.100.8")),
        "noRoom" => NaclNotices.NoRoom(Acl, Attacker, NaclDirection.Egress),
        "foreignRuleInRange" => NaclNotices.ForeignInRange(Acl, Deny(50, "198.51.100.0/24"), RuleNumberRange.Default),
        "blockShadowed" => NaclNotices.Shadowed(Acl, Attacker, NaclDirection.Egress, 3),
        "blockMoved" => NaclNotices.Moved(Acl, Attacker),
        "busy" => NaclNotices.Busy(Acl, Attacker),
        "blockExpired" => NaclNotices.Expired(Acl, Block),
        "blockUndone" => NaclNotices.Undone(Acl, Attacker),
        "nothingToUndo" => NaclNotices.NothingToUndo(Acl, Attacker),
        "blockRepaired" => NaclNotices.Repaired(Acl, Block),
        "blockLost" => NaclNotices.Lost(Acl, Block),
        "removalFinished" => NaclNotices.RemovalFinished(Acl, Block),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no such notice."),
    };
}
