// SPDX-License-Identifier: Apache-2.0
package dev.alidade.model;

import java.util.Optional;

/**
 * What two events have in common that may be one event which two systems recorded: the type, and the content.
 *
 * @param type the class of the event
 * @param content what it says beside its instant; empty where it says nothing more, or nothing that is recorded
 * @param open whether a content that isn't recorded may be any
 */
record EventKind(Class<?> type, Optional<?> content, boolean open) {
    static EventKind of(Object event) {
        return new EventKind(event.getClass(), Optional.empty(), false);
    }

    static EventKind of(Object event, Object content) {
        return new EventKind(event.getClass(), Optional.of(content), false);
    }

    /** Of an event whose content may not be recorded; then it may be any. */
    static EventKind ofRecorded(Object event, Optional<?> content) {
        return new EventKind(event.getClass(), content, true);
    }
}
