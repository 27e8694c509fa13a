namespace Pulumi;

/// <summary>
/// Knows the work that a program has started without waiting for it, so that the run ends when all of it has ended, and remembers
/// each failure once.
/// </summary>
internal sealed class TaskTracker
{
    private readonly Lock _lock = new();
    private readonly HashSet<Exception> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource? _idle;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        if (task.IsCompleted)
        {
            Note(task);
            return;
        }

        lock (_lock)
        {
            _running++;
        }

        task.ContinueWith(
            static (ended, tracker) => ((TaskTracker)tracker!).End(ended),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public void Fail(Exception exception)
    {
        lock (_lock)
        {
            if (_seen.Add(exception))
            {
                _failures.Add(exception);
            }
        }
    }

    /// <summary>Waits until nothing is running any more; gives all failures.</summary>
    public async Task<ImmutableArray<Exception>> WhenIdleAsync()
    {
        while (true)
        {
            Task idle;
            lock (_lock)
            {
                if (_running == 0)
                {
                    return [.. _failures];
                }

                idle = (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await idle.ConfigureAwait(false);
        }
    }

    private void End(Task task)
    {
        Note(task);
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_running == 0)
            {
                (idle, _idle) = (_idle, null);
            }
        }

        idle?.SetResult();
    }

    private void Note(Task task)
    {
        if (task.IsCanceled)
        {
            Fail(new TaskCanceledException(task));
        }

        foreach (var exception in task.Exception?.Flatten().InnerExceptions ?? [])
        {
            Fail(exception);
        }
    }
}
