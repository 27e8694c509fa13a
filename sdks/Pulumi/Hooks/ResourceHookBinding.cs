namespace Pulumi;

/// <summary>Which hooks run around which operations of a resource.</summary>
public class ResourceHookBinding
{
    /// <summary>Run after creation.</summary>
    public List<ResourceHook> AfterCreate { get; set; } = [];

    /// <summary>Run after deletion.</summary>
    public List<ResourceHook> AfterDelete { get; set; } = [];

    /// <summary>Run after an update.</summary>
    public List<ResourceHook> AfterUpdate { get; set; } = [];

    /// <summary>Run before creation.</summary>
    public List<ResourceHook> BeforeCreate { get; set; } = [];

    /// <summary>Run before deletion.</summary>
    public List<ResourceHook> BeforeDelete { get; set; } = [];

    /// <summary>Run before an update.</summary>
    public List<ResourceHook> BeforeUpdate { get; set; } = [];

    /// <summary>Run when an operation fails.</summary>
    public List<ErrorHook> OnError { get; set; } = [];

    /// <summary>Whether there are no hooks at all.</summary>
    public bool IsEmpty =>
        AfterCreate.Count + AfterDelete.Count + AfterUpdate.Count + BeforeCreate.Count + BeforeDelete.Count + BeforeUpdate.Count +
        OnError.Count == 0;

    /// <summary>A new binding of the same hooks.</summary>
    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    /// <summary>A new binding of these hooks followed by the other's.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            AfterCreate = [.. AfterCreate, .. other.AfterCreate],
            AfterDelete = [.. AfterDelete, .. other.AfterDelete],
            AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
            BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
            BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
            BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
            OnError = [.. OnError, .. other.OnError],
        };
    }
}
