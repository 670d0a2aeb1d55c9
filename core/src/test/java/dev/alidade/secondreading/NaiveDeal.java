// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Money;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.AmountChanged;
import dev.alidade.model.OpportunityEvent.CloseDateChanged;
import dev.alidade.model.OpportunityEvent.Lost;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Reopened;
import dev.alidade.model.OpportunityEvent.StageChanged;
import dev.alidade.model.OpportunityEvent.Won;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A deal as far as it is known, and how it stands, told event by event. */
final class NaiveDeal {
    /** How a deal stands. */
    enum State {
        OPEN,
        WON,
        LOST,
        /** Won and lost at one instant, which can't be. */
        BOTH
    }

    /** A stay in a stage: from an instant on. */
    record Stay(Instant from, Stage stage) {}

    final Opportunity deal;
    final Optional<Pipeline> pipeline;
    final State state;

    /** When it came to its state by a closing; nothing while it is open. */
    final Optional<Instant> closedAt;

    /** Whether it was opened again after a closing. */
    final boolean reopened;

    /** When it was closed, each time, and when it was opened again. */
    final List<Instant> closings = new ArrayList<>();

    NaiveDeal(Opportunity known, List<Pipeline> pipelines) {
        this.deal = known;
        this.pipeline = known.pipeline().isPresent()
                ? pipelines.stream()
                        .filter(candidate ->
                                candidate.name().equals(known.pipeline().get()))
                        .findFirst()
                : pipelines.stream().findFirst().filter(only -> pipelines.size() == 1);
        State now = State.OPEN;
        Optional<Instant> since = Optional.empty();
        boolean again = false;
        TreeSet<Instant> instants = new TreeSet<>();
        known.timeline().forEach(event -> instants.add(event.at()));
        for (Instant at : instants) {
            if (now != State.OPEN && (any(at, Reopened.class::isInstance) || any(at, isStage(Stage.Kind.OPEN)))) {
                now = State.OPEN;
                since = Optional.empty();
                again = true;
            }
            boolean won = any(at, Won.class::isInstance) || any(at, isStage(Stage.Kind.WON));
            boolean lost = any(at, Lost.class::isInstance) || any(at, isStage(Stage.Kind.LOST));
            if (won || lost) {
                State next = won && lost ? State.BOTH : won ? State.WON : State.LOST;
                if (next != now) {
                    now = next;
                    since = Optional.of(at);
                    closings.add(at);
                }
            }
        }
        this.state = now;
        this.closedAt = since;
        this.reopened = again;
    }

    static List<NaiveDeal> of(List<Opportunity> deals, Instant asOf, List<Pipeline> pipelines) {
        return SomeDealHistories.known(deals, asOf).stream()
                .map(deal -> new NaiveDeal(deal, pipelines))
                .toList();
    }

    private boolean any(Instant at, Predicate<OpportunityEvent> wanted) {
        return deal.timeline().stream().anyMatch(event -> event.at().equals(at) && wanted.test(event));
    }

    private Predicate<OpportunityEvent> isStage(Stage.Kind kind) {
        return event -> event instanceof StageChanged changed
                && stage(changed.stage()).filter(stage -> stage.kind() == kind).isPresent();
    }

    /** The stage of this name in its pipeline. */
    Optional<Stage> stage(String name) {
        return pipeline.flatMap(known -> known.stage(name));
    }

    /** Whether it was closed just before an instant. */
    boolean isClosedBefore(Instant at) {
        return new NaiveDeal(upTo(at), pipeline.stream().toList()).state != State.OPEN;
    }

    /** Whether it was open at an instant, all told that happened at it but closings that it was opened from. */
    boolean isOpenAt(Instant at) {
        return new NaiveDeal(upTo(at.plusNanos(1)), pipeline.stream().toList()).state == State.OPEN;
    }

    private Opportunity upTo(Instant at) {
        return deal.withTimeline(deal.timeline().stream()
                .filter(event -> event.at().isBefore(at))
                .toList());
    }

    boolean isClosedIn(Instant start, Instant end) {
        return closedAt.isPresent()
                && !closedAt.get().isBefore(start)
                && closedAt.get().isBefore(end);
    }

    /** Each coming to a known open stage: in the first one from the creation on, unless a stage change by then says otherwise. */
    List<Stay> openStays() {
        List<Stay> stays = new ArrayList<>();
        if (pipeline.isPresent()
                && deal.timeline().stream()
                        .noneMatch(event ->
                                event instanceof StageChanged && !event.at().isAfter(deal.createdAt()))) {
            pipeline.get().stages().stream()
                    .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                    .findFirst()
                    .ifPresent(first -> stays.add(new Stay(deal.createdAt(), first)));
        }
        TreeSet<Instant> instants = new TreeSet<>();
        deal.timeline().forEach(event -> instants.add(event.at()));
        for (Instant at : instants) {
            deal.timeline().stream()
                    .filter(event ->
                            event.at().equals(at) && isStage(Stage.Kind.OPEN).test(event))
                    .map(event -> stage(((StageChanged) event).stage()).orElseThrow())
                    .sorted(java.util.Comparator.comparingInt(Stage::position))
                    .forEach(stage -> stays.add(new Stay(at, stage)));
        }
        return stays;
    }

    /** When its cycle began: at the creation, or where it first came to one of these stages, if any are named. */
    Optional<Instant> begun(List<String> starts) {
        if (starts.isEmpty()) {
            return Optional.of(deal.createdAt());
        }
        return openStays().stream()
                .filter(stay -> starts.contains(stay.stage().name()))
                .map(Stay::from)
                .findFirst();
    }

    /** On which day it was last said to be closed. */
    Optional<LocalDate> closeDate() {
        Optional<LocalDate> last = Optional.empty();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof CloseDateChanged changed) {
                last = Optional.of(changed.closeDate());
            }
        }
        return last;
    }

    /** Who looks after it, or looked after it when it was closed, that instant included. */
    Optional<String> owner() {
        Optional<String> owner = deal.ownerId();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OwnerChanged changed
                    && closedAt.filter(at -> changed.at().isAfter(at)).isEmpty()) {
                owner = Optional.of(changed.ownerId());
            }
        }
        return owner;
    }

    /** The last amount up to an instant, that instant included, that is usable. */
    Optional<Money> amountAt(Instant at, Predicate<Money> usable) {
        Optional<Money> last = deal.amount().filter(usable);
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof AmountChanged changed && !changed.at().isAfter(at) && usable.test(changed.amount())) {
                last = Optional.of(changed.amount());
            }
        }
        return last;
    }
}
