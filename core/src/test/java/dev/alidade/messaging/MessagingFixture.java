// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessageEffect.Outcome;
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

/** A year, a pipeline of three stages, and conversations in it. */
final class MessagingFixture {
    static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    static final Window YEAR = Window.of(START, START.plus(Duration.ofDays(365)));
    static final Pipeline PIPELINE = Pipeline.of(
            "sales",
            Stage.of("New", 1, Stage.Kind.OPEN),
            Stage.of("Trial", 2, Stage.Kind.OPEN),
            Stage.of("Offer", 3, Stage.Kind.OPEN),
            Stage.of("Won", 4, Stage.Kind.WON),
            Stage.of("Lost", 5, Stage.Kind.LOST));
    static final MessageHouse HOUSE = MessageHouse.of(Message.of("price", "cheap"), Message.of("service", "on site"));

    private MessagingFixture() {}

    static MessagingSettingsBuilder settings() {
        return MessagingSettings.builder().house(HOUSE).pipeline(PIPELINE);
    }

    static MessagingReport measured(List<? extends MessagingFact> facts) {
        return Messaging.under(settings().build()).measure(facts, YEAR);
    }

    static MessagingReport measured(MessagingFact... facts) {
        return measured(List.of(facts));
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    static OpportunityBuilder deal(String id) {
        return Opportunity.builder(id).createdAt(day(0)).pipeline("sales");
    }

    /** A call in which these messages were mentioned, maybe none. */
    static Activity call(int day, String... messages) {
        return new Activity(
                day(day),
                Optional.of("call"),
                Optional.of(ImmutableSortedSet.copyOf(messages)),
                ImmutableSortedSet.of());
    }

    static List<Mention> mentions(int count, Department department, String message) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(Mention.of(day(i % 365), department, message));
        }
        return mentions;
    }

    static Measurement measurement(MessagingReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measurement -> measurement.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    static MessageEffect effect(MessagingReport report, String message, Outcome outcome) {
        return report.effects().stream()
                .filter(effect -> effect.message().equals(message) && effect.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    static Optional<StageEffect> stage(MessageEffect effect, String stage) {
        return effect.stages().stream()
                .filter(told -> told.stage().equals(stage))
                .findFirst();
    }
}
