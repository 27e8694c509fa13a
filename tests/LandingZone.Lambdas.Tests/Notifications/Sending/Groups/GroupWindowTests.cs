using LandingZone.Lambdas.Notifications.Sending.Groups;

namespace LandingZone.Lambdas.Tests.Notifications.Sending.Groups;

public sealed class GroupWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(15);
    private static readonly GroupWindow Current = new(7, "first", Now, Now.AddHours(-1), IsTold: false);

    [Fact]
    public void Decide_first_of_its_group_opens_a_window() =>
        Assert.Equal(new Open(new(0, "first", Now, null, IsTold: false)), GroupWindow.Decide(null, "first", Now, Length));

    [Theory]
    [InlineData(0)]
    [InlineData(899.999)]
    public void Decide_another_within_the_time_is_counted(double seconds) =>
        Assert.Equal(new Join(Current), GroupWindow.Decide(Current, "second", Now.AddSeconds(seconds), Length));

    [Fact]
    public void Decide_another_after_the_time_opens_the_next_and_tells_what_was_counted() => Assert.Equal(
        new Open(new(7, "second", Now + Length, Now, IsTold: false)), GroupWindow.Decide(Current, "second", Now + Length, Length));

    [Fact]
    public void Decide_another_after_the_count_was_told_opens_the_next_with_nothing_to_tell() => Assert.Equal(
        new Open(new(7, "second", Now.AddMinutes(1), null, IsTold: false)),
        GroupWindow.Decide(Current with { IsTold = true }, "second", Now.AddMinutes(1), Length));

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public void Decide_first_again_goes_on_with_its_window(int minutes) =>
        Assert.Equal(new GoOn(Current), GroupWindow.Decide(Current, "first", Now.AddMinutes(minutes), Length));
}
