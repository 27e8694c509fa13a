namespace Pulumi;

public static partial class Output
{
    /// <summary>One output of several values of different types.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Output<T1> item1, Output<T2> item2) =>
        new(OutputFlow.CombineAsync([item1, item2], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        new(OutputFlow.CombineAsync([item1, item2, item3], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        new(OutputFlow.CombineAsync([item1, item2, item3, item4], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>(), p[3].ValueAs<T4>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        new(OutputFlow.CombineAsync([item1, item2, item3, item4, item5], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>(), p[3].ValueAs<T4>(), p[4].ValueAs<T5>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        new(OutputFlow.CombineAsync([item1, item2, item3, item4, item5, item6], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>(), p[3].ValueAs<T4>(), p[4].ValueAs<T5>(), p[5].ValueAs<T6>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        new(OutputFlow.CombineAsync([item1, item2, item3, item4, item5, item6, item7], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>(), p[3].ValueAs<T4>(), p[4].ValueAs<T5>(), p[5].ValueAs<T6>(), p[6].ValueAs<T7>())));

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <inheritdoc cref="Tuple{T1,T2}(Input{T1}, Input{T2})"/>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        new(OutputFlow.CombineAsync([item1, item2, item3, item4, item5, item6, item7, item8], p => (p[0].ValueAs<T1>(), p[1].ValueAs<T2>(), p[2].ValueAs<T3>(), p[3].ValueAs<T4>(), p[4].ValueAs<T5>(), p[5].ValueAs<T6>(), p[6].ValueAs<T7>(), p[7].ValueAs<T8>())));
}
