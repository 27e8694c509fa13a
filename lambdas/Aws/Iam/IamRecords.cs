namespace LandingZone.Lambdas.Aws.Iam;

/// <summary>An access key of a user.</summary>
/// <param name="Id">The key's id, <c>AKIA…</c>.</param>
/// <param name="IsActive">Whether the key can be used.</param>
public sealed record AccessKey(string Id, bool IsActive);

/// <summary>A role.</summary>
/// <param name="Name">The name.</param>
/// <param name="Id">The unique id, <c>AROA…</c>.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Path">The path: <c>/aws-service-role/…</c> and <c>/aws-reserved/…</c> belong to AWS.</param>
public sealed record Role(string Name, string Id, string Arn, string Path);
