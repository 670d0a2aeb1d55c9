// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.Proportion;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.model.Department;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.stats.StudentT;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a report says is what a list of all cases says. */
class MessagingOracleProperties {
    private static final double NEAR = 1e-9;

    private static List<MessagingFact> deals(long seed, int count) {
        return new SimulatedDeals(seed)
                .manyVisits()
                .lateCallsMentionMore()
                .habitsOfSellers()
                .messages(2)
                .deals(count);
    }

    @Property(tries = 20)
    void effectsAreThoseOfAllCases(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int count) {
        List<MessagingFact> facts = deals(seed, count);
        MessagingSettings settings = MessagingFixture.settings().build();
        for (MessageEffect told :
                Messaging.under(settings).measure(facts, MessagingFixture.YEAR).effects()) {
            NaiveEffects naive = new NaiveEffects(
                    facts,
                    told.message(),
                    told.outcome(),
                    told.outcome() == Outcome.WON ? settings.winWithin() : settings.moveWithin());
            for (StageEffect stage : told.stages()) {
                assertEquals(proportion(naive, stage.stage(), true), stage.with());
                assertEquals(proportion(naive, stage.stage(), false), stage.without());
            }
            assertEquals(naive.deals(true), told.dealsWith());
            assertEquals(naive.deals(false), told.dealsWithout());
            assertEquals(naive.ratio(), told.ratio().orElse(Double.NaN), NEAR);
            if (told.ratioInterval().isPresent()) {
                double away =
                        StudentT.quantile(0.975, Math.max(1.0, Math.min(told.dealsWith(), told.dealsWithout()) - 1.0));
                assertEquals(
                        naive.ratio() * StrictMath.exp(away * Math.sqrt(naive.logVariance())),
                        told.ratioInterval().get().high(),
                        NEAR * told.ratioInterval().get().high());
            }
        }
    }

    private static Proportion proportion(NaiveEffects naive, String stage, boolean with) {
        long good = naive.count(stage, with, true);
        return Proportion.of(good, good + naive.count(stage, with, false));
    }

    @Property(tries = 20)
    void mentionsAreThoseOfAllConversations(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int count) {
        List<MessagingFact> facts = deals(seed, count);
        MessageHouse house = MessageHouse.of(Message.of("m1"));
        MessagingReport report = Messaging.under(
                        MessagingFixture.settings().house(house).build())
                .measure(facts, MessagingFixture.YEAR);
        long all = 0;
        long good = 0;
        Set<String> said = new HashSet<>();
        for (MessagingFact fact : facts) {
            for (var event : ((Opportunity) fact).timeline()) {
                if (event instanceof Activity talk
                        && MessagingFixture.YEAR.selects(talk.at())
                        && ((Opportunity) fact).createdAt().isBefore(MessagingFixture.YEAR.asOf())) {
                    all += talk.messages().orElseThrow().size();
                    good += talk.messages().get().contains("m1") ? 1 : 0;
                    said.addAll(talk.messages().get());
                }
            }
        }
        assertEquals(Proportion.of(good, all), report.pullThrough().orElseThrow());
        assertEquals(said.size(), report.uses().size());
        assertEquals(all, report.overlap().sales());
        assertEquals(
                all,
                report.parts().stream()
                        .filter(part -> part.name().equals(Department.SALES.name()))
                        .mapToLong(part -> part.approved().total())
                        .sum());
    }
}
