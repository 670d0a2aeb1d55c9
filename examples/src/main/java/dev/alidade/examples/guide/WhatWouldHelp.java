// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.guide;

import dev.alidade.score.Alternative;
import dev.alidade.score.Scorecard;
import dev.alidade.score.Sensitivity;
import dev.alidade.score.WhatIf;
import java.util.Locale;

/** What the score would be if something were measured or judged otherwise. */
public final class WhatWouldHelp {
    private WhatWouldHelp() {}

    /**
     * Prints two what-ifs, and how much of the total is judgement or chance.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Scorecard card = ScoredReview.card();
        WhatIf nineInTen = WhatIf.from(card).value("handoff.sla-compliance", 0.9);
        System.out.printf(
                Locale.ROOT,
                "If sales answered 90 %% in time: %+.1f%n",
                nineInTen.result().points().orElseThrow());
        System.out.printf(
                Locale.ROOT,
                "If 80 %% in time were enough: %+.1f%n",
                WhatIf.from(card)
                        .target("handoff.sla-compliance", 0.8)
                        .result()
                        .points()
                        .orElseThrow());
        Sensitivity sensitivity = Sensitivity.of(card);
        Alternative largest = sensitivity.alternatives().get(0);
        System.out.printf(
                Locale.ROOT,
                "The judgement that matters most: %s %s, %+.1f%n",
                largest.variation(),
                largest.subject().orElse(""),
                largest.points());
        System.out.printf(
                Locale.ROOT,
                "Standard error of the total: %.1f%n",
                sensitivity.uncertainty().standardError().orElseThrow());
    }
}
