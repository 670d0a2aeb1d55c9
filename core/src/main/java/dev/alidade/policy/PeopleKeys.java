// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;

/** The keys about persons. */
final class PeopleKeys {
    private static final String NAMED = "people.named";

    static final ImmutableList<String> ALL = ImmutableList.of(NAMED);

    private PeopleKeys() {}

    /** Whether reports on work may list persons by their ids; no unless the policy says so. */
    static boolean named(PolicyValues values) {
        return values.parsed(NAMED, "true or false", PolicyValues::truth).orElse(false);
    }
}
