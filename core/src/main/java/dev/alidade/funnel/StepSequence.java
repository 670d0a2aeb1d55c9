// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * A chain of steps to be looked for in any events, leads or not.
 *
 * <pre>{@code
 * int level = StepSequence.of("view", "cart", "order").under(SequenceRules.standard().withStrictOrder()).level(events);
 * }</pre>
 *
 * @param steps the labels of the steps, in order
 * @param rules how the chain is looked for
 */
public record StepSequence(ImmutableList<String> steps, SequenceRules rules) {
    /**
     * Checks the labels.
     *
     * @throws IllegalArgumentException if there is no step, or two have one label
     */
    public StepSequence {
        requireNonNull(rules, "rules");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Step sequence: there is no step.");
        }
        if (steps.stream().distinct().count() < steps.size()) {
            throw new IllegalArgumentException("Step sequence: two steps have one label: %s.".formatted(steps));
        }
    }

    /**
     * A chain under the standard rules.
     *
     * @param labels the labels of the steps, in order
     * @return the sequence
     * @throws IllegalArgumentException if there is no step, or two have one label
     */
    public static StepSequence of(String... labels) {
        return new StepSequence(ImmutableList.copyOf(labels), SequenceRules.standard());
    }

    /**
     * This chain under other rules.
     *
     * @param newRules how the chain is looked for
     * @return a new sequence
     */
    public StepSequence under(SequenceRules newRules) {
        return new StepSequence(steps, newRules);
    }

    /**
     * How far the events come.
     *
     * @param events the events of one lead, person or account, in any order
     * @return the number of steps of the furthest chain, from 0 (the first step doesn't occur) to the number of steps
     */
    public int level(Iterable<LabelledEvent> events) {
        List<LabelledEvent> sorted = ImmutableList.sortedCopyOf(
                Comparator.comparing(LabelledEvent::at).thenComparingInt(this::step), events);
        SequenceMatcher matcher = new SequenceMatcher(
                new boolean[steps.size()],
                rules,
                (from, at) ->
                        rules.window().map(time -> !at.isAfter(from.plus(time))).orElse(true));
        for (LabelledEvent event : sorted) {
            matcher.event(step(event), event.at());
        }
        return matcher.level();
    }

    private int step(LabelledEvent event) {
        return steps.indexOf(event.label()); // NO_STEP when it is none
    }
}
