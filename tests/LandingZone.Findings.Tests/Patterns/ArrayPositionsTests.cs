using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class ArrayPositionsTests
{
    private static readonly ArrayPositions None = ArrayPositions.None;

    [Fact]
    public void With_places_in_different_arrays_has_both_by_array_number()
    {
        var expected = Of((0, 1), (1, 2), (2, 3), (3, 4));

        Assert.Equal(expected, Of((0, 1), (1, 2)).With(Of((2, 3), (3, 4))));
        Assert.Equal(expected, Of((2, 3), (3, 4)).With(Of((0, 1), (1, 2))));
        Assert.Equal(expected, Of((0, 1), (2, 3)).With(Of((1, 2), (3, 4))));
        Assert.Equal(expected, Of((0, 1), (1, 2), (3, 4)).With(Of((1, 2), (2, 3))));
        Assert.Equal(expected, Of((1, 2), (2, 3)).With(Of((0, 1), (1, 2), (3, 4))));
    }

    [Fact]
    public void With_place_inside_the_same_element_is_the_inner_one()
    {
        Assert.Equal(Of((0, 1), (1, 2)), Of((0, 1)).With(Of((0, 1), (1, 2))));
        Assert.Equal(Of((0, 1), (1, 2)), Of((0, 1), (1, 2)).With(Of((0, 1))));
    }

    [Fact]
    public void With_different_elements_of_one_array_is_null()
    {
        Assert.Null(Of((0, 1)).With(Of((0, 2))));
        Assert.Null(Of((0, 1), (1, 0)).With(Of((0, 1), (1, 1))));
        Assert.Null(Of((0, 1), (2, 0)).With(Of((1, 5), (2, 1))));
        Assert.Null(Of((1, 5), (2, 1)).With(Of((0, 1), (2, 0))));
    }

    [Fact]
    public void With_nothing_is_the_same_place()
    {
        var place = Of((0, 1));

        Assert.Same(place, place.With(None));
        Assert.Same(place, None.With(place));
        Assert.Same(place, place.With(place));
    }

    [Fact]
    public void Equals_compares_places()
    {
        Assert.True(Of((0, 1)).Equals((object)Of((0, 1))));
        Assert.False(Of((0, 1)).Equals(Of((0, 2))));
        Assert.False(Of((0, 1)).Equals((ArrayPositions?)null));
        Assert.False(Of((0, 1)).Equals("x"));
        Assert.Equal(Of((0, 1)).GetHashCode(), Of((0, 1)).GetHashCode());
        Assert.NotEqual(Of((0, 1)).GetHashCode(), Of((0, 2)).GetHashCode());
    }

    // Plain values of an array tie nothing to their element; objects in it do.
    [Fact]
    public void At_numbers_arrays_and_elements_as_they_come()
    {
        var flat = FlatEvent.Parse("""{"a":[{"b":[{"c":1},{"c":2}]},{"b":[{"c":3}]}],"d":[4,5]}""");

        Assert.Equal(
            [Of((0, 0), (1, 0)), Of((0, 0), (1, 1)), Of((0, 1), (2, 0))],
            flat.At("a.b.c").Select(value => value.Positions));
        Assert.Equal([None, None], flat.At("d").Select(value => value.Positions));
    }

    [Fact]
    public void Parse_event_that_is_no_json_says_so()
    {
        Assert.StartsWith("The event is not JSON: ", Assert.Throws<FormatException>(() => FlatEvent.Parse("{")).Message, StringComparison.Ordinal);
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => FlatEvent.Parse(null!)).ParamName);
    }

    private static ArrayPositions Of(params (int Array, int Index)[] positions) =>
        positions.Aggregate(None, (place, next) => place.Inside(next.Array, next.Index));
}
