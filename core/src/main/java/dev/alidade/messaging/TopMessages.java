// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Proportion;

/**
 * What each department says most about one product, or to one segment.
 *
 * @param name the product's or segment's name
 * @param sales the messages that sales mentions most: one, or several with as many mentions, by code
 * @param salesShare how often sales mentions one of these, of its mentions
 * @param marketing the messages that marketing mentions most, likewise
 * @param marketingShare how often marketing mentions one of these, of its mentions
 * @param conflict whether they have no such message in common
 */
public record TopMessages(
        String name,
        ImmutableList<String> sales,
        Proportion salesShare,
        ImmutableList<String> marketing,
        Proportion marketingShare,
        boolean conflict) {
    /** Checks that nothing is missing. */
    public TopMessages {
        requireNonNull(name, "name");
        requireNonNull(sales, "sales");
        requireNonNull(salesShare, "salesShare");
        requireNonNull(marketing, "marketing");
        requireNonNull(marketingShare, "marketingShare");
    }
}
