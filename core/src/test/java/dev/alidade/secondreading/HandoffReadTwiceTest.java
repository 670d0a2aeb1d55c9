// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.handoff.Handoff;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

class HandoffReadTwiceTest extends SecondReading<HandoffCompany> {
    @Override
    HandoffCompany company(Dice dice) {
        return HandoffCompany.of(dice);
    }

    @Override
    List<Measured> measured(HandoffCompany company) {
        return List.of(Handoff.under(company.agreement()).measure(company.leads(), company.window()));
    }

    @Override
    List<HandoffCompany> smaller(HandoffCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(HandoffCompany company) {
        List<NaiveHandOver> respondable = new ArrayList<>();
        List<NaiveHandOver> decidable = new ArrayList<>();
        for (NaiveHandOver handOver : company.handOvers()) {
            if (company.isRespondingOver(handOver.at)) {
                respondable.add(handOver);
            }
            if (company.isDecidingOver(handOver.at)) {
                decidable.add(handOver);
            }
        }
        Map<String, Reread> rereads = new HashMap<>();
        decisions(company, decidable, rereads);
        rejections(decidable, rereads);
        responses(company, respondable, rereads);
        rereads.put("handoff.repeated-hand-overs", Reread.share(decidable, handOver -> !handOver.first));
        waits(company, respondable, "speed-to-lead", handOver -> handOver.signal, rereads);
        waits(company, respondable, "response-time", NaiveHandOver::assigned, rereads);
        rereads.putAll(new LeadSupply(company).rereads());
        return rereads;
    }

    private static void decisions(HandoffCompany company, List<NaiveHandOver> decidable, Map<String, Reread> rereads) {
        rereads.put(
                "handoff.decision-rate",
                Reread.share(
                        decidable,
                        handOver -> handOver.decisions().stream()
                                .anyMatch(decision -> !decision.at().isAfter(company.decideBy(handOver.at)))));
        rereads.put(
                "handoff.acceptance-rate",
                Reread.share(
                        decidable.stream()
                                .filter(handOver -> handOver.lastDecision().isPresent())
                                .toList(),
                        NaiveHandOver::accepted));
    }

    private static void rejections(List<NaiveHandOver> decidable, Map<String, Reread> rereads) {
        List<NaiveHandOver> rejected = decidable.stream()
                .filter(handOver -> handOver.rejection().isPresent())
                .toList();
        rereads.put(
                "handoff.unworked-rejections",
                Reread.share(
                        rejected,
                        handOver -> handOver.attempts.stream()
                                .noneMatch(attempt -> !attempt.at()
                                        .isAfter(handOver.rejection()
                                                .orElseThrow()
                                                .at()))));
        rereads.put(
                "handoff.quality-rejections",
                Reread.share(
                        rejected.stream()
                                .filter(handOver -> handOver.rejection()
                                        .orElseThrow()
                                        .kind()
                                        .isPresent())
                                .toList(),
                        handOver -> handOver.rejection().orElseThrow().kind().orElseThrow() == Rejected.Kind.QUALITY));
        rereads.put(
                "handoff.rejected-leads-won",
                Reread.share(
                        rejected,
                        handOver -> handOver.after.stream()
                                .anyMatch(event -> event instanceof Won
                                        && !event.at()
                                                .isBefore(handOver.rejection()
                                                        .orElseThrow()
                                                        .at()))));
        rereads.put(
                "handoff.disputes-overturned",
                Reread.share(
                        decidable.stream()
                                .filter(handOver -> handOver.settled().isPresent())
                                .toList(),
                        handOver -> handOver.settled().orElseThrow() == Disputed.Outcome.OVERTURNED));
    }

    private static void responses(
            HandoffCompany company, List<NaiveHandOver> respondable, Map<String, Reread> rereads) {
        Predicate<NaiveHandOver> inTime = handOver -> handOver.outreach()
                .filter(at -> !at.isAfter(company.respondBy(handOver.at)))
                .isPresent();
        Predicate<NaiveHandOver> worked = handOver -> handOver.outreach().isPresent();
        rereads.put("handoff.follow-up-rate", Reread.share(respondable, worked));
        rereads.put("handoff.sla-compliance", Reread.share(respondable, inTime));
        rereads.put("handoff.late-lead-risk", risk(respondable, worked.and(inTime.negate()), inTime));
        rereads.put("handoff.unworked-lead-risk", risk(respondable, worked.negate(), worked));
        List<NaiveHandOver> neverReached = respondable.stream()
                .filter(handOver -> !handOver.reached())
                .filter(handOver -> (handOver.closed() && company.isDecidingOver(handOver.at))
                        || company.isPersistingOver(handOver.at))
                .toList();
        rereads.put(
                "handoff.persistence",
                Reread.share(neverReached, handOver -> handOver.attempts.size() >= company.attempts()));
    }

    private static Reread risk(
            List<NaiveHandOver> handOvers, Predicate<NaiveHandOver> exposed, Predicate<NaiveHandOver> other) {
        long exposedAll = handOvers.stream().filter(exposed).count();
        long exposedHits = handOvers.stream()
                .filter(exposed)
                .filter(NaiveHandOver::converted)
                .count();
        long otherAll = handOvers.stream().filter(other).count();
        long otherHits = handOvers.stream()
                .filter(other)
                .filter(NaiveHandOver::converted)
                .count();
        return exposedAll == 0 || otherHits == 0
                ? Reread.absent(State.NO_DATA)
                : Reread.about(Fraction.of(exposedHits, exposedAll).over(Fraction.of(otherHits, otherAll)));
    }

    private static void waits(
            HandoffCompany company,
            List<NaiveHandOver> respondable,
            String id,
            Function<NaiveHandOver, Instant> beginning,
            Map<String, Reread> rereads) {
        Window window = company.window();
        Curve calendar = new Curve();
        Curve business = new Curve();
        for (NaiveHandOver handOver : respondable) {
            Instant from = beginning.apply(handOver);
            boolean came = handOver.outreach().isPresent();
            Instant to = handOver.outreach()
                    .orElse(handOver.next.orElse(window.asOf().minusNanos(1)));
            Instant until = to.isBefore(from) ? from : to;
            add(calendar, came, units(company, from, until));
            company.office()
                    .ifPresent(office ->
                            add(business, came, Elapsed.units(office.between(from, until), company.respondWithin())));
        }
        long agreed = window.resolution() == Resolution.DAY
                ? Elapsed.wholeDays(company.respondWithin())
                : Elapsed.counted(company.respondWithin());
        rereads.put("handoff." + id, calendar.within(agreed));
        rereads.put("handoff." + id + "-median", calendar.median(Elapsed.secondsEach(window)));
        rereads.put(
                "handoff." + id + "-business",
                company.office().isPresent() ? business.within(agreed) : Reread.notReported());
    }

    private static long units(HandoffCompany company, Instant from, Instant to) {
        return company.window().resolution() == Resolution.DAY
                ? Elapsed.units(company.window(), from, to)
                : Elapsed.units(Duration.between(from, to), company.respondWithin());
    }

    private static void add(Curve curve, boolean came, long units) {
        if (came) {
            curve.came(units);
        } else {
            curve.waits(units);
        }
    }
}
