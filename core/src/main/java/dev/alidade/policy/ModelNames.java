// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.alidade.attribution.AttributionModel;
import dev.alidade.attribution.MilestoneWeights;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PositionWeights;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The models of attribution under the names that reports have for them. */
final class ModelNames {
    private static final ImmutableList<AttributionModel> NAMED = ImmutableList.of(
            Models.first(),
            Models.last(),
            Models.linear(),
            Models.linearByCampaign(),
            Models.position(PositionWeights.GOOGLE),
            Models.position(PositionWeights.J),
            Models.position(PositionWeights.INVERSE_J),
            Models.milestones(MilestoneWeights.ADOBE_MARKETO_MEASURE_U),
            Models.milestones(MilestoneWeights.ADOBE_MARKETO_MEASURE_W),
            Models.milestones(MilestoneWeights.ADOBE_MARKETO_MEASURE_FULL_PATH),
            Models.milestones(MilestoneWeights.HUBSPOT_U),
            Models.milestones(MilestoneWeights.HUBSPOT_W),
            Models.milestones(MilestoneWeights.HUBSPOT_FULL_PATH),
            Models.timeDecayByWeek(),
            Models.timeDecayByRank(),
            Models.markov(),
            Models.shapley());

    private static final Pattern POSITION = Pattern.compile("position-([0-9]{1,6})-([0-9]{1,6})-([0-9]{1,6})");
    private static final Pattern MARKOV = Pattern.compile("markov-([1-9]|10)");
    private static final Pattern TIME_DECAY = Pattern.compile("time-decay-(P.+)");

    /** Names of the command line for the same models. */
    private static final ImmutableMap<String, AttributionModel> ALIASES = ImmutableMap.of(
            "linear-distinct", Models.linearByCampaign(),
            "position", Models.position(PositionWeights.of(40, 20, 40)),
            "time-decay-rank", Models.timeDecayByRank(),
            "markov", Models.markov(),
            "shapley", Models.shapley());

    private ModelNames() {}

    /** The model of a name; empty if there is none, or its parameters make no sense. */
    static Optional<AttributionModel> model(String name) {
        Matcher position = POSITION.matcher(name);
        if (position.matches()) {
            return Optional.of(Models.position(PositionWeights.of(
                    Long.parseLong(position.group(1)),
                    Long.parseLong(position.group(2)),
                    Long.parseLong(position.group(3)))));
        }
        Matcher markov = MARKOV.matcher(name);
        if (markov.matches()) {
            return Optional.of(Models.markov().withOrder(Integer.parseInt(markov.group(1))));
        }
        Matcher decay = TIME_DECAY.matcher(name);
        if (decay.matches()) {
            return halfLife(decay.group(1)).map(Models::timeDecay);
        }
        return NAMED.stream()
                .filter(model -> model.id().equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIASES.get(name)));
    }

    private static Optional<Duration> halfLife(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The names, for messages. */
    static String all() {
        return NAMED.stream().map(AttributionModel::id).collect(Collectors.joining(", "))
                + ", markov-2 with any order, position-40-20-40 with any weights, time-decay-P7D with any half-life";
    }
}
