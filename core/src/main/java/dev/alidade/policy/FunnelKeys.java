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
    private static final PolicyKey STEPS = PolicyKey.of(
            "funnel.steps",
            Wanted.TEXTS,
            "The steps of the funnel over leads, in their order; the creation reaches the first.",
            "the stages of the pipeline `leads` of `stages.csv`, or of its only pipeline if leads enter its"
                    + " stages, on to `INVOICED` and `PAID`; without them `INQUIRY, MQL, SAL, SQL, OPPORTUNITY, CUSTOMER,"
                    + " INVOICED, PAID`",
            "INQUIRY, MQL, SAL, SQL, OPPORTUNITY, CUSTOMER");
    private static final PolicyKey PIPELINE = PolicyKey.of(
            "funnel.pipeline",
            Wanted.TEXT,
            "The pipeline of `stages.csv` whose stages are those of leads, and so the steps.",
            "`leads`",
            "leads");
    private static final PolicyKey HORIZON = PolicyKey.usually(
            "P180D", "funnel.horizon", Wanted.DURATION, "The time within which a lead has to come to a later step.");
    private static final PolicyKey COHORT_MONTHS = PolicyKey.usually(
            "12", "funnel.cohort-months", Wanted.SMALL_NUMBER, "For how many months the cohort table goes on.");
    private static final PolicyKey MODE = PolicyKey.usually(
            "REACHED_OR_PASSED",
            "funnel.mode",
            Wanted.oneOf(Mode.class),
            "`REACHED_OR_PASSED`: who reached a step has passed the earlier ones; `ORDERED`: each step in its"
                    + " turn.");
    private static final PolicyKey RULES = PolicyKey.of(
            "funnel.rules",
            Wanted.someOf(Rule.class),
            "With `ORDERED`: what makes its order stricter, or lets leads go through it again.",
            "none",
            "STRICT_ORDER, REENTRY");
    private static final PolicyKey WINDOW = PolicyKey.of(
            "funnel.window", Wanted.DURATION, "With `ORDERED`: the longest time for the whole chain.", "any", "P365D");
    private static final PolicyKey STAGES = PolicyKey.of(
            "funnel.step.STEP.stages",
            Wanted.TEXTS,
            "Other stages that mean the same step of `funnel.steps`.",
            "none",
            "Marketing qualified");
    private static final PolicyKey REACHED_BY = PolicyKey.of(
            "funnel.step.STEP.reached-by",
            Wanted.someOf(Milestone.class),
            "What else reaches the step.",
            "for `MQL`, `SAL`, `OPPORTUNITY`, `CUSTOMER` it is `HANDED_OFF`, `ACCEPTED`, `CONVERTED`, `WON`",
            "HANDED_OFF");
    private static final PolicyKey OPTIONAL = PolicyKey.usually(
            "false", "funnel.step.STEP.optional", Wanted.TRUTH, "`true` for a step that a lead may leave out.");
    private static final PolicyKey WITHIN = PolicyKey.of(
            "funnel.step.STEP.within", Wanted.DURATION, "The time allowed from the step before.", "any", "P30D");

    static final ImmutableList<PolicyKey> ALL = ImmutableList.of(
            STEPS, STAGES, REACHED_BY, OPTIONAL, WITHIN, PIPELINE, HORIZON, COHORT_MONTHS, MODE, RULES, WINDOW);

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
        for (String stage : values.list(STAGES.at(name)).orElse(ImmutableList.of())) {
            step = step.orStage(stage);
        }
        Optional<ImmutableList<String>> milestones = values.list(REACHED_BY.at(name));
        for (String milestone : milestones.orElse(ImmutableList.of())) {
            step = step.reachedBy(word(REACHED_BY.at(name), milestone, Milestone.class));
        }
        Optional<Boolean> optional = values.truth(OPTIONAL.at(name));
        step = optional.orElse(false) ? step.asOptional() : step;
        return values.duration(WITHIN.at(name)).map(step::within).orElse(step);
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

    private static <E extends Enum<E>> E word(PolicyKey key, String text, Class<E> words) {
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
