// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Currency;

/**
 * What settings need to know of all buyers and opportunities of a company.
 *
 * @param leadStages the stages that leads entered, defined or not
 * @param currencies those of all amounts of opportunities
 * @param talk whether it is on record which messages were given in some conversation of an opportunity
 * @param touchpoints how many contacts with buyers were read
 */
public record BuyerSummary(
        ImmutableSortedSet<String> leadStages, ImmutableSet<Currency> currencies, boolean talk, long touchpoints) {
    /** Checks that nothing is missing. */
    public BuyerSummary {
        requireNonNull(leadStages, "leadStages");
        requireNonNull(currencies, "currencies");
    }
}
