// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Messages with which deals fare otherwise, read once more for deals that are talked with in their first stage only: the
 * exact test of Fisher says what is beyond chance. Only what is clear to any test is read.
 */
final class EffectReading {
    private static final Duration MOVES_WITHIN = Duration.ofDays(45);
    private static final Duration WINS_WITHIN = Duration.ofDays(90);
    private static final long FEWEST_DEALS = 20;
    private static final long FEWEST_EXPECTED = 5;
    private static final double CLEAR = 1e-6;
    private static final double NOTHING = 0.5;

    /** How many good and bad outcomes with a message and without it. */
    private record Table(long goodWith, long with, long goodWithout, long without) {
        long good() {
            return goodWith + goodWithout;
        }

        boolean enough() {
            long all = with + without;
            long least = Math.min(with, without) * Math.min(good(), all - good());
            return Math.min(with, without) >= FEWEST_DEALS && least >= FEWEST_EXPECTED * all;
        }

        /** How likely it is to be as far as this from what chance expects, to either side. */
        double probability() {
            double own = chanceOf(goodWith);
            double sum = 0;
            for (long hits = Math.max(0, good() - without); hits <= Math.min(good(), with); hits++) {
                double chance = chanceOf(hits);
                sum += chance <= own * (1 + 1e-9) ? chance : 0;
            }
            return sum;
        }

        private double chanceOf(long hits) {
            return ways(with, hits) * ways(without, good() - hits) / ways(with + without, good());
        }

        private static double ways(long of, long taken) {
            double ways = 1;
            for (long i = 1; i <= taken; i++) {
                ways = ways * (of - taken + i) / i;
            }
            return ways;
        }
    }

    private final Window window;
    private final List<Opportunity> deals;
    private final TreeSet<String> helping = new TreeSet<>();
    private final TreeSet<String> hurting = new TreeSet<>();
    private boolean told;

    EffectReading(Window window, List<Opportunity> deals) {
        this.window = window;
        this.deals =
                deals.stream().filter(deal -> conversation(deal).isPresent()).toList();
        TreeSet<String> messages = new TreeSet<>();
        this.deals.forEach(deal ->
                messages.addAll(conversation(deal).orElseThrow().messages().orElseThrow()));
        for (String message : messages) {
            judge(message, MOVES_WITHIN, (event, at) -> event instanceof StageChanged || event instanceof Won);
            judge(message, WINS_WITHIN, (event, at) -> event instanceof Won);
        }
    }

    Reread helping() {
        return told ? Reread.about(Fraction.of(helping.size())) : Reread.absent(State.NO_DATA);
    }

    Reread hurting() {
        return told ? Reread.about(Fraction.of(hurting.size())) : Reread.absent(State.NO_DATA);
    }

    private boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    /** The first one of a deal with a stage that somebody wrote down. */
    private Optional<Activity> conversation(Opportunity deal) {
        return deal.timeline().stream().noneMatch(StageChanged.class::isInstance)
                ? Optional.empty()
                : deal.timeline().stream()
                        .filter(event -> event instanceof Activity activity
                                && activity.messages().isPresent()
                                && inWindow(activity.at()))
                        .map(Activity.class::cast)
                        .findFirst();
    }

    private void judge(String message, Duration within, BiPredicate<OpportunityEvent, Instant> good) {
        long[] counts = new long[4];
        for (Opportunity deal : deals) {
            Activity talk = conversation(deal).orElseThrow();
            Instant end = talk.at().plus(within);
            if (!end.isAfter(window.asOf())) {
                boolean with = talk.messages().orElseThrow().contains(message);
                boolean went = deal.timeline().stream()
                        .anyMatch(event -> event.at().isAfter(talk.at())
                                && !event.at().isAfter(end)
                                && good.test(event, talk.at()));
                counts[with ? 1 : 3]++;
                counts[with ? 0 : 2] += went ? 1 : 0;
            }
        }
        Table table = new Table(counts[0], counts[1], counts[2], counts[3]);
        if (table.enough()) {
            told = true;
            double probability = table.probability();
            if (probability > CLEAR && probability < NOTHING) {
                throw new IllegalStateException("%s of %s is neither clear nor nothing.".formatted(table, message));
            }
            boolean more = table.goodWith() * table.without() > table.goodWithout() * table.with();
            if (probability <= CLEAR) {
                (more ? helping : hurting).add(message);
            }
        }
    }
}
