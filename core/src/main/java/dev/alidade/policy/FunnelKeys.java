// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import com.google.common.collect.ImmutableList;
import dev.alidade.funnel.FunnelSettings;
import dev.alidade.funnel.FunnelStep;
import dev.alidade.funnel.FunnelSteps;
import dev.alidade.funnel.Milestone;
import dev.alidade.funnel.SequenceRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys about the funnel over leads. */
final class FunnelKeys {
    private static final String STEPS = "funnel.steps";
    private static final String PIPELINE = "funnel.pipeline";
    private static final String HORIZON = "funnel.horizon";
    private static final String COHORT_MONTHS = "funnel.cohort-months";
    private static final String MODE = "funnel.mode";
    private static final String RULES = "funnel.rules";
    private static final String WINDOW = "funnel.window";
    private static final String STEP = "funnel.step.";

    static final ImmutableList<String> ALL = ImmutableList.of(
            STEPS,
            STEP + "STEP.stages",
            STEP + "STEP.reached-by",
            STEP + "STEP.optional",
            STEP + "STEP.within",
            PIPELINE,
            HORIZON,
            COHORT_MONTHS,
            MODE,
            RULES,
            WINDOW);

    private enum Mode {
        REACHED_OR_PASSED,
        ORDERED
    }

    private enum Rule {
        STRICT_ORDER,
        STRICT_DEDUPLICATION,
        STRICT_INCREASE,
        REENTRY
    }

    private FunnelKeys() {}

    /** The name of the pipeline that holds the stages of leads, whether or not it is defined. */
    static String pipeline(PolicyValues values) {
        return values.text(PIPELINE).orElse(LeadStages.USUAL);
    }

    /** The settings; without steps of its own the policy takes the stages of a pipeline, or else the standard steps. */
    static FunnelSettings settings(PolicyValues values, CompanyTables tables) {
        FunnelSettings settings = FunnelSettings.of(steps(values, tables)).withClockSkew(tables.clockSkew());
        settings = values.duration(HORIZON).map(settings::withHorizon).orElse(settings);
        settings = values.smallNumber(COHORT_MONTHS)
                .map(settings::withCohortMonths)
                .orElse(settings);
        return sequence(values).map(settings::withSequence).orElse(settings);
    }

    private static FunnelSteps steps(PolicyValues values, CompanyTables tables) {
        Optional<ImmutableList<String>> names = values.list(STEPS);
        Optional<String> pipeline = values.text(PIPELINE);
        if (names.isPresent() && pipeline.isPresent()) {
            throw new IllegalArgumentException("%s and %s are both there, wanted one.".formatted(STEPS, PIPELINE));
        }
        if (names.isEmpty()) {
            return LeadStages.steps(tables.pipelines(), pipeline, tables.leadStages());
        }
        return LeadStages.withMilestones(
                names.get().stream().map(name -> step(values, name)).toList());
    }

    private static FunnelStep step(PolicyValues values, String name) {
        FunnelStep step = FunnelStep.named(name);
        for (String stage : values.list(STEP + name + ".stages").orElse(ImmutableList.of())) {
            step = step.orStage(stage);
        }
        Optional<ImmutableList<String>> milestones = values.list(STEP + name + ".reached-by");
        for (String milestone : milestones.orElse(ImmutableList.of())) {
            step = step.reachedBy(word(STEP + name + ".reached-by", milestone, Milestone.class));
        }
        Optional<Boolean> optional = values.parsed(STEP + name + ".optional", "true or false", PolicyValues::truth);
        step = optional.orElse(false) ? step.asOptional() : step;
        return values.duration(STEP + name + ".within").map(step::within).orElse(step);
    }

    private static Optional<SequenceRules> sequence(PolicyValues values) {
        Mode mode = values.word(MODE, Mode.class).orElse(Mode.REACHED_OR_PASSED);
        Optional<ImmutableList<String>> named = values.list(RULES);
        Optional<Duration> window = values.duration(WINDOW);
        if (mode == Mode.REACHED_OR_PASSED) {
            if (named.isPresent() || window.isPresent()) {
                throw new IllegalArgumentException("%s and %s belong to %s = ORDERED.".formatted(RULES, WINDOW, MODE));
            }
            return Optional.empty();
        }
        SequenceRules rules = SequenceRules.standard();
        for (String name : named.orElse(ImmutableList.of())) {
            rules = switch (word(RULES, name, Rule.class)) {
                case STRICT_ORDER -> rules.withStrictOrder();
                case STRICT_DEDUPLICATION -> rules.withStrictDeduplication();
                case STRICT_INCREASE -> rules.withStrictIncrease();
                case REENTRY -> rules.withReentry();
            };
        }
        return Optional.of(window.map(rules::withWindow).orElse(rules));
    }

    private static <E extends Enum<E>> E word(String key, String text, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        throw new IllegalArgumentException("%s names %s, wanted some of %s, separated by commas."
                .formatted(
                        key,
                        Quoted.of(text),
                        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
