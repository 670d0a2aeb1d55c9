// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DuckDbBenchmarkTest {

    @Test
    void theDatabaseFindsWhatTheReportFinds() {
        DuckDbBenchmark benchmark = new DuckDbBenchmark();
        assertDoesNotThrow(() -> benchmark.prepare(20_000));
        assertDoesNotThrow(benchmark::close);
    }

    @Test
    void aDatabaseUnderAnotherAgreementIsNoticed() throws SQLException {
        ServiceLevelAgreement other = HandoffBenchmark.AGREEMENT.withRespondWithin(Duration.ofHours(1));
        ImmutableList<Lead> leads = Leads.make(2_000);
        try (HandoffDatabase database = new HandoffDatabase(other, Leads.QUARTER, leads)) {
            assertThrows(IllegalStateException.class, () -> HandoffBenchmark.check(database.count(), leads));
        }
    }
}
