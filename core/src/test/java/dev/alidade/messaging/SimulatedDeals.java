// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Deals in which messages have the effect that is asked for, under conditions that make it hard to see that they have none. */
final class SimulatedDeals {
    static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    static final Window YEAR = Window.of(START, START.plus(Duration.ofDays(365)));
    static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN),
            Stage.of("Won", 4, Stage.Kind.WON),
            Stage.of("Lost", 5, Stage.Kind.LOST));
    private static final double[] MOVES = {0.45, 0.55, 0.5};
    private static final double EVEN = 0.4;
    private static final double[] LATE = {0.1, 0.4, 0.8};

    private final Random random;
    private boolean late;
    private boolean loops;
    private boolean sellers;
    private boolean longTalks;
    private boolean introduced;
    private int messages = 1;
    private double ratio = 1;

    SimulatedDeals(long seed) {
        random = new Random(seed);
    }

    /** Late stages mention more, and late deals win more. */
    SimulatedDeals lateCallsMentionMore() {
        late = true;
        return this;
    }

    /** Deals go back and come again, and have hidden chances of their own. */
    SimulatedDeals manyVisits() {
        loops = true;
        return this;
    }

    /** Some sellers say it nearly always and some nearly never, in all stages. */
    SimulatedDeals habitsOfSellers() {
        sellers = true;
        return this;
    }

    /** Deals that don't move are talked about again and again, and everything is mentioned sometime. */
    SimulatedDeals manyCallsWhereItDoesNotMove() {
        longTalks = true;
        return this;
    }

    /** Nobody says it in the first half of the year. */
    SimulatedDeals introducedInSummer() {
        introduced = true;
        return this;
    }

    /** So many messages, none with an effect but the first. */
    SimulatedDeals messages(int count) {
        messages = count;
        return this;
    }

    /** How many times as likely deals move on when the first message is mentioned. */
    SimulatedDeals ratio(double value) {
        ratio = value;
        return this;
    }

    List<MessagingFact> deals(int count) {
        List<MessagingFact> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deals.add(deal("D" + i));
        }
        return deals;
    }

    private Opportunity deal(String id) {
        Instant at = START.plus(minutes(365));
        OpportunityBuilder deal = Opportunity.builder(id).createdAt(at).pipeline("sales");
        double hidden = loops ? (random.nextBoolean() ? 0.2 : -0.2) : 0;
        double habit = sellers ? (random.nextBoolean() ? 1.9 : 0.1) : 1;
        int stage = 0;
        int left = 12;
        while (stage < 3) {
            deal.stage(at, PIPELINE.stages().get(stage).name());
            Instant talk = at.plus(minutes(4));
            Set<String> said = said(stage, habit, talk);
            deal.event(talked(talk, said));
            double chance = MOVES[stage] + hidden;
            boolean moves = random.nextDouble() < (said.contains("m0") ? ratio : 1) * chance;
            Instant end = talk.plus(minutes(longTalks && !moves ? 60 : 20));
            for (Instant next = talk.plus(minutes(8)); next.isBefore(end); next = next.plus(minutes(8))) {
                deal.event(talked(next, said(stage, habit, next)));
            }
            at = end;
            if (moves) {
                stage++;
            } else if (loops && left-- > 0 && random.nextDouble() < 0.6) {
                stage = Math.max(0, stage - 1);
            } else {
                return deal.lost(at, "price").build();
            }
        }
        return deal.won(at).build();
    }

    private Duration minutes(double mostDays) {
        return Duration.ofMinutes((long) (random.nextDouble() * mostDays * 1440) + 1);
    }

    private Set<String> said(int stage, double habit, Instant at) {
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < messages; i++) {
            double chance = (late ? LATE[stage] : EVEN) * habit;
            if (introduced && at.isBefore(START.plus(Duration.ofDays(182)))) {
                chance = 0;
            }
            if (random.nextDouble() < chance) {
                said.add("m" + i);
            }
        }
        return said;
    }

    private static Activity talked(Instant at, Set<String> said) {
        return new Activity(
                at,
                Optional.of("call"),
                Optional.of(ImmutableSortedSet.copyOf(Comparator.naturalOrder(), said)),
                ImmutableSortedSet.of());
    }
}
