// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Every model over paths, told from its definition in fractions, slowly: what a name is credited with. */
final class NaiveAttribution {
    private final List<NaivePath> paths;
    private final boolean value;

    /** Credits of conversions, or of value. */
    NaiveAttribution(List<NaivePath> paths, boolean value) {
        this.paths = paths;
        this.value = value;
    }

    Map<String, Fraction> first() {
        return byWeights(path -> single(path.touches().size(), 0));
    }

    Map<String, Fraction> last() {
        return byWeights(path -> single(path.touches().size(), path.touches().size() - 1));
    }

    /** The last touch that is not one of these, or the last when all are. */
    Map<String, Fraction> lastWithout(Set<String> direct) {
        return byWeights(path -> {
            int touch = path.touches().size() - 1;
            while (touch >= 0 && direct.contains(path.touches().get(touch))) {
                touch--;
            }
            return single(path.touches().size(), touch < 0 ? path.touches().size() - 1 : touch);
        });
    }

    Map<String, Fraction> linear() {
        return byWeights(path -> {
            int n = path.touches().size();
            return path.touches().stream().map(touch -> Fraction.of(1, n)).toList();
        });
    }

    /** Equal parts for the distinct names. */
    Map<String, Fraction> linearByName() {
        Map<String, Fraction> credits = new TreeMap<>();
        for (NaivePath path : paths) {
            for (String name : path.names()) {
                credits.merge(
                        name, path.paid(value).over(Fraction.of(path.names().size())), Fraction::plus);
            }
        }
        return credits;
    }

    /** Per cent for the first touch, for all between and for the last; where nothing is between, in proportion. */
    Map<String, Fraction> position(int first, int middle, int last) {
        return byWeights(path -> {
            int n = path.touches().size();
            if (n == 1) {
                return List.of(Fraction.ONE);
            }
            Fraction all = Fraction.of(n == 2 ? first + last : first + middle + last);
            List<Fraction> weights = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                Fraction part =
                        i == 0 ? Fraction.of(first) : i == n - 1 ? Fraction.of(last) : Fraction.of(middle, n - 2);
                weights.add(part.over(all));
            }
            return weights;
        });
    }

    /** Each distinct name once, weighed by how many names had their last touch before its own. */
    Map<String, Fraction> byRank(IntFunction<Fraction> weight) {
        Map<String, Fraction> credits = new TreeMap<>();
        for (NaivePath path : paths) {
            List<String> names = new ArrayList<>(path.names());
            names.sort(Comparator.comparing(path.touches()::lastIndexOf));
            Fraction all = Fraction.ZERO;
            for (int rank = 0; rank < names.size(); rank++) {
                all = all.plus(weight.apply(rank));
            }
            for (int rank = 0; rank < names.size(); rank++) {
                credits.merge(
                        names.get(rank),
                        path.paid(value).times(weight.apply(rank)).over(all),
                        Fraction::plus);
            }
        }
        return credits;
    }

    Map<String, Fraction> byWeights(Function<NaivePath, List<Fraction>> weights) {
        Map<String, Fraction> credits = new TreeMap<>();
        for (NaivePath path : paths) {
            List<Fraction> shares = weights.apply(path);
            for (int i = 0; i < shares.size(); i++) {
                credits.merge(path.touches().get(i), path.paid(value).times(shares.get(i)), Fraction::plus);
            }
        }
        return credits;
    }

    /** All that was paid, in proportion to the removal effects of a chain of this order. */
    Map<String, Fraction> markov(int order, boolean nulls, boolean collapsed) {
        NaiveChain chain = new NaiveChain(paths, order, value, nulls, collapsed);
        Map<String, Fraction> effects = new TreeMap<>();
        names().forEach(name -> effects.put(name, chain.removalEffect(name)));
        return scaled(effects);
    }

    /** In proportion to Shapley values of the rate at which the paths that lie in a set of names are paid. */
    Map<String, Fraction> pooledRate() {
        return scaled(shapley(set -> {
            Fraction walked = paths.stream()
                    .filter(path -> set.containsAll(path.names()))
                    .map(path -> Fraction.of(path.conversions() + path.nulls()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            return walked.equals(Fraction.ZERO)
                    ? Fraction.ZERO
                    : paidWithin(set).over(walked);
        }));
    }

    /** The contributions of Shao and Li. */
    Map<String, Fraction> shaoLi() {
        Map<String, Fraction> contributions = new TreeMap<>();
        for (NaivePath path : paths) {
            for (String name : path.names()) {
                Fraction surplus = Fraction.ZERO;
                for (String other : path.names()) {
                    if (!other.equals(name)) {
                        surplus = surplus.plus(rate(Set.of(name, other))
                                .minus(rate(Set.of(name)))
                                .minus(rate(Set.of(other))));
                    }
                }
                int others = Math.max(1, path.names().size() - 1);
                Fraction contribution = rate(Set.of(name)).plus(surplus.over(Fraction.of(2L * others)));
                contributions.merge(name, path.paid(value).times(contribution), Fraction::plus);
            }
        }
        return contributions;
    }

    /** How many of the paths with all these names converted. */
    private Fraction rate(Set<String> names) {
        Fraction walked = Fraction.ZERO;
        Fraction converted = Fraction.ZERO;
        for (NaivePath path : paths) {
            if (path.names().containsAll(names)) {
                walked = walked.plus(Fraction.of(path.conversions() + path.nulls()));
                converted = converted.plus(Fraction.of(path.conversions()));
            }
        }
        return walked.equals(Fraction.ZERO) ? Fraction.ZERO : converted.over(walked);
    }

    /** All that was paid, in proportion. */
    Map<String, Fraction> scaled(Map<String, Fraction> effects) {
        Fraction sum = effects.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Map<String, Fraction> credits = new TreeMap<>();
        effects.forEach((name, effect) -> credits.put(name, paid().times(effect).over(sum)));
        return credits;
    }

    /** Shapley values by all coalitions of a game that pays what this function says. */
    Map<String, Fraction> shapley(Function<Set<String>, Fraction> game) {
        List<String> names = List.copyOf(names());
        Map<String, Fraction> values = new TreeMap<>();
        for (String name : names) {
            Fraction sum = Fraction.ZERO;
            for (int mask = 0; mask < 1 << names.size(); mask++) {
                Set<String> coalition = new TreeSet<>();
                for (int i = 0; i < names.size(); i++) {
                    if ((mask & 1 << i) != 0) {
                        coalition.add(names.get(i));
                    }
                }
                if (!coalition.contains(name)) {
                    Fraction weight = Fraction.of(
                            factorial(coalition.size()) * factorial(names.size() - coalition.size() - 1),
                            factorial(names.size()));
                    Fraction without = game.apply(coalition);
                    coalition.add(name);
                    sum = sum.plus(weight.times(game.apply(coalition).minus(without)));
                }
            }
            values.put(name, sum);
        }
        return values;
    }

    /** What is paid for the paths that these names alone walked. */
    Fraction paidWithin(Set<String> names) {
        return paths.stream()
                .filter(path -> names.containsAll(path.names()))
                .map(path -> path.paid(value))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction paid() {
        return paidWithin(names());
    }

    /** All names on paths that were walked. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        paths.stream()
                .filter(path -> path.conversions() + path.nulls() > 0)
                .forEach(path -> names.addAll(path.touches()));
        return names;
    }

    private static List<Fraction> single(int touches, int at) {
        List<Fraction> weights = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            weights.add(i == at ? Fraction.ONE : Fraction.ZERO);
        }
        return weights;
    }

    private static long factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
