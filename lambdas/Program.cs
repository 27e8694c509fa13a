using LandingZone.Lambdas;
using LandingZone.Lambdas.Runtime;

return await Bootstrap.RunAsync(
    ProcessEnvironment.Read(),
    new HandlerTable(Handlers.All),
    Console.OpenStandardOutput(),
    TimeProvider.System,
    ProcessEnvironment.SetTraceId,
    CancellationToken.None);
