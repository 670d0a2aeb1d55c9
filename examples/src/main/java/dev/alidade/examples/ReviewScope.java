// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.NearestName;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.examples.reading.CollaborationTables;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.ContentTables;
import dev.alidade.examples.reading.OutcomeTables;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Fact;
import dev.alidade.model.Rating;
import dev.alidade.relationship.RelationshipSettings;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Which topics a review measures: those that have files, or those that were asked for. */
final class ReviewScope {
    static final String ATTRIBUTION = "attribution";
    static final String COLLABORATION = "collaboration";
    static final String COMMITMENTS = "commitments";
    static final String CONTENT = "content";
    static final String HANDOFF = "handoff";
    static final String FUNNEL = "funnel";
    static final String GOALS = "goals";
    static final String MARKET = "market";
    static final String MESSAGING = "messaging";
    static final String MINDSET = "mindset";
    static final String OUTCOME = "outcome";
    static final String PIPELINE = "pipeline";
    static final String RELATIONSHIP = "relationship";

    private static final ImmutableSortedSet<String> TOPICS = ImmutableSortedSet.of(
            ATTRIBUTION,
            COLLABORATION,
            COMMITMENTS,
            CONTENT,
            FUNNEL,
            GOALS,
            HANDOFF,
            MARKET,
            MESSAGING,
            MINDSET,
            OUTCOME,
            PIPELINE,
            RELATIONSHIP);
    private static final ImmutableSet<KnownTable> OF_MINDSET =
            ImmutableSet.of(KnownTable.ANSWERS, KnownTable.ONBOARDING, KnownTable.REVIEW_SESSIONS);
    private static final ImmutableSet<KnownTable> OF_MESSAGING =
            ImmutableSet.of(KnownTable.MESSAGES, KnownTable.MENTIONS, KnownTable.BRAND_CHECKS);
    private static final IssueKind OUT_OF_SCOPE =
            new IssueKind("review.out-of-scope", "A topic has no file, or was not asked for; it is not measured.");

    private final Company company;
    private final ImmutableSortedSet<String> topics;

    /** The names of all topics, for the help of the command line. */
    static final class Topics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return TOPICS.iterator();
        }
    }

    /**
     * Finds the topics.
     *
     * @param asked the topics asked for, in any letter case; none for all that have files
     * @throws Unusable if one that was asked for doesn't exist or has no file, or none has
     */
    ReviewScope(Company company, List<String> asked) {
        this.company = company;
        ImmutableSortedSet<String> wanted = known(asked);
        ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
        if (hasMoney(company)) {
            found.add(ATTRIBUTION);
        }
        if (company.tables().stream().anyMatch(CollaborationTables.OF_FACTS::contains)) {
            found.add(COLLABORATION);
        }
        if (company.tables().contains(KnownTable.COMMITMENTS)) {
            found.add(COMMITMENTS);
        }
        if (company.tables().stream().anyMatch(ContentTables.ALL::contains)) {
            found.add(CONTENT);
        }
        if (company.tables().contains(KnownTable.LEADS)) {
            found.add(HANDOFF);
        }
        if (hasLeadFunnel(company) || hasDeals(company)) {
            found.add(FUNNEL);
        }
        if (company.tables().contains(KnownTable.GOALS)) {
            found.add(GOALS);
        }
        if (hasMarkets(company)) {
            found.add(MARKET);
        }
        if (hasTalk(company)) {
            found.add(MESSAGING);
        }
        if (company.tables().stream().anyMatch(OF_MINDSET::contains)) {
            found.add(MINDSET);
        }
        if (hasDeals(company) || company.tables().stream().anyMatch(OutcomeTables.ALL::contains)) {
            found.add(OUTCOME);
        }
        if (hasDeals(company)) {
            found.add(PIPELINE);
        }
        if (hasRelationship(company)) {
            found.add(RELATIONSHIP);
        }
        ImmutableSortedSet<String> withFiles = found.build();
        for (String topic : wanted) {
            if (!withFiles.contains(topic)) {
                throw new Unusable(
                        "--topics: there is no file%s for %s.".formatted(emptyFiles() > 0 ? " with rows" : "", topic));
            }
        }
        if (withFiles.isEmpty()) {
            throw new Unusable(
                    "No topic has a file%s, wanted leads.csv, opportunities.csv, goals.csv, commitments.csv, requests.csv,"
                                    .formatted(
                                            emptyFiles() > 0
                                                    ? " with rows (files with a header and nothing more: %d)"
                                                            .formatted(emptyFiles())
                                                    : "")
                            + " assets.csv, answers.csv, onboarding.csv, review_sessions.csv or ratings.csv.");
        }
        topics = wanted.isEmpty() ? withFiles : wanted;
    }

    /**
     * The topics that are meant, known before anything is read.
     *
     * @param asked names of topics in any letter case
     * @return the topics
     * @throws Unusable if one doesn't exist
     */
    static ImmutableSortedSet<String> known(List<String> asked) {
        ImmutableSortedSet.Builder<String> known = ImmutableSortedSet.naturalOrder();
        for (String name : asked) {
            String topic = name.strip().toLowerCase(Locale.ROOT);
            if (!TOPICS.contains(topic)) {
                throw new Unusable("--topics: %s is no topic of this version%s; wanted some of %s."
                        .formatted(Quoted.of(name), NearestName.maybe(topic, TOPICS), String.join(", ", TOPICS)));
            }
            known.add(topic);
        }
        return known.build();
    }

    private long emptyFiles() {
        return company.issues().stream()
                .filter(issue -> issue.kind().equals(Findings.NO_ROWS))
                .mapToLong(DataIssue::count)
                .sum();
    }

    /** Something to credit or to pay for, and something that came of it. */
    private static boolean hasMoney(Company company) {
        return (company.tables().contains(KnownTable.TOUCHPOINTS)
                        || company.tables().contains(KnownTable.SPEND))
                && (company.tables().contains(KnownTable.LEADS) || hasDeals(company));
    }

    /** Campaigns with markets that money is spent on, and something that tells where demand is. */
    private static boolean hasMarkets(Company company) {
        return company.tables().contains(KnownTable.SPEND)
                && company.campaigns().stream()
                        .anyMatch(campaign -> campaign.market().isPresent())
                && (company.tables().contains(KnownTable.DEMAND)
                        || company.tables().contains(KnownTable.LEADS)
                        || hasDeals(company));
    }

    /** Ratings of the other department: closeness, service, frictions, or an instrument's items. */
    private static boolean hasRelationship(Company company) {
        return company.outcomes().ratings().stream()
                .map(Rating::item)
                .distinct()
                .anyMatch(item -> item.startsWith("friction-")
                        || item.equals(RelationshipSettings.CLOSENESS)
                        || item.equals(RelationshipSettings.INTERNAL_SATISFACTION)
                        || company.outcomes().instruments().stream()
                                .anyMatch(instrument -> instrument.items().contains(item)));
    }

    /** Something that was said, or agreed to be said: that there are deals of which nobody wrote it down tells nothing. */
    private static boolean hasTalk(Company company) {
        return company.tables().stream().anyMatch(OF_MESSAGING::contains)
                || company.summary().talk();
    }

    private static boolean hasLeadFunnel(Company company) {
        return company.tables().contains(KnownTable.LEADS)
                && (!company.pipelines().isEmpty() || hasDeals(company));
    }

    private static boolean hasDeals(Company company) {
        return company.tables().contains(KnownTable.OPPORTUNITIES);
    }

    /** The topics in scope. */
    ImmutableSortedSet<String> topics() {
        return topics;
    }

    boolean has(String topic) {
        return topics.contains(topic);
    }

    /** Whether the funnel over leads is in scope. */
    boolean hasLeadFunnel() {
        return has(FUNNEL) && hasLeadFunnel(company);
    }

    /** Whether the counts over opportunities are in scope. */
    boolean hasDeals() {
        return has(FUNNEL) && hasDeals(company);
    }

    /** The facts of the topics in scope, of a company in memory. */
    ImmutableList<Fact> facts() {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        forEach(company.buyers(), facts::add);
        forEachOther(facts::add);
        return facts.build();
    }

    /** Hands over the facts of the topics in scope that hang on buyers. */
    void forEach(BuyerFacts buyers, Consumer<Fact> use) {
        if (has(ATTRIBUTION) || has(HANDOFF) || has(MARKET) || hasLeadFunnel()) {
            buyers.leads().forEach(use);
        }
        if (has(ATTRIBUTION)
                || has(CONTENT)
                || has(OUTCOME)
                || hasDeals()
                || has(MARKET)
                || has(MESSAGING)
                || has(PIPELINE)) {
            buyers.opportunities().forEach(use);
        }
        if (has(ATTRIBUTION)) {
            buyers.journeys().forEach(use);
        }
        if (has(CONTENT)) {
            buyers.uses().forEach(use);
        }
        if (has(MESSAGING)) {
            buyers.mentions().forEach(use);
        }
    }

    /** Hands over the other facts of the topics in scope. */
    void forEachOther(Consumer<Fact> use) {
        if (has(ATTRIBUTION) || has(GOALS) || has(MARKET)) {
            company.spend().forEach(use);
        }
        if (has(MARKET)) {
            company.demand().forEach(use);
        }
        if (has(GOALS)) {
            company.goals().facts().forEach(use);
        }
        if (has(COLLABORATION)) {
            company.collaboration().facts().forEach(use);
        }
        if (has(COMMITMENTS)) {
            company.commitments().forEach(use);
        }
        if (has(CONTENT)) {
            company.content().requests().forEach(use);
            company.content().selfMade().forEach(use);
        }
        if (has(MESSAGING)) {
            company.messaging().checks().forEach(use);
        }
        if (has(MINDSET)) {
            company.answers().forEach(use);
            company.newcomers().forEach(use);
            company.sessions().forEach(use);
        }
        if (has(OUTCOME)) {
            company.outcomes().facts().forEach(use);
        } else if (has(CONTENT) || has(RELATIONSHIP)) {
            company.outcomes().ratings().forEach(use);
        }
    }

    /** Names the topics that are not measured. */
    ImmutableList<DataIssue> issues() {
        ImmutableList<String> missing =
                TOPICS.stream().filter(topic -> !has(topic)).collect(ImmutableList.toImmutableList());
        return missing.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(new DataIssue(OUT_OF_SCOPE, missing.size(), missing));
    }
}
