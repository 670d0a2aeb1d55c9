// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyParts;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Window;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.AlignmentReview;
import java.util.List;
import java.util.function.Consumer;

/** Measures everything there is, only to learn what the topics find odd in it. */
final class TopicCheck {
    private final PolicyFile agreed;
    private final Window window;

    TopicCheck(PolicyFile agreed, Window window) {
        this.agreed = agreed;
        this.window = window;
    }

    /**
     * What the topics find odd.
     *
     * @param company what the files tell
     * @param error learns why nothing can be measured though there is something, if so
     * @param remark learns that there is nothing to measure, if so
     * @return the issues of a review of this window
     */
    ImmutableList<DataIssue> issues(Company company, Consumer<String> error, Consumer<String> remark) {
        ReviewScope scope;
        try {
            scope = new ReviewScope(company, List.of());
        } catch (Unusable e) {
            remark.accept(String.valueOf(e.getMessage()));
            return ImmutableList.of();
        }
        try {
            ReviewSettings settings = new ReviewSettings(agreed, CompanyParts.of(company), scope, window);
            return AlignmentReview.under(settings.policy())
                    .measure(scope.facts(), window)
                    .issues();
        } catch (Unusable | IllegalArgumentException e) {
            error.accept(String.valueOf(e.getMessage()));
            return ImmutableList.of();
        }
    }
}
