// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The way of a deal through the open stages of its pipeline, told event by event. */
final class NaiveCourse {
    /** A stay in a stage, which may last. */
    record Stay(Stage stage, Instant from, Optional<Instant> to) {}

    final List<Stay> ended = new ArrayList<>();

    /** Where the deal is: in no stage while it is closed, after a reopening, and in stages that nobody knows. */
    Optional<Stay> now = Optional.empty();

    boolean wentBack;

    NaiveCourse(NaiveDeal known) {
        if (known.pipeline.isEmpty()) {
            return;
        }
        List<OpportunityEvent> events = known.deal.timeline();
        boolean told = events.stream()
                .anyMatch(event -> event instanceof StageChanged && !event.at().isAfter(known.deal.createdAt()));
        if (!told) {
            known.pipeline.get().stages().stream()
                    .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                    .findFirst()
                    .ifPresent(first -> now = Optional.of(new Stay(first, known.deal.createdAt(), Optional.empty())));
        }
        TreeSet<Instant> instants = new TreeSet<>();
        events.forEach(event -> instants.add(event.at()));
        for (Instant at : instants) {
            List<OpportunityEvent> here =
                    events.stream().filter(event -> event.at().equals(at)).toList();
            if (here.stream().anyMatch(Reopened.class::isInstance) && known.isClosedBefore(at)) {
                leave(at);
            }
            List<Stage> stages = here.stream()
                    .filter(StageChanged.class::isInstance)
                    .flatMap(event -> known.stage(((StageChanged) event).stage()).stream())
                    .sorted(Comparator.comparingInt(Stage::position))
                    .toList();
            boolean lost = here.stream()
                    .anyMatch(event -> event instanceof StageChanged changed
                            && known.stage(changed.stage()).isEmpty());
            if (lost) {
                leave(at);
            }
            stages.stream().filter(stage -> stage.kind() == Stage.Kind.OPEN).forEach(stage -> come(stage, at));
            if (here.stream().anyMatch(event -> event instanceof Won || event instanceof Lost)
                    || stages.stream().anyMatch(stage -> stage.kind() != Stage.Kind.OPEN)) {
                leave(at);
            }
        }
    }

    private void come(Stage stage, Instant at) {
        if (now.isPresent() && now.get().stage().equals(stage)) {
            return;
        }
        wentBack |= now.isPresent() && stage.position() < now.get().stage().position();
        leave(at);
        now = Optional.of(new Stay(stage, at, Optional.empty()));
    }

    private void leave(Instant at) {
        now.ifPresent(stay -> ended.add(new Stay(stay.stage(), stay.from(), Optional.of(at))));
        now = Optional.empty();
    }
}
