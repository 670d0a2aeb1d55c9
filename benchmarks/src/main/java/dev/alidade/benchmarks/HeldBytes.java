// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many bytes of the heap are held by an object and all that can be reached from it, each counted once, as HotSpot lays
 * them out with compressed references. Objects of the JDK are taken for what they usually take, with their elements.
 */
public final class HeldBytes {
    private static final int HEADER = 12;
    private static final int REFERENCE = 4;
    private static final int USUAL = 32; // of what can't be looked into

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private long bytes;

    /**
     * Passes over what an object holds, so that it doesn't count for others.
     *
     * @param root the object
     * @return this object
     */
    public HeldBytes without(Object root) {
        count(root);
        return this;
    }

    /**
     * What an object holds beyond all that was counted before.
     *
     * @param root the object
     * @return bytes, with those of the object itself
     */
    public long of(Object root) {
        return count(root);
    }

    private long count(Object root) {
        bytes = 0;
        reach(root);
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        return bytes;
    }

    private void reach(Object object) {
        if (object != null && !(object instanceof Class) && !(object instanceof Enum) && seen.add(object)) {
            waiting.add(object);
        }
    }

    private void visit(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            visitArray(object, type.getComponentType());
        } else if (!type.getName().startsWith("java.")) {
            visitFields(object);
        } else if (object instanceof String text) {
            add(24);
            add(16L + text.length());
        } else if (object instanceof Optional<?> optional) {
            add(16);
            optional.ifPresent(this::reach);
        } else if (object instanceof Map<?, ?> map) {
            add(64 + 48L * map.size());
            map.forEach((key, value) -> {
                reach(key);
                reach(value);
            });
        } else if (object instanceof Collection<?> collection) {
            add(40 + 8L * collection.size());
            collection.forEach(this::reach);
        } else {
            add(USUAL);
        }
    }

    private void visitArray(Object array, Class<?> of) {
        int length = Array.getLength(array);
        add(16L + (long) length * size(of));
        if (!of.isPrimitive()) {
            for (int i = 0; i < length; i++) {
                reach(Array.get(array, i));
            }
        }
    }

    private void visitFields(Object object) {
        long size = HEADER;
        for (Class<?> type = object.getClass(); !type.getName().startsWith("java."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    size += size(field.getType());
                    if (!field.getType().isPrimitive()) {
                        reach(value(field, object));
                    }
                }
            }
        }
        add(size);
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private void add(long size) {
        bytes += (size + 7) / 8 * 8;
    }

    private static int size(Class<?> type) {
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        } else if (type == char.class || type == short.class) {
            return Character.BYTES;
        } else if (type == byte.class || type == boolean.class) {
            return Byte.BYTES;
        }
        return REFERENCE; // as int and float
    }
}
