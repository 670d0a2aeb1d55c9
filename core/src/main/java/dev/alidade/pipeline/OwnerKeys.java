// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of sums by currency and owner, the code and then the owner, each made once for all cells of a tally. */
final class OwnerKeys {
    private final Map<String, Map<String, String>> byCurrency = new HashMap<>(); // only ever asked by key

    /** The key of an amount whose owner may be unknown. */
    String of(Money amount, @Nullable String ownerId) {
        String code = amount.currency().getCurrencyCode();
        return ownerId == null
                ? code
                : byCurrency
                        .computeIfAbsent(code, any -> new HashMap<>())
                        .computeIfAbsent(ownerId, owner -> code + owner);
    }
}
