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
        Wording wording = Wording.of(requireNonNull(verbatim, "verbatim"));
        if (wording.size() == 0) {
            return Coding.without("", Junk.isBlank(verbatim) ? Rule.BLANK : Rule.JUNK, Optional.empty());
        }
        String form = wording.form();
        if (Junk.isJunk(wording)) {
            return Coding.without(form, Rule.JUNK, Optional.empty());
        }
        ImmutableList<String> words = ImmutableList.copyOf(wording.content());
        return Coding.with(form, ImmutableList.of(new CodeMatch(form, Rule.NORMAL_FORM, form, words)));
    }

    @Override
    public String id() {
        return "normal-form/1";
    }
}
