using LandingZone.Findings.Contracts;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Runtime;
using Pulumi;
using DynamoDB = Pulumi.Aws.DynamoDB;

namespace LandingZone.Infra.Ledger;

/// <summary>Inputs of <see cref="ResponseLedger"/>.</summary>
public sealed class ResponseLedgerArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }
}

/// <summary>
/// The table of everything that was done, planned or sent: what a response is undone from. Records of responses never expire by
/// themselves: a block whose record vanished could not be found again. Only items with <see cref="LedgerTable.RemoveAt"/> do, which are
/// claims on deliveries and sent notifications. Protected, and stays when the stack goes. Expects the security account's provider in its
/// options.
/// </summary>
public sealed class ResponseLedger : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:ledger:ResponseLedger";

    /// <summary>Declares the table.</summary>
    public ResponseLedger(string name, ResponseLedgerArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var table = new DynamoDB.Table(
            Names.Child(name, "table"),
            new()
            {
                Attributes =
                {
                    Attribute(LedgerTable.PartitionKey, "S"), Attribute(LedgerTable.SortKey, "S"),
                    Attribute(LedgerTable.Status, "S"), Attribute(LedgerTable.ExpiresAt, "N"),
                },
                HashKey = LedgerTable.PartitionKey,
                RangeKey = LedgerTable.SortKey,
                GlobalSecondaryIndexes =
                {
                    new DynamoDB.Inputs.TableGlobalSecondaryIndexArgs
                    {
                        Name = LedgerTable.StatusIndex,
                        KeySchemas = { Key(LedgerTable.Status, "HASH"), Key(LedgerTable.ExpiresAt, "RANGE") },
                        ProjectionType = "ALL",
                    },
                },
                Ttl = new DynamoDB.Inputs.TableTtlArgs { AttributeName = LedgerTable.RemoveAt, Enabled = true },
                BillingMode = "PAY_PER_REQUEST",
                PointInTimeRecovery = new DynamoDB.Inputs.TablePointInTimeRecoveryArgs { Enabled = true },
                ServerSideEncryption = new DynamoDB.Inputs.TableServerSideEncryptionArgs { Enabled = true, KmsKeyArn = args.Home.KeyArn },
                DeletionProtectionEnabled = true,
                Region = args.Home.Region,
            },
            new CustomResourceOptions { Parent = this, Protect = true, RetainOnDelete = true });
        (TableName, TableArn) = (table.Name, table.Arn);
        RegisterOutputs();
    }

    /// <summary>Name of the table.</summary>
    [Output("tableName")]
    public Output<string> TableName { get; private set; }

    /// <summary>ARN of the table.</summary>
    [Output("tableArn")]
    public Output<string> TableArn { get; private set; }

    private static DynamoDB.Inputs.TableGlobalSecondaryIndexKeySchemaArgs Key(string name, string type) =>
        new() { AttributeName = name, KeyType = type };

    private static DynamoDB.Inputs.TableAttributeArgs Attribute(string name, string type) => new() { Name = name, Type = type };
}
