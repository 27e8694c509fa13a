using System.Text.Json.Serialization;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.PublicAccess;

namespace LandingZone.Lambdas.Ledger;

/// <summary>What an action record holds as JSON, in the forms of the responses' own records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(StepDocument))]
[JsonSerializable(typeof(ActionChanges))]
[JsonSerializable(typeof(PutPublicAccessBlock))]
[JsonSerializable(typeof(WritePasswordPolicy))]
internal sealed partial class LedgerJson : JsonSerializerContext;
