// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableSet;
import dev.alidade.measure.Window;
import dev.alidade.model.AttributionFact;
import dev.alidade.model.DealStanding;
import dev.alidade.model.Department;
import dev.alidade.model.Journey;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Spend;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The definitions once more, with lists and sets, one question at a time; amounts in euros, without rates. */
final class NaiveCampaigns {
    /** A day in the window from which on yen have another rate. */
    static final LocalDate LATER = LocalDate.of(2024, 3, 6);

    private final List<AttributionFact> facts;
    private final Window window;
    private final Duration lookBack;

    NaiveCampaigns(List<AttributionFact> facts, Window window, Duration lookBack) {
        this.facts = facts;
        this.window = window;
        this.lookBack = lookBack;
    }

    private Stream<Journey> journeys() {
        return facts.stream().filter(Journey.class::isInstance).map(Journey.class::cast);
    }

    /** A deal as the definitions see it. */
    record Deal(
            Optional<BigDecimal> value,
            Optional<String> bySource,
            Optional<String> byFirstTouch,
            Optional<String> beforeSales,
            boolean salesRecorded,
            ImmutableSet<String> influenced) {}

    List<Deal> deals(boolean won) {
        List<Deal> deals = new ArrayList<>();
        journeys().forEach(journey -> {
            Optional<Opportunity> deal = journey.opportunity().filter(known -> window.knows(known.createdAt()));
            Optional<Lead> lead = journey.lead().filter(known -> window.knows(known.createdAt()));
            if (!(journey.followUp() && deal.isEmpty())) {
                Optional<Instant> anchor = deal.isPresent()
                        ? won ? won(deal.get()) : deal.map(Opportunity::createdAt)
                        : lead.flatMap(own -> won ? won(own) : opportunityOf(own));
                anchor.filter(window::selects)
                        .ifPresent(at -> deals.add(new Deal(
                                deal.flatMap(known -> value(known, at, won)),
                                source(deal, lead),
                                firstTouch(journey, at),
                                beforeSales(journey, at),
                                salesRecorded(journey),
                                kept(journey, at).stream()
                                        .map(NaiveCampaigns::name)
                                        .collect(ImmutableSet.toImmutableSet()))));
            }
        });
        return deals;
    }

    private Optional<Instant> won(Opportunity deal) {
        DealStanding standing = new DealStanding();
        standing.follow(deal, Optional.empty(), window.asOf());
        return Optional.ofNullable(standing.closedAt()).filter(at -> standing.state() == DealStanding.State.WON);
    }

    private Optional<Instant> won(Lead lead) {
        DealStanding standing = new DealStanding();
        standing.follow(lead, window.asOf());
        return Optional.ofNullable(standing.closedAt()).filter(at -> standing.state() == DealStanding.State.WON);
    }

    private Optional<Instant> opportunityOf(Lead lead) {
        return lead.timeline().stream()
                .filter(event -> event instanceof LeadEvent.Converted && window.knows(event.at()))
                .map(LeadEvent::at)
                .findFirst()
                .or(() -> won(lead));
    }

    private Optional<BigDecimal> value(Opportunity deal, Instant anchor, boolean won) {
        Stream<OpportunityEvent.AmountChanged> changes = deal.timeline().stream()
                .filter(event -> won ? window.knows(event.at()) : !event.at().isAfter(anchor))
                .filter(OpportunityEvent.AmountChanged.class::isInstance)
                .map(OpportunityEvent.AmountChanged.class::cast);
        return Stream.concat(deal.amount().stream(), changes.map(OpportunityEvent.AmountChanged::amount))
                .filter(amount -> amount.minorUnits() >= 0)
                .reduce((one, later) -> later)
                .filter(amount -> amount.currency().equals(CampaignFixture.EUR))
                .map(amount -> amount.amount());
    }

    private static Optional<String> source(Optional<Opportunity> deal, Optional<Lead> lead) {
        List<Optional<String>> campaigns = List.of(
                deal.flatMap(Opportunity::campaignId),
                deal.flatMap(Opportunity::trace).flatMap(trace -> trace.campaignId()),
                lead.flatMap(Lead::campaignId));
        List<Optional<Department>> departments = List.of(
                deal.flatMap(Opportunity::sourcedBy),
                deal.flatMap(Opportunity::trace).flatMap(trace -> trace.sourcedBy()),
                lead.flatMap(Lead::sourcedBy));
        Optional<String> campaign = campaigns.stream().flatMap(Optional::stream).findFirst();
        Optional<Department> department =
                departments.stream().flatMap(Optional::stream).findFirst();
        if (department.isPresent() && department.get() == Department.MARKETING) {
            return campaign.or(() -> Optional.of("(no campaign)"));
        }
        return department.isPresent() && department.get() == Department.SALES ? Optional.empty() : campaign;
    }

    private static String name(Touchpoint touch) {
        return touch.campaignId().orElse("(no campaign)");
    }

    private static boolean outreach(Touchpoint touch) {
        return touch.type().filter("sales"::equalsIgnoreCase).isPresent();
    }

    private List<Touchpoint> inLookBack(Journey journey, Instant anchor) {
        return journey.touchpoints().stream()
                .filter(touch -> window.knows(touch.at()))
                .filter(touch -> !touch.at().isAfter(anchor) && !touch.at().isBefore(anchor.minus(lookBack)))
                .toList();
    }

    /** Touches of marketing, one for each buyer, campaign and instant. */
    private List<Touchpoint> kept(Journey journey, Instant anchor) {
        List<Touchpoint> kept = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Touchpoint touch : inLookBack(journey, anchor)) {
            if (!outreach(touch) && seen.add(List.of(touch.buyerId(), name(touch), touch.at()))) {
                kept.add(touch);
            }
        }
        return kept;
    }

    private Optional<String> firstTouch(Journey journey, Instant anchor) {
        return kept(journey, anchor).stream()
                .findFirst()
                .filter(first -> inLookBack(journey, anchor).stream()
                        .noneMatch(touch -> outreach(touch) && touch.at().isBefore(first.at())))
                .map(NaiveCampaigns::name);
    }

    private boolean salesRecorded(Journey journey) {
        return Stream.concat(
                        journey.firstSalesActivity().stream(),
                        journey.touchpoints().stream()
                                .filter(NaiveCampaigns::outreach)
                                .map(Touchpoint::at))
                .anyMatch(window::knows);
    }

    private Optional<String> beforeSales(Journey journey, Instant anchor) {
        Stream<Instant> ofSales = Stream.concat(
                journey.firstSalesActivity().stream(),
                journey.touchpoints().stream().filter(NaiveCampaigns::outreach).map(Touchpoint::at));
        Optional<Instant> sales = ofSales.min(Instant::compareTo);
        return kept(journey, anchor).stream()
                .findFirst()
                .filter(first -> salesRecorded(journey) && !sales.orElseThrow().isBefore(first.at()))
                .map(NaiveCampaigns::name);
    }

    /** The leads of the window, by the campaign they name. */
    List<String> leads() {
        return facts.stream()
                .filter(Lead.class::isInstance)
                .map(Lead.class::cast)
                .filter(lead -> window.selects(lead.createdAt()))
                .map(lead -> lead.campaignId().orElse("(no campaign)"))
                .toList();
    }

    /** Journeys without those that follow up another by a deal of which nobody knows yet. */
    private Stream<Journey> begun() {
        return journeys()
                .filter(journey -> !journey.followUp()
                        || window.knows(journey.opportunity().orElseThrow().createdAt()));
    }

    /** Whether a lead or deal names a campaign, in a journey or by itself. */
    boolean named(String campaign) {
        Stream<Object> all = Stream.concat(
                facts.stream(),
                begun().flatMap(journey -> Stream.concat(journey.lead().stream(), journey.opportunity().stream())));
        return all.flatMap(fact -> fact instanceof Lead lead && window.knows(lead.createdAt())
                        ? lead.campaignId().stream()
                        : fact instanceof Opportunity deal && window.knows(deal.createdAt())
                                ? Stream.concat(
                                        deal.campaignId().stream(),
                                        deal.trace().flatMap(trace -> trace.campaignId()).stream())
                                : Stream.empty())
                .anyMatch(campaign::equals);
    }

    long touched(String campaign) {
        return begun().filter(journey -> journey.touchpoints().stream()
                        .anyMatch(touch -> window.knows(touch.at())
                                && !outreach(touch)
                                && name(touch).equals(campaign)))
                .count();
    }

    /** What was spent in euros on the days of the window, with yen at their rates, to the cent at the end. */
    BigDecimal spent(String campaign) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AttributionFact fact : facts) {
            if (fact instanceof Spend spend && spend.campaignId().equals(campaign)) {
                long[] even =
                        new long[(int) (spend.to().toEpochDay() - spend.from().toEpochDay())];
                Arrays.fill(even, 1);
                for (int i = 0; i < even.length; i++) {
                    LocalDate day = spend.from().plusDays(i);
                    if (window.selects(day.atStartOfDay(window.zone()).toInstant())) {
                        BigDecimal part = spend.amount().split(even).get(i).amount();
                        sum = sum.add(part.multiply(rate(spend.amount().currency(), day)));
                    }
                }
            }
        }
        return sum.setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rate(Currency currency, LocalDate day) {
        if (currency.equals(CampaignFixture.EUR)) {
            return BigDecimal.ONE;
        }
        return new BigDecimal(day.isBefore(LATER) ? "0.00613" : "0.00627");
    }
}
