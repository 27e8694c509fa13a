using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Testing;

namespace LandingZone.Tools.Preview.Running;

/// <summary>One run of a Pulumi program in the SDK's test monitor, with everything it declares.</summary>
internal sealed class ProgramRun : IServiceProvider
{
    private readonly Func<IDictionary<string, object?>> _program;
    private readonly TestOptions _options;
    private readonly Lock _lock = new();
    private readonly Dictionary<Resource, DeclaredResource> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Type, string Name), Queue<DeclaredResource>> _unregistered = [];
    private readonly List<DeclaredResource> _declared = [];
    private Exception? _failure;

    private ProgramRun(Func<IDictionary<string, object?>> program, TestOptions options) => (_program, _options) = (program, options);

    /// <summary>Whether computed values have a value; if not, what depends on one does not run, as in a real preview of a new stack.</summary>
    public bool IsKnown => _options.IsPreview == false;

    /// <summary>What was declared, in order.</summary>
    public IReadOnlyList<DeclaredResource> Declared => _declared;

    /// <summary>The stack's outputs.</summary>
    public ImmutableDictionary<string, Output<object?>> Outputs { get; set; } = ImmutableDictionary<string, Output<object?>>.Empty;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="ProblemException">The program failed or did not end within the limit.</exception>
    public static async Task<ProgramRun> RunAsync(
        Func<IDictionary<string, object?>> program, Stacks.StackSettings stack, bool known, TimeSpan limit)
    {
        var run = new ProgramRun(program, new TestOptions
        {
            IsPreview = !known,
            ProjectName = stack.Project.Name,
            StackName = stack.Stack,
            RootDirectory = stack.Project.Directory,
        });
        try
        {
            await Deployment.TestWithServiceProviderAsync<RecordingStack>(new PreviewMocks(run), run, run._options).WaitAsync(limit);
            return run;
        }
        catch (TimeoutException)
        {
            throw new ProblemException(run.Waiting(limit));
        }
        catch (Exception error) when (error is RunException or AggregateException)
        {
            // The monitor wraps what the program threw; the program's own sentence is the better message.
            var cause = run._failure ?? error;
            throw new ProblemException(cause is RunException or ProblemException ? cause.Message : $"the program failed: {cause}",
                stack.File, "Correct the program or its settings.");
        }
    }

    private List<Problem> Waiting(TimeSpan limit)
    {
        const string fix = "A resource that depends on the component it belongs to waits for itself.";
        var after = string.Create(CultureInfo.InvariantCulture, $"after {limit.TotalSeconds} s");
        lock (_lock)
        {
            var waiting = _declared.Where(d => d.Registered is null).ToList();
            return waiting.Count == 0
                ? [new Problem($"the program has not ended {after}", "the program", fix)]
                : waiting.ConvertAll(d => new Problem(
                    $"resource '{d.Resource.GetResourceName()}' still waits for its inputs or dependencies {after}",
                    PreviewResource.Place(d.Resource.GetResourceType(), d.Resource.GetResourceName()), fix));
        }
    }

    /// <summary>Gives the test monitor its stack.</summary>
    public object? GetService(Type serviceType) => serviceType == typeof(RecordingStack) ? new RecordingStack(this) : null;

    /// <summary>Declares the program's resources.</summary>
    public IDictionary<string, object?> Define()
    {
        try
        {
            return _program();
        }
        catch (Exception error)
        {
            _failure = error;
            throw;
        }
    }

    /// <summary>Notes a resource when its constructor runs, which is before it is registered.</summary>
    public ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack)
            return null;
        lock (_lock)
        {
            var parent = args.Options.Parent is { } owner ? _byResource.GetValueOrDefault(owner) : null;
            var (type, name) = (args.Resource.GetResourceType(), args.Resource.GetResourceName());
            var urn = $"urn:pulumi:{_options.StackName}::{_options.ProjectName}::{parent?.TypeChain}{type}::{name}";
            var declared = new DeclaredResource(urn, parent, args.Resource, args.Args, args.Options);
            _byResource[args.Resource] = declared;
            _declared.Add(declared);
            if (!_unregistered.TryGetValue((type, name), out var queue))
                _unregistered[(type, name)] = queue = new();
            queue.Enqueue(declared);
        }
        return null;
    }

    /// <summary>Finds what is being registered: the monitor tells type and name only.</summary>
    public DeclaredResource? Register(MockResourceArgs args)
    {
        lock (_lock)
        {
            if (!_unregistered.TryGetValue((args.Type!, args.Name!), out var queue) || !queue.TryDequeue(out var declared))
                return null;
            declared.Registered = args;
            return declared;
        }
    }
}
