// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.model.Lead;
import dev.alidade.model.OwedLeads;
import dev.alidade.model.ServiceLevelAgreement;
import dev.alidade.model.SomeLeads;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class HandoffLaws extends AnalysisLaws<Lead, HandoffReport> {
    @Override
    protected Analysis<Lead, HandoffReport> analysis() {
        return Handoff.under(new ServiceLevelAgreement(Duration.ofHours(18), Duration.ofHours(36))
                .withAttempts(2, Duration.ofDays(5))
                .withBusinessHours(BusinessHours.standard(ZoneOffset.UTC))
                .withOwedLeads(OwedLeads.of(40).withValue(Money.of("1000", "EUR"))));
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
