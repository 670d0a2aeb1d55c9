// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static java.util.Objects.requireNonNull;

import dev.alidade.examples.grouping.Groups;
import dev.alidade.examples.json.Json;
import dev.alidade.examples.json.ReviewJson;
import dev.alidade.examples.json.SettingsFingerprint;
import dev.alidade.examples.reading.BuyerFacts;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
import dev.alidade.model.Fact;
import dev.alidade.model.Opportunity;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.policy.PolicyFile;
import dev.alidade.policy.TopicSettings;
import dev.alidade.review.AlignmentReview;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The review that the command line makes, of a company whose buyers are read and counted somewhere else. */
public final class PartedReview {
    private final PolicyFile agreed;
    private final Company company;
    private final Window window;
    private final ReviewScope scope;

    /**
     * The review of a company.
     *
     * @param agreed what was agreed on
     * @param company without its buyers, but with the summary of all
     * @param topics those to measure; none for all that have tables
     * @param window which facts count, and what is known of them
     * @throws dev.alidade.examples.csv.Unusable if a topic doesn't exist, or has no table
     */
    public PartedReview(PolicyFile agreed, Company company, List<String> topics, Window window) {
        this.agreed = requireNonNull(agreed, "agreed");
        this.company = requireNonNull(company, "company");
        this.window = requireNonNull(window, "window");
        scope = new ReviewScope(company, topics);
    }

    /**
     * Hands over the facts of the topics in scope that hang on buyers.
     *
     * @param buyers a part of the company
     * @param use takes each fact
     */
    public void forEach(BuyerFacts buyers, Consumer<Fact> use) {
        scope.forEach(buyers, use);
    }

    /**
     * Hands over the other facts of the topics in scope.
     *
     * @param use takes each fact
     */
    public void forEachOther(Consumer<Fact> use) {
        scope.forEachOther(use);
    }

    /**
     * What tells how closed opportunities were, by which open ones are judged.
     *
     * @return the analysis; empty where open opportunities are not in scope
     */
    public Optional<Analysis<Opportunity, PipelineHistory>> history() {
        return Optional.of(agreed.settings(company.policyTables()))
                .filter(settings -> scope.has(ReviewScope.PIPELINE))
                .map(TopicSettings::history);
    }

    /**
     * The review with all settings.
     *
     * @param closed the saved tally of {@link #history} over all opportunities; of no use without one
     * @return what is measured, and how
     */
    public Settled settled(byte[] closed) {
        ReviewSettings settings = new ReviewSettings(agreed, parts(closed.clone()), scope, window);
        return new Settled(settings, settings.policy());
    }

    private CompanyParts parts(byte[] closed) {
        return new CompanyParts() {
            @Override
            public Company company() {
                return company;
            }

            @Override
            public void forEach(Consumer<BuyerFacts> use) {
                throw new UnsupportedOperationException("The buyers are somewhere else.");
            }

            @Override
            public <R> R measure(Analysis<Opportunity, R> analysis, Window over) {
                return analysis.tally(over, closed).result();
            }

            @Override
            public void close() {
                // nothing to end
            }
        };
    }

    /** The review with all settings. */
    public final class Settled {
        private final ReviewSettings settings;
        private final ReviewPolicy policy;

        private Settled(ReviewSettings settings, ReviewPolicy policy) {
            this.settings = settings;
            this.policy = policy;
        }

        /**
         * What is measured.
         *
         * @return the analysis of all facts
         */
        public Analysis<Fact, ReviewResult> analysis() {
            return AlignmentReview.under(policy);
        }

        /**
         * What the command line shows.
         *
         * @param measured over all facts
         * @return the result with what was odd in the files
         */
        public ReviewResult result(ReviewResult measured) {
            return ReviewCommand.withIssues(measured, scope.issues(), company.issues());
        }

        /**
         * What the command line writes with {@code --format json}.
         *
         * @param result as it is shown
         * @return the text
         */
        public String json(ReviewResult result) {
            return Json.write(ReviewJson.of(
                    policy,
                    result,
                    Optional.empty(),
                    settings.history(),
                    Groups.none(),
                    SettingsFingerprint.of(agreed)));
        }
    }
}
