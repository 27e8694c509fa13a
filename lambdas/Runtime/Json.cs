using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// Writes JSON without reflection, with quotes and controls escaped and all other text as it is: logs and messages are read by people.
/// </summary>
public static class Json
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The UTF-8 text of what the function writes.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenMemory;
    }
}
