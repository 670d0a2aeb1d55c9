// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.commitments.CommitmentSettings;

/** The keys about promises between the departments. */
final class CommitmentKeys {
    private static final PolicyKey TOLD_WITHIN = PolicyKey.usually(
            "P2D",
            "commitments.told-within",
            Wanted.TIME,
            "The time from a change being known in which the other side is to be told.");
    private static final PolicyKey REPEATED_FROM = PolicyKey.usually(
            "3",
            "commitments.repeated-from",
            Wanted.NUMBER,
            "How many missed promises make a team (with `people.named`, a person) a repeated offender, at least"
                    + " 2.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(TOLD_WITHIN, REPEATED_FROM);

    private CommitmentKeys() {}

    static CommitmentSettings settings(PolicyValues values) {
        return new CommitmentSettings(
                values.time(TOLD_WITHIN).orElse(CommitmentSettings.USUAL_TELLING),
                values.number(REPEATED_FROM).orElse(CommitmentSettings.USUAL_REPEATED),
                PeopleKeys.named(values));
    }
}
