namespace LandingZone.Tools.Stacks;

/// <summary>Checks a stack's settings and returns what declares its resources and returns its outputs.</summary>
/// <exception cref="ProblemException">The settings are wrong.</exception>
public delegate Func<IDictionary<string, object?>> StackProgram(StackSettings settings);
