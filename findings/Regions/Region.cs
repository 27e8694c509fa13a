namespace LandingZone.Findings.Regions;

/// <summary>One region with a GuardDuty endpoint.</summary>
/// <param name="Name">The region's code, such as <c>eu-central-1</c>.</param>
/// <param name="Partition">The partition that the region belongs to.</param>
/// <param name="IsOptIn">True when every account, the delegated administrator included, has to switch the region on first
/// ("Enable or disable AWS Regions in your account"). Opt-in regions also have their own service principals and export rules.</param>
/// <param name="UnsupportedPlans">Names of the protection plans that the region lacks, as far as AWS documents them
/// ("Regions and endpoints", GuardDuty user guide). Override with a <c>with</c> expression where an account knows better.</param>
public sealed record Region(string Name, Partition Partition, bool IsOptIn, IReadOnlyList<string> UnsupportedPlans)
{
    /// <summary>Whether the region offers a protection plan. One unsupported plan makes the service refuse a whole request.</summary>
    public bool Supports(string plan) => !UnsupportedPlans.Contains(plan);

    /// <inheritdoc />
    public override string ToString() => Name;
}
