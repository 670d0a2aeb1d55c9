// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;

/**
 * What became of quotas.
 *
 * @param results the quotas whose period ends in the window and is over by as-of, in the order of owners and days, the
 *     company's first
 * @param company those of the company together
 * @param owners those of owners together
 * @param participation owners who won at least what they were to win in all their periods together, of those who were to win
 *     anything
 * @param running how many quotas have days in the window, but end after it or after as-of: not judged
 */
public record QuotaReport(
        ImmutableList<QuotaResult> results,
        Attainment company,
        Attainment owners,
        Proportion participation,
        long running) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the quotas of company and owners are not those of the results
     */
    public QuotaReport {
        requireNonNull(participation, "participation");
        if (running < 0 || Math.addExact(company.quotas(), owners.quotas()) != results.size()) {
            throw new IllegalArgumentException("Quotas: %s of the company and %s of owners are not %s, %s running."
                    .formatted(company.quotas(), owners.quotas(), results.size(), running));
        }
    }
}
