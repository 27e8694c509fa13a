using System.Globalization;
using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>An address within a network. The other family is compared digit by digit, so 0.0.0.0/0 takes most of IPv6 too.</summary>
public sealed record Cidr : Condition
{
    private readonly byte[] _lowest;
    private readonly byte[] _highest;

    /// <summary>Reads a network.</summary>
    /// <param name="network">Address, slash, number of bits. Host bits may be set.</param>
    /// <exception cref="InvalidPatternException">No network, or a single address: the engine refuses /32 and /128.</exception>
    public Cidr(string network)
    {
        Network = network;
        // The engine splits in a way that drops empty parts at the end.
        var parts = network.TrimEnd('/').Split('/');
        if (parts.Length != 2)
            throw Wrong("one slash is required, as in 10.0.0.0/8");
        if (!int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits) || bits < 0)
            throw Wrong("the number of bits must be a whole number that is not negative");
        var address = (parts[0].Contains(':', StringComparison.Ordinal) ? AddressDigits.Ipv6(parts[0]) : AddressDigits.Ipv4(parts[0]))
            ?? throw Wrong($"'{parts[0]}' is no address");
        if (bits >= address.Length * 8)
            throw Wrong($"the number of bits must be below {address.Length * 8}; name a single address as a plain string");
        _lowest = AddressDigits.Digits(Masked(address, bits, ones: false));
        _highest = AddressDigits.Digits(Masked(address, bits, ones: true));
    }

    /// <summary>The network as written.</summary>
    public string Network { get; }

    /// <inheritdoc />
    public override bool Matches(EventValue value) => value.IsText && AddressDigits.Parse(value.Text) is { } digits && IsBetween(digits);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => WriteOperator(writer, Operators.Cidr, Network);

    private static byte[] Masked(byte[] address, int bits, bool ones) =>
        [.. address.Select((octet, index) =>
        {
            var mask = (byte)(0xFF00 >> Math.Clamp(bits - (index * 8), 0, 8));
            return (byte)(ones ? octet | ~mask : octet & mask);
        })];

    // The engine decides at the first digit that lies strictly inside, without looking at how many digits follow.
    private bool IsBetween(byte[] digits)
    {
        var (onLowest, onHighest) = (true, true);
        for (var index = 0; index < _lowest.Length && index < digits.Length; index++)
        {
            var digit = digits[index];
            if ((onLowest && digit < _lowest[index]) || (onHighest && digit > _highest[index]))
                return false;
            onLowest &= digit == _lowest[index];
            onHighest &= digit == _highest[index];
            if (!onLowest && !onHighest)
                return true;
        }

        return digits.Length >= _lowest.Length;
    }

    private InvalidPatternException Wrong(string reason) => new($"cidr \"{Network}\": {reason}.");
}
