// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a value rests on, in the words of what was counted. */
final class EvidenceWords {
    private static final Counted CASES = new Counted("case", "cases");

    /** What the denominator of a number that is no plain share counts, by the metric's id. */
    private static final ImmutableMap<String, Counted> COUNTED = ImmutableMap.<String, Counted>builder()
            .put("attribution.budget-variance", new Counted("campaign", "campaigns"))
            .put("attribution.cost-per-lead", new Counted("lead", "leads"))
            .put("attribution.influenced-pipeline-share", new Counted("deal", "deals"))
            .put("attribution.measured-campaigns", new Counted("campaign", "campaigns"))
            .put("attribution.model-agreement", new Counted("won journey", "won journeys"))
            .put("attribution.return-on-spend", new Counted("won deal", "won deals"))
            .put("attribution.sourced-pipeline-share", new Counted("deal", "deals"))
            .put("attribution.sourced-pipeline-share-before-sales", new Counted("deal", "deals"))
            .put("attribution.sourced-pipeline-share-first-touch", new Counted("deal", "deals"))
            .put("attribution.sourced-revenue-share", new Counted("won deal", "won deals"))
            .put("attribution.sourced-revenue-share-before-sales", new Counted("won deal", "won deals"))
            .put("attribution.sourced-revenue-share-first-touch", new Counted("won deal", "won deals"))
            .put("collaboration.dispute-share", new Counted("meeting", "meetings"))
            .put("collaboration.meeting-hours", new Counted("meeting", "meetings"))
            .put("collaboration.overdue-age", new Counted("task", "tasks"))
            .put("commitments.notice", new Counted("warning", "warnings"))
            .put("commitments.repeated-offences", new Counted("team", "teams"))
            .put("commitments.scope-delivered", new Counted("promise", "promises"))
            .put("content.longest-gap", new Counted("day", "days"))
            .put("funnel.velocity", new Counted("open deal", "open deals"))
            .put("funnel.win-rate-by-value", new Counted("closed deal", "closed deals"))
            .put("goals.attainment", new Counted("goal", "goals"))
            .put("goals.attainment-raw", new Counted("goal", "goals"))
            .put("goals.campaigns-with-goal", new Counted("campaign", "campaigns"))
            .put("goals.conflicts", new Counted("goal", "goals"))
            .put("goals.pay-at-stake", new Counted("role", "roles"))
            .put("handoff.lead-flow-gap", new Counted("day", "days"))
            .put("handoff.lead-flow-variation", new Counted("week", "weeks"))
            .put("handoff.response-time", new Counted("hand-over", "hand-overs"))
            .put("handoff.response-time-business", new Counted("hand-over", "hand-overs"))
            .put("handoff.response-time-median", new Counted("hand-over", "hand-overs"))
            .put("handoff.speed-to-lead", new Counted("hand-over", "hand-overs"))
            .put("handoff.speed-to-lead-business", new Counted("hand-over", "hand-overs"))
            .put("handoff.speed-to-lead-median", new Counted("hand-over", "hand-overs"))
            .put("market.divergence", new Counted("case of demand", "cases of demand"))
            .put("market.largest-gap", new Counted("case of demand", "cases of demand"))
            .put("market.spend-demand-overlap", new Counted("case of demand", "cases of demand"))
            .put("messaging.department-overlap", new Counted("mention", "mentions"))
            .put("outcome.alignment-correlation", new Counted("period", "periods"))
            .put("outcome.gross-retention", new Counted("customer", "customers"))
            .put("outcome.net-promoter-score", new Counted("answer", "answers"))
            .put("outcome.net-retention", new Counted("customer", "customers"))
            .put("outcome.new-business-share", new Counted("won deal", "won deals"))
            .put("outcome.quota-attainment", new Counted("quota", "quotas"))
            .put("outcome.revenue", new Counted("won deal", "won deals"))
            .put("outcome.revenue-growth", new Counted("won deal", "won deals"))
            .put("pipeline.calibration-skill", new Counted("statement", "statements"))
            .put("pipeline.coverage", new Counted("open deal", "open deals"))
            .put("pipeline.forecast-bias", new Counted("period", "periods"))
            .put("pipeline.forecast-error", new Counted("period", "periods"))
            .put("pipeline.moved-out-share-value", new Counted("deal", "deals"))
            .put("pipeline.opening-won-share-value", new Counted("deal", "deals"))
            .put("relationship.friction", new Counted("person", "persons"))
            .put("relationship.friction-on-sales", new Counted("person", "persons"))
            .put("relationship.perception-gap", new Counted("person", "persons"))
            .buildOrThrow();

    /** Numbers whose denominator is no whole number; the evidence has it rounded up. */
    private static final ImmutableSet<String> ROUNDED_UP = ImmutableSet.of("handoff.marketing-sla");

    /** Shares that are estimated as long as something may still come. */
    private static final ImmutableSet<String> ESTIMATED =
            ImmutableSet.of("commitments.told-in-time", "content.turnaround");

    private static final String SO_FAR = " so far";
    private static final double ROUNDING = 1e-12;

    private static final String OPEN_DEALS_BY_VALUE = "-share-value";

    private EvidenceWords() {}

    /** One of the things counted, and several. */
    private record Counted(String one, String several) {}

    /** Such as {@code 412 of 530, 12 not due} or {@code 25 promises}; a dash when nothing can be shown. */
    static String of(Measurement measured) {
        Evidence evidence = measured.evidence();
        String text = counted(measured);
        if (evidence.notDue() == 0) {
            return text.isEmpty() ? Figures.NONE : text;
        }
        return (text.isEmpty() ? "" : text + ", ") + evidence.notDue() + " not due";
    }

    /** Such as {@code 412 of 530} or {@code 25 promises}; empty when nothing can be shown. */
    static String counted(Measurement measured) {
        Evidence evidence = measured.evidence();
        if (evidence.denominator().isEmpty()) {
            return "";
        }
        long of = evidence.denominator().getAsLong();
        if (evidence.numerator().isPresent()) {
            long hits = evidence.numerator().getAsLong();
            boolean rounded = hits < of && ROUNDED_UP.contains(measured.metric().id());
            return "%s of %s%s%s".formatted(hits, rounded ? "some " : "", of, estimated(measured) ? SO_FAR : "");
        }
        Counted things = things(measured.metric().id());
        return Figures.count(of, things.one(), things.several());
    }

    /** Whether the value is no quotient of what was counted, because some were not seen long enough. */
    static boolean estimated(Measurement measured) {
        Evidence evidence = measured.evidence();
        if (!ESTIMATED.contains(measured.metric().id())
                || measured.value().isEmpty()
                || evidence.numerator().isEmpty()
                || evidence.denominator().isEmpty()) {
            return false;
        }
        double counted = (double) evidence.numerator().getAsLong()
                / evidence.denominator().getAsLong();
        return Math.abs(measured.value().getAsDouble() - counted) > ROUNDING;
    }

    private static Counted things(String id) {
        @Nullable Counted known = COUNTED.get(id);
        if (known == null && id.startsWith("pipeline.") && id.endsWith(OPEN_DEALS_BY_VALUE)) {
            return Objects.requireNonNull(COUNTED.get("pipeline.coverage"));
        }
        return known == null ? CASES : known;
    }
}
