// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.examples.csv.ColumnRule;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.RowRule;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.csv.ValueRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of one column of a source, collected. */
final class ColumnKeys {
    private static final String OTHERWISE = "*";
    private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    private final Path mapping;
    private final String key;
    private @Nullable ImmutableList<String> names;
    private @Nullable String constant;
    private @Nullable BigDecimal scale;
    private boolean dayOnly;
    private boolean firstOfList;
    private final Map<String, String> words = new TreeMap<>();

    ColumnKeys(Path mapping, String key) {
        this.mapping = mapping;
        this.key = key;
    }

    void names(String text) {
        names = RowRule.names(text);
    }

    void constant(String value) {
        constant = value;
    }

    void scale(String value) {
        if (!value.matches(NUMBER) || new BigDecimal(value).signum() == 0) {
            throw new Unusable("%s: %s.scale is %s, wanted a number above 0 such as 0.01."
                    .formatted(mapping, key, Quoted.of(value)));
        }
        scale = new BigDecimal(value);
    }

    void dayOnly(boolean only) {
        dayOnly = only;
    }

    void firstOfList(boolean only) {
        firstOfList = only;
    }

    void word(String theirs, String ours) {
        words.put(theirs, ours);
    }

    /**
     * The rule that the keys describe.
     *
     * @throws Unusable if they contradict each other
     */
    ColumnRule rule(String column) {
        if (constant != null && (names != null || !words.isEmpty() || scale != null || dayOnly || firstOfList)) {
            throw new Unusable(
                    "%s: %s has a constant and a column or values, wanted one or the other.".formatted(mapping, key));
        }
        Map<String, String> ours = new TreeMap<>(words);
        Optional<String> otherwise = Optional.ofNullable(ours.remove(OTHERWISE));
        return new ColumnRule(
                names == null ? ImmutableList.of(column) : names,
                names != null || !words.isEmpty(),
                Optional.ofNullable(constant),
                new ValueRule(firstOfList, ImmutableMap.copyOf(ours), otherwise, Optional.ofNullable(scale), dayOnly));
    }
}
