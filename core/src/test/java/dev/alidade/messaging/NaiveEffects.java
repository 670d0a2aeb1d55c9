// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.OpportunityEvent.StageChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What goes with a message, from a list of all cases. For deals that go through known stages and are closed at most once. */
final class NaiveEffects {
    private final List<Case> cases = new ArrayList<>();

    record Case(String deal, String stage, boolean with, boolean good) {}

    private record Stay(
            String stage,
            Instant from,
            @Nullable Instant to,
            @Nullable String next) {}

    NaiveEffects(List<MessagingFact> facts, String message, Outcome outcome, Duration within) {
        for (MessagingFact fact : facts) {
            add((Opportunity) fact, message, outcome, within);
        }
    }

    private void add(Opportunity deal, String message, Outcome outcome, Duration within) {
        Set<String> seen = new TreeSet<>();
        for (Stay stay : stays(deal)) {
            if (!seen.add(stay.stage())) {
                continue;
            }
            for (OpportunityEvent event : deal.timeline()) {
                if (event instanceof Activity talk
                        && talk.messages().isPresent()
                        && !talk.at().isBefore(stay.from())
                        && (stay.to() == null || talk.at().isBefore(stay.to()))) {
                    Instant deadline = talk.at().plus(within);
                    if (MessagingFixture.YEAR.selects(talk.at()) && !deadline.isAfter(MessagingFixture.YEAR.asOf())) {
                        cases.add(new Case(
                                deal.id(),
                                stay.stage(),
                                talk.messages().get().contains(message),
                                outcome == Outcome.WON ? won(deal, deadline) : moved(stay, deadline)));
                    }
                    break;
                }
            }
        }
    }

    private static boolean won(Opportunity deal, Instant deadline) {
        return deal.timeline().stream()
                .anyMatch(event -> event instanceof OpportunityEvent.Won
                        && !event.at().isAfter(deadline)
                        && event.at().isBefore(MessagingFixture.YEAR.asOf()));
    }

    private static boolean moved(Stay stay, Instant deadline) {
        return stay.to() != null
                && !stay.to().isAfter(deadline)
                && stay.next() != null
                && ("won".equals(stay.next()) || position(stay.next()) > position(stay.stage()));
    }

    private static int position(String stage) {
        return MessagingFixture.PIPELINE
                .stage(stage)
                .map(known -> known.position())
                .orElse(0);
    }

    private static List<Stay> stays(Opportunity deal) {
        List<Stay> stays = new ArrayList<>();
        String stage = "New";
        Instant from = deal.createdAt();
        for (OpportunityEvent event : deal.timeline()) {
            if (!event.at().isBefore(MessagingFixture.YEAR.asOf())) {
                break;
            }
            if (event instanceof StageChanged changed && !changed.stage().equals(stage)) {
                stays.add(new Stay(stage, from, changed.at(), changed.stage()));
                stage = changed.stage();
                from = changed.at();
            } else if (event instanceof OpportunityEvent.Won || event instanceof OpportunityEvent.Lost) {
                stays.add(new Stay(stage, from, event.at(), event instanceof OpportunityEvent.Won ? "won" : "lost"));
                return stays;
            }
        }
        stays.add(new Stay(stage, from, null, null));
        return stays;
    }

    long count(String stage, boolean with, boolean good) {
        return cases.stream()
                .filter(one -> one.stage().equals(stage) && one.with() == with && one.good() == good)
                .count();
    }

    long deals(boolean with) {
        return cases.stream()
                .filter(one -> one.with() == with)
                .map(Case::deal)
                .distinct()
                .count();
    }

    private double total(String stage, boolean with) {
        return count(stage, with, true) + count(stage, with, false);
    }

    private boolean tells(String stage) {
        return total(stage, true) > 0 && total(stage, false) > 0;
    }

    private Set<String> stages() {
        Set<String> stages = new TreeSet<>();
        cases.forEach(one -> stages.add(one.stage()));
        stages.removeIf(stage -> !tells(stage));
        return stages;
    }

    private double sum(boolean with) {
        double sum = 0;
        for (String stage : stages()) {
            sum += count(stage, with, true) * total(stage, !with) / (total(stage, true) + total(stage, false));
        }
        return sum;
    }

    /** Absent as NaN. */
    double ratio() {
        return sum(false) == 0 ? Double.NaN : sum(true) / sum(false);
    }

    /** The variance of the logarithm of the ratio, by the squared sums of each deal's residuals. */
    double logVariance() {
        double ratio = ratio();
        Map<String, Double> byDeal = new TreeMap<>();
        for (Case one : cases) {
            if (tells(one.stage())) {
                double exposed = total(one.stage(), true);
                double others = total(one.stage(), false);
                double n = exposed + others;
                double mean =
                        (count(one.stage(), true, true) + count(one.stage(), false, true)) / (ratio * exposed + others);
                double residual = one.with()
                        ? others / n * ((one.good() ? 1 : 0) - ratio * mean)
                        : -ratio * exposed / n * ((one.good() ? 1 : 0) - mean);
                byDeal.merge(one.deal(), Math.sqrt(n / (n - 1)) * residual, Double::sum);
            }
        }
        double squares = 0;
        for (double value : byDeal.values()) {
            squares += value * value;
        }
        return squares / (sum(true) * sum(true));
    }
}
