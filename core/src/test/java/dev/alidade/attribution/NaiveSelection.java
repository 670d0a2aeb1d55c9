// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The selection by its definition: facts at or after as-of are taken away first, each rule is one filter, and nothing is
 * fast. For settings without pipelines and rates; it tells no issues.
 */
record NaiveSelection(JourneySettings settings, Window window) {
    /** How a timeline stands: won, lost, both at once, or open without an instant. */
    private record Standing(Optional<Boolean> won, Optional<Instant> at) {
        static final Standing OPEN = new Standing(Optional.empty(), Optional.empty());
    }

    Selected of(Journey journey) {
        List<Touchpoint> touchpoints =
                journey.touchpoints().stream().filter(this::known).toList();
        Optional<Opportunity> deal = journey.opportunity().filter(opportunity -> window.knows(opportunity.createdAt()));
        Optional<Instant> leadAt = journey.leadCreatedAt().filter(window::knows);
        Standing standing = deal.map(this::standing)
                .orElseGet(() -> journey.lead()
                        .filter(lead -> window.knows(lead.createdAt()))
                        .map(lead -> standing(lead.createdAt(), lead.timeline()))
                        .orElse(Standing.OPEN));
        Optional<Instant> wonAt = standing.won.equals(Optional.of(true)) ? standing.at : Optional.empty();
        Optional<Instant> dealAt = deal.map(Opportunity::createdAt);
        if (deal.isEmpty()
                && journey.lead().isPresent()
                && window.knows(journey.lead().get().createdAt())) {
            dealAt = journey.lead().get().timeline().stream()
                    .filter(event -> event instanceof LeadEvent.Converted && window.knows(event.at()))
                    .map(LeadEvent::at)
                    .findFirst()
                    .or(() -> wonAt);
        }
        Map<Milestone, Optional<Instant>> milestones = new EnumMap<>(Milestone.class);
        Optional<Instant> firstTouch = touchpoints.stream()
                .filter(touch -> !outreach(touch))
                .map(Touchpoint::at)
                .findFirst();
        milestones.put(Milestone.FIRST_TOUCH, firstTouch);
        milestones.put(Milestone.LEAD_CREATED, leadAt);
        milestones.put(Milestone.OPPORTUNITY_CREATED, dealAt);
        milestones.put(Milestone.WON, wonAt);
        boolean repeated = journey.followUp()
                && (deal.isEmpty()
                        || settings.anchor() == Milestone.FIRST_TOUCH
                        || settings.anchor() == Milestone.LEAD_CREATED);
        Optional<Instant> anchor = milestones.get(settings.anchor());
        JourneyOutcome outcome;
        if (repeated) {
            outcome = JourneyOutcome.OUTSIDE;
        } else if (anchor.isPresent()) {
            outcome = window.selects(anchor.get()) ? JourneyOutcome.CONVERTED : JourneyOutcome.OUTSIDE;
        } else if (settings.anchor() == Milestone.FIRST_TOUCH
                || (settings.anchor() == Milestone.LEAD_CREATED && deal.isPresent())) {
            outcome = JourneyOutcome.OUTSIDE;
        } else if (standing.at.isPresent() && settings.anchor() != Milestone.LEAD_CREATED) {
            anchor = standing.at;
            outcome = standing.won.isPresent() && window.selects(standing.at.get())
                    ? JourneyOutcome.NULL
                    : JourneyOutcome.OUTSIDE;
        } else {
            List<Touchpoint> buyers =
                    touchpoints.stream().filter(touch -> !outreach(touch)).toList();
            anchor = buyers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(buyers.get(buyers.size() - 1).at());
            Optional<Instant> end = settings.nullAfter().isEmpty()
                    ? Optional.empty()
                    : anchor.map(last -> last.plus(settings.nullAfter().get())).filter(window::knows);
            if (end.isPresent()) {
                outcome = window.selects(end.get()) ? JourneyOutcome.NULL : JourneyOutcome.OUTSIDE;
            } else {
                boolean begun = !touchpoints.isEmpty() || leadAt.isPresent() || deal.isPresent();
                outcome = begun ? JourneyOutcome.OPEN : JourneyOutcome.OUTSIDE;
            }
        }
        if (outcome != JourneyOutcome.CONVERTED && outcome != JourneyOutcome.NULL) {
            return new Selected(
                    outcome,
                    List.of(),
                    List.of(),
                    List.of(-1, -1, -1, -1),
                    Map.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Map.of());
        }
        return selected(outcome, touchpoints, anchor.orElseThrow(), milestones, deal);
    }

    private Selected selected(
            JourneyOutcome outcome,
            List<Touchpoint> touchpoints,
            Instant anchor,
            Map<Milestone, Optional<Instant>> milestones,
            Optional<Opportunity> deal) {
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        List<Touchpoint> kept = new ArrayList<>();
        for (Touchpoint touchpoint : touchpoints) {
            Optional<Exclusion> reason = reason(touchpoint, anchor, kept);
            reason.ifPresent(why -> excluded.merge(why, 1, Integer::sum));
            if (reason.isEmpty()) {
                kept.add(touchpoint);
            }
        }
        List<Integer> places = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            int place = -1;
            Optional<Instant> at = milestones.get(milestone).filter(instant -> !instant.isAfter(anchor));
            for (int i = 0; i < kept.size() && at.isPresent(); i++) {
                if (!kept.get(i).at().isAfter(at.get())) {
                    place = i;
                }
            }
            places.add(milestone == Milestone.FIRST_TOUCH && !kept.isEmpty() ? 0 : place);
        }
        boolean valued = settings.valued() && outcome == JourneyOutcome.CONVERTED && deal.isPresent();
        return new Selected(
                outcome,
                kept.stream().map(settings.by()::name).toList(),
                kept.stream()
                        .map(touch -> Duration.between(touch.at(), anchor).toNanos())
                        .toList(),
                places,
                excluded,
                valued ? value(deal.get(), anchor) : OptionalLong.empty(),
                valued ? amount(deal.get(), anchor.plusNanos(1)) : OptionalLong.empty(),
                Map.of());
    }

    private Optional<Exclusion> reason(Touchpoint touchpoint, Instant anchor, List<Touchpoint> kept) {
        if (outreach(touchpoint)) {
            return Optional.of(Exclusion.SALES_OUTREACH);
        } else if (touchpoint.at().isAfter(anchor)) {
            return Optional.of(Exclusion.AFTER_ANCHOR);
        } else if (touchpoint.at().isBefore(anchor.minus(settings.lookBackOfAnchor()))) {
            return Optional.of(Exclusion.BEFORE_LOOK_BACK);
        }
        return kept.stream()
                .filter(other -> other.buyerId().equals(touchpoint.buyerId())
                        && settings.by().name(other).equals(settings.by().name(touchpoint)))
                .reduce((first, second) -> second)
                .filter(last -> !touchpoint.at().isAfter(last.at().plus(settings.duplicateTolerance())))
                .map(last -> Exclusion.DUPLICATE);
    }

    private boolean outreach(Touchpoint touchpoint) {
        return touchpoint
                .type()
                .filter(type -> settings.salesOutreachTypes().contains(type.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private boolean known(Touchpoint touchpoint) {
        return window.knows(touchpoint.at());
    }

    private OptionalLong value(Opportunity deal, Instant anchor) {
        if (settings.anchor() == Milestone.OPPORTUNITY_CREATED || settings.valueBasis() == ValueBasis.AT_CLOSING) {
            return amount(deal, anchor.plusNanos(1));
        } else if (settings.valueBasis() == ValueBasis.AS_OF) {
            return amount(deal, window.asOf());
        }
        List<OpportunityEvent.Paid> payments = deal.timeline().stream()
                .filter(event -> event instanceof OpportunityEvent.Paid && window.knows(event.at()))
                .map(OpportunityEvent.Paid.class::cast)
                .toList();
        boolean told = payments.stream()
                .allMatch(payment -> payment.amount().isPresent()
                        && ours(payment.amount().get().currency().toString()));
        long sum = told
                ? payments.stream()
                        .mapToLong(payment -> payment.amount().get().minorUnits())
                        .sum()
                : -1;
        return sum < 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private boolean ours(String currency) {
        return settings.currency().orElseThrow().getCurrencyCode().equals(currency);
    }

    /** The last amount that isn't negative before an instant. */
    private OptionalLong amount(Opportunity deal, Instant before) {
        OptionalLong amount = OptionalLong.empty();
        boolean ours = true;
        if (deal.amount().isPresent() && deal.amount().get().minorUnits() >= 0) {
            amount = OptionalLong.of(deal.amount().get().minorUnits());
            ours = ours(deal.amount().get().currency().getCurrencyCode());
        }
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OpportunityEvent.AmountChanged change
                    && change.amount().minorUnits() >= 0
                    && window.knows(event.at())
                    && event.at().isBefore(before)) {
                amount = OptionalLong.of(change.amount().minorUnits());
                ours = ours(change.amount().currency().getCurrencyCode());
            }
        }
        return ours ? amount : OptionalLong.empty();
    }

    private Standing standing(Opportunity deal) {
        TreeMap<Instant, TreeSet<String>> said = new TreeMap<>();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OpportunityEvent.Won
                    || event instanceof OpportunityEvent.Lost
                    || event instanceof OpportunityEvent.Reopened) {
                said.computeIfAbsent(event.at(), at -> new TreeSet<>())
                        .add(event.getClass().getSimpleName());
            }
        }
        return standing(deal.createdAt(), said, "Reopened");
    }

    /** The first win that isn't dated before the creation, else the first of all, whatever else was said; without any, the rest. */
    private Standing standing(Instant created, List<LeadEvent> timeline) {
        List<Instant> wins = timeline.stream()
                .filter(event -> event instanceof LeadEvent.Won && window.knows(event.at()))
                .map(LeadEvent::at)
                .sorted()
                .toList();
        if (!wins.isEmpty()) {
            return new Standing(
                    Optional.of(true),
                    wins.stream()
                            .filter(at -> !at.isBefore(created))
                            .findFirst()
                            .or(() -> Optional.of(wins.get(0))));
        }
        TreeMap<Instant, TreeSet<String>> said = new TreeMap<>();
        for (LeadEvent event : timeline) {
            if (event instanceof LeadEvent.Won || event instanceof LeadEvent.Lost) {
                said.computeIfAbsent(event.at(), at -> new TreeSet<>())
                        .add(event.getClass().getSimpleName());
            } else if (event instanceof LeadEvent.HandedOff || event instanceof LeadEvent.Recycled) {
                said.computeIfAbsent(event.at(), at -> new TreeSet<>()).add("Again");
            }
        }
        return standing(created, said, "Again");
    }

    /** Instant by instant: what opens again, then what closes; the same outcome again changes nothing. */
    private Standing standing(Instant created, TreeMap<Instant, TreeSet<String>> said, String again) {
        Standing standing = Standing.OPEN;
        for (Map.Entry<Instant, TreeSet<String>> entry :
                said.headMap(window.asOf()).entrySet()) {
            Instant at = entry.getKey();
            boolean won = entry.getValue().contains("Won");
            boolean lost = entry.getValue().contains("Lost");
            if (entry.getValue().contains(again)
                    && (again.equals("Reopened") || standing.won.equals(Optional.of(false)))) {
                standing = Standing.OPEN;
            }
            if (won && lost) {
                standing = new Standing(Optional.empty(), Optional.of(at));
            } else if (won || lost) {
                boolean same = standing.won.equals(Optional.of(won));
                boolean misdated = same && standing.at.get().isBefore(created) && !at.isBefore(created);
                if (!same || misdated) {
                    standing = new Standing(Optional.of(won), Optional.of(at));
                }
            }
        }
        return standing;
    }
}
