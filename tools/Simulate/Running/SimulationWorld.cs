using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>The world of a simulation.</summary>
/// <param name="World">What is there.</param>
/// <param name="Name">What reports call it.</param>
/// <param name="IsBuiltIn">Whether it is completed with what each finding names.</param>
public sealed record SimulationWorld(World World, string Name, bool IsBuiltIn);
