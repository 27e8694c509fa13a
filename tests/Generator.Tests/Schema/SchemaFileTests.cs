using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Schema;

public sealed class SchemaFileTests
{
    [Fact]
    public void ToJson_leaves_out_what_is_not_so()
    {
        var schema = new PackageSchema
        {
            Package = "home",
            Version = "1.0.0",
            Namespace = "Pulumi.Home",
            Resources =
            {
                ["light.Lamp"] = new ResourceSchema
                {
                    Token = "home:light/lamp:Lamp",
                    Inputs = [new PropertySchema { Name = "dim", Type = TypeRef.Parse("list<int>"), Default = JsonValue.Create(3), Required = true }],
                },
            },
        };

        Assert.Equal(
            """
            {
              "package": "home",
              "version": "1.0.0",
              "namespace": "Pulumi.Home",
              "modules": {},
              "resources": {
                "light.Lamp": {
                  "token": "home:light/lamp:Lamp",
                  "inputs": [
                    {
                      "name": "dim",
                      "type": "list<int>",
                      "required": true,
                      "default": 3
                    }
                  ],
                  "outputs": []
                }
              },
              "functions": {},
              "inputTypes": {},
              "outputTypes": {},
              "enums": {}
            }

            """.ReplaceLineEndings("\n"),
            SchemaFile.ToJson(schema));
    }

    [Fact]
    public void FromJson_unknown_member_is_an_error() =>
        Assert.Throws<JsonException>(() => SchemaFile.FromJson("""{ "package": "a", "version": "1", "namespace": "A", "colour": "red" }"""));
}
