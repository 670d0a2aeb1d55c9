// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what was forecast for one period and what was won in it. Sums are kept by currency and owner. */
final class ForecastCells {
    private static final int CODE = 3; // letters of a currency's code; a key is the code and then the owner

    private final OwnerKeys keys;
    private final Count stated;
    private final WeightedSums forecast;
    private final Map<ForecastFate, Count> fates = new EnumMap<>(ForecastFate.class);
    private final Count wins;
    private final Count winsWithoutAmount;
    private final Keyed<Sum> won;
    private final Map<ForecastMiss, Count> misses = new EnumMap<>(ForecastMiss.class);
    private final Keyed<Sum> missed;

    ForecastCells(int number, OwnerKeys keys, CellRegister register) {
        this.keys = keys;
        String name = "period" + number;
        stated = register.cell(name + "Stated", new Count());
        forecast = new WeightedSums(name + "Forecast", register);
        for (ForecastFate fate : ForecastFate.values()) {
            fates.put(fate, register.cell(name + "Fate" + fate, new Count()));
        }
        wins = register.cell(name + "Wins", new Count());
        winsWithoutAmount = register.cell(name + "WinsWithoutAmount", new Count());
        won = register.cell(name + "Won", new Keyed<>(Sum::new));
        for (ForecastMiss miss : ForecastMiss.values()) {
            misses.put(miss, register.cell(name + "Miss" + miss, new Count()));
        }
        missed = register.cell(name + "Missed", new Keyed<>(Sum::new));
    }

    /** Counts a deal that was open, with a close date and a probability or category. */
    void addStated() {
        stated.increment();
    }

    /** Counts a deal in the forecast. */
    void addHeld(Money amount, long units, @Nullable String ownerId, ForecastFate fate) {
        forecast.add(keys.of(amount, ownerId), amount.minorUnits(), units);
        requireNonNull(fates.get(fate)).increment();
    }

    /** Counts a deal won in the period, and why it was not in the forecast, if it wasn't. */
    void addWin(@Nullable Money amount, @Nullable String ownerId, @Nullable ForecastMiss miss) {
        wins.increment();
        if (amount == null) {
            winsWithoutAmount.increment();
        } else {
            won.at(keys.of(amount, ownerId)).add(amount.minorUnits());
        }
        if (miss != null) {
            requireNonNull(misses.get(miss)).increment();
            if (amount != null) {
                missed.at(amount.currency().getCurrencyCode()).add(amount.minorUnits());
            }
        }
    }

    /** What was forecast, in units of its currency, by currency and then owner, "" for nobody known. */
    Map<String, Map<String, BigDecimal>> forecastByOwner() {
        return byOwner(forecast.sums());
    }

    /** What was won, likewise. */
    Map<String, Map<String, BigDecimal>> wonByOwner() {
        return byOwner(minorUnits(won));
    }

    private static Map<String, Map<String, BigDecimal>> byOwner(Map<String, BigDecimal> minorUnits) {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        minorUnits.forEach((key, value) -> {
            if (key.length() < CODE) {
                throw new IllegalStateException("%s names no currency and owner.".formatted(key));
            }
            String code = key.substring(0, CODE);
            sums.computeIfAbsent(code, any -> new TreeMap<>())
                    .put(key.substring(CODE), value.movePointLeft(CurrencySums.decimals(code)));
        });
        return sums;
    }

    private static Map<String, BigDecimal> minorUnits(Keyed<Sum> sums) {
        Map<String, BigDecimal> values = new TreeMap<>();
        sums.forEach((key, sum) -> {
            BigInteger value = sum.value();
            values.put(key, new BigDecimal(value));
        });
        return values;
    }

    /** Whether anybody stated a date and a probability when the forecast was frozen. */
    boolean anyStated() {
        return stated.value() > 0;
    }

    /** The period; judged if there was a forecast, here or in any other group. */
    ForecastPeriod period(ForecastSchedule.Slot slot, boolean judged) {
        return new ForecastPeriod(
                slot.days().from(),
                slot.days().to(),
                slot.frozenAt(),
                stated.value(),
                judged,
                totals(forecastByOwner()),
                totals(wonByOwner()),
                positive(fates),
                wins.value(),
                winsWithoutAmount.value(),
                positive(misses),
                totals(byOwner(minorUnits(missed))));
    }

    private static ImmutableSortedMap<String, BigDecimal> totals(Map<String, Map<String, BigDecimal>> byOwner) {
        ImmutableSortedMap.Builder<String, BigDecimal> totals = ImmutableSortedMap.naturalOrder();
        byOwner.forEach((code, owners) -> totals.put(
                code,
                plain(owners.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), CurrencySums.decimals(code))));
        return totals.buildOrThrow();
    }

    /** The same number with as few decimals as it needs, but those of its currency. */
    private static BigDecimal plain(BigDecimal value, int decimals) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < decimals ? stripped.setScale(decimals) : stripped;
    }

    private static <E extends Enum<E>> ImmutableSortedMap<E, Long> positive(Map<E, Count> counts) {
        ImmutableSortedMap.Builder<E, Long> found = ImmutableSortedMap.naturalOrder();
        counts.forEach((constant, count) -> {
            if (count.value() > 0) {
                found.put(constant, count.value());
            }
        });
        return found.buildOrThrow();
    }
}
