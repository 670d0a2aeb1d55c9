// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.Journeys;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.Timelines;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is odd in the parts of a company, and what settings need to know of all of them. */
final class BuyerOverview {
    private final Findings findings;
    private final KnownStages stages;
    private final MessageNames names;
    private ImmutableList<DataIssue> before;
    private final MergedIssues ofTimelines = new MergedIssues(Timelines.ISSUES);
    private final MergedIssues ofJourneys = new MergedIssues(Journeys.ISSUES);
    private final Set<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
    private boolean talk;
    private boolean opportunities;
    private long touchpoints;

    /** Of no part yet. */
    BuyerOverview(Findings findings, SharedTables shared, Instant asOf) {
        this.findings = findings;
        stages = new KnownStages(shared.pipelines(), findings, asOf);
        names = new MessageNames(shared.house());
        before = findings.issues();
    }

    /** Learns that no part was used yet: what is odd so far is odd in what no part tells. */
    void begin() {
        before = findings.issues();
    }

    Findings findings() {
        return findings;
    }

    KnownStages stages() {
        return stages;
    }

    MessageNames names() {
        return names;
    }

    /** Takes a part into account. */
    void add(BuyerFacts facts, long contacts, Iterable<DataIssue> timelines, Iterable<DataIssue> journeys) {
        ofTimelines.add(timelines);
        ofJourneys.add(journeys);
        touchpoints += contacts;
        opportunities |= !facts.opportunities().isEmpty();
        for (Opportunity opportunity : facts.opportunities()) {
            amounts(opportunity).map(Money::currency).forEach(currencies::add);
            talk |= opportunity.timeline().stream()
                    .anyMatch(event -> event instanceof OpportunityEvent.Activity activity
                            && activity.messages().isPresent());
        }
    }

    private static Stream<Money> amounts(Opportunity opportunity) {
        return Stream.concat(
                opportunity.amount().stream(),
                opportunity.timeline().stream()
                        .flatMap(event -> event instanceof OpportunityEvent.AmountChanged changed
                                ? Stream.of(changed.amount())
                                : Stream.empty()));
    }

    /** Writes everything, but what was odd before the first part. */
    void tell(RowBytes out) {
        ToldIssues.write(ToldIssues.since(before, findings.issues()), out);
        ToldIssues.write(ofTimelines.all(), out);
        ToldIssues.write(ofJourneys.all(), out);
        ToldIssues.writeTexts(stages.ofLeads(), out);
        ToldIssues.writeTexts(names.said(), out);
        ToldIssues.writeTexts(currencies.stream().map(Currency::getCurrencyCode).toList(), out);
        out.number(talk ? 1 : 0);
        out.number(opportunities ? 1 : 0);
        out.number(touchpoints);
    }

    /** Takes everything into account that another has written. */
    void hear(RowBytes in) {
        ToldIssues.read(in).forEach(findings::add);
        ofTimelines.add(ToldIssues.read(in));
        ofJourneys.add(ToldIssues.read(in));
        stages.ofLeads(ToldIssues.readTexts(in));
        names.said().addAll(ToldIssues.readTexts(in));
        ToldIssues.readTexts(in).forEach(code -> currencies.add(Currency.getInstance(code)));
        talk |= in.number() == 1;
        opportunities |= in.number() == 1;
        touchpoints += in.number();
    }

    /** What settings need, once all parts were added. */
    BuyerSummary summary() {
        return new BuyerSummary(stages.ofLeads(), ImmutableSet.copyOf(currencies), talk, touchpoints);
    }

    /**
     * What was odd, once all parts were added and told. A conversion that names an unknown opportunity is odd only where
     * any is known.
     */
    ImmutableList<DataIssue> issues() {
        names.check(findings);
        return ImmutableList.<DataIssue>builder()
                .addAll(findings.issues())
                .addAll(opportunities ? ofTimelines.all() : ofTimelines.allBut(Timelines.UNKNOWN_OPPORTUNITY))
                .addAll(ofJourneys.all())
                .build();
    }
}
