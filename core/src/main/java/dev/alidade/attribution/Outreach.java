// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.model.Touchpoint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which touchpoints are own outreach of sales, told by their type. Types are few, so that each is looked at once. */
final class Outreach {
    private final ImmutableSortedSet<String> types;
    private final Map<String, Boolean> seen = new HashMap<>();

    Outreach(JourneySettings settings) {
        types = settings.salesOutreachTypes();
    }

    boolean includes(Touchpoint touchpoint) {
        if (touchpoint.type().isEmpty() || types.isEmpty()) {
            return false;
        }
        String type = touchpoint.type().get();
        Boolean known = seen.get(type);
        if (known == null) {
            known = types.contains(type.toLowerCase(Locale.ROOT));
            seen.put(type, known);
        }
        return known;
    }
}
