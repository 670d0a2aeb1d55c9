// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import static dev.alidade.goals.GoalFixture.END;
import static dev.alidade.goals.GoalFixture.FIRST;
import static dev.alidade.goals.GoalFixture.day;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Campaign;
import dev.alidade.model.CompensationComponent;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.GoalFact;
import dev.alidade.model.GoalRevision;
import dev.alidade.model.KeyResultReading;
import dev.alidade.model.Spend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class GoalLaws extends AnalysisLaws<GoalFact, GoalReport> {
    private static final LocalDate KNOWN = FIRST.plusDays(60);

    @Override
    protected Analysis<GoalFact, GoalReport> analysis() {
        return Goals.of(GoalSettings.builder()
                .goal(Goal.builder("G0", FIRST, END)
                        .owners(Department.SALES, Department.MARKETING)
                        .raise("G0K0", "leads", "0", "1")
                        .lower("G0K1", "days", "1", "0")
                        .revision(GoalRevision.ofTarget(day(30), "G0K0", new BigDecimal("0.8")))
                        .build())
                .goal(Goal.builder("G1", FIRST.minusDays(9), FIRST.plusDays(40))
                        .owners(Department.MARKETING)
                        .raise("G1K0", "days", "-1", "1")
                        .build())
                .goal(Goal.builder("G2", END, END.plusDays(9))
                        .raise("G2K0", "deals", "0", "1")
                        .build())
                .campaign(Campaign.builder("C0").goalId("G0").build())
                .campaign(Campaign.builder("C1").goalId("G9").build())
                .currency(SomeGoals.EUR)
                .build());
    }

    @Override
    protected Window window() {
        return GoalFixture.WINDOW.withAsOf(KNOWN.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @Override
    protected Arbitrary<GoalFact> fact() {
        return SomeGoals.facts();
    }

    /** Readings before as-of, pay that has begun, and the days of spend that have. */
    @Override
    protected Optional<GoalFact> known(GoalFact fact) {
        if (fact instanceof KeyResultReading reading) {
            return Optional.<GoalFact>of(reading).filter(known -> window().knows(reading.at()));
        } else if (fact instanceof CompensationComponent component) {
            return Optional.<GoalFact>of(component)
                    .filter(known ->
                            component.from().filter(day -> !day.isBefore(KNOWN)).isEmpty());
        }
        Spend spend = (Spend) fact;
        LocalDate end = spend.to().isBefore(KNOWN) ? spend.to() : KNOWN;
        return spend.from().isBefore(end)
                ? Optional.of(new Spend(spend.campaignId(), spend.from(), end, spend.within(spend.from(), end)))
                : Optional.empty();
    }
}
