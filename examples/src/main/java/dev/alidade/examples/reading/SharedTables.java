// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.DataIssue;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Campaign;
import dev.alidade.model.ClockSkew;
import dev.alidade.model.Commitment;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Roster;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The tables whose rows hang on no single buyer or opportunity: each is read once, whatever becomes of the others. */
final class SharedTables {
    private final Findings findings;
    private final BiConsumer<KnownTable, Unusable> onUnusable;
    private final ProductRows products = new ProductRows();
    private final MessagingTables talk = new MessagingTables();
    private final MarketingTables marketing = new MarketingTables();
    private final GoalTables goals = new GoalTables();
    private final CollaborationTables together = new CollaborationTables();
    private final CommitmentTables promises = new CommitmentTables();
    private final ContentTables material = new ContentTables();
    private final FxRows fx = new FxRows();
    private final DemandRows demand = new DemandRows();
    private final OnboardingRows newcomers = new OnboardingRows();
    private final StaffRows staff = new StaffRows();
    private final AnswerRows answers;
    private final ReviewSessionRows sessions;
    private final OutcomeTables fares;
    private final ImmutableList<Pipeline> pipelines;
    private final MessageHouse house;
    private Optional<Codebook> codebook = Optional.empty();

    /** Hands a table to its rows, and asks for the result when it has some and all could be used. */
    interface Reader {
        <T> Optional<T> read(KnownTable table, TableReader.Rows rows, Supplier<T> result);
    }

    /** Reads the tables that those of buyers need; answers without a time were given at an instant. */
    SharedTables(Reader reader, Instant undated, Findings findings, BiConsumer<KnownTable, Unusable> onUnusable) {
        this.findings = findings;
        this.onUnusable = onUnusable;
        answers = new AnswerRows(undated, findings);
        sessions = new ReviewSessionRows(findings);
        fares = new OutcomeTables(undated);
        BiConsumer<KnownTable, TableReader.Rows> all = all(reader);
        StageRows stages = new StageRows();
        pipelines = reader.read(KnownTable.STAGES, stages, stages::pipelines).orElse(ImmutableList.of());
        talk.read(all);
        house = talk.house(findings);
        all.accept(KnownTable.PRODUCTS, products);
        marketing.read(all);
    }

    private static BiConsumer<KnownTable, TableReader.Rows> all(Reader reader) {
        return (table, rows) -> {
            Optional<TableReader.Rows> unused = reader.read(table, rows, () -> rows);
        };
    }

    /** Reads the other tables. */
    void readOthers(Reader reader) {
        BiConsumer<KnownTable, TableReader.Rows> all = all(reader);
        goals.read(all);
        together.read(all);
        promises.read(all);
        material.read(all);
        all.accept(KnownTable.FX, fx);
        all.accept(KnownTable.DEMAND, demand);
        all.accept(KnownTable.ANSWERS, answers);
        all.accept(KnownTable.ONBOARDING, newcomers);
        all.accept(KnownTable.REVIEW_SESSIONS, sessions);
        all.accept(KnownTable.STAFF, staff);
        fares.read(all);
        CodebookRows codes = new CodebookRows();
        codebook = reader.read(KnownTable.CODEBOOK, codes, () -> codes.codebook(findings));
    }

    ImmutableList<Pipeline> pipelines() {
        return pipelines;
    }

    MessageHouse house() {
        return house;
    }

    ProductRows products() {
        return products;
    }

    /** The company; to be asked for once. What is odd of buyers is asked for when everything else was told. */
    Company company(
            BuyerFacts buyers,
            BuyerSummary summary,
            Set<KnownTable> present,
            ClockSkew clockSkew,
            Instant asOf,
            ZoneId zone,
            Supplier<ImmutableList<DataIssue>> issues) {
        CompanyMessaging messaging = talk.messaging(house, buyers.mentions(), findings, asOf);
        CompanyContent content = material.content(buyers.uses(), findings);
        ImmutableList<Campaign> campaigns = marketing.campaigns(findings);
        ImmutableList<Spend> spend = marketing.spend(findings, asOf, zone);
        CompanyGoals targets = goals.goals(findings, asOf, zone);
        Roster roster = staff.roster(findings);
        CompanyCollaboration collaboration = together.collaboration(findings, asOf, roster);
        ImmutableList<Commitment> commitments = promises.facts(findings, asOf);
        ImmutableList<DemandEstimate> estimates = demand.facts(
                findings,
                estimate -> estimate.from().atStartOfDay(zone).toInstant().isBefore(asOf));
        ImmutableList<SurveyAnswer> sheets = answers.facts();
        ImmutableList<Onboarding> joined = newcomers.facts(findings);
        ImmutableList<ReviewSession> held = sessions.facts();
        CompanyOutcomes outcomes = outcomes();
        return new Company(
                buyers.leads(),
                buyers.opportunities(),
                buyers.journeys(),
                summary,
                campaigns,
                spend,
                estimates,
                targets,
                collaboration,
                commitments,
                content,
                messaging,
                pipelines,
                fx.rates(),
                products.prices(),
                clockSkew,
                sheets,
                joined,
                held,
                roster,
                outcomes,
                codebook,
                ImmutableSet.copyOf(present),
                issues.get());
    }

    /** What the tables on how the company fares tell; quotas that overlap make theirs unusable. */
    private CompanyOutcomes outcomes() {
        try {
            return fares.outcomes(findings);
        } catch (Unusable e) {
            onUnusable.accept(KnownTable.QUOTAS, e);
            return CompanyOutcomes.none();
        }
    }
}
