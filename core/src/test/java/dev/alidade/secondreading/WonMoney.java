// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Opportunity.Business;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Invoiced;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.OpportunityEvent.Paid;
import dev.alidade.model.Quota;
import dev.alidade.outcome.RevenueBasis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was won, invoiced or paid, and what was to be won. */
final class WonMoney {
    /** Money that came in by a deal; nothing where the amount isn't known. */
    private record Inflow(Instant at, Optional<String> owner, Optional<Business> business, Optional<Money> amount) {}

    private final OutcomeCompany company;
    private final Window window;

    WonMoney(OutcomeCompany company) {
        this.company = company;
        this.window = company.window();
    }

    Map<String, Reread> rereads() {
        Map<String, Reread> rereads = new HashMap<>();
        List<Inflow> now = between(inflows(company.basis()), window.start(), window.end());
        List<Inflow> before = between(inflows(company.basis()), startBefore(), window.start());
        boolean recorded = company.basis() == RevenueBasis.WON
                ? !SomeDealHistories.known(company.facts(Opportunity.class), window.asOf())
                        .isEmpty()
                : !inflows(company.basis()).isEmpty();
        long sum = sum(now);
        long earlier = sum(before);
        rereads.put("outcome.revenue", recorded ? Reread.exactly(Fraction.of(sum, 100)) : Reread.absent(State.NO_DATA));
        rereads.put(
                "outcome.revenue-growth",
                earlier <= 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(sum - earlier, earlier)));
        long fresh = sum(of(now, Business.NEW));
        long old = sum(of(now, Business.EXISTING));
        rereads.put(
                "outcome.new-business-share",
                fresh < 0 || old < 0 || fresh + old == 0
                        ? Reread.absent(State.NO_DATA)
                        : Reread.about(Fraction.of(fresh, fresh + old)));
        quotas(rereads);
        return rereads;
    }

    /** As many calendar months or days earlier, or as much time. */
    private Instant startBefore() {
        return Lengths.ofWindow(window)
                .map(length ->
                        window.start().atZone(window.zone()).minus(length).toInstant())
                .orElse(window.start().minus(Duration.between(window.start(), window.end())));
    }

    private static List<Inflow> between(List<Inflow> inflows, Instant start, Instant end) {
        return inflows.stream()
                .filter(inflow -> !inflow.at().isBefore(start) && inflow.at().isBefore(end))
                .toList();
    }

    private static List<Inflow> of(List<Inflow> inflows, Business business) {
        return inflows.stream()
                .filter(inflow -> inflow.business().equals(Optional.of(business)))
                .toList();
    }

    private static long sum(List<Inflow> inflows) {
        return inflows.stream()
                .flatMap(inflow -> inflow.amount().stream())
                .mapToLong(Money::minorUnits)
                .sum();
    }

    private List<Inflow> inflows(RevenueBasis basis) {
        List<Inflow> inflows = new ArrayList<>();
        List<NaiveDeal> deals = NaiveDeal.of(
                company.facts(Opportunity.class),
                window.asOf(),
                List.of(SomeDealHistories.DIRECT, SomeDealHistories.PARTNERS));
        for (NaiveDeal deal : deals) {
            if (basis == RevenueBasis.WON && deal.state == NaiveDeal.State.WON) {
                Instant at = deal.closedAt.orElseThrow();
                inflows.add(inflow(deal.deal, at, deal.amountAt(at, money -> money.minorUnits() >= 0)));
            }
            for (OpportunityEvent event : deal.deal.timeline()) {
                if (basis == RevenueBasis.INVOICED && event instanceof Invoiced invoiced) {
                    inflows.add(inflow(deal.deal, invoiced.at(), invoiced.amount()));
                } else if (basis == RevenueBasis.PAID && event instanceof Paid paid) {
                    inflows.add(inflow(deal.deal, paid.at(), paid.amount()));
                }
            }
        }
        return inflows;
    }

    private Inflow inflow(Opportunity deal, Instant at, Optional<Money> amount) {
        Optional<String> owner = deal.ownerId();
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OwnerChanged changed && !changed.at().isAfter(at)) {
                owner = Optional.of(changed.ownerId());
            }
        }
        LocalDate day = LocalDate.ofInstant(at, window.zone());
        return new Inflow(
                at,
                owner,
                deal.business(),
                company.rates()
                        ? amount.flatMap(
                                money -> SomeDealHistories.rates(window).convert(money, day))
                        : amount);
    }

    private void quotas(Map<String, Reread> rereads) {
        Map<String, Long> wanted = new TreeMap<>();
        Map<String, Long> won = new TreeMap<>();
        Map<String, Boolean> unknown = new TreeMap<>();
        for (Quota quota : company.quotas()) {
            if (company.endsInWindow(quota.to())) {
                String owner = quota.ownerId().orElse("");
                List<Inflow> due = between(
                                inflows(RevenueBasis.WON),
                                quota.from().atStartOfDay(window.zone()).toInstant(),
                                quota.to().atStartOfDay(window.zone()).toInstant())
                        .stream()
                        .filter(inflow -> owner.isEmpty() || inflow.owner().equals(Optional.of(owner)))
                        .toList();
                wanted.merge(owner, quota.amount().minorUnits(), Long::sum);
                won.merge(owner, sum(due), Long::sum);
                unknown.merge(
                        owner, due.stream().anyMatch(inflow -> inflow.amount().isEmpty()), Boolean::logicalOr);
            }
        }
        long all = 0;
        long got = 0;
        long participants = 0;
        long judged = 0;
        for (String owner : wanted.keySet()) {
            boolean company = owner.isEmpty();
            if (company || !wanted.containsKey("")) {
                all += wanted.get(owner);
                got += won.get(owner);
            }
            boolean reached = won.get(owner) >= wanted.get(owner);
            if (!company && wanted.get(owner) > 0 && (reached || !unknown.get(owner))) {
                judged++;
                participants += reached ? 1 : 0;
            }
        }
        rereads.put(
                "outcome.quota-attainment",
                all == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(got, all)));
        rereads.put("outcome.quota-participation", Reread.share(participants, judged));
    }
}
