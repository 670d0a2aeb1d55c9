// SPDX-License-Identifier: Apache-2.0
package dev.alidade.measure;

import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** The laws over every kind of cell by market, some leads having none. */
class WonShareByMarketLaws extends AnalysisLaws<Lead, Grouped<WonShareAnalysis.Report>> {
    @Override
    protected Analysis<Lead, Grouped<WonShareAnalysis.Report>> analysis() {
        return new WonShareAnalysis(1).by("market", Lead::market);
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
