// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Sum;
import java.math.BigDecimal;

/** Counts conversions whose value isn't their amount at the closing. */
final class ValueChangeCells {
    private final Count compared;
    private final Count changed;
    private final Sum difference;

    ValueChangeCells(String prefix, CellRegister register) {
        compared = register.cell(prefix + "compared", new Count());
        changed = register.cell(prefix + "changed", new Count());
        difference = register.cell(prefix + "changedValue", new Sum());
    }

    /** Takes the conversion selected last. */
    void add(JourneySelection selection, JourneyPath path) {
        if (path.valued && selection.valuedAtAnchor()) {
            compared.increment();
            if (path.value != selection.valueAtAnchor()) {
                changed.increment();
                difference.add(path.value - selection.valueAtAnchor()); // neither is negative
            }
        }
    }

    /** What changed, with so many digits after the point, of so many conversions with a value. */
    ValueChange result(int digits, long valued) {
        if (compared.value() > valued) {
            throw new IllegalStateException("%s conversions with a value were compared, but there are only %s."
                    .formatted(compared.value(), valued));
        }
        return new ValueChange(compared.value(), changed.value(), new BigDecimal(difference.value(), digits));
    }
}
