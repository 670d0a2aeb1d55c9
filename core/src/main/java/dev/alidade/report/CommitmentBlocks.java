// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.commitments.MissReason;
import dev.alidade.commitments.PromiseChanges;
import dev.alidade.commitments.PromiseRecord;
import dev.alidade.commitments.ScopeDelivered;
import dev.alidade.commitments.Telling;
import dev.alidade.commitments.TrackRecord;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.report.Block.Fact;
import dev.alidade.report.Block.Facts;
import dev.alidade.report.Block.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What is to be said about promises beside how many are kept. */
final class CommitmentBlocks {
    private static final int MOST = 5;
    private static final int REASON = 60;

    private CommitmentBlocks() {}

    static Optional<Facts> facts(CommitmentReport report) {
        PromiseRecord total = report.total();
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        total.scope()
                .filter(scope -> scope.mean() < 1)
                .ifPresent(scope -> facts.add(new Fact("Promised scope", scope(scope))));
        total.changes()
                .filter(changes -> changes.redated().hits() > 0)
                .ifPresent(changes -> facts.add(new Fact("Re-dated", redated(changes))));
        total.telling()
                .filter(telling -> telling.silent().total() > 0)
                .ifPresent(telling -> facts.add(new Fact("Told of changes", told(telling, report.toldWithin()))));
        if (!total.reasons().isEmpty()) {
            facts.add(new Fact("Why missed", reasons(total)));
        }
        tracks(report.teams(), report.repeatedFrom()).ifPresent(teams -> facts.add(new Fact("Teams", teams)));
        report.persons()
                .flatMap(persons -> tracks(persons, report.repeatedFrom()))
                .ifPresent(persons -> facts.add(new Fact("Persons", persons)));
        ImmutableList<Fact> all = facts.build();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Facts(all));
    }

    /** What would help most, in one sentence; of what is not on record, what would show it. */
    static Optional<Paragraph> help(CommitmentReport report) {
        PromiseRecord total = report.total();
        if (total.kept().isEmpty()) {
            return Optional.of(
                    new Paragraph("No delivery is on record, so that nobody can tell whether promises are kept:"
                            + " write down what was delivered, and when."));
        }
        if (total.telling().isEmpty()) {
            return total.kept().get().misses() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Paragraph("It is not on record when the other side was told of a change: write that"
                                    + " down, as a promise that fails in silence costs more than one that fails."));
        }
        if (total.telling().get().silent().hits() > 0) {
            return Optional.of(
                    new Paragraph("A promise that fails in silence costs more than one that fails: tell the other"
                            + " side on the day you know, with a new date and what it can count on."));
        }
        return total.kept().get().misses() == 0
                ? Optional.empty()
                : Optional.of(new Paragraph(
                        "The other side is told of every change: what is left is to promise what can be" + " kept."));
    }

    private static String scope(ScopeDelivered scope) {
        return "%s of what was promised came at all, on average over %s (%s to %s)%s"
                .formatted(
                        Figures.percent(scope.mean()),
                        Figures.count(scope.promises(), "promise", "promises"),
                        Figures.percent(scope.interval().low()),
                        Figures.percent(scope.interval().high()),
                        scope.measured() == 0
                                ? ""
                                : "; %s with a quantity"
                                        .formatted(
                                                scope.measured() == scope.promises()
                                                        ? "all"
                                                        : Long.toString(scope.measured())));
    }

    private static String redated(PromiseChanges changes) {
        return "%s, %s in all; the last day set is %s after the first (median); a new date is not a kept one"
                .formatted(
                        Figures.share(changes.redated()),
                        Figures.count(changes.redatings(), "time", "times"),
                        changes.delay().map(Figures::duration).orElse(Figures.NONE));
    }

    private static String told(Telling telling, Duration within) {
        TimeToEvent time = telling.knownToTold();
        OptionalDouble inTime = time.reachedBy(within);
        String known = inTime.isPresent()
                ? "%s within %s of its being known (estimated, as some may still be told: Kaplan-Meier)"
                        .formatted(Figures.percent(inTime), Figures.duration(within))
                : "how many within %s can't be told yet".formatted(Figures.duration(within));
        String notice = telling.notice()
                .map(median -> "; warnings came %s before the day (median)".formatted(Figures.duration(median)))
                .orElse("");
        return "%s; never told of: %s%s".formatted(known, Figures.share(telling.silent()), notice);
    }

    private static String reasons(PromiseRecord total) {
        String named = total.reasons().stream()
                .limit(MOST)
                .map(CommitmentBlocks::reason)
                .collect(Collectors.joining(", "));
        int more = total.reasons().size() - MOST;
        return named
                + (more > 0 ? ", and " + Figures.count(more, "other reason", "other reasons") : "")
                + (total.withoutReason() > 0 ? "; no reason for %s".formatted(total.withoutReason()) : "");
    }

    private static String reason(MissReason reason) {
        return "%s (%s)".formatted(Glyphs.shortened(Glyphs.inert(reason.reason()), REASON), reason.promises());
    }

    /** Who misses promises again and again; empty when nobody does. */
    private static Optional<String> tracks(List<TrackRecord> tracks, long repeatedFrom) {
        List<String> repeated = tracks.stream()
                .filter(TrackRecord::repeated)
                .map(CommitmentBlocks::track)
                .toList();
        if (repeated.isEmpty()) {
            return Optional.empty();
        }
        String first = repeated.stream().limit(MOST).collect(Collectors.joining(", "));
        int more = repeated.size() - MOST;
        return Optional.of("%s or more missed by %s%s"
                .formatted(repeatedFrom, first, more > 0 ? " and %s more".formatted(more) : ""));
    }

    private static String track(TrackRecord track) {
        return "%s in %s (%s of %s%s)"
                .formatted(
                        GoalSection.id(track.name()),
                        track.from().name().toLowerCase(Locale.ROOT),
                        track.kept().misses(),
                        track.kept().total(),
                        track.silent().orElse(0) > 0
                                ? ", %s in silence".formatted(track.silent().getAsLong())
                                : "");
    }
}
