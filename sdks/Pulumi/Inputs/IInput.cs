namespace Pulumi;

/// <summary>An input of any type.</summary>
internal interface IInput
{
    public IOutput ToOutput();

    /// <summary>Gives the value when it is a plain one, so that no output need be made for it.</summary>
    public bool TryGetPlain(out object? value);
}
