// SPDX-License-Identifier: Apache-2.0
package dev.alidade.contributing;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.SomeLeads;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class RecordsLaws extends AnalysisLaws<Lead, RecordsReport> {
    @Override
    protected Analysis<Lead, RecordsReport> analysis() {
        return new Records();
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
