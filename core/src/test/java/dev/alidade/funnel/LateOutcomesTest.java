// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static dev.alidade.funnel.FunnelFixture.day;
import static dev.alidade.funnel.FunnelFixture.lead;
import static dev.alidade.funnel.FunnelFixture.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.model.LeadBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From how many missing outcomes on a report asks whether they were recorded at all. */
class LateOutcomesTest {
    /** How many leads are said to be old enough for a win; none when nothing is suspicious. */
    private static List<Long> suspected(List<LeadBuilder> leads) {
        return report(leads.toArray(LeadBuilder[]::new)).warnings().stream()
                .filter(warning -> warning.kind() == FunnelWarning.Kind.OUTCOMES_START_LATE)
                .map(FunnelWarning::count)
                .toList();
    }

    /** Leads of January of which none is won before March, and as many of March of which all are. */
    private static List<LeadBuilder> half(int many) {
        List<LeadBuilder> leads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            leads.add(lead("early" + i, i));
            leads.add(lead("late" + i, 60).won(day(61)));
        }
        return leads;
    }

    @Test
    void fiveOutcomesExpectedAndNoneSeenAreSuspiciousAndFewerAreNot() {
        assertEquals(List.of(10L), suspected(half(10)));
        assertEquals(List.of(), suspected(half(9)));
    }

    @Test
    void ofAnEvenNumberOfTimesTheEarlierOfTheTwoInTheMiddleSaysHowOldIsOldEnough() {
        List<LeadBuilder> leads = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            leads.add(lead("early" + i, i));
            leads.add(lead("fast" + i, 60).won(day(61)));
            leads.add(lead("slow" + i, 35).won(day(85)));
        }
        assertEquals(List.of(24L), suspected(leads), "at the first win February was over for a day, but not for 50");
    }
}
