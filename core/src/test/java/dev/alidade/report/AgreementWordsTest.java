// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.handoff.AgreedTerms;
import dev.alidade.measure.Money;
import dev.alidade.measure.Resolution;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The one sentence on what was agreed. */
final class AgreementWordsTest {
    private static final ServiceLevelAgreement FOUR_HOURS =
            ServiceLevelAgreement.standard().withRespondWithin(Duration.ofHours(4));

    private static String words(ServiceLevelAgreement agreement) {
        return AgreementWords.of(AgreedTerms.of(agreement), Resolution.MINUTE);
    }

    @Test
    void timesOfTheCalendarAreInDaysFromTwoOn() {
        assertEquals(
                "Agreed: first attempt within 4 h and decision within 3 d of the hand-over, in calendar time;"
                        + " 3 attempts within 14 d of the calendar; nothing is agreed that marketing owes.",
                words(FOUR_HOURS));
        assertEquals(
                "Agreed: first attempt within 4 h and decision within 49 h 30 min of the hand-over, in calendar time;"
                        + " 1 attempt within 24 h of the calendar; nothing is agreed that marketing owes.",
                words(FOUR_HOURS.withDecideWithin(Duration.ofMinutes(2_970)).withAttempts(1, Duration.ofDays(1))));
    }

    @Test
    void aDayOfBusinessTimeIsNeverTwentyFourHours() {
        assertEquals(
                "Agreed: first attempt within 4 h and decision within 72 h of the hand-over, in business time"
                        + " (Monday to Friday 09:00-17:00, Europe/Berlin); 3 attempts within 14 d of the calendar;"
                        + " nothing is agreed that marketing owes.",
                words(FOUR_HOURS.withBusinessHours(BusinessHours.standard(ZoneId.of("Europe/Berlin")))));
    }

    @Test
    void whereOnlyDatesCountDaysBeginAndEndWithADay() {
        assertEquals(
                "Agreed: first attempt within 4 h and decision within 3 d of the hand-over, in calendar time, from the end"
                        + " of its day to the end of a day; 3 attempts within 14 d of the calendar; nothing is agreed that marketing owes.",
                AgreementWords.of(AgreedTerms.of(FOUR_HOURS), Resolution.DAY));
    }

    @Test
    void timesThatNobodySetAreSaidToBeStandard() {
        assertEquals(
                "By the standard times: first attempt within 24 h and decision within 3 d of the hand-over, in calendar"
                        + " time; 3 attempts within 14 d of the calendar; nothing is agreed that marketing owes.",
                words(ServiceLevelAgreement.standard()));
    }

    @Test
    void whatMarketingOwesIsSaidWithItsValue() {
        assertEquals(
                "marketing owes 24 leads a month worth 250000.00 EUR.",
                owed(OwedLeads.of(24).withValue(Money.of("250000.00", "EUR"))));
        assertEquals("marketing owes 1 lead a month.", owed(OwedLeads.of(1)));
    }

    private static String owed(OwedLeads owed) {
        String words = words(FOUR_HOURS.withOwedLeads(owed));
        return words.substring(words.lastIndexOf("; ") + 2);
    }
}
