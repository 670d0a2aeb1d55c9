// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Money;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is credited for one journey, touch by touch, and why the other touches are not.
 *
 * @param journeyId the journey's id
 * @param outcome what became of it
 * @param anchor the instant from which its touches are measured: that of the conversion or of the loss; empty while it is
 *     open, or not known
 * @param value what its conversion was worth; empty where no value is told or known
 * @param touches the touches known at as-of, in their order; none unless it converted or was lost in the window
 * @param issues what was odd about it
 */
public record JourneyAudit(
        String journeyId,
        JourneyOutcome outcome,
        Optional<Instant> anchor,
        Optional<Money> value,
        ImmutableList<Touch> touches,
        ImmutableList<DataIssue> issues) {
    /** Checks that nothing is missing. */
    public JourneyAudit {
        requireNonNull(journeyId, "journeyId");
        requireNonNull(outcome, "outcome");
        requireNonNull(anchor, "anchor");
        requireNonNull(value, "value");
        requireNonNull(touches, "touches");
        requireNonNull(issues, "issues");
    }

    /**
     * One touch.
     *
     * @param touchpoint the touch
     * @param name what it is credited to
     * @param exclusion why it doesn't count; empty if it does
     * @param shares what each model that looks at one journey at a time credits to it, in the order of the settings; none if
     *     it doesn't count, or the journey was lost
     */
    public record Touch(
            Touchpoint touchpoint, String name, Optional<Exclusion> exclusion, ImmutableList<Share> shares) {
        /** Checks that nothing is missing. */
        public Touch {
            requireNonNull(touchpoint, "touchpoint");
            requireNonNull(name, "name");
            requireNonNull(exclusion, "exclusion");
            requireNonNull(shares, "shares");
        }
    }

    /**
     * What a model credits to a touch.
     *
     * @param model the model's id
     * @param conversions its share of the conversion, to 15 decimals; the shares of all touches add up to 1 exactly
     * @param value its share of the value, in units of the currency; those of all touches add up to it to the cent
     */
    public record Share(String model, BigDecimal conversions, Optional<BigDecimal> value) {
        /** Checks that nothing is missing. */
        public Share {
            requireNonNull(model, "model");
            requireNonNull(conversions, "conversions");
            requireNonNull(value, "value");
        }
    }
}
