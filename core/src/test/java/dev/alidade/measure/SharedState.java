// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that is reachable from an object, field by field: what it holds, and which of its fields could be set again. An
 * object that threads share holds the same before and after it was used, and has final fields only.
 */
public final class SharedState {
    /** Set while the phrase matcher that holds it in a final field is being made, and never again. */
    private static final ImmutableSet<String> SET_IN_CONSTRUCTION = ImmutableSet.of(
            "dev.alidade.coding.Lexicon.letters",
            "dev.alidade.coding.Lexicon.hashes",
            "dev.alidade.coding.Lexicon.hashed",
            "dev.alidade.coding.Lexicon.lengths");

    private final StringBuilder content = new StringBuilder();
    private final TreeSet<String> settable = new TreeSet<>();
    private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

    private SharedState(Object root) {
        visit(root);
    }

    /** What is reachable from an object now. */
    public static SharedState of(Object root) {
        return new SharedState(root);
    }

    /** Every value reached, in the order of the fields. */
    public String content() {
        return content.toString();
    }

    /** The fields of the library's objects that aren't final. */
    public ImmutableSortedSet<String> settable() {
        return ImmutableSortedSet.copyOf(settable);
    }

    private void visit(Object value) {
        if (value == null) {
            content.append("null\n");
            return;
        }
        Class<?> type = value.getClass();
        if (isLeaf(value)) {
            content.append(type.isHidden() ? "function" : value).append('\n');
            return;
        }
        Integer before = seen.putIfAbsent(value, seen.size());
        if (before != null) {
            content.append('@').append(before).append('\n');
            return;
        }
        content.append(type.isHidden() ? "function" : type.getName()).append('\n');
        if (value instanceof Object[] array) {
            for (Object each : array) {
                visit(each);
            }
        } else if (type.isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                visit(Array.get(value, i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                visit(key);
                visit(each);
            });
        } else if (value instanceof Iterable<?> all) {
            all.forEach(this::visit);
        } else if (value instanceof Optional<?> optional) {
            visit(optional.orElse(null));
        } else {
            fields(value, type);
        }
    }

    private static boolean isLeaf(Object value) {
        String name = value.getClass().getName();
        boolean collection = value instanceof Map || value instanceof Iterable || value instanceof Optional;
        return !collection
                && !value.getClass().isArray()
                && (name.startsWith("java.") || name.startsWith("sun.") || name.startsWith("com.google."));
    }

    private void fields(Object value, Class<?> type) {
        for (Class<?> part = type; part.getName().startsWith("dev.alidade."); part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    visit(value, field);
                }
            }
        }
    }

    private void visit(Object value, Field field) {
        String name = field.getDeclaringClass().getName() + "." + field.getName();
        if (!Modifier.isFinal(field.getModifiers()) && !SET_IN_CONSTRUCTION.contains(name)) {
            settable.add(name);
        }
        field.setAccessible(true);
        try {
            visit(field.get(value));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s can't be read.".formatted(name), e);
        }
    }
}
