namespace LandingZone.SdkGenerator;

/// <summary>Names of the form <c>module.Name</c>; the module is empty for types at the package's root.</summary>
public static class QualifiedName
{
    /// <summary>Splits a name at its last dot.</summary>
    public static (string Module, string Name) Split(string qualified)
    {
        var dot = qualified.LastIndexOf('.');
        return dot < 0 ? ("", qualified) : (qualified[..dot], qualified[(dot + 1)..]);
    }
}
