// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.commitments.CommitmentSettings;

/** The keys about promises between the departments. */
final class CommitmentKeys {
    private static final String TOLD_WITHIN = "commitments.told-within";
    private static final String REPEATED_FROM = "commitments.repeated-from";

    static final ImmutableList<String> ALL = ImmutableList.of(TOLD_WITHIN, REPEATED_FROM);

    private CommitmentKeys() {}

    static CommitmentSettings settings(PolicyValues values) {
        return new CommitmentSettings(
                values.time(TOLD_WITHIN).orElse(CommitmentSettings.USUAL_TELLING),
                values.number(REPEATED_FROM).orElse(CommitmentSettings.USUAL_REPEATED),
                PeopleKeys.named(values));
    }
}
