// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A Markov chain told from its definition in fractions: the states are the last names of what was walked, at most as many
 * as the order. Rows count as often as they converted or led to nothing.
 */
final class NaiveChain {
    private static final ImmutableList<String> START = ImmutableList.of();

    private final Map<ImmutableList<String>, Map<ImmutableList<String>, Fraction>> moves = new LinkedHashMap<>();
    private final Map<ImmutableList<String>, Fraction> out = new LinkedHashMap<>();
    private final Map<ImmutableList<String>, Fraction> paid = new LinkedHashMap<>();

    /** A chain that pays one for a conversion, or its value. */
    NaiveChain(List<NaivePath> paths, int order, boolean value, boolean nulls, boolean collapsed) {
        out.put(START, Fraction.ZERO);
        for (NaivePath path : paths) {
            Fraction times = Fraction.of(path.conversions() + (nulls ? path.nulls() : 0));
            if (!times.equals(Fraction.ZERO)) {
                List<String> walked = new ArrayList<>();
                ImmutableList<String> state = START;
                for (String touch : path.touches()) {
                    if (!collapsed
                            || walked.isEmpty()
                            || !walked.get(walked.size() - 1).equals(touch)) {
                        walked.add(touch);
                        ImmutableList<String> next =
                                ImmutableList.copyOf(walked.subList(Math.max(0, walked.size() - order), walked.size()));
                        moves.computeIfAbsent(state, from -> new LinkedHashMap<>())
                                .merge(next, times, Fraction::plus);
                        out.merge(state, times, Fraction::plus);
                        state = next;
                    }
                }
                out.merge(state, times, Fraction::plus);
                paid.merge(state, path.paid(value), Fraction::plus);
            }
        }
    }

    /** What a path is paid on average when whoever comes to a removed state is lost. */
    Fraction pays(Predicate<ImmutableList<String>> removed) {
        return expected(removed, this::paidIn).get(START);
    }

    /** The share of what is paid at the end of walks that come to a state with this name at the end. */
    Fraction visits(String name) {
        Predicate<ImmutableList<String>> visited =
                state -> !state.isEmpty() && state.get(state.size() - 1).equals(name);
        Map<ImmutableList<String>, Fraction> after = expected(state -> false, this::paidIn);
        Function<ImmutableList<String>, Fraction> arriving = state -> {
            Fraction paidAfterwards = Fraction.ZERO;
            for (ImmutableList<String> next : out.keySet()) {
                if (visited.test(next)) {
                    paidAfterwards = paidAfterwards.plus(move(state, next).times(after.get(next)));
                }
            }
            return paidAfterwards;
        };
        return expected(visited, arriving).get(START).over(after.get(START));
    }

    /** By state, what is expected of a walk from there that is paid in each state and ends in a removed one. */
    private Map<ImmutableList<String>, Fraction> expected(
            Predicate<ImmutableList<String>> removed, Function<ImmutableList<String>, Fraction> paying) {
        List<ImmutableList<String>> states = List.copyOf(out.keySet());
        int n = states.size();
        Fraction[][] equations = new Fraction[n][n + 1];
        for (int i = 0; i < n; i++) {
            ImmutableList<String> state = states.get(i);
            boolean ended = removed.test(state);
            for (int j = 0; j < n; j++) {
                Fraction share = ended ? Fraction.ZERO : move(state, states.get(j));
                equations[i][j] = (i == j ? Fraction.ONE : Fraction.ZERO).minus(share);
            }
            equations[i][n] = ended ? Fraction.ZERO : paying.apply(state);
        }
        Fraction[] solution = solve(equations);
        Map<ImmutableList<String>, Fraction> expected = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            expected.put(states.get(i), solution[i]);
        }
        return expected;
    }

    /** How likely a walk goes from one state to another next. */
    private Fraction move(ImmutableList<String> state, ImmutableList<String> next) {
        Fraction moved = moves.getOrDefault(state, Map.of()).getOrDefault(next, Fraction.ZERO);
        return moved.equals(Fraction.ZERO) ? moved : moved.over(out.get(state));
    }

    /** What is paid on average in a state: of the walks that come to it. */
    private Fraction paidIn(ImmutableList<String> state) {
        Fraction amount = paid.getOrDefault(state, Fraction.ZERO);
        return amount.equals(Fraction.ZERO) ? amount : amount.over(out.get(state));
    }

    /** The share of what is paid that is lost without the states that end with this name. */
    Fraction removalEffect(String name) {
        return Fraction.ONE.minus(
                pays(state -> !state.isEmpty() && state.get(state.size() - 1).equals(name))
                        .over(pays(state -> false)));
    }

    /** The share of what is paid that only states with this name at the end lead to. */
    Fraction bypassEffect(String name) {
        return pays(state -> !state.isEmpty() && !state.get(state.size() - 1).equals(name))
                .over(pays(state -> false));
    }

    private static Fraction[] solve(Fraction[][] equations) {
        int n = equations.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            while (equations[pivot][column].equals(Fraction.ZERO)) {
                pivot++;
            }
            Fraction[] line = equations[pivot];
            equations[pivot] = equations[column];
            equations[column] = line;
            for (int i = n; i >= column; i--) {
                line[i] = line[i].over(line[column]);
            }
            for (int row = 0; row < n; row++) {
                Fraction factor = equations[row][column];
                if (row != column && !factor.equals(Fraction.ZERO)) {
                    for (int i = column; i <= n; i++) {
                        equations[row][i] = equations[row][i].minus(factor.times(line[i]));
                    }
                }
            }
        }
        Fraction[] solution = new Fraction[n];
        for (int i = 0; i < n; i++) {
            solution[i] = equations[i][n];
        }
        return solution;
    }
}
