// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.Funnel;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.StageEntered;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

class FunnelReadTwiceTest extends SecondReading<FunnelCompany> {
    /** The steps of the standard funnel by which a lead is won: a win or its stage, and what comes after. */
    private static final List<Predicate<LeadEvent>> WON =
            List.of(stage("CUSTOMER").or(Won.class::isInstance), stage("INVOICED"), stage("PAID"));

    private static final List<Predicate<LeadEvent>> OPPORTUNITY = ImmutableList.<Predicate<LeadEvent>>builder()
            .add(stage("OPPORTUNITY").or(Converted.class::isInstance))
            .addAll(WON)
            .build();

    @Override
    FunnelCompany company(Dice dice) {
        return FunnelCompany.of(dice);
    }

    @Override
    List<Measured> measured(FunnelCompany company) {
        return List.of(Funnel.through(company.settings()).measure(company.leads(), company.window()));
    }

    @Override
    List<FunnelCompany> smaller(FunnelCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(FunnelCompany company) {
        Window window = company.window();
        List<Lead> created = SomeLeadHistories.known(company.leads(), window).stream()
                .filter(lead -> !lead.createdAt().isBefore(window.start())
                        && lead.createdAt().isBefore(window.end()))
                .toList();
        Map<String, Reread> rereads = new HashMap<>();
        rereads.put("funnel.lead-to-won", Reread.share(created, lead -> has(lead, WON)));
        rereads.put("funnel.lead-to-won-mature", mature(company, created, WON));
        rereads.put("funnel.lead-to-opportunity", Reread.share(created, lead -> has(lead, OPPORTUNITY)));
        rereads.put("funnel.lead-to-opportunity-mature", mature(company, created, OPPORTUNITY));
        rereads.put("funnel.time-to-win", timeToWin(company, created));
        return rereads;
    }

    private static Predicate<LeadEvent> stage(String stage) {
        return event -> event instanceof StageEntered entered && entered.stage().equals(stage);
    }

    private static boolean has(Lead lead, List<Predicate<LeadEvent>> steps) {
        return lead.timeline().stream().anyMatch(event -> steps.stream().anyMatch(step -> step.test(event)));
    }

    /** When the lead came to the first of these steps or one behind it; nothing if nobody knows when it came to the first. */
    private static Optional<Instant> first(FunnelCompany company, Lead lead, List<Predicate<LeadEvent>> steps) {
        boolean unknown = has(lead, steps.subList(0, 1))
                && first(company, lead, steps.get(0)).isEmpty();
        return steps.stream()
                .flatMap(step -> first(company, lead, step).stream())
                .filter(at -> !unknown)
                .min(Comparator.naturalOrder());
    }

    /** The first of these events at the creation or later; else one before it by no more than clocks differ counts as at it. */
    private static Optional<Instant> first(FunnelCompany company, Lead lead, Predicate<LeadEvent> step) {
        Optional<Instant> first = lead.timeline().stream()
                .filter(step)
                .map(LeadEvent::at)
                .filter(at -> !at.isBefore(lead.createdAt()))
                .findFirst();
        boolean nearly = lead.timeline().stream()
                .filter(step)
                .anyMatch(event -> event.at().isBefore(lead.createdAt())
                        && !event.at().isBefore(lead.createdAt().minus(company.tolerance())));
        return first.or(() -> nearly ? Optional.of(lead.createdAt()) : Optional.empty());
    }

    /** Of those whose horizon is over, without those of whom nobody knows when they came. */
    private static Reread mature(FunnelCompany company, List<Lead> created, List<Predicate<LeadEvent>> steps) {
        List<Lead> mature = created.stream()
                .filter(lead -> isHorizonOver(company, lead))
                .filter(lead -> !has(lead, steps) || first(company, lead, steps).isPresent())
                .toList();
        return Reread.share(
                mature,
                lead -> first(company, lead, steps)
                        .filter(at -> isInTime(company, lead, at))
                        .isPresent());
    }

    private static boolean isInTime(FunnelCompany company, Lead lead, Instant at) {
        return company.window().resolution() == Resolution.DAY
                ? Elapsed.units(company.window(), lead.createdAt(), at)
                        <= company.horizon().toDays()
                : !at.isAfter(lead.createdAt().plus(company.horizon()));
    }

    /** Whether nothing that is not known yet can be in time any more. */
    private static boolean isHorizonOver(FunnelCompany company, Lead lead) {
        Window window = company.window();
        return window.resolution() == Resolution.DAY
                ? Elapsed.units(window, lead.createdAt(), window.asOf())
                        > company.horizon().toDays()
                : !lead.createdAt().plus(company.horizon()).isAfter(window.asOf());
    }

    private static Reread timeToWin(FunnelCompany company, List<Lead> created) {
        Window window = company.window();
        Curve curve = new Curve();
        for (Lead lead : created) {
            Optional<Instant> won = first(company, lead, WON);
            if (won.isPresent()) {
                curve.came(Elapsed.units(window, lead.createdAt(), won.get()));
            } else if (!has(lead, WON)) {
                curve.waits(
                        Elapsed.units(window, lead.createdAt(), window.asOf().minusNanos(1)));
            }
        }
        return curve.median(Elapsed.secondsEach(window));
    }
}
