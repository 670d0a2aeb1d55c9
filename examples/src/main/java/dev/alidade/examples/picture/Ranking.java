// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.alidade.mindset.TopCode;
import dev.alidade.mindset.TopCodes;
import java.util.stream.Collectors;

/** What one side names, first place first. */
record Ranking(String side, ImmutableList<String> names) {
    static Ranking of(String side, TopCodes codes) {
        return new Ranking(side, codes.codes().stream().map(TopCode::code).collect(ImmutableList.toImmutableList()));
    }

    String words() {
        return names.stream().map(Words::name).collect(Collectors.joining(", ", side + ": ", "."));
    }
}
