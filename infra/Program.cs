using LandingZone.Infra;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Settings;
using Pulumi;

return await Deployment.RunAsync(() => LandingZoneProgram.Define(
    LandingZoneSettings.Load(StackConfiguration.FromProcess()),
    FunctionPackage.Find(Directory.GetCurrentDirectory(), Deployment.Instance.IsDryRun)));
