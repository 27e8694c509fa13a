using System.CommandLine;
using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Commands;

/// <summary>The options that describe an event to be made from the catalogue.</summary>
internal sealed class SampleOptions
{
    private readonly Option<string?> _type = new("--type") { Description = "Make an event of this finding type, as 'lz catalogue' lists them; with * one of every type that fits.", HelpName = "type|glob" };
    private readonly Option<string?> _account = new("--account") { Description = "With --type: the account that the finding is about.", HelpName = "id" };
    private readonly Option<string?> _region = new("--region") { Description = "With --type: the region that the finding comes from; the home region unless given.", HelpName = "region" };
    private readonly Option<decimal?> _severity = new("--severity") { Description = "With --type: 1.0 to 10.0; as the type has it unless given.", HelpName = "number" };
    private readonly Option<string[]> _remote = new("--remote-ip") { Description = "With --type: the remote address; a port probe may have several.", HelpName = "address" };
    private readonly Option<string?> _instance = new("--instance") { Description = "With --type: the instance.", HelpName = "id" };
    private readonly Option<bool> _generated = new("--sample") { Description = "With --type: as a sample finding, which GuardDuty generates on request." };
    private readonly Option<bool> _archived = new("--archived") { Description = "With --type: as an archived finding." };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        CommonOptions.CompleteFindingTypes(_type);
        CommonOptions.CompleteRegions(_region);
        foreach (var option in new Option[] { _type, _account, _region, _severity, _remote, _instance, _generated, _archived })
            command.Options.Add(option);
    }

    /// <summary>The event that is asked for; null when none is.</summary>
    public CatalogueEvent? Read(ParseResult parsed) => parsed.GetValue(_type) is not { } type ? null : new(type)
    {
        Account = parsed.GetValue(_account),
        Region = parsed.GetValue(_region),
        Severity = parsed.GetValue(_severity),
        RemoteIps = [.. parsed.GetValue(_remote) ?? []],
        Instance = parsed.GetValue(_instance),
        Generated = parsed.GetValue(_generated),
        Archived = parsed.GetValue(_archived),
    };
}
