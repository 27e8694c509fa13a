using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>Who did it, as far as the finding says.</summary>
internal static class ActorText
{
    public static string? Of(Finding finding)
    {
        var resource = finding.Resource;
        return FactList.Join(
            ", ",
            Principal(resource.AccessKey),
            Named("Kubernetes user", resource.Kubernetes?.Username),
            DatabaseUser(resource.DatabaseUser),
            finding.Service.ResourceRole == ResourceRole.Actor ? "the resource itself" : null);
    }

    public static string? Process(RuntimeProcess? process) => process is null
        ? null
        : FactList.Join(
            " ",
            process.ExecutablePath ?? process.Name,
            process.Pid is { } pid ? FormattableString.Invariant($"(pid {pid})") : null,
            Named("run by", process.User));

    private static string? Principal(AccessKeyDetails? key) => key is null
        ? null
        : FactList.Join(
            " ",
            key.UserType,
            key.UserType == key.UserName ? null : key.UserName ?? key.PrincipalId,
            key.AccessKeyId is { } id ? $"(key {id})" : null);

    private static string? DatabaseUser(DatabaseUserDetails? user) => user is null
        ? null
        : Named("database user", FactList.Join(" ", user.User, Named("with", user.Application), Named("on", user.Database)));

    private static string? Named(string kind, string? name) => string.IsNullOrWhiteSpace(name) ? null : $"{kind} {name}";
}
