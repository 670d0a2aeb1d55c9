// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.hash.Hashing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A result as lines of text, one value each: equal for equal results, and all of a result but the words in which metrics
 * and issues are explained, of which only the ids are told.
 */
public final class Rendering {
    /** The first component of a path, with its key but without its number. */
    private static final Pattern FIRST = Pattern.compile("^(\\w+(?:\\[(?!\\d+])[^\\]]*])?).*$");

    private final StringBuilder lines = new StringBuilder();

    private Rendering() {}

    /** The lines of a value: where it stands, an equals sign, what it is. */
    public static String of(Object value) {
        Rendering rendering = new Rendering();
        rendering.value("", value);
        return rendering.lines.toString();
    }

    /**
     * A long rendering in short: for each of its first components the number of its lines and a digest of them.
     *
     * @param rendering the lines of a value
     * @return one line for each component, in the order in which they come
     */
    static String folded(String rendering) {
        Map<String, StringBuilder> components = new LinkedHashMap<>();
        rendering
                .lines()
                .forEach(line -> components
                        .computeIfAbsent(FIRST.matcher(line).replaceFirst("$1"), name -> new StringBuilder())
                        .append(line)
                        .append('\n'));
        StringBuilder folded = new StringBuilder();
        components.forEach((name, lines) -> folded.append(name)
                .append(" = ")
                .append(lines.chars().filter(c -> c == '\n').count())
                .append(" lines, sha256 ")
                .append(Hashing.sha256().hashString(lines, US_ASCII))
                .append('\n'));
        return folded.toString();
    }

    private void value(String path, Object value) {
        if (value instanceof Metric metric) {
            line(path, metric.id());
        } else if (value instanceof IssueKind kind) {
            line(path, kind.id());
        } else if (value instanceof Record) {
            components(path, value);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> value(path, present), () -> line(path, "-"));
        } else if (value instanceof Map<?, ?> map) {
            line(path, "map of " + map.size());
            map.forEach((key, each) -> value(path + "[" + key + "]", each));
        } else if (value instanceof Iterable<?> all) {
            int at = 0;
            for (Object each : all) {
                value(path + "[" + at++ + "]", each);
            }
            line(path, "list of " + at);
        } else {
            line(path, told(value));
        }
    }

    private void components(String path, Object value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                value(path.isEmpty() ? component.getName() : path + "." + component.getName(), accessor.invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("%s can't be read.".formatted(component), e);
            }
        }
    }

    private static String told(Object value) {
        try {
            if (value.getClass().getMethod("toString").getDeclaringClass() == Object.class) {
                throw new IllegalStateException("%s doesn't tell what it is: it needs a toString.".formatted(value));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        return value.toString();
    }

    private void line(String path, String value) {
        lines.append(escaped(path)).append(" = ").append(escaped(value)).append('\n');
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                escaped.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
