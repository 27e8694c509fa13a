namespace LandingZone.Lambdas.Remediation.PublicAccess;

/// <summary>Writes a public access block.</summary>
/// <param name="Bucket">The bucket; null for the account's own setting.</param>
/// <param name="Block">What to write.</param>
/// <param name="Before">What it replaces, for undo; null when there was no configuration.</param>
public sealed record PutPublicAccessBlock(string? Bucket, PublicAccessBlock Block, PublicAccessBlock? Before);

/// <summary>A bucket, or the account, as it is now.</summary>
/// <param name="Bucket">The bucket; null for the account.</param>
/// <param name="Exists">False when S3 answers <c>NoSuchBucket</c>.</param>
/// <param name="Current">The configuration; null when S3 answers <c>NoSuchPublicAccessBlockConfiguration</c>.</param>
/// <param name="Tags">The bucket's tags, read now; an account has none.</param>
public sealed record PublicAccessFacts(string? Bucket, bool Exists, PublicAccessBlock? Current, LiveTags Tags);

/// <summary>Plans the blocking of public access.</summary>
public static class PublicAccessPlanner
{
    /// <summary>Blocks everything on every bucket that is not exempt and not blocked already.</summary>
    public static Plan<PutPublicAccessBlock> Plan(IEnumerable<PublicAccessFacts> subjects, string exemptTag)
    {
        var operations = new List<PutPublicAccessBlock>();
        var notes = new List<Reason>();
        foreach (var subject in subjects)
        {
            var name = subject.Bucket is null ? "The account" : $"Bucket {subject.Bucket}";
            if (!subject.Exists)
                notes.Add(new("bucketGone", $"{name} does not exist any more."));
            else if (subject.Tags.WhyNot(exemptTag, name) is { } exempt)
                notes.Add(exempt);
            else if (subject.Current == PublicAccessBlock.All)
                notes.Add(new("publicAccessBlocked", $"{name} blocks all public access already."));
            else
                operations.Add(new(subject.Bucket, PublicAccessBlock.All, subject.Current));
        }

        return new(operations, notes);
    }

    /// <summary>
    /// Puts back what was there before, unless somebody has changed it since. <see cref="PutPublicAccessBlock.Block"/> of the result is
    /// what to write; when nothing was configured before, all four settings are off, which means the same.
    /// </summary>
    public static Plan<PutPublicAccessBlock> PlanUndo(PutPublicAccessBlock done, PublicAccessFacts now)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentNullException.ThrowIfNull(now);
        if (!now.Exists || now.Current != done.Block)
            return Plans.Nothing<PutPublicAccessBlock>(
                new("changedSince", "The public access block is not the one that we wrote; it is left alone."));
        return new([new(done.Bucket, done.Before ?? new(false, false, false, false), now.Current)], []);
    }
}
