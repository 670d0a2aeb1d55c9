// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.Rating;
import dev.alidade.model.RatingScale;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The round of the survey on morale that counts: the one asked for, else the one whose last answer is latest, of several the
 * last by name (a round without a name before all others).
 */
final class MoraleRound {
    private final OutcomeSettings settings;
    private final Map<Department, long[]> persons = new EnumMap<>(Department.class); // content, all
    private Optional<String> name = Optional.empty();
    private long others; // ratings of other rounds
    private long replaced;
    private long contradicting;

    private MoraleRound(OutcomeSettings settings) {
        this.settings = settings;
    }

    /** Department and value: {@code SALES,4}. */
    static String encoded(Rating rating) {
        return rating.department().name() + ',' + rating.value();
    }

    static MoraleRound chosen(Keyed<Keyed<Latest>> waves, OutcomeSettings settings) {
        MoraleRound round = new MoraleRound(settings);
        String[] latest = {settings.wave().orElse("")};
        Instant[] end = {Instant.MIN};
        if (settings.wave().isEmpty()) {
            waves.forEach((wave, ratings) -> ratings.forEach((person, last) -> {
                Instant at = last.at().orElse(Instant.MIN);
                if (!at.isBefore(end[0])) {
                    end[0] = at;
                    latest[0] = wave;
                }
            }));
        }
        round.name = Optional.of(latest[0]).filter(wave -> !wave.isEmpty());
        waves.forEach((wave, ratings) -> ratings.forEach((person, last) -> {
            if (wave.equals(latest[0])) {
                round.take(last);
            } else {
                round.others = Math.addExact(round.others, last.statements());
            }
        }));
        return round;
    }

    private void take(Latest last) {
        if (last.conflicting()) {
            contradicting++;
            return;
        }
        replaced += last.statements() > 1 ? 1 : 0;
        last.value().ifPresent(this::take);
    }

    private void take(String encoded) {
        int comma = encoded.indexOf(',');
        if (comma < 0) {
            throw new IllegalStateException("A saved rating is damaged.");
        }
        Department department = Department.valueOf(encoded.substring(0, comma));
        int value = Integer.parseInt(encoded.substring(comma + 1));
        RatingScale scale = settings.morale().scale();
        if (!scale.contains(value)) {
            throw new IllegalStateException("A saved rating is not on the scale from %s.".formatted(scale));
        }
        long[] counts = persons.computeIfAbsent(department, first -> new long[2]);
        counts[0] += scale.top(value) ? 1 : 0;
        counts[1]++;
    }

    Morale morale() {
        long content = 0;
        long all = 0;
        boolean eachIsEnough = true;
        for (long[] department : persons.values()) {
            content += department[0];
            all += department[1];
            eachIsEnough &= !settings.suppression().protects(department[1]);
        }
        State state = all == 0 ? State.NO_DATA : settings.suppression().protects(all) ? State.SUPPRESSED : State.VALUE;
        ImmutableSortedMap.Builder<Department, Proportion> shown = ImmutableSortedMap.naturalOrder();
        ImmutableSortedSet.Builder<Department> withheld = ImmutableSortedSet.naturalOrder();
        if (eachIsEnough) { // else the pooled figure less those shown would tell of the others
            persons.forEach((department, counts) -> shown.put(department, Proportion.of(counts[0], counts[1])));
        } else {
            withheld.addAll(persons.keySet());
        }
        return new Morale(
                name,
                all,
                state,
                state == State.VALUE ? Optional.of(Proportion.of(content, all)) : Optional.empty(),
                shown.buildOrThrow(),
                withheld.build());
    }

    /** What was left out, without anybody's id. */
    ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        report(issues, OutcomeIssues.OTHER_WAVE, others);
        report(issues, OutcomeIssues.REPLACED_RATING, replaced);
        report(issues, OutcomeIssues.CONTRADICTING_RATINGS, contradicting);
        return issues.build();
    }

    private static void report(ImmutableList.Builder<DataIssue> issues, IssueKind kind, long count) {
        if (count > 0) {
            issues.add(new DataIssue(kind, count, ImmutableList.of()));
        }
    }
}
