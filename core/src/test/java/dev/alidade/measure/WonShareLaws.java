// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over every kind of cell. */
class WonShareLaws extends AnalysisLaws<Lead, WonShareAnalysis.Report> {
    @Override
    protected Analysis<Lead, WonShareAnalysis.Report> analysis() {
        return new WonShareAnalysis(1);
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
