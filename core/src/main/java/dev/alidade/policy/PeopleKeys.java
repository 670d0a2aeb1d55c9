// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;

/** The keys about persons. */
final class PeopleKeys {
    private static final PolicyKey NAMED = PolicyKey.usually(
            "false",
            "people.named",
            Wanted.TRUTH,
            "`true`: reports on work list persons by their ids (owners of forecasts and quotas, newcomers not"
                    + " briefed, who keeps promises, who was never where the other side works, tasks by person); they tell"
                    + " of departments, teams and totals otherwise. Surveys name nobody.");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(NAMED);

    private PeopleKeys() {}

    /** Whether reports on work may list persons by their ids; no unless the policy says so. */
    static boolean named(PolicyValues values) {
        return values.truth(NAMED).orElse(false);
    }
}
