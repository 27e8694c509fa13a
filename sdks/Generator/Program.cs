using LandingZone.SdkGenerator;
using LandingZone.SdkGenerator.Commands;

return Cli.Build(SdksFolder.FindFrom(AppContext.BaseDirectory)).Parse(args).Invoke();
