// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.measure.Names;
import dev.alidade.model.Touchpoint;
import java.util.Arrays;
import java.util.Locale;

/** Which touchpoints are own outreach of sales, told by their type. Types are few, so that each is looked at once. */
final class Outreach {
    private final ImmutableSortedSet<String> types;
    private final Names seen = new Names();
    private boolean[] outreach = new boolean[8]; // by the number of the type

    Outreach(JourneySettings settings) {
        types = settings.salesOutreachTypes();
    }

    boolean includes(Touchpoint touchpoint) {
        String type = touchpoint.typeOr("");
        return !type.isEmpty() && includes(type);
    }

    private boolean includes(String type) {
        int known = seen.size();
        int number = seen.id(type);
        if (number == known) {
            outreach = number < outreach.length ? outreach : Arrays.copyOf(outreach, 2 * number);
            outreach[number] = types.contains(type.toLowerCase(Locale.ROOT));
        }
        return outreach[number];
    }
}
