// SPDX-License-Identifier: Apache-2.0
package dev.alidade.score;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Fills a metric's advice with a count: <code>call {n} more {lead|leads}</code> becomes "call 1 more lead". */
final class Advice {
    private static final Pattern FORMS = Pattern.compile("\\{([^|{}]*)\\|([^|{}]*)}");

    private Advice() {}

    /** The advice in words; without a count it is left out, and the forms for several stand. */
    static String filled(String advice, OptionalLong count) {
        boolean one = count.isPresent() && count.getAsLong() == 1;
        String words = FORMS.matcher(advice).replaceAll(one ? "$1" : "$2");
        return count.isPresent()
                ? words.replace("{n}", Long.toString(count.getAsLong()))
                : words.replace("{n} ", "").replace("{n}", "").strip();
    }
}
