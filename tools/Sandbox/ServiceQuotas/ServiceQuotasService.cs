using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.ServiceQuotas;

/// <summary>Service Quotas, JSON 1.1, 2019-06-24. The applied value of a quota is there only where the world gives one; AWS knows a default
/// for every quota.</summary>
internal static class ServiceQuotasService
{
    private static readonly Dictionary<string, double> Defaults = new(StringComparer.Ordinal)
    {
        ["events/L-244521F2"] = 300,
        ["lambda/L-B99A9384"] = 1000,
        ["organizations/L-E619E033"] = 10,
    };

    internal static AwsService Create() => new JsonService("servicequotas", "1.1", "com.amazonaws.servicequotas.v20190624", "servicequotas")
        .Add("GetServiceQuota", call => Answer(call, call.Local.ServiceQuotas))
        .Add("GetAWSDefaultServiceQuota", call => Answer(call, Defaults));

    private static JsonObject Answer(Exchange call, Dictionary<string, double> values)
    {
        var (service, quota) = (call.Json.Text("ServiceCode"), call.Json.Text("QuotaCode"));
        if (!values.TryGetValue($"{service}/{quota}", out var value))
            throw new AwsErrorException("NoSuchResourceException", "The request failed because the specified service quota does not exist.");
        return new JsonObject
        {
            ["Quota"] = new JsonObject { ["ServiceCode"] = service, ["QuotaCode"] = quota, ["Value"] = value, ["Adjustable"] = true },
        };
    }
}
