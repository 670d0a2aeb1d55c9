// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;

/**
 * What happened to the leads that were handed over in a window.
 *
 * @param episodes how many hand-overs there were, those not yet due among them
 * @param decisionRate hand-overs on which a person in sales decided within the agreed time, of those whose time for
 *     deciding is over
 * @param acceptance hand-overs accepted by a person, of those accepted by a person or rejected; the person's last decision counts
 * @param automaticAcceptances hand-overs that a rule accepted and on which no person decided; in no numerator, and not
 *     in the denominator of {@code acceptance}
 * @param followUp hand-overs with at least one attempt to reach the buyer, of those whose time for responding is over
 * @param withinAgreement hand-overs with an attempt by the agreed instant, of those whose time for responding is over
 * @param responseNotDue hand-overs whose time for responding is not over
 * @param decisionNotDue hand-overs whose time for deciding is not over
 * @param issues what was odd about the leads
 * @param measurements the rates as measurements; the examples are leads that missed
 */
public record HandoffReport(
        long episodes,
        Proportion decisionRate,
        Proportion acceptance,
        long automaticAcceptances,
        Proportion followUp,
        Proportion withinAgreement,
        long responseNotDue,
        long decisionNotDue,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public HandoffReport {
        requireNonNull(decisionRate, "decisionRate");
        requireNonNull(acceptance, "acceptance");
        requireNonNull(followUp, "followUp");
        requireNonNull(withinAgreement, "withinAgreement");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }
}
