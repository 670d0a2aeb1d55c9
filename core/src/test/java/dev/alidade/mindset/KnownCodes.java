// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.CodeMatch;
import dev.alidade.coding.Coding;
import dev.alidade.coding.Rule;
import java.util.Arrays;
import java.util.Optional;

/** A matcher without any doubt: blank is unanswered, {@code ?...} is uncoded, anything else is its codes, joined by +. */
record KnownCodes() implements AnswerMatcher {
    @Override
    public Coding code(String verbatim) {
        if (verbatim.isBlank()) {
            return new Coding("", Rule.BLANK, Optional.empty(), ImmutableList.of());
        }
        if (verbatim.startsWith("?")) {
            return new Coding(verbatim, Rule.NO_PHRASE, Optional.empty(), ImmutableList.of());
        }
        ImmutableList<CodeMatch> matches = Arrays.stream(verbatim.split("\\+", -1))
                .map(code -> new CodeMatch(code, Rule.PHRASE, code, ImmutableList.of(code)))
                .collect(ImmutableList.toImmutableList());
        return new Coding(verbatim, Rule.PHRASE, Optional.of(verbatim), matches);
    }

    @Override
    public String id() {
        return "known-codes/1";
    }
}
