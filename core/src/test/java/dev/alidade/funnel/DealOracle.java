// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.function.Predicate.not;

import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One deal by its definition: a fold over the instants of its timeline, each taken as a set of events. */
final class DealOracle {
    final Opportunity deal;
    final Window window;
    final Optional<Pipeline> pipeline;
    final List<OpportunityEvent> events;
    String state = "open";

    @Nullable
    Instant closedAt;

    boolean everWon;

    DealOracle(Opportunity deal, Window window, List<Pipeline> pipelines) {
        this.deal = deal;
        this.window = window;
        pipeline = deal.pipeline().isPresent()
                ? pipelines.stream()
                        .filter(one -> one.name().equals(deal.pipeline().get()))
                        .findFirst()
                : pipelines.size() == 1 ? Optional.of(pipelines.get(0)) : Optional.empty();
        events = deal.timeline().stream()
                .filter(event -> event.at().isBefore(window.asOf()))
                .toList();
        for (Instant at : events.stream().map(OpportunityEvent::at).collect(Collectors.toCollection(TreeSet::new))) {
            fold(at, events.stream().filter(event -> event.at().equals(at)).toList());
        }
    }

    private void fold(Instant at, List<OpportunityEvent> now) {
        Set<String> said = new HashSet<>();
        boolean toOpenStage = false;
        for (OpportunityEvent event : now) {
            if (event instanceof Won) {
                said.add("won");
            } else if (event instanceof Lost) {
                said.add("lost");
            }
            toOpenStage |= kind(event).equals(Optional.of(Stage.Kind.OPEN));
            kind(event)
                    .filter(kind -> kind != Stage.Kind.OPEN)
                    .ifPresent(kind -> said.add(kind == Stage.Kind.WON ? "won" : "lost"));
        }
        boolean datedWell = closedAt != null && !closedAt.isBefore(deal.createdAt());
        if (now.stream().anyMatch(event -> event instanceof Reopened) || (toOpenStage && datedWell)) {
            state = "open";
            closedAt = null;
        }
        if (said.size() == 2) {
            state = "both";
            closedAt = at;
        } else if (said.size() == 1) {
            boolean again = said.contains(state);
            if (!again || (closedAt != null && closedAt.isBefore(deal.createdAt()) && !at.isBefore(deal.createdAt()))) {
                closedAt = at;
            }
            state = said.iterator().next();
        }
        everWon |= state.equals("won");
    }

    private Optional<Stage.Kind> kind(OpportunityEvent event) {
        return event instanceof StageChanged change
                ? pipeline.flatMap(one -> one.stage(change.stage()).map(Stage::kind))
                : Optional.empty();
    }

    boolean counts() {
        return deal.createdAt().isBefore(window.asOf()) && !state.equals("both");
    }

    boolean created() {
        return counts() && inWindow(deal.createdAt());
    }

    boolean closed(String outcome) {
        return counts() && state.equals(outcome) && closedAt != null && inWindow(closedAt);
    }

    boolean inWindow(Instant at) {
        return !at.isBefore(window.start()) && at.isBefore(window.end()) && at.isBefore(window.asOf());
    }

    /** The open stages that the deal had been in by an instant, that instant included. */
    Set<String> visitedBy(Instant at) {
        Set<String> visited = events.stream()
                .filter(event -> !event.at().isAfter(at) && kind(event).equals(Optional.of(Stage.Kind.OPEN)))
                .map(event -> ((StageChanged) event).stage())
                .collect(Collectors.toSet());
        if (!deal.createdAt().isAfter(at)) {
            first().ifPresent(visited::add);
        }
        return visited;
    }

    /** The first stage, if the deal was in it from its creation on. */
    Optional<String> first() {
        boolean elsewhere = events.stream()
                .anyMatch(event -> event instanceof StageChanged && !event.at().isAfter(deal.createdAt()));
        return pipeline.filter(any -> !elsewhere)
                .flatMap(one -> one.stages().stream()
                        .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                        .findFirst())
                .map(Stage::name);
    }

    boolean recorded(Set<String> optional) {
        return pipeline.isPresent()
                && closedAt != null
                && visitedBy(closedAt)
                        .containsAll(pipeline.get().stages().stream()
                                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                                .map(Stage::name)
                                .filter(not(optional::contains))
                                .toList());
    }

    /** When the deal first came to one of the stages. */
    Optional<Instant> cameTo(Set<String> stages) {
        return Stream.concat(
                        events.stream()
                                .filter(event -> kind(event).equals(Optional.of(Stage.Kind.OPEN))
                                        && stages.contains(((StageChanged) event).stage()))
                                .map(OpportunityEvent::at),
                        first().filter(stages::contains).map(any -> deal.createdAt()).stream())
                .min(Instant::compareTo);
    }

    /** The minor units of the last amount at the closing that is at least the given one. */
    Optional<Long> amount(long least) {
        Optional<Long> amount = deal.amount().map(money -> money.minorUnits()).filter(units -> units >= least);
        for (OpportunityEvent event : events) {
            if (event instanceof AmountChanged change
                    && closedAt != null
                    && !event.at().isAfter(closedAt)
                    && change.amount().minorUnits() >= least) {
                amount = Optional.of(change.amount().minorUnits());
            }
        }
        return amount;
    }
}
