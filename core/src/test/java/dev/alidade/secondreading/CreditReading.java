// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import dev.alidade.measure.Measurement.State;
import dev.alidade.model.Touchpoint;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The credit of campaigns for won deals by four models, each of which shares a deal among its touches. */
final class CreditReading {
    private static final String NO_CAMPAIGN = "(no campaign)";

    /** First, last, linear, and 40 % each to the first and the last with the rest to those between. */
    static final List<IntFunction<List<Fraction>>> MODELS =
            List.of(CreditReading::first, CreditReading::last, CreditReading::linear, CreditReading::position);

    private final List<TouchedDeal> won;

    CreditReading(List<TouchedDeal> won) {
        this.won = won;
    }

    private static List<Fraction> first(int touches) {
        List<Fraction> shares = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            shares.add(i == 0 ? Fraction.ONE : Fraction.ZERO);
        }
        return shares;
    }

    private static List<Fraction> last(int touches) {
        List<Fraction> shares = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            shares.add(i == touches - 1 ? Fraction.ONE : Fraction.ZERO);
        }
        return shares;
    }

    private static List<Fraction> linear(int touches) {
        List<Fraction> shares = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            shares.add(Fraction.of(1, touches));
        }
        return shares;
    }

    private static List<Fraction> position(int touches) {
        List<Fraction> shares = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            boolean end = i == 0 || i == touches - 1;
            shares.add(
                    touches <= 2
                            ? Fraction.of(1, touches)
                            : end ? Fraction.of(2, 5) : Fraction.of(1, 5L * (touches - 2)));
        }
        return shares;
    }

    private static String name(Touchpoint touch) {
        return touch.campaignId().orElse(NO_CAMPAIGN);
    }

    /** Whether deals are credited, and of none of them anybody knows what it is worth. */
    boolean worthUnknown() {
        List<TouchedDeal> credited =
                won.stream().filter(deal -> !deal.touches().isEmpty()).toList();
        return !credited.isEmpty()
                && credited.stream().allMatch(deal -> deal.cents().isEmpty());
    }

    /** The cents of all won deals by campaign. */
    Map<String, Fraction> money(IntFunction<List<Fraction>> model) {
        Map<String, Fraction> credits = new TreeMap<>();
        for (TouchedDeal deal : won) {
            if (deal.cents().isPresent()) {
                List<Fraction> parts = new ArrayList<>();
                model.apply(deal.touches().size())
                        .forEach(share ->
                                parts.add(share.times(Fraction.of(deal.cents().get()))));
                credit(deal, toWhole(parts), credits);
            }
        }
        return credits;
    }

    /** Whole cents: each part is rounded down, and what is left goes to the largest rests, of equal ones to the first. */
    private static List<Fraction> toWhole(List<Fraction> parts) {
        List<Fraction> whole = new ArrayList<>();
        Fraction left = Fraction.ZERO;
        for (Fraction part : parts) {
            whole.add(new Fraction(part.numerator().divide(part.denominator()), BigInteger.ONE));
            left = left.plus(part).minus(whole.get(whole.size() - 1));
        }
        while (left.compareTo(Fraction.ZERO) > 0) {
            int largest = 0;
            for (int i = 0; i < parts.size(); i++) {
                Fraction rest = parts.get(i).minus(whole.get(i));
                if (rest.compareTo(parts.get(largest).minus(whole.get(largest))) > 0) {
                    largest = i;
                }
            }
            whole.set(largest, whole.get(largest).plus(Fraction.ONE));
            left = left.minus(Fraction.ONE);
        }
        return whole;
    }

    private static void credit(TouchedDeal deal, List<Fraction> shares, Map<String, Fraction> credits) {
        for (int i = 0; i < shares.size(); i++) {
            credits.merge(name(deal.touches().get(i)), shares.get(i), Fraction::plus);
        }
    }

    /** The won deals by campaign. */
    private Map<String, Fraction> deals(IntFunction<List<Fraction>> model) {
        Map<String, Fraction> credits = new TreeMap<>();
        won.forEach(deal -> credit(deal, model.apply(deal.touches().size()), credits));
        return credits;
    }

    /** The smallest correlation of ranks between two of the models, touches without a campaign taken together. */
    Reread agreement() {
        TreeSet<String> names = new TreeSet<>();
        MODELS.forEach(model -> names.addAll(deals(model).keySet()));
        double least = Double.POSITIVE_INFINITY;
        for (IntFunction<List<Fraction>> one : MODELS) {
            for (IntFunction<List<Fraction>> other : MODELS) {
                double correlation = correlation(ranks(names, deals(one)), ranks(names, deals(other)));
                least = Double.isNaN(correlation) ? least : Math.min(least, correlation);
            }
        }
        return Double.isInfinite(least) ? Reread.absent(State.NO_DATA) : Reread.about(least);
    }

    /** Equal ones share the middle of their places. */
    private static List<Double> ranks(Set<String> names, Map<String, Fraction> credits) {
        List<Double> ranks = new ArrayList<>();
        for (String name : names) {
            Fraction own = credits.getOrDefault(name, Fraction.ZERO);
            double rank = 0.5;
            for (String other : names) {
                int place = credits.getOrDefault(other, Fraction.ZERO).compareTo(own);
                rank += place < 0 ? 1 : place == 0 ? 0.5 : 0;
            }
            ranks.add(rank);
        }
        return ranks;
    }

    private static double correlation(List<Double> one, List<Double> other) {
        double middle = (one.size() + 1) / 2.0;
        double together = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.size(); i++) {
            together += (one.get(i) - middle) * (other.get(i) - middle);
            ofOne += (one.get(i) - middle) * (one.get(i) - middle);
            ofOther += (other.get(i) - middle) * (other.get(i) - middle);
        }
        return together / Math.sqrt(ofOne * ofOther);
    }
}
