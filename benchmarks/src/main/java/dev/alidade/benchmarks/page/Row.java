// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks.page;

import com.google.common.collect.ImmutableList;
import dev.alidade.benchmarks.JsonLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of the table: some work, what it is compared with, and what is wanted.
 *
 * @param work the work
 * @param rival what does the same
 * @param benchmarks the benchmarks that it needs, in the order in which they are run
 * @param target what is wanted, in words
 * @param atLeast whether the figure is to be at least, not at most, the limit
 * @param limit the limit
 * @param judged from the scores of the benchmarks, in their order: what is judged
 * @param here from the same: what the library did, in words
 * @param there from the same: what the rival did, in words
 */
record Row(
        String work,
        String rival,
        ImmutableList<String> benchmarks,
        String target,
        boolean atLeast,
        double limit,
        Function<List<Double>, Double> judged,
        Function<List<Double>, String> here,
        Function<List<Double>, String> there) {

    /** The time of one against the time of the other. */
    static Row ratio(String work, String per, String here, String rival, String there, double most, String target) {
        return new Row(
                work,
                rival,
                ImmutableList.of(here, there),
                target,
                false,
                most,
                times -> times.get(0) / times.get(1),
                times -> Numbers.time(times.get(0)) + per,
                times -> Numbers.time(times.get(1)) + per);
    }

    /** The gain of a second thread here against there: four times, on one and two threads here, then there. */
    static Row gain(String work, String rival, ImmutableList<String> benchmarks, double least, String target) {
        return new Row(
                work,
                rival,
                benchmarks,
                target,
                true,
                least,
                times -> times.get(0) / times.get(1) / (times.get(2) / times.get(3)),
                times -> Numbers.ratio(times.get(0) / times.get(1)) + " times as fast",
                times -> Numbers.ratio(times.get(2) / times.get(3)) + " times as fast");
    }

    /** So many a second. */
    static Row rate(String work, String per, String benchmark, double least, String target) {
        return new Row(
                work,
                "",
                ImmutableList.of(benchmark),
                target,
                true,
                least,
                rates -> rates.get(0),
                rates -> Numbers.whole(rates.get(0)) + per,
                rates -> "");
    }

    /** What each round found; a round without all of the benchmarks is missing. */
    private List<List<Double>> rounds(Figures figures) {
        return IntStream.rangeClosed(1, figures.rounds())
                .mapToObj(round -> benchmarks.stream()
                        .map(benchmark -> figures.round(benchmark, round).map(Row::score))
                        .flatMap(Optional::stream)
                        .toList())
                .filter(scores -> scores.size() == benchmarks.size())
                .toList();
    }

    private static double score(JsonLine line) {
        return line.number("score");
    }

    void add(MarkdownTable table, Figures figures) {
        List<List<Double>> rounds = rounds(figures);
        table.row(
                work,
                each(rounds, here),
                rival,
                rival.isEmpty() ? "" : each(rounds, there),
                atLeast && benchmarks.size() == 1 ? "" : each(rounds, scores -> Numbers.ratio(judged.apply(scores))),
                target,
                rounds.isEmpty() || rounds.size() < figures.rounds()
                        ? "not measured"
                        : verdict(rounds.stream().map(judged).toList()));
    }

    private static String each(List<List<Double>> rounds, Function<List<Double>, String> words) {
        return rounds.stream().map(words).collect(Collectors.joining(", "));
    }

    /** Met in every round, or missed. */
    private String verdict(List<Double> figures) {
        boolean met = figures.stream().allMatch(figure -> atLeast ? figure >= limit : figure <= limit);
        return met ? "met" : "**missed**";
    }
}
