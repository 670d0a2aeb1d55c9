// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * A key of a policy: what it is called, what it means, and what holds without it.
 *
 * <pre>{@code
 * for (PolicyKey key : PolicyKey.all()) {
 *     out.printf("%s: %s%n", key.name(), key.meaning());
 * }
 * }</pre>
 *
 * @param name the name, such as {@code handoff.respond-within}; a part in capitals, such as {@code ID}, stands for any name of
 *     that kind
 * @param wanted what its value has to be, to be read after "wanted"
 * @param meaning what it says; values stand between backticks
 * @param usual the value that says the same as no value; empty where that hangs on other keys, on the company, or is nothing
 * @param without what holds without a value, in words; values stand between backticks
 * @param example a value that it takes
 */
public record PolicyKey(
        String name, String wanted, String meaning, Optional<String> usual, String without, String example) {
    /** What parts in capitals stand for, and one name of each. */
    private static final ImmutableMap<String, String> PARTS = ImmutableMap.of(
            "HEADING", "accountability", "TOPIC", "handoff", "ID", "handoff.acceptance-rate", "STEP", "MQL");

    /** Checks that nothing is missing. */
    public PolicyKey {
        requireNonNull(name, "name");
        requireNonNull(wanted, "wanted");
        requireNonNull(meaning, "meaning");
        requireNonNull(usual, "usual");
        requireNonNull(without, "without");
        requireNonNull(example, "example");
    }

    /**
     * All keys.
     *
     * @return the keys in the order in which a policy is written
     */
    public static ImmutableList<PolicyKey> all() {
        return KeyCatalogue.ALL;
    }

    /** A key with a value that says the same as none. */
    static PolicyKey usually(String usual, String name, String wanted, String meaning) {
        return new PolicyKey(name, wanted, meaning, Optional.of(usual), "`" + usual + "`", usual);
    }

    /** A key of which nothing, or no single value, holds without one. */
    static PolicyKey of(String name, String wanted, String meaning, String without, String example) {
        return new PolicyKey(name, wanted, meaning, Optional.empty(), without, example);
    }

    /** This key for one name of those that a part in capitals stands for. */
    PolicyKey at(String part) {
        for (String capitals : PARTS.keySet()) {
            if (names(capitals)) {
                return new PolicyKey(
                        name.replace("." + capitals + ".", "." + part + "."), wanted, meaning, usual, without, example);
            }
        }
        return this;
    }

    private boolean names(String capitals) {
        return name.contains("." + capitals + ".");
    }

    /** This key, or an instance of it where its name has a part in capitals. */
    PolicyKey sample() {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            if (names(part.getKey())) {
                return at(part.getValue());
            }
        }
        return this;
    }

    /** Whether a name is this key's, or one of those that it stands for. */
    boolean covers(String key) {
        for (String capitals : PARTS.keySet()) {
            if (names(capitals)) {
                int part = name.indexOf(capitals);
                String before = name.substring(0, part);
                String after = name.substring(part + capitals.length());
                return key.length() > before.length() + after.length() && key.startsWith(before) && key.endsWith(after);
            }
        }
        return key.equals(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
