using System.Text.Json;
using LandingZone.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Wire;

/// <summary>One call on its way: who calls, where, with what.</summary>
internal sealed class Exchange
{
    internal required HttpRequest Http { get; init; }

    internal required Store Store { get; init; }

    internal required Principal Caller { get; init; }

    internal required string Region { get; init; }

    internal required long Sequence { get; init; }

    internal required DateTimeOffset Now { get; init; }

    internal required byte[] Body { get; init; }

    /// <summary>Parameters of the query protocols.</summary>
    internal QueryParameters Query { get; init; } = QueryParameters.Empty;

    /// <summary>Body of the JSON protocols; an empty object when there is none.</summary>
    internal JsonElement Json { get; init; }

    /// <summary>Labels of a REST path.</summary>
    internal IReadOnlyDictionary<string, string> Path { get; init; } = new Dictionary<string, string>();

    internal string AccountId => Caller.AccountId;

    internal AccountStore Account => Store.Account(AccountId);

    /// <summary>What the caller's account has in the call's region.</summary>
    internal RegionStore Local => Account.Region(Region);

    internal string RequestId => RequestIds.Of(Sequence);
}
