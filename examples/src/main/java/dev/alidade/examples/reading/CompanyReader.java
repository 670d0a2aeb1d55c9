// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.Codebook;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.csv.TableSource;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Campaign;
import dev.alidade.model.CleaningRules;
import dev.alidade.model.Commitment;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.JourneyScope;
import dev.alidade.model.Journeys;
import dev.alidade.model.Onboarding;
import dev.alidade.model.Pipeline;
import dev.alidade.model.ReviewSession;
import dev.alidade.model.Roster;
import dev.alidade.model.Spend;
import dev.alidade.model.SurveyAnswer;
import dev.alidade.model.Timelines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Reads a company's folder. Tables without a file are simply not there. */
public final class CompanyReader {
    private final TableReader tables;
    private final Mapping mapping;
    private final Instant undated;
    private final BiConsumer<KnownTable, Unusable> onUnusable;
    private final Set<KnownTable> present = EnumSet.noneOf(KnownTable.class);

    /**
     * A reader for one folder.
     *
     * @param tables reads the single files
     * @param mapping where our tables and columns are found
     * @param undated when answers without a time were given
     * @param onUnusable learns of a table whose file can't be used; to go on it returns, to stop it throws
     */
    public CompanyReader(
            TableReader tables, Mapping mapping, Instant undated, BiConsumer<KnownTable, Unusable> onUnusable) {
        this.tables = requireNonNull(tables, "tables");
        this.mapping = requireNonNull(mapping, "mapping");
        this.undated = requireNonNull(undated, "undated");
        this.onUnusable = requireNonNull(onUnusable, "onUnusable");
    }

    /**
     * Reads the folder, all of it.
     *
     * @param path the folder
     * @return what the files tell
     * @throws Unusable if the folder or a file can't be used
     */
    public Company read(Path path) {
        return read(path, Window.LATEST, JourneyScope.BUYER);
    }

    /**
     * Reads the folder for a review. Leads, opportunities, their events, touchpoints and spend of a later time
     * change nothing.
     *
     * @param path the folder
     * @param asOf the first instant that the review doesn't know
     * @param scope whose touchpoints make one journey
     * @return what the files tell
     * @throws Unusable if the folder or a file can't be used
     */
    public Company read(Path path, Instant asOf, JourneyScope scope) {
        Folder folder = new Folder(path, mapping);
        Findings findings = tables.findings();
        folder.inspect(findings);
        StageRows stages = new StageRows();
        ImmutableList<Pipeline> pipelines =
                read(folder, KnownTable.STAGES, stages, stages::pipelines).orElse(ImmutableList.of());
        KnownStages known = new KnownStages(pipelines, findings, asOf);
        Identities identities = new Identities();
        LeadCampaignRows campaigning =
                new LeadCampaignRows(asOf, mapping.timelines().campaignWithin(), findings);
        read(folder, KnownTable.LEAD_CAMPAIGNS, campaigning);
        LeadRows leads = new LeadRows(identities, campaigning);
        read(folder, KnownTable.LEADS, leads);
        campaigning.noteUnknown();
        CleaningRules rules = rules(folder, pipelines, identities);
        MessagingTables talk = new MessagingTables();
        talk.read((table, rows) -> read(folder, table, rows));
        MessageHouse house = talk.house(findings);
        EarlierValues earlier = new EarlierValues(asOf);
        Conversations conversations = new Conversations(house, earlier::saw);
        Timelines timelines = timelines(folder, rules, leads, known, earlier, conversations);
        CompanyMessaging messaging = talk.messaging(house, conversations, findings, asOf);
        ProductRows products = new ProductRows();
        read(folder, KnownTable.PRODUCTS, products);
        MarketingTables marketing = new MarketingTables();
        marketing.read((table, rows) -> read(folder, table, rows));
        GoalTables goals = new GoalTables();
        goals.read((table, rows) -> read(folder, table, rows));
        CollaborationTables together = new CollaborationTables();
        together.read((table, rows) -> read(folder, table, rows));
        CommitmentTables promises = new CommitmentTables();
        promises.read((table, rows) -> read(folder, table, rows));
        ContentTables material = new ContentTables();
        material.read((table, rows) -> read(folder, table, rows));
        FxRows fx = new FxRows();
        read(folder, KnownTable.FX, fx);
        DemandRows demand = new DemandRows();
        read(folder, KnownTable.DEMAND, demand);
        AnswerRows answers = new AnswerRows(undated, findings);
        read(folder, KnownTable.ANSWERS, answers);
        OnboardingRows newcomers = new OnboardingRows();
        read(folder, KnownTable.ONBOARDING, newcomers);
        ReviewSessionRows sessions = new ReviewSessionRows(findings);
        read(folder, KnownTable.REVIEW_SESSIONS, sessions);
        StaffRows staff = new StaffRows();
        read(folder, KnownTable.STAFF, staff);
        OutcomeTables fares = new OutcomeTables(undated);
        fares.read((table, rows) -> read(folder, table, rows));
        CodebookRows codes = new CodebookRows();
        Optional<Codebook> codebook = read(folder, KnownTable.CODEBOOK, codes, () -> codes.codebook(findings));
        CompanyContent content = material.content(conversations, earlier::saw, asOf, findings);
        conversations.addTo(timelines);
        Timelines.Assembled assembled = timelines.assemble(asOf);
        products.check(assembled.opportunities(), findings);
        talk.compare(assembled.opportunities(), messaging, findings);
        Journeys.Assembled journeys = marketing.journeys(scope, rules, assembled, asOf, present);
        ImmutableList<Campaign> campaigns = marketing.campaigns(findings);
        ImmutableList<Spend> spend = marketing.spend(findings, asOf, tables.zone());
        CompanyGoals targets = goals.goals(findings, asOf, tables.zone());
        Roster roster = staff.roster(findings);
        CompanyCollaboration collaboration = together.collaboration(findings, asOf, roster);
        ImmutableList<Commitment> commitments = promises.facts(findings, asOf);
        ImmutableList<DemandEstimate> estimates = demand.facts(
                findings,
                estimate ->
                        estimate.from().atStartOfDay(tables.zone()).toInstant().isBefore(asOf));
        ImmutableList<SurveyAnswer> sheets = answers.facts();
        ImmutableList<Onboarding> joined = newcomers.facts(findings);
        ImmutableList<ReviewSession> held = sessions.facts();
        CompanyOutcomes outcomes = outcomes(fares, findings);
        ImmutableList<DataIssue> issues = ImmutableList.<DataIssue>builder()
                .addAll(findings.issues())
                .addAll(assembled.issues())
                .addAll(journeys.issues())
                .build();
        return new Company(
                assembled.leads(),
                assembled.opportunities(),
                journeys.journeys(),
                campaigns,
                spend,
                estimates,
                marketing.touchpoints(),
                targets,
                collaboration,
                commitments,
                content,
                messaging,
                pipelines,
                known.ofLeads(),
                fx.rates(),
                products.prices(),
                mapping.timelines().clockSkew(),
                sheets,
                joined,
                held,
                roster,
                outcomes,
                codebook,
                ImmutableSet.copyOf(present),
                issues);
    }

    /** Who is who, and what is known about the instants. */
    private CleaningRules rules(Folder folder, List<Pipeline> pipelines, Identities identities) {
        AliasRows aliases = new AliasRows(identities);
        CleaningRules.Builder rules =
                CleaningRules.builder().clockSkew(mapping.timelines().clockSkew());
        mapping.timelines().dateOnly(tables.zone()).forEach(rules::dateOnly);
        pipelines.forEach(rules::pipeline);
        read(folder, KnownTable.ALIASES, aliases, identities::mainIds)
                .orElseGet(identities::mainIdsOfPersons)
                .forEach(rules::alias);
        return rules.build();
    }

    /** Reads leads and opportunities with their events. */
    private Timelines timelines(
            Folder folder,
            CleaningRules rules,
            LeadRows leads,
            KnownStages stages,
            EarlierValues earlier,
            Conversations conversations) {
        Timelines timelines = new Timelines(rules);
        leads.leads().forEach(timelines::add);
        read(folder, KnownTable.LEAD_EVENTS, new LeadEventRows(timelines, stages));
        read(folder, KnownTable.OPPORTUNITIES, new OpportunityRows(timelines, earlier));
        read(
                folder,
                KnownTable.OPPORTUNITY_EVENTS,
                new OpportunityEventRows(timelines, stages, earlier, conversations));
        earlier.addTo(timelines);
        return timelines;
    }

    /** What the tables on how the company fares tell; quotas that overlap make theirs unusable. */
    private CompanyOutcomes outcomes(OutcomeTables fares, Findings findings) {
        try {
            return fares.outcomes(findings);
        } catch (Unusable e) {
            onUnusable.accept(KnownTable.QUOTAS, e);
            return CompanyOutcomes.none();
        }
    }

    private void read(Folder folder, KnownTable table, TableReader.Rows rows) {
        Optional<TableReader.Rows> unused = read(folder, table, rows, () -> rows);
    }

    /** What the rows of a table come to; empty without a file, or with one that can't be used. */
    private <T> Optional<T> read(Folder folder, KnownTable table, TableReader.Rows rows, Supplier<T> result) {
        try {
            for (TableSource source : folder.sources(table)) {
                if (tables.read(source, folder.file(source), rows)) {
                    present.add(table);
                }
            }
            return present.contains(table) ? Optional.of(result.get()) : Optional.empty();
        } catch (Unusable e) {
            onUnusable.accept(table, e);
            return Optional.empty();
        }
    }
}
