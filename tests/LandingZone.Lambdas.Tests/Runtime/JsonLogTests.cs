using System.Text;
using LandingZone.Lambdas.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Lambdas.Tests.Runtime;

public sealed class JsonLogTests : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly JsonLog _log;

    public JsonLogTests() =>
        _log = new JsonLog(_output, new FakeTimeProvider(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero)));

    public void Dispose() => _output.Dispose();

    private string Written => Encoding.UTF8.GetString(_output.ToArray());

    [Fact]
    public void Info_without_scope_has_time_level_and_message() =>
        Check(log => log.Info("Started."), """{"timestamp":"2026-03-04T05:06:07.089Z","level":"INFO","message":"Started."}""");

    [Fact]
    public void Warn_with_scope_and_fields_leaves_out_what_is_unknown() =>
        Check(
            log => log.With(scope => scope with { RequestId = "r", FindingId = "f", Account = "111122223333", Region = "eu-west-1", Action = "blockAddress" })
                .Warn("Skipped.", ("address", "203.0.113.9"), ("rule", null)),
            """{"timestamp":"2026-03-04T05:06:07.089Z","level":"WARN","message":"Skipped.","requestId":"r","findingId":"f","account":"111122223333","region":"eu-west-1","action":"blockAddress","address":"203.0.113.9"}""");

    [Fact]
    public void Info_line_breaks_and_quotes_stay_in_one_line() =>
        Check(log => log.Info("a\n\"b\" <ü>"), """{"timestamp":"2026-03-04T05:06:07.089Z","level":"INFO","message":"a\n\"b\" <ü>"}""");

    [Fact]
    public void Error_carries_type_and_message_of_the_exception() =>
        Check(
            log => log.Error("Failed.", new TimeoutException("too slow"), ("address", "::1")),
            """{"timestamp":"2026-03-04T05:06:07.089Z","level":"ERROR","message":"Failed.","address":"::1","errorType":"TimeoutException","errorMessage":"too slow","stackTrace":[]}""");

    [Fact]
    public void Metric_is_in_the_embedded_metric_format() =>
        Check(
            log => log.Metric("BlocksEvicted", 2, "Count", ("Stack", "prod"), ("Region", "eu-west-1")),
            """{"_aws":{"Timestamp":1772600767089,"CloudWatchMetrics":[{"Namespace":"LandingZone","Dimensions":[["Stack","Region"]],"Metrics":[{"Name":"BlocksEvicted","Unit":"Count"}]}]},"Stack":"prod","Region":"eu-west-1","BlocksEvicted":2}""");

    [Fact]
    public void Info_from_many_threads_never_tears_a_line()
    {
        Parallel.For(0, 200, number => _log.Info("line", ("number", new string('x', number))));

        var lines = Written.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(200, lines.Length);
        Assert.All(lines, line => Assert.EndsWith("\"}", line, StringComparison.Ordinal));
    }

    private void Check(Action<JsonLog> write, string line)
    {
        write(_log);
        Assert.Equal(line + "\n", Written);
    }
}
