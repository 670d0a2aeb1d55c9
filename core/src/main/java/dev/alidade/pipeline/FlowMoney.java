// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Money;
import dev.alidade.model.ExchangeRates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts in the reporting currency, if there is one, else as they are. */
final class FlowMoney {
    private FlowMoney() {}

    /** What is known of an open deal's worth: zero says no more than no amount does. */
    static @Nullable Money ofOpen(@Nullable Money amount) {
        return amount == null || amount.minorUnits() <= 0 ? null : amount;
    }

    /** The amount at the rate of a day; null when there is no rate, or the amount is too large. */
    static @Nullable Money convert(Optional<ExchangeRates> rates, Money amount, LocalDate day) {
        if (rates.isEmpty()) {
            return amount;
        }
        try {
            return rates.get().convert(amount, day).orElse(null);
        } catch (ArithmeticException tooLarge) { // one absurd amount must not end a run over millions of deals
            return null;
        }
    }
}
