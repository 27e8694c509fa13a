using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>The handlers of a function package by the name that Lambda passes in <c>_HANDLER</c>.</summary>
/// <param name="handlers">Name to set-up. Names are compared exactly.</param>
public sealed class HandlerTable(IReadOnlyDictionary<string, HandlerSetup> handlers)
{
    /// <summary>The set-up of the handler with this name.</summary>
    /// <exception cref="SettingsException">No handler has the name; the message lists those that exist.</exception>
    public HandlerSetup Find(string name) =>
        handlers.TryGetValue(name, out var setup)
            ? setup
            : throw new SettingsException("Runtime.NoSuchHandler", [$"_HANDLER is '{name}', but must be {Choices()}."]);

    private string Choices() =>
        handlers.Count == 0 ? "a handler of this package, which has none" : "one of " + string.Join(", ", handlers.Keys.Order(StringComparer.Ordinal));
}
