using LandingZone.Benchmarks;
using LandingZone.Benchmarks.Figures;
using LandingZone.Tools.Stacks;

return await BenchmarkCommand
    .Create(AllFigures.List, ProjectReader.Find(AppContext.BaseDirectory).Directory, MachineDescription.Read, Console.Out, Console.Error)
    .Parse(args).InvokeAsync();
