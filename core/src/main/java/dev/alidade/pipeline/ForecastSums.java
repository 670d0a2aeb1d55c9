// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Sum;
import java.util.OptionalDouble;

/** Sums up different probabilities exactly: each is rounded once, in units of 10^-12, squares of 10^-18. */
final class ForecastSums {
    private static final double UNITS = 1e12;
    private static final double SQUARE_UNITS = 1e18;

    private final OptionalDouble clip;
    private final Sum sum;
    private final Sum squares;
    private final Sum costIfWon;
    private final Sum costIfLost;
    private final Count zeros;
    private final Count ones;

    ForecastSums(String name, OptionalDouble clip, CellRegister register) {
        this.clip = clip;
        sum = register.cell(name + "Sum", new Sum());
        squares = register.cell(name + "Squares", new Sum());
        costIfWon = register.cell(name + "CostIfWon", new Sum());
        costIfLost = register.cell(name + "CostIfLost", new Sum());
        zeros = register.cell(name + "Zeros", new Count());
        ones = register.cell(name + "Ones", new Count());
    }

    void add(double forecast) {
        sum.add(Math.round(forecast * UNITS));
        squares.add(Math.round(forecast * forecast * SQUARE_UNITS));
        costIfWon.add(Math.round(ForecastMoments.costIfWon(forecast, clip) * UNITS));
        costIfLost.add(Math.round(ForecastMoments.costIfLost(forecast, clip) * UNITS));
        if (forecast == 0) {
            zeros.increment();
        } else if (forecast == 1) {
            ones.increment();
        }
    }

    ForecastMoments of(long count) {
        return new ForecastMoments(
                count,
                sum.value().doubleValue() / UNITS,
                squares.value().doubleValue() / SQUARE_UNITS,
                costIfWon.value().doubleValue() / UNITS,
                costIfLost.value().doubleValue() / UNITS,
                zeros.value(),
                ones.value());
    }
}
