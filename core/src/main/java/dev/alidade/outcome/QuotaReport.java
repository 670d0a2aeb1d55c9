// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;

/**
 * What became of quotas.
 *
 * @param results the quotas whose period ends in the window and is over by as-of, in the order of owners and days, the
 *     company's first; the company's only, unless the settings name persons
 * @param company those of the company together
 * @param owners those of owners together
 * @param participation owners who won at least what they were to win in all their periods together, of those who were to win
 *     anything; without those who are unknown
 * @param unknown owners who won less than they were to win as far as amounts are known, and have deals without an amount
 * @param notJudged how many owners have a quota that can't be told, since it can't be converted or is contradicted: none of theirs is
 *     among the results, as the others alone would tell too much
 * @param companyUnclear whether that is so of the company's quotas
 * @param running how many quotas have days in the window, but end after it or after as-of: not judged
 */
public record QuotaReport(
        ImmutableList<QuotaResult> results,
        Attainment company,
        Attainment owners,
        Proportion participation,
        long unknown,
        long notJudged,
        boolean companyUnclear,
        long running) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the quotas of company and owners are not those of the results, or the company's
     *     are told and unclear
     */
    public QuotaReport {
        requireNonNull(participation, "participation");
        if (companyUnclear && company.quotas() > 0) {
            throw new IllegalArgumentException(
                    "Quotas: %s of the company are told, although they are unclear.".formatted(company.quotas()));
        }
        long listed =
                results.stream().filter(result -> result.ownerId().isPresent()).count();
        if (running < 0
                || unknown < 0
                || notJudged < 0
                || company.quotas() != results.size() - listed
                || (listed > 0 && listed != owners.quotas())) {
            throw new IllegalArgumentException("Quotas: %s of the company and %s of owners are not %s, %s running."
                    .formatted(company.quotas(), owners.quotas(), results.size(), running));
        }
    }
}
