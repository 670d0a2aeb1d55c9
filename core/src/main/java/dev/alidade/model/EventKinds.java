// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The kinds of many events, so that one more is compared with all of them at once. */
final class EventKinds {
    private static final Object NOTHING = new Object();

    private final Map<Class<?>, Set<Object>> contents = new HashMap<>();

    void add(EventKind kind) {
        contents.computeIfAbsent(kind.type(), type -> new HashSet<>()).add(content(kind));
    }

    private static Object content(EventKind kind) {
        return kind.content().isPresent() ? kind.content().get() : NOTHING;
    }

    /** Whether one of the events may be the same as another of a kind: it says the same, or one of both says nothing. */
    boolean hold(EventKind kind) {
        Set<Object> known = contents.getOrDefault(kind.type(), Set.of());
        if (known.contains(content(kind))) {
            return true;
        }
        return kind.open() && !known.isEmpty() && (kind.content().isEmpty() || known.contains(NOTHING));
    }
}
