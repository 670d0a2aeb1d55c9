// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.Lead;

/** Leads created in the window and old enough, by the department that found them. */
final class SourcingCounts {
    private final Count sales;
    private final Count marketing;
    private final Count neither;
    private final Count unknown;
    private final IdSample selfSourced;

    SourcingCounts(CellRegister cells) {
        sales = cells.cell("sourcedBySales", new Count());
        marketing = cells.cell("sourcedByMarketing", new Count());
        neither = cells.cell("sourcedByNeither", new Count());
        unknown = cells.cell("sourcedUnknown", new Count());
        selfSourced = cells.cell("selfSourced", new IdSample());
    }

    void add(Lead lead) {
        if (lead.sourcedBy().isEmpty()) {
            unknown.increment();
            return;
        }
        Department department = lead.sourcedBy().get();
        if (department == Department.SALES) {
            sales.increment();
            selfSourced.add(lead.id());
        } else if (department == Department.MARKETING) {
            marketing.increment();
        } else {
            neither.increment();
        }
    }

    Sourcing result() {
        return new Sourcing(
                Proportion.of(sales.value(), Math.addExact(sales.value(), marketing.value())),
                neither.value(),
                unknown.value());
    }

    Measurement measurement() {
        return Measurement.share(HandoffMetrics.SELF_SOURCED_SHARE, result().bySales(), 0, selfSourced.ids());
    }
}
