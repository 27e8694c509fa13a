using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Lets the JSON serializer follow outputs and inputs of every kind.</summary>
internal sealed class OutputJsonConverter : JsonConverterFactory
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Extended = [];

    /// <summary>The options with this converter; made once for each options object.</summary>
    public static JsonSerializerOptions Extend(JsonSerializerOptions? options) => Extended.GetValue(
        options ?? JsonSerializerOptions.Default,
        original => new JsonSerializerOptions(original) { Converters = { new OutputJsonConverter() } });

    public override bool CanConvert(Type typeToConvert) => Inner(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, Inner(typeToConvert)!))!;

    /// <summary>The type of the values that an output or input type has.</summary>
    private static Type? Inner(Type type)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.IsGenericType && level.GetGenericTypeDefinition() is var definition &&
                (definition == typeof(Output<>) || definition == typeof(Input<>)))
            {
                return level.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private sealed class Converter<TOutput, T> : JsonConverter<TOutput>
    {
        public override TOutput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = Output.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);
            return value is TOutput output
                ? output
                : Input<T>.Of(value) is TOutput input
                    ? input
                    : throw new JsonException($"{typeToConvert} cannot be read from JSON.");
        }

        public override void Write(Utf8JsonWriter writer, TOutput value, JsonSerializerOptions options)
        {
            var data = FoundOutputs.Read(Output.AnyOutput(value));
            if (data is { IsKnown: true, Value: not null })
            {
                JsonSerializer.Serialize(writer, data.ValueAs<T>(), options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
