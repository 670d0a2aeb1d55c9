// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Breakdown;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
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
        Map<Department, Proportion> departments = new EnumMap<>(Department.class);
        persons.forEach((department, counts) -> departments.put(department, Proportion.of(counts[0], counts[1])));
        Breakdown<Department> shown = Breakdown.of(departments, settings.suppression());
        return new Morale(
                name,
                departments.values().stream().mapToLong(Proportion::total).sum(),
                shown.total().state(),
                shown.total().proportion(),
                shown.groups(),
                shown.withheld());
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
