using System.CommandLine;
using System.Text.Json.Nodes;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Commands;

/// <summary>The options that describe an event to be made from the catalogue.</summary>
internal sealed class SampleOptions
{
    private readonly Option<string?> _type = new("--type") { Description = "Makes an event of this finding type, as 'lz catalogue' lists them.", HelpName = "type" };
    private readonly Option<string?> _account = new("--account") { Description = "The account that the finding is about.", HelpName = "id" };
    private readonly Option<string?> _region = new("--region") { Description = "The region that the finding comes from; the home region unless given.", HelpName = "region" };
    private readonly Option<decimal?> _severity = new("--severity") { Description = "1.0 to 10.0; as the type has it unless given.", HelpName = "number" };
    private readonly Option<string[]> _remote = new("--remote-ip") { Description = "The remote address; several for a port probe.", HelpName = "address" };
    private readonly Option<string?> _instance = new("--instance") { Description = "The instance.", HelpName = "id" };
    private readonly Option<bool> _sample = new("--sample") { Description = "As a sample finding, which GuardDuty generates on request." };
    private readonly Option<bool> _archived = new("--archived") { Description = "As an archived finding." };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _type, _account, _region, _severity, _remote, _instance, _sample, _archived })
            command.Options.Add(option);
    }

    /// <summary>The event.</summary>
    public JsonObject Event(ParseResult parsed, StackDeclaration stack)
    {
        var type = parsed.GetValue(_type) ?? throw new ProblemException("there is no event to simulate", "", "Give --event FILE, or --type for an event from the catalogue.");
        var normal = SampleEventOptions.Default;
        return SampleEvents.For(type, normal with
        {
            AdministratorId = stack.SecurityAccount,
            AccountId = parsed.GetValue(_account) ?? WorldFile.ShopAccount,
            Region = parsed.GetValue(_region) ?? stack.Rules.HomeRegion,
            Severity = parsed.GetValue(_severity),
            RemoteAddresses = parsed.GetValue(_remote) is { Length: > 0 } addresses ? [.. addresses] : normal.RemoteAddresses,
            InstanceId = parsed.GetValue(_instance) ?? normal.InstanceId,
            IsSample = parsed.GetValue(_sample),
            IsArchived = parsed.GetValue(_archived),
        });
    }
}
