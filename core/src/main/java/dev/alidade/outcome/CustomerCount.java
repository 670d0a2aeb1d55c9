// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Suppression;

/** Whether answers come from enough different customers: counts them up to the minimum group, and no further. */
final class CustomerCount {
    private static final int MOST = 1_000; // what a sample can hold; a larger minimum is never reached

    private final Suppression suppression;
    private final IdSample some;

    CustomerCount(String cell, Suppression suppression, CellRegister register) {
        this.suppression = suppression;
        some = register.cell(cell, new IdSample(Math.min(suppression.minimumGroup(), MOST)));
    }

    void add(String customer) {
        some.add(customer);
    }

    /** Whether so many answers, those of the customers added, may be told of. */
    State state(long answers) {
        int customers = some.ids().size();
        if (customers > answers || (customers == 0 && answers > 0)) {
            throw new IllegalStateException("%s customers did not give %s answers.".formatted(customers, answers));
        }
        return suppression.state(customers);
    }
}
