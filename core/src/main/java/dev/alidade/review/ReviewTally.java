// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Nested;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.score.Scorecard;

/** Hands each fact to the parts that take it. */
final class ReviewTally extends CellTally<Fact, ReviewResult> {
    static final IssueKind UNUSED_FACT =
            new IssueKind("review.unused-fact", "A fact is of no type that the topics in scope take; it is left out.");

    private final ReviewPolicy policy;
    private final ImmutableList<Part<?, ?>> parts;
    private final Issues issues = cell("issues", new Issues(UNUSED_FACT));

    ReviewTally(ReviewPolicy policy, Window window) {
        this(policy, window, parts(policy, window));
    }

    private ReviewTally(ReviewPolicy policy, Window window, ImmutableList<Part<?, ?>> parts) {
        super(settings(policy, parts), window);
        this.policy = policy;
        this.parts = parts;
        for (Part<?, ?> part : parts) {
            Object unused = cell("part " + part.part.name(), part.cell);
        }
    }

    private static ImmutableList<Part<?, ?>> parts(ReviewPolicy policy, Window window) {
        ImmutableList.Builder<Part<?, ?>> parts = ImmutableList.builder();
        for (ReviewPart<?, ?> part : policy.parts()) {
            parts.add(part(part, window));
        }
        return parts.build();
    }

    private static <F extends Fact, R extends Measured> Part<F, R> part(ReviewPart<F, R> part, Window window) {
        return new Part<>(part, new Nested<>(part.analysis(), window));
    }

    private static Settings settings(ReviewPolicy policy, ImmutableList<Part<?, ?>> parts) {
        Settings settings =
                Settings.of("review", 1).with("model", policy.model().fingerprint());
        for (Part<?, ?> part : parts) {
            settings = settings.with("part " + part.part.name(), part.cell)
                    .with("topic " + part.part.name(), part.part.topic());
        }
        return settings;
    }

    @Override
    public void add(Fact fact) {
        occupy();
        try {
            boolean used = false;
            for (Part<?, ?> part : parts) {
                used |= part.add(fact);
            }
            if (!used) {
                issues.addWithoutId(UNUSED_FACT, 1);
            }
        } finally {
            release();
        }
    }

    @Override
    public ReviewResult result() {
        return result(this);
    }

    @Override
    protected ReviewResult resultAmong(CellTally<Fact, ReviewResult> whole) {
        return result((ReviewTally) whole);
    }

    private ReviewResult result(ReviewTally whole) {
        occupy();
        try {
            return reviewed(whole);
        } finally {
            release();
        }
    }

    private ReviewResult reviewed(ReviewTally whole) {
        ImmutableSortedMap.Builder<String, Measured> reports = ImmutableSortedMap.naturalOrder();
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        ImmutableList.Builder<DataIssue> found = ImmutableList.builder();
        found.addAll(issues.found());
        for (int i = 0; i < parts.size(); i++) {
            Part<?, ?> part = parts.get(i);
            Measured report = part.resultWithin(whole.parts.get(i));
            reports.put(part.part.name(), report);
            measurements.addAll(report.measurements());
            found.addAll(report.issues());
        }
        ImmutableList<Measurement> all = measurements.build();
        return new ReviewResult(
                window(), reports.build(), all, found.build(), Scorecard.of(policy.model(), policy.scope(), all));
    }

    private record Part<F extends Fact, R extends Measured>(ReviewPart<F, R> part, Nested<F, R> cell) {
        boolean add(Fact fact) {
            boolean takes = part.facts().isInstance(fact);
            if (takes) {
                cell.add(part.facts().cast(fact));
            }
            return takes;
        }

        /** Both tallies are of one policy, so their parts are the same. */
        @SuppressWarnings("unchecked")
        R resultWithin(Part<?, ?> whole) {
            return cell.resultWithin(((Part<F, R>) whole).cell);
        }
    }
}
