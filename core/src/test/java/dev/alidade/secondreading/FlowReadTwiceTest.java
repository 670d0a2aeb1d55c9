// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Money;
import dev.alidade.model.Quota;
import dev.alidade.pipeline.OpenPipeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class FlowReadTwiceTest extends SecondReading<FlowCompany> {
    @Override
    FlowCompany company(Dice dice) {
        return FlowCompany.of(dice);
    }

    @Override
    List<Measured> measured(FlowCompany company) {
        return List.of(OpenPipeline.flow(company.settings()).measure(company.deals(), company.window()));
    }

    @Override
    List<FlowCompany> smaller(FlowCompany company) {
        return company.smaller();
    }

    @Override
    Map<String, Reread> reread(FlowCompany company) {
        Instant start = company.window().start();
        Map<String, NaiveDeal> atEnd = NaiveDeal.of(company.deals(), company.end(), company.pipelines()).stream()
                .collect(Collectors.toMap(deal -> deal.deal.id(), deal -> deal));
        List<NaiveDeal> opening = NaiveDeal.of(company.deals(), start, company.pipelines()).stream()
                .filter(deal -> deal.state == NaiveDeal.State.OPEN)
                .toList();
        List<NaiveDeal> won = opening.stream()
                .filter(deal -> end(atEnd, deal).state == NaiveDeal.State.WON)
                .toList();
        List<NaiveDeal> dated = opening.stream()
                .filter(deal -> isInPeriod(company, deal.closeDate()))
                .toList();
        List<NaiveDeal> movedOut = dated.stream()
                .filter(deal -> !isInPeriod(company, lastDay(company, end(atEnd, deal))))
                .toList();
        boolean anyDate =
                atEnd.values().stream().anyMatch(deal -> deal.closeDate().isPresent());
        Map<String, Reread> rereads = new HashMap<>();
        rereads.put("pipeline.opening-won-share", Reread.share(won.size(), opening.size()));
        rereads.put("pipeline.opening-won-share-value", byValue(company, won, opening));
        rereads.put(
                "pipeline.moved-out-share",
                anyDate ? Reread.share(movedOut.size(), dated.size()) : Reread.absent(State.NO_DATA));
        rereads.put(
                "pipeline.moved-out-share-value",
                anyDate ? byValue(company, movedOut, dated) : Reread.absent(State.NO_DATA));
        rereads.put(
                "pipeline.coverage",
                anyDate ? coverage(company, List.copyOf(atEnd.values())) : Reread.absent(State.NO_DATA));
        return rereads;
    }

    private static NaiveDeal end(Map<String, NaiveDeal> atEnd, NaiveDeal deal) {
        return atEnd.get(deal.deal.id());
    }

    private static boolean isInPeriod(FlowCompany company, Optional<LocalDate> day) {
        LocalDate from = company.closingFrom()
                .orElse(LocalDate.ofInstant(
                        company.window().start(), company.window().zone()));
        LocalDate to = company.closingTo()
                .orElse(LocalDate.ofInstant(
                                company.window().end().minusNanos(1),
                                company.window().zone())
                        .plusDays(1));
        return day.filter(date -> !date.isBefore(from) && date.isBefore(to)).isPresent();
    }

    /** When a deal is to be closed, or was. */
    private static Optional<LocalDate> lastDay(FlowCompany company, NaiveDeal deal) {
        return deal.closedAt.isPresent()
                ? deal.closedAt.map(
                        at -> LocalDate.ofInstant(at, company.window().zone()))
                : deal.closeDate();
    }

    private static Optional<Money> inEuros(FlowCompany company, Optional<Money> money) {
        LocalDate last = LocalDate.ofInstant(
                company.end().minusNanos(1), company.window().zone());
        return company.rates()
                ? money.flatMap(
                        amount -> SomeDealHistories.rates(company.window()).convert(amount, last))
                : money;
    }

    /** What an open deal is worth: its last amount that isn't negative, if that is above 0. */
    private static Optional<Money> openAmount(FlowCompany company, NaiveDeal deal) {
        return inEuros(
                company,
                deal.amountAt(Instant.MAX, money -> money.minorUnits() >= 0).filter(money -> money.minorUnits() > 0));
    }

    private static Reread byValue(FlowCompany company, List<NaiveDeal> hits, List<NaiveDeal> all) {
        long sum = worth(company, all);
        return sum == 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(worth(company, hits), sum));
    }

    private static long worth(FlowCompany company, List<NaiveDeal> deals) {
        return deals.stream()
                .flatMap(deal -> openAmount(company, deal).stream())
                .mapToLong(Money::minorUnits)
                .sum();
    }

    /** Of the company's quota in force that ends first, else of all owners together over the days that end first. */
    private static Reread coverage(FlowCompany company, List<NaiveDeal> deals) {
        LocalDate last = LocalDate.ofInstant(
                company.end().minusNanos(1), company.window().zone());
        List<Quota> running = company.quotas().stream()
                .filter(quota -> !quota.from().isAfter(last) && quota.to().isAfter(last))
                .filter(quota -> quota.to()
                        .atStartOfDay(company.window().zone())
                        .toInstant()
                        .isAfter(company.end()))
                .toList();
        boolean ofCompany = running.stream().anyMatch(quota -> quota.ownerId().isEmpty());
        Optional<Quota> first = running.stream()
                .filter(quota -> quota.ownerId().isEmpty() == ofCompany)
                .min(Comparator.comparing(Quota::to).thenComparing(Quota::from, Comparator.reverseOrder()));
        if (first.isEmpty()) {
            return Reread.absent(State.NO_DATA);
        }
        Set<Optional<String>> owners = running.stream()
                .filter(quota -> quota.from().equals(first.get().from())
                        && quota.to().equals(first.get().to()))
                .map(Quota::ownerId)
                .filter(owner -> owner.isEmpty() == ofCompany)
                .collect(Collectors.toSet());
        long left = running.stream()
                .filter(quota -> quota.from().equals(first.get().from())
                        && quota.to().equals(first.get().to())
                        && owners.contains(quota.ownerId()))
                .mapToLong(quota -> quota.amount().minorUnits())
                .sum();
        long open = 0;
        for (NaiveDeal deal : deals) {
            boolean counts = (ofCompany || owners.contains(deal.owner()))
                    && lastDay(company, deal)
                            .filter(day -> !day.isBefore(first.get().from())
                                    && day.isBefore(first.get().to()))
                            .isPresent();
            if (counts && deal.state == NaiveDeal.State.OPEN) {
                open += openAmount(company, deal).map(Money::minorUnits).orElse(0L);
            } else if (counts && deal.state == NaiveDeal.State.WON) {
                Optional<Money> won = deal.amountAt(deal.closedAt.orElseThrow(), money -> money.minorUnits() >= 0);
                left -= inEuros(company, won).map(Money::minorUnits).orElse(0L);
            }
        }
        return left <= 0 ? Reread.absent(State.NO_DATA) : Reread.about(Fraction.of(open, left));
    }
}
