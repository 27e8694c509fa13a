using LandingZone.Infra;
using LandingZone.Infra.Settings;

return await Pulumi.Deployment.RunAsync(() => LandingZoneProgram.Define(LandingZoneSettings.Load(StackConfiguration.FromProcess())));
