// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over tables, days, first instants, probabilities, durations with a limit, and tallies in a tally. */
class OtherCellsLaws extends AnalysisLaws<Lead, OtherCellsAnalysis.Report> {
    @Override
    protected Analysis<Lead, OtherCellsAnalysis.Report> analysis() {
        return new OtherCellsAnalysis();
    }

    @Override
    protected Window window() {
        return SomeLeads.WINDOW;
    }

    @Override
    protected Arbitrary<Lead> fact() {
        return SomeLeads.leads();
    }

    @Override
    protected Optional<Lead> known(Lead lead) {
        return SomeLeads.known(lead);
    }
}
