// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.Quota;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

class FlowLaws extends AnalysisLaws<Opportunity, FlowReport> {
    @Override
    protected Analysis<Opportunity, FlowReport> analysis() {
        return OpenPipeline.flow(FlowSettings.builder()
                .namingPersons(true)
                .pipeline(SomeDatedDeals.PIPELINE)
                .pipeline(SomeDatedDeals.PARTNERS)
                .quota(Quota.ofCompany(YearMonth.of(2024, 4), 3, Money.of("500", "EUR")))
                .quota(Quota.ofMonths("anna", YearMonth.of(2024, 4), 1, Money.of("100", "EUR")))
                .quota(Quota.ofMonths("ben", YearMonth.of(2024, 1), 12, Money.of("100", "USD")))
                .build());
    }

    @Override
    protected Window window() {
        return SomeDatedDeals.WINDOW;
    }

    @Override
    protected Arbitrary<Opportunity> fact() {
        return SomeDatedDeals.deals("EUR", "EUR", "USD");
    }

    @Override
    protected Optional<Opportunity> known(Opportunity deal) {
        return SomeDatedDeals.known(deal);
    }
}
