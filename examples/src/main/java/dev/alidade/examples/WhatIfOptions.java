// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.alidade.examples.csv.NearestName;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.score.Heading;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import dev.alidade.score.WhatIf;
import dev.alidade.score.WhatIfResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What would be measured or judged otherwise. */
final class WhatIfOptions {
    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description =
                    "what if this were measured, such as handoff.sla-compliance=0.9; shares are from 0 to 1, durations in seconds")
    private List<String> values = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "ID=VALUE",
            description = "what if this value were enough, such as handoff.sla-compliance=0.8")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--weight",
            paramLabel = "ID=WEIGHT",
            description =
                    "what if this measurement, topic or heading weighed so much, such as mindset=2 or Accountability=2, in any letter case; 1 is usual. COLLABORATION in capitals is the heading, else the topic")
    private List<String> weights = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "ID",
            description = "what if this measurement, topic or heading were not scored; names as for --weight")
    private List<String> without = new ArrayList<>();

    /**
     * The answer; empty when nothing was asked.
     *
     * @throws IllegalArgumentException if what was asked can't be, is asked twice or contradicts itself
     */
    Optional<WhatIfResult> result(Scorecard card) {
        if (values.isEmpty() && targets.isEmpty() && weights.isEmpty() && without.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> ofValues = assigned("--set", values);
        Map<String, Double> ofTargets = assigned("--target", targets);
        Map<String, Double> ofWeights = assigned(
                "--weight",
                weights.stream().map(text -> known(card.model(), text)).toList());
        WhatIf asked = WhatIf.from(card);
        for (Map.Entry<String, Double> target : ofTargets.entrySet()) {
            asked = asked.target(target.getKey(), target.getValue());
        }
        for (Map.Entry<String, Double> weight : ofWeights.entrySet()) {
            asked = weighed(asked, weight.getKey(), weight.getValue());
        }
        for (String written : without) {
            String id = known(card.model(), written);
            refuse("--set", ofValues, id);
            refuse("--target", ofTargets, id);
            refuse("--weight", ofWeights, id);
            asked = without(asked, card.model(), id);
        }
        for (Map.Entry<String, Double> value : ofValues.entrySet()) {
            asked = asked.value(value.getKey(), value.getValue());
        }
        return Optional.of(asked.result());
    }

    private static Map<String, Double> assigned(String option, List<String> texts) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String number = text.substring(equals + 1);
            if (equals < 1 || !number.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")) {
                throw new Unusable("%s %s: wanted an id, = and a number such as 0.75, with a point."
                        .formatted(option, Quoted.of(text)));
            }
            String id = text.substring(0, equals);
            if (numbers.put(id, Double.valueOf(number)) != null) {
                throw new Unusable("%s %s is there twice; give it once.".formatted(option, Quoted.of(id)));
            }
        }
        return numbers;
    }

    /** A topic or heading, with its number if there is one, as the model writes it; anything else as it is. */
    private static String known(ScoringModel model, String text) {
        int end = text.indexOf('=') < 0 ? text.length() : text.indexOf('=');
        String name = text.substring(0, end);
        String topic = name.toLowerCase(Locale.ROOT);
        String heading = name.toUpperCase(Locale.ROOT);
        boolean isHeading = Arrays.stream(Heading.values()).map(Heading::name).anyMatch(heading::equals);
        boolean isTopic = model.topicWeights().containsKey(topic);
        if (isHeading && (name.equals(heading) || !isTopic)) {
            return heading + text.substring(end);
        }
        return isTopic ? topic + text.substring(end) : text;
    }

    private static void refuse(String option, Map<String, Double> numbers, String id) {
        if (numbers.containsKey(id)) {
            throw new Unusable("--without %s and %s of it contradict each other: what is not scored has no effect."
                    .formatted(id, option));
        }
    }

    /** Without a measurement, or without all of a topic or heading. */
    private static WhatIf without(WhatIf asked, ScoringModel model, String id) {
        if (id.indexOf('.') >= 0) {
            return asked.without(id);
        }
        ImmutableList<ModelEntry> entries = model.entries().stream()
                .filter(entry ->
                        entry.topic().equals(id) || entry.heading().name().equals(id))
                .collect(ImmutableList.toImmutableList());
        if (entries.isEmpty()) {
            ImmutableSortedSet<String> topics = model.entries().stream()
                    .map(ModelEntry::topic)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            throw new Unusable(
                    "--without %s: no measurement, topic or heading that is scored%s; the topics are %s, the headings %s."
                            .formatted(
                                    Quoted.of(id),
                                    NearestName.maybe(id, topics),
                                    String.join(", ", topics),
                                    Arrays.stream(Heading.values())
                                            .map(Heading::name)
                                            .collect(Collectors.joining(", "))));
        }
        WhatIf rest = asked;
        for (ModelEntry entry : entries) {
            rest = rest.without(entry.id());
        }
        return rest;
    }

    private static WhatIf weighed(WhatIf asked, String id, double weight) {
        if (weight == 0) {
            throw new Unusable("--weight %1$s=0: a weight is above 0, wanted --without %1$s to leave it out."
                    .formatted(Quoted.printable(id)));
        }
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
