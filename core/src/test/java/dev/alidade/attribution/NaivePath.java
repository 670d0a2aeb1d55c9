// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A path and how often it was walked: whole conversions and nulls, the value in cents. */
record NaivePath(ImmutableList<String> touches, long conversions, long cents, long nulls) {
    /** The touches are single letters. */
    static NaivePath of(String letters, long conversions, long cents, long nulls) {
        return new NaivePath(
                letters.chars().mapToObj(Character::toString).collect(ImmutableList.toImmutableList()),
                conversions,
                cents,
                nulls);
    }

    /** One to seven rows of up to six touches of four names. */
    static Arbitrary<List<NaivePath>> some() {
        Arbitrary<String> letters =
                Arbitraries.strings().withChars("abcd").ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(
                        letters,
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(0, 99_999),
                        Arbitraries.longs().between(0, 6))
                .as((path, conversions, cents, nulls) -> of(path, conversions, conversions == 0 ? 0 : cents, nulls))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    /** The same with at least one conversion. */
    static Arbitrary<List<NaivePath>> converting() {
        return some().filter(paths -> paths.stream().anyMatch(path -> path.conversions() > 0));
    }

    Set<String> names() {
        return new LinkedHashSet<>(touches);
    }

    String first() {
        return touches.get(0);
    }

    String last() {
        return touches.get(touches.size() - 1);
    }

    /** Conversions, or the value. */
    Fraction paid(boolean value) {
        return value ? Fraction.of(cents, 100) : Fraction.of(conversions);
    }

    PathRow row() {
        return new PathRow(
                String.join(" > ", touches),
                BigDecimal.valueOf(conversions),
                Optional.of(BigDecimal.valueOf(cents, 2)),
                BigDecimal.valueOf(nulls));
    }

    static List<PathRow> rows(List<NaivePath> paths) {
        return paths.stream().map(NaivePath::row).toList();
    }
}
