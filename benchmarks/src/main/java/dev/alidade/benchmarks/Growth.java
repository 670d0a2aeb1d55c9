// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PathRow;
import dev.alidade.handoff.Handoff;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Analysis;
import dev.alidade.mindset.Mindset;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.SurveyAnswer;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How time and heap grow with the data, one series a run: {@code leads}, {@code groups}, {@code channels}, {@code answers}
 * or {@code touches}. Prints a {@link JsonLine line} for each size. A second argument divides the sizes, to try things.
 */
public final class Growth {
    private static final int PART = 500_000; // so many facts at once

    private static final ImmutableMap<String, Series> SERIES = ImmutableMap.of(
            "leads", Growth::leads,
            "groups", Growth::groups,
            "channels", Growth::channels,
            "touches", Growth::touches,
            "answers", Growth::answers);

    private final PrintStream out;
    private final int divide;

    private Growth(PrintStream out, int divide) {
        this.out = out;
        this.divide = divide;
    }

    private interface Series {
        void measure(Growth growth);
    }

    /**
     * Measures a series.
     *
     * @param args its name; by how much its sizes are divided
     */
    public static void main(String... args) {
        Series series = requireNonNull(SERIES.get(args[0]), () -> "one of " + SERIES.keySet() + " was expected");
        series.measure(new Growth(System.out, args.length > 1 ? Integer.parseInt(args[1]) : 1));
    }

    /** The series that there are, in the order of the page. */
    public static ImmutableList<String> series() {
        return SERIES.keySet().asList();
    }

    private void leads() {
        Analysis<Lead, ?> byCampaign = Handoff.under(HandoffBenchmark.AGREEMENT).by("campaign", Lead::campaignId);
        for (int size : new int[] {10_000, 100_000, 1_000_000, 10_000_000}) {
            measure("leads", size, byCampaign, parts(size / divide));
        }
    }

    private void groups() {
        Analysis<Lead, HandoffReport> each = Handoff.under(HandoffBenchmark.AGREEMENT);
        ImmutableList<Lead> leads = Leads.make(PART / divide);
        for (int size : new int[] {1, 10, 100, 1_000}) {
            ImmutableList<Optional<String>> names = IntStream.range(0, size)
                    .mapToObj(group -> Optional.of("G" + group))
                    .collect(ImmutableList.toImmutableList());
            measure(
                    "groups",
                    size,
                    each.by("group", lead -> names.get((lead.id().hashCode() & Integer.MAX_VALUE) % size)),
                    List.of(leads));
        }
    }

    private void channels() {
        Analysis<PathRow, ?> models = Attribution.paths(Models.linear(), Models.markov());
        for (int size : new int[] {10, 30, 100, 300, 1_000}) {
            measure("channels", size, models, List.of(AttributionBenchmark.rows(Paths.make(200_000 / divide, size))));
        }
    }

    private void touches() {
        Analysis<PathRow, ?> models =
                Attribution.paths(Models.first(), Models.linear(), Models.markov(), Models.shapley());
        for (int size : new int[] {2, 8, 32, 128, 512}) {
            measure(
                    "touches",
                    size,
                    models,
                    List.of(AttributionBenchmark.rows(Paths.ofLength(Math.max(1, 2_000_000 / size / divide), size))));
        }
    }

    private void answers() {
        Analysis<SurveyAnswer, ?> survey = Mindset.survey(SurveyCodebook.CODEBOOK);
        for (int size : new int[] {100, 1_000, 10_000, 100_000, 1_000_000}) {
            measure("answers", size, survey, List.of(survey(Math.max(10, size / divide))));
        }
    }

    /** So many persons of both departments, each with three answers. */
    private static ImmutableList<SurveyAnswer> survey(int persons) {
        ImmutableList<String> texts = Answers.make(3 * persons).texts();
        Instant day = Leads.QUARTER.start();
        return IntStream.range(0, persons)
                .mapToObj(person -> SurveyAnswer.of(
                        "P" + (10_000_000 + person),
                        person % 3 == 0 ? Department.MARKETING : Department.SALES,
                        day.plusSeconds(person),
                        texts.get(3 * person),
                        texts.get(3 * person + 1),
                        texts.get(3 * person + 2)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Iterable<ImmutableList<Lead>> parts(int size) {
        return () -> {
            Leads leads = new Leads();
            int parts = (size + PART - 1) / PART;
            Iterator<Integer> sizes = IntStream.range(0, parts)
                    .map(part -> Math.min(PART, size - part * PART))
                    .iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return sizes.hasNext();
                }

                @Override
                public ImmutableList<Lead> next() {
                    return leads.next(sizes.next());
                }
            };
        };
    }

    private <T> void measure(String series, long size, Analysis<T, ?> analysis, Iterable<? extends List<T>> parts) {
        JsonLine line = JsonLine.of("growth").with("series", series).with("size", size);
        out.println(new Gauge<>(analysis, Leads.QUARTER).measure(line, parts));
    }
}
