// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis is made of: its name, its version, and every parameter that could change a result. Two analyses with
 * equal settings give equal results for equal facts; tallies of different settings refuse to merge. Immutable.
 */
public final class Settings {
    private final String analysis;
    private final int version;
    private final @Nullable Parameter last;
    private final @Nullable String fingerprint; // where it was worked out before

    private Settings(String analysis, int version, @Nullable Parameter last, @Nullable String fingerprint) {
        this.analysis = requireNonNull(analysis, "analysis");
        this.version = version;
        this.last = last;
        this.fingerprint = fingerprint;
    }

    /**
     * Settings without parameters.
     *
     * @param analysis the analysis's name, such as {@code handoff}
     * @param version the version of its definition, from 1; raised whenever equal facts may give another result
     * @return the settings
     */
    public static Settings of(String analysis, int version) {
        return new Settings(analysis, version, null, null);
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value; of a plug-in, the plug-in's id
     * @return new settings
     * @throws IllegalArgumentException if the name is taken
     */
    public Settings with(String name, String value) {
        for (Parameter each = last; each != null; each = each.earlier) {
            if (each.name.equals(name)) {
                throw new IllegalArgumentException("Parameter %s is given twice.".formatted(name));
            }
        }
        return new Settings(analysis, version, new Parameter(last, name, value), null);
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value
     * @return new settings
     */
    public Settings with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /**
     * These settings and one more parameter, distinguished by its bits.
     *
     * @param name the parameter's name
     * @param value its value
     * @return new settings
     */
    public Settings with(String name, double value) {
        return with(name, Long.toHexString(Double.doubleToLongBits(value)));
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value
     * @return new settings
     */
    public Settings with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value
     * @return new settings
     */
    public Settings with(String name, Duration value) {
        return with(name, value.toString());
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value, by its constant's name
     * @return new settings
     */
    public Settings with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value its value: the settings of a part
     * @return new settings
     */
    public Settings with(String name, Settings value) {
        return with(name, value.analysis + '/' + value.version + '/' + value.fingerprint());
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value an analysis, known by its empty tally: it names the analysis, its version and its settings
     * @param window the window of the tally
     * @return new settings
     */
    public Settings with(String name, Analysis<?, ?> value, Window window) {
        return with(name, value.tally(window).toBytes());
    }

    /**
     * These settings and one more parameter.
     *
     * @param name the parameter's name
     * @param value a cell whose tally is still empty, which stands for its analysis
     * @return new settings, equal to those with the analysis and the window of the tally
     */
    public Settings with(String name, Nested<?, ?> value) {
        return with(name, value.bytes());
    }

    /**
     * These settings with their fingerprint worked out, for an analysis to keep: each of its tallies asks for it.
     *
     * @return equal settings
     */
    public Settings fixed() {
        return new Settings(analysis, version, last, fingerprint());
    }

    Settings with(String name, byte[] value) {
        return with(name, Hashing.sha256().hashBytes(value).toString());
    }

    /**
     * The analysis's name.
     *
     * @return the name
     */
    public String analysis() {
        return analysis;
    }

    /**
     * The version of the analysis's definition.
     *
     * @return the version, from 1
     */
    public int version() {
        return version;
    }

    /**
     * A short form of all parameters, equal for equal parameters: the first 32 hexadecimal digits of the SHA-256 of
     * their names and values, each with its length, in the order of the names.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        if (fingerprint != null) {
            return fingerprint;
        }
        StringBuilder canonical = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters().entrySet()) {
            append(canonical, parameter.getKey());
            append(canonical, parameter.getValue());
        }
        return Hashing.sha256()
                .hashString(canonical, StandardCharsets.UTF_16LE)
                .toString()
                .substring(0, 32);
    }

    private SortedMap<String, String> parameters() {
        SortedMap<String, String> sorted = new TreeMap<>();
        for (Parameter each = last; each != null; each = each.earlier) {
            sorted.put(each.name, each.value);
        }
        return sorted;
    }

    private static void append(StringBuilder canonical, String part) {
        canonical.append(part.length()).append(':').append(part);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a quick way for the same parameters
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings that
                && analysis.equals(that.analysis)
                && version == that.version
                && (last == that.last || parameters().equals(that.parameters()));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * analysis.hashCode() + version) + parameters().hashCode();
    }

    @Override
    public String toString() {
        return analysis + '/' + version + parameters();
    }

    /** One parameter, and those given before it: adding one copies nothing. */
    private record Parameter(@Nullable Parameter earlier, String name, String value) {
        Parameter {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }
}
