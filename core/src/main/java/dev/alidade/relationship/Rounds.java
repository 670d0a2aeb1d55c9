// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Latest;
import dev.alidade.measure.Window;
import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The round that counts and the one before. Ratings of the window make the round that counts: the one asked for, else the
 * one whose last rating is latest, of several the last by name (a round without a name before all others). The one before,
 * asked for or the next in this order, may also lie before the window; few who rated in it only since the window opened are
 * left out of it, because the change from what was told before would tell of them.
 *
 * @param name the name of the round that counts; empty when it has none
 * @param now the round that counts
 * @param nameBefore the name of the round before; empty when there is none
 * @param before the round before; empty when there is none
 * @param issues what was left out of the round that counts
 */
record Rounds(
        Optional<String> name,
        Round now,
        Optional<String> nameBefore,
        Optional<Round> before,
        ImmutableList<DataIssue> issues) {

    static Rounds chosen(
            Keyed<Keyed<Keyed<Latest>>> inWindow,
            Keyed<Keyed<Keyed<Latest>>> before,
            RelationshipSettings settings,
            Window window) {
        return new Choice(inWindow, before, settings).rounds(window);
    }

    /** The last rating of a round, then its name. */
    private record Last(Instant at, String wave) {
        static final Comparator<Last> ORDER = Comparator.comparing(Last::at).thenComparing(Last::wave);
    }

    private static final class Choice {
        private final Keyed<Keyed<Keyed<Latest>>> inWindow;
        private final Keyed<Keyed<Keyed<Latest>>> before;
        private final RelationshipSettings settings;
        private final Map<String, RatingScale> scales = new HashMap<>();
        private final long[] counts = new long[2]; // replaced, contradicting

        Choice(
                Keyed<Keyed<Keyed<Latest>>> inWindow,
                Keyed<Keyed<Keyed<Latest>>> before,
                RelationshipSettings settings) {
            this.inWindow = inWindow;
            this.before = before;
            this.settings = settings;
            for (RatingItem item : settings.items()) {
                scales.put(item.item(), item.scale());
            }
        }

        Rounds rounds(Window window) {
            TreeMap<String, Instant> all = new TreeMap<>();
            last(before, all, at -> at.isBefore(window.start()) && window.knows(at));
            TreeMap<String, Instant> current = new TreeMap<>();
            last(inWindow, current, window::selects);
            all.putAll(current); // what is in the window is later
            Optional<Last> latest = latest(current);
            String chosen = settings.wave().orElse(latest.map(Last::wave).orElse(""));
            Round now = new Round();
            inWindow.find(chosen)
                    .ifPresent(persons -> persons.forEach(
                            (person, items) -> items.forEach((item, last) -> take(now, item, person, last, true))));
            Optional<String> nameBefore = settings.previousWave()
                    .or(() -> current.containsKey(chosen) ? preceding(all, chosen) : Optional.empty());
            return new Rounds(
                    Optional.of(chosen).filter(wave -> !wave.isEmpty()),
                    now,
                    nameBefore,
                    nameBefore.map(this::whole),
                    issues(chosen, nameBefore));
        }

        /** When the last rating of each round was given; every rating is read, so that a damaged one is found. */
        private void last(Keyed<Keyed<Keyed<Latest>>> rounds, Map<String, Instant> into, Predicate<Instant> fits) {
            rounds.forEach((wave, persons) -> persons.forEach((person, items) -> items.forEach((item, rating) -> {
                Optional<RatedValue> unused = rating.value().map(encoded -> RatedValue.decoded(encoded, scale(item)));
                rating.at().ifPresent(at -> {
                    if (!fits.test(at)) {
                        throw new IllegalStateException(
                                "A saved rating is of %s, which is not where it was saved.".formatted(at));
                    }
                    into.merge(wave, at, (a, b) -> a.isAfter(b) ? a : b);
                });
            })));
        }

        private RatingScale scale(String item) {
            @Nullable RatingScale scale = scales.get(item);
            if (scale == null) {
                throw new IllegalStateException("A saved rating is of the unknown item %s.".formatted(item));
            }
            return scale;
        }

        private static Optional<Last> latest(Map<String, Instant> rounds) {
            return rounds.entrySet().stream()
                    .map(round -> new Last(round.getValue(), round.getKey()))
                    .max(Last.ORDER);
        }

        /** The round next before another one; one without a name is none to compare with. */
        private static Optional<String> preceding(Map<String, Instant> all, String chosen) {
            @Nullable Instant end = all.get(chosen);
            if (end == null) {
                return Optional.empty();
            }
            Last current = new Last(end, chosen);
            return all.entrySet().stream()
                    .filter(round -> !round.getKey().isEmpty())
                    .map(round -> new Last(round.getValue(), round.getKey()))
                    .filter(round -> Last.ORDER.compare(round, current) < 0)
                    .max(Last.ORDER)
                    .map(Last::wave);
        }

        /**
         * A round with what is before the window, as far as persons didn't rate again in it; without the few who came late to a
         * round that could be told of before.
         */
        private Round whole(String wave) {
            Round earlier = new Round();
            before.find(wave)
                    .ifPresent(persons -> persons.forEach((person, items) ->
                            items.forEach((item, last) -> take(earlier, item, person, last, false))));
            Round round = new Round();
            before.find(wave)
                    .ifPresent(persons -> persons.forEach((person, items) -> items.forEach((item, last) -> {
                        if (inWindow.find(wave)
                                .flatMap(later -> later.find(person))
                                .flatMap(later -> later.find(item))
                                .isEmpty()) {
                            take(round, item, person, last, false);
                        }
                    })));
            inWindow.find(wave)
                    .ifPresent(persons -> persons.forEach(
                            (person, items) -> items.forEach((item, last) -> take(round, item, person, last, false))));
            return round.asTold(earlier, settings.suppression());
        }

        private void take(Round round, String item, String person, Latest last, boolean counted) {
            if (counted) {
                counts[0] += !last.conflicting() && last.statements() > 1 ? 1 : 0;
                counts[1] += last.conflicting() ? 1 : 0;
            }
            last.value().ifPresent(encoded -> round.add(item, person, RatedValue.decoded(encoded, scale(item))));
        }

        private ImmutableList<DataIssue> issues(String chosen, Optional<String> nameBefore) {
            long[] others = {0};
            inWindow.forEach((wave, persons) -> {
                if (!wave.equals(chosen) && !nameBefore.equals(Optional.of(wave))) {
                    persons.forEach((person, items) ->
                            items.forEach((item, last) -> others[0] = Math.addExact(others[0], last.statements())));
                }
            });
            ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
            report(issues, RelationshipIssues.OTHER_WAVE, others[0]);
            report(issues, RelationshipIssues.REPLACED_RATING, counts[0]);
            report(issues, RelationshipIssues.CONTRADICTING_RATINGS, counts[1]);
            return issues.build();
        }

        private static void report(ImmutableList.Builder<DataIssue> issues, IssueKind kind, long count) {
            if (count > 0) {
                issues.add(new DataIssue(kind, count, ImmutableList.of()));
            }
        }
    }
}
