// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import dev.alidade.score.Heading;
import dev.alidade.score.Scorecard;
import dev.alidade.score.WhatIf;
import dev.alidade.score.WhatIfResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What would be measured or judged otherwise. */
final class WhatIfOptions {
    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "what if this were measured, such as handoff.sla-compliance=0.9; shares are from 0 to 1")
    private Map<String, Double> values = new LinkedHashMap<>();

    @Option(
            names = "--target",
            paramLabel = "ID=VALUE",
            description = "what if this value were enough, such as handoff.sla-compliance=0.8")
    private Map<String, Double> targets = new LinkedHashMap<>();

    @Option(
            names = "--weight",
            paramLabel = "ID=WEIGHT",
            description =
                    "what if this measurement, topic or (in capitals) heading weighed so much, such as mindset=2 or COLLABORATION=2; 1 is usual")
    private Map<String, Double> weights = new LinkedHashMap<>();

    @Option(names = "--without", paramLabel = "ID", description = "what if this measurement were not scored")
    private List<String> without = new ArrayList<>();

    /**
     * The answer; empty when nothing was asked.
     *
     * @throws IllegalArgumentException if what was asked can't be
     */
    Optional<WhatIfResult> result(Scorecard card) {
        if (values.isEmpty() && targets.isEmpty() && weights.isEmpty() && without.isEmpty()) {
            return Optional.empty();
        }
        WhatIf asked = WhatIf.from(card);
        for (Map.Entry<String, Double> target : targets.entrySet()) {
            asked = asked.target(target.getKey(), target.getValue());
        }
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            asked = weighed(asked, weight.getKey(), weight.getValue());
        }
        for (String id : without) {
            asked = asked.without(id);
        }
        for (Map.Entry<String, Double> value : values.entrySet()) {
            asked = asked.value(value.getKey(), value.getValue());
        }
        return Optional.of(asked.result());
    }

    private static WhatIf weighed(WhatIf asked, String id, double weight) {
        if (id.indexOf('.') >= 0) {
            return asked.weight(id, weight);
        }
        for (Heading heading : Heading.values()) {
            if (heading.name().equals(id)) {
                return asked.headingWeight(heading, weight);
            }
        }
        return asked.topicWeight(id, weight);
    }
}
