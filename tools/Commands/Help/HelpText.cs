using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LandingZone.Tools.Commands.Help;

/// <summary>The help: the commands by what people do with them, and examples below the options of each.</summary>
public static class HelpText
{
    /// <summary>Gives a command line its help and its version.</summary>
    public static void Attach(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        // Without the library's /h and /?, which only get in the way of paths.
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = new GuidedHelp(root) });
        root.Options.OfType<VersionOption>().Single().Action = new PrintedVersion();
    }

    /// <summary>The command's name with those above it, without <c>lz</c>: <c>account add</c>.</summary>
    public static string PathOf(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;
    }

    private static void WriteRoot(RootCommand root, TextWriter output)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("Usage: lz COMMAND [options]");
        var width = root.Subcommands.Max(command => command.Name.Length);
        foreach (var (heading, names) in CommandGuide.Groups)
        {
            output.WriteLine();
            output.WriteLine($"{heading}:");
            foreach (var command in names.Select(name => root.Subcommands.FirstOrDefault(command => command.Name == name)).OfType<Command>())
                output.WriteLine($"  {command.Name.PadRight(width)}  {command.Description}");
        }
        output.WriteLine();
        output.WriteLine("Options:");
        output.WriteLine($"  {"--help".PadRight(width)}  Shows this help, or that of a command: lz preview --help.");
        output.WriteLine($"  {"--version".PadRight(width)}  Shows the version.");
        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in CommandGuide.ExitCodes)
            output.WriteLine($"  {code.PadRight(width)}  {meaning}");
    }

    /// <summary>The library's help of a command, with examples.</summary>
    private sealed class GuidedHelp(RootCommand root) : SynchronousCommandLineAction
    {
        // Terminals wrap by themselves; a width that follows the window would give every machine another text.
        private readonly HelpAction _own = new() { MaxWidth = int.MaxValue };

        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            ArgumentNullException.ThrowIfNull(parseResult);
            var (output, command) = (parseResult.InvocationConfiguration.Output, parseResult.CommandResult.Command);
            if (command == root)
            {
                WriteRoot(root, output);
                return ExitCode.Fine;
            }
            _own.Invoke(parseResult);
            if (CommandGuide.Examples.TryGetValue(PathOf(command), out var examples))
            {
                output.WriteLine("Examples:");
                foreach (var example in examples)
                    output.WriteLine($"  {example}");
            }
            return ExitCode.Fine;
        }
    }

    /// <summary>The version of the product, which <c>Directory.Build.props</c> gives every assembly of it.</summary>
    private sealed class PrintedVersion : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            ArgumentNullException.ThrowIfNull(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(typeof(HelpText).Assembly.GetName().Version!.ToString(fieldCount: 3));
            return ExitCode.Fine;
        }
    }
}
