// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Window;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.messaging.Messaging;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.messaging.MessagingSettings;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.OpportunityEvent.Activity;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.guava.GuavaModule;

/** The report on messages is made of plain records: a mapper without any annotation of ours writes and reads it. */
class MessagingRoundTripTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new GuavaModule()).build();
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Window YEAR = Window.of(START, START.plus(Duration.ofDays(366)));

    private static void assertComesBack(MessagingReport report) {
        assertEquals(report, MAPPER.readValue(MAPPER.writeValueAsString(report), MessagingReport.class));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Opportunity deal(int number) {
        ImmutableSortedSet<String> said = number % 2 == 0 ? ImmutableSortedSet.of("price") : ImmutableSortedSet.of();
        OpportunityBuilder deal = Opportunity.builder("D" + number)
                .createdAt(day(1))
                .product("pump")
                .event(new Activity(day(2), Optional.of("call"), Optional.of(said), ImmutableSortedSet.of()))
                .stage(day(9), "Offer")
                .event(new Activity(day(10), Optional.of("call"), Optional.of(said), ImmutableSortedSet.of()));
        return (number % 3 == 0 ? deal.won(day(20)) : deal.lost(day(20), "price")).build();
    }

    @Test
    void aReportComesBackFromJson() {
        List<MessagingFact> facts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            facts.add(deal(i));
            facts.add(Mention.of(day(i), Department.MARKETING, i % 4 == 0 ? "service" : "price")
                    .withProduct("pump"));
        }
        facts.add(new BrandCheck(day(3), Department.SALES, "logo", Optional.of("deck"), false));
        MessagingReport report = Messaging.under(MessagingSettings.builder()
                        .house(MessageHouse.of(Message.of("service")))
                        .pipeline(Pipeline.of(
                                "sales", Stage.of("Talk", 1, Stage.Kind.OPEN), Stage.of("Offer", 2, Stage.Kind.OPEN)))
                        .build())
                .measure(facts, YEAR);
        assertFalse(report.effects().isEmpty());
        assertFalse(report.products().isEmpty());
        assertFalse(report.overlap().overlap().isEmpty());
        assertComesBack(report);
    }

    @Test
    void aReportOfNothingComesBackFromJson() {
        assertComesBack(Messaging.under(MessagingSettings.builder().build()).measure(List.of(), YEAR));
    }
}
