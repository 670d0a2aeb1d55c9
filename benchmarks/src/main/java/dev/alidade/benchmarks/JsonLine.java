// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One measured figure as a line of JSON: a flat object of texts and numbers, the first of which is {@code figure}, the
 * kind of figure. What a program that measures prints, and the page on performance reads.
 *
 * <pre>{@code
 * {"figure":"review-heap","leads":10000000,"groups":100,"bytes":12345678}
 * }</pre>
 */
public final class JsonLine {
    private static final String KIND = "figure";
    private static final Pattern FIELD =
            Pattern.compile("\\G[{,]\\s*\"([^\"\\\\]+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?[0-9][-+.0-9eE]*))\\s*");

    private final ImmutableMap<String, Object> fields; // String or BigDecimal

    private JsonLine(ImmutableMap<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * A figure without any field but its kind.
     *
     * @param kind what kind of figure it is
     * @return the line
     */
    public static JsonLine of(String kind) {
        return new JsonLine(ImmutableMap.of(KIND, plain(kind)));
    }

    /**
     * Reads a line.
     *
     * @param line any line of a program's output
     * @return the figure; empty when the line holds none
     */
    public static Optional<JsonLine> parse(String line) {
        String text = line.strip();
        ImmutableMap.Builder<String, Object> fields = ImmutableMap.builder();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (field.find()) {
            String words = field.group(2);
            fields.put(field.group(1), words != null ? words : new BigDecimal(field.group(3)));
            end = field.end();
        }
        JsonLine read = new JsonLine(fields.buildKeepingLast());
        return end == text.length() - 1 && text.endsWith("}") && read.fields.containsKey(KIND)
                ? Optional.of(read)
                : Optional.empty();
    }

    /**
     * The same figure with one more field.
     *
     * @param name the field
     * @param value its text, without quotes and backslashes
     * @return a new line
     */
    public JsonLine with(String name, String value) {
        return and(name, plain(value));
    }

    /**
     * The same figure with one more field.
     *
     * @param name the field
     * @param value its number, finite
     * @return a new line
     */
    public JsonLine with(String name, double value) {
        return and(name, new BigDecimal(Double.toString(value)));
    }

    /**
     * The same figure with one more field.
     *
     * @param name the field
     * @param value its number
     * @return a new line
     */
    public JsonLine with(String name, long value) {
        return and(name, BigDecimal.valueOf(value));
    }

    private JsonLine and(String name, Object value) {
        return new JsonLine(ImmutableMap.<String, Object>builder()
                .putAll(fields)
                .put(plain(name), value)
                .buildOrThrow());
    }

    private static String plain(String text) {
        checkArgument(text.indexOf('"') < 0 && text.indexOf('\\') < 0, "quotes or backslashes in: %s", text);
        return text;
    }

    /**
     * What kind of figure it is.
     *
     * @return the field {@code figure}
     */
    public String kind() {
        return text(KIND);
    }

    /**
     * Whether the figure has a field.
     *
     * @param name the field
     * @return whether it is there
     */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * A field as text.
     *
     * @param name the field
     * @return its text, or its number as text
     */
    public String text(String name) {
        return requireNonNull(fields.get(name), name).toString();
    }

    /**
     * A field as a number.
     *
     * @param name the field
     * @return its number
     * @throws NumberFormatException if it is a text
     */
    public double number(String name) {
        return Double.parseDouble(text(name));
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue() instanceof BigDecimal number
                                ? number.toPlainString()
                                : "\"" + field.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
