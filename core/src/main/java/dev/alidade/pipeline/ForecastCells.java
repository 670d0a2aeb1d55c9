// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CountTable;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what was forecast for one period and what was won in it. Sums are kept by currency and owner. */
final class ForecastCells {
    private static final int CODE = 3; // letters of a currency's code; a key is the code and then the owner

    // the columns of the counts, as they are saved
    private static final int STATED = 0;
    private static final int WINS = 1;
    private static final int WINS_WITHOUT_AMOUNT = 2;
    private static final int FIRST_FATE = 3;
    private static final ImmutableList<ForecastFate> FATES = ImmutableList.of(
            ForecastFate.WON,
            ForecastFate.WON_OUTSIDE,
            ForecastFate.LOST,
            ForecastFate.OPEN,
            ForecastFate.CONTRADICTED);
    private static final int FIRST_MISS = FIRST_FATE + FATES.size();
    private static final ImmutableList<ForecastMiss> MISSES = ImmutableList.of(
            ForecastMiss.CREATED_LATER,
            ForecastMiss.CLOSED,
            ForecastMiss.NO_CLOSE_DATE,
            ForecastMiss.OTHER_CLOSE_DATE,
            ForecastMiss.NOT_STATED,
            ForecastMiss.OTHER_CATEGORY,
            ForecastMiss.NO_AMOUNT);

    /** How many counts a period has. */
    static final int COLUMNS = FIRST_MISS + MISSES.size();

    private final int number;
    private final OwnerKeys keys;
    private final CountTable counts; // of all periods, a row for each
    private final WeightedSums forecast;
    private final Keyed<Sum> won;
    private final Keyed<Sum> missed;

    ForecastCells(int number, CountTable counts, OwnerKeys keys, CellRegister register) {
        this.number = number;
        this.counts = counts;
        this.keys = keys;
        String name = "period" + number;
        forecast = new WeightedSums(name + "Forecast", register);
        won = register.cell(name + "Won", new Keyed<>(Sum::new));
        missed = register.cell(name + "Missed", new Keyed<>(Sum::new));
    }

    /** Counts a deal that was open, with a close date and a probability or category. */
    void addStated() {
        count(STATED);
    }

    /** Counts a deal in the forecast. */
    void addHeld(Money amount, long units, @Nullable String ownerId, ForecastFate fate) {
        forecast.add(keys.of(amount, ownerId), amount.minorUnits(), units);
        count(FIRST_FATE + FATES.indexOf(fate));
    }

    /** Counts a deal won in the period, and why it was not in the forecast, if it wasn't. */
    void addWin(@Nullable Money amount, @Nullable String ownerId, @Nullable ForecastMiss miss) {
        count(WINS);
        if (amount == null) {
            count(WINS_WITHOUT_AMOUNT);
        } else {
            won.at(keys.of(amount, ownerId)).add(amount.minorUnits());
        }
        if (miss != null) {
            count(FIRST_MISS + MISSES.indexOf(miss));
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
        return value(STATED) > 0;
    }

    /** The period; judged if there was a forecast, here or in any other group. */
    ForecastPeriod period(ForecastSchedule.Slot slot, boolean judged) {
        return new ForecastPeriod(
                slot.days().from(),
                slot.days().to(),
                slot.frozenAt(),
                value(STATED),
                judged,
                totals(forecastByOwner()),
                totals(wonByOwner()),
                positive(FIRST_FATE, FATES),
                value(WINS),
                value(WINS_WITHOUT_AMOUNT),
                positive(FIRST_MISS, MISSES),
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

    private void count(int column) {
        counts.add(number, column, 1);
    }

    private long value(int column) {
        return counts.value(number, column);
    }

    private <E extends Enum<E>> ImmutableSortedMap<E, Long> positive(int first, ImmutableList<E> constants) {
        ImmutableSortedMap.Builder<E, Long> found = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < constants.size(); i++) {
            long count = value(first + i);
            if (count > 0) {
                found.put(constants.get(i), count);
            }
        }
        return found.buildOrThrow();
    }
}
