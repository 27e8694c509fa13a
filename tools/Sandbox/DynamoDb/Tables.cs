using System.Text.Json;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Finds the table of a request, by name or ARN.</summary>
internal static class Tables
{
    internal static TableStore Find(Exchange call, JsonElement request) => Find(call, request.Text("TableName")
        ?? throw Errors.Missing("tableName"));

    internal static TableStore Find(Exchange call, string name) =>
        call.Local.Tables.GetValueOrDefault(name[(name.LastIndexOf('/') + 1)..]) ?? throw Errors.TableNotFound();
}
