// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeLeads;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What isn't due changes no rate. */
class NotDueProperties {
    private static final Window WINDOW = SomeLeads.WINDOW.withAsOf(SomeLeads.WINDOW.end());
    private static final ServiceLevelAgreement AGREEMENT = new ServiceLevelAgreement(
                    Duration.ofHours(18), Duration.ofHours(36))
            .withAttempts(2, Duration.ofDays(5))
            .withOwedLeads(OwedLeads.of(31).withValue(Money.of("310", "EUR")));

    @Provide
    Arbitrary<List<Lead>> leads() {
        return SomeLeads.leads().list().ofMaxSize(8);
    }

    /** A lead with one hand-over, a while before the end, and with all that can happen afterwards. */
    private static Lead late(Lead any, int minutes) {
        Instant handedOff = WINDOW.end().minus(Duration.ofMinutes(minutes));
        List<LeadEvent> events = new ArrayList<>();
        events.add(new HandedOff(handedOff));
        int place = 0;
        for (LeadEvent event : any.timeline()) {
            if (!(event instanceof HandedOff)) {
                events.add(moved(event, handedOff.plusSeconds(6L * place++ * minutes)));
            }
        }
        return new Lead(
                any.id(),
                any.createdAt().isBefore(WINDOW.asOf()) ? any.createdAt() : handedOff,
                any.source(),
                any.campaignId(),
                any.market(),
                any.ownerId(),
                any.sourcedBy(),
                any.value(),
                any.accountId(),
                ImmutableList.copyOf(events));
    }

    private static LeadEvent moved(LeadEvent event, Instant at) {
        if (event instanceof LeadEvent.Activity activity) {
            return new LeadEvent.Activity(
                    at, activity.direction(), activity.automation(), activity.connected(), activity.channel());
        } else if (event instanceof LeadEvent.Rejected rejected) {
            return new LeadEvent.Rejected(at, rejected.reason(), rejected.kind());
        } else if (event instanceof LeadEvent.Accepted accepted) {
            return new LeadEvent.Accepted(at, accepted.automatic());
        } else if (event instanceof LeadEvent.Disputed disputed) {
            return new LeadEvent.Disputed(at, disputed.outcome());
        } else if (event instanceof LeadEvent.Assigned assigned) {
            return new LeadEvent.Assigned(at, assigned.ownerId());
        } else if (event instanceof LeadEvent.Recycled) {
            return new LeadEvent.Recycled(at);
        } else if (event instanceof LeadEvent.Converted converted) {
            return new LeadEvent.Converted(at, converted.opportunityId());
        } else if (event instanceof LeadEvent.Lost lost) {
            return new LeadEvent.Lost(at, lost.reason());
        }
        return new LeadEvent.Won(at);
    }

    private static void assertNoRateChanges(ServiceLevelAgreement agreement, List<Lead> leads, Lead late) {
        List<Lead> more = new ArrayList<>(leads);
        more.add(late);
        HandoffReport before = Handoff.under(agreement).measure(leads, WINDOW);
        HandoffReport after = Handoff.under(agreement).measure(more, WINDOW);
        assertEquals(before.episodes() + 1, after.episodes());
        for (int i = 0; i < before.measurements().size(); i++) {
            Measurement one = before.measurements().get(i);
            Measurement two = after.measurements().get(i);
            if (!one.metric().id().startsWith("handoff.lead-flow")) { // how many came when is no rate
                assertEquals(one.state(), two.state(), one.metric().id());
                assertEquals(one.value(), two.value(), one.metric().id());
                assertEquals(one.interval(), two.interval(), one.metric().id());
            }
        }
        assertEquals(before.rejections(), after.rejections());
        assertEquals(before.disputes(), after.disputes());
        assertEquals(before.workedLeads(), after.workedLeads());
        assertEquals(before.sourcing(), after.sourcing());
    }

    @Property(tries = 500)
    void aLeadHandedOverAnHourBeforeAsOfChangesNoRateWhateverBecomesOfIt(
            @ForAll("leads") List<Lead> leads, @ForAll("lateLeads") Lead late) {
        assertNoRateChanges(AGREEMENT, leads, late);
    }

    @Property(tries = 100)
    void inBusinessTimeNeither(@ForAll("leads") List<Lead> leads, @ForAll("lateLeads") Lead late) {
        BusinessHours sundays = BusinessHours.builder(ZoneOffset.UTC)
                .open(DayOfWeek.SUNDAY, LocalTime.of(0, 0), LocalTime.of(23, 59))
                .build();
        assertNoRateChanges(AGREEMENT.withBusinessHours(sundays), leads, late);
    }

    @Provide
    Arbitrary<Lead> lateLeads() {
        return SomeLeads.leads()
                .filter(lead -> lead.createdAt().isBefore(WINDOW.end().minus(AGREEMENT.respondWithin())))
                .map(lead -> late(lead, 60));
    }

    @Property(tries = 100)
    void norDoesAnyOtherLeadWhoseTimeToRespondIsNotOver(
            @ForAll("leads") List<Lead> leads,
            @ForAll("lateLeads") Lead late,
            @ForAll @IntRange(min = 1, max = 1_079) int minutes) {
        assertNoRateChanges(AGREEMENT, leads, late(late, minutes));
    }

    @Test
    void aLeadWhoseTimeIsOverDoesChangeThem() {
        Instant handedOff = WINDOW.end().minus(Duration.ofHours(36));
        Lead lead = Lead.builder("L1")
                .createdAt(handedOff)
                .sourcedBy(Department.SALES)
                .handedOff(handedOff)
                .build();
        HandoffReport report = Handoff.under(AGREEMENT).measure(List.of(lead), WINDOW);
        assertEquals(Proportion.of(0, 1), report.followUp());
        assertEquals(Proportion.of(0, 1), report.decisionRate());
        assertEquals(Proportion.of(1, 1), report.sourcing().bySales());
        assertEquals(1, report.delivery().orElseThrow().qualified());
    }
}
