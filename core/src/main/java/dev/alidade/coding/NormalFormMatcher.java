// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The matcher without a codebook: every distinct normal form is a code. */
final class NormalFormMatcher implements AnswerMatcher {
    static final NormalFormMatcher INSTANCE = new NormalFormMatcher();

    private NormalFormMatcher() {}

    @Override
    public Coding code(String verbatim) {
        requireNonNull(verbatim, "verbatim");
        if (verbatim.isBlank()) {
            return Coding.without("", Rule.BLANK, Optional.empty());
        }
        String form = Wording.form(verbatim);
        if (form.isEmpty()) {
            return Coding.without("", Rule.JUNK, Optional.empty());
        }
        return Coding.with(form, ImmutableList.of(new CodeMatch(form, Rule.NORMAL_FORM, form, ImmutableList.of())));
    }

    @Override
    public String id() {
        return "normal-form/1";
    }
}
