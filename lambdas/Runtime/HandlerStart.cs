using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>Makes the handler that an environment names, once its settings are right: in Lambda, and wherever else the functions run.</summary>
internal static class HandlerStart
{
    /// <summary>The handler.</summary>
    /// <param name="environment">The variables of the function.</param>
    /// <param name="handlers">The handlers to choose from.</param>
    /// <param name="http">For AWS.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">The function's log.</param>
    /// <param name="trace">The X-Ray header of the running invocation.</param>
    /// <param name="caller">How calls to AWS are repeated.</param>
    /// <exception cref="SettingsException">Settings are wrong, or there is no such handler.</exception>
    public static Handler Create(
        IReadOnlyDictionary<string, string> environment, HandlerTable handlers, HttpClient http, TimeProvider clock, JsonLog log,
        TraceContext trace, AwsCaller caller)
    {
        var reader = new SettingsReader(environment);
        var name = reader.Text("_HANDLER", "the name of a handler");
        var aws = AwsSettings.Read(reader);
        var create = name.Length == 0 ? null : handlers.Find(name)(reader);
        reader.ThrowIfWrong();
        return create!(new HandlerServices(new AwsAccess(aws, http, clock, caller, trace), clock, log));
    }
}
