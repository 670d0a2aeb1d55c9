// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.handoff.Handoff;
import dev.alidade.model.Lead;
import dev.alidade.model.ServiceLevelAgreement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class HandoffByMarketTest {
    private static final StructType LEADS = new StructType()
            .add("lead_id", DataTypes.StringType)
            .add("created_at", DataTypes.TimestampType)
            .add("market", DataTypes.StringType);
    private static final StructType EVENTS = new StructType()
            .add("lead_id", DataTypes.StringType)
            .add("at", DataTypes.TimestampType)
            .add("event", DataTypes.StringType);
    private static final Instant FIRST = Instant.parse("2024-02-01T08:00:00Z");

    @Test
    void unsortedEventsBecomeTheTimelinesOfTheirLeads() {
        List<Row> leads = new ArrayList<>();
        List<Row> events = new ArrayList<>();
        List<Lead> facts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "L" + i;
            Instant at = FIRST.plus(Duration.ofHours(i));
            leads.add(RowFactory.create(id, Timestamp.from(at), i % 10 == 0 ? null : "M" + i % 3));
            var lead = Lead.builder(id).createdAt(at);
            if (i % 10 != 0) {
                lead.market("M" + i % 3);
            }
            if (i % 7 != 0) {
                lead.handedOff(at).attempt(at.plusSeconds(60L * i));
                events.add(RowFactory.create(id, Timestamp.from(at), "HANDED_OFF"));
                events.add(RowFactory.create(id, Timestamp.from(at.plusSeconds(60L * i)), "ATTEMPT"));
            }
            if (i % 7 > 2) {
                lead.accepted(at.plusSeconds(7_200));
                events.add(RowFactory.create(id, Timestamp.from(at.plusSeconds(7_200)), "ACCEPTED"));
            }
            facts.add(lead.build());
        }
        events.add(RowFactory.create("nobody", Timestamp.from(FIRST), "HANDED_OFF"));
        Collections.shuffle(events, new Random(8));

        assertEquals(
                Handoff.under(ServiceLevelAgreement.standard())
                        .by("market", Lead::market)
                        .measure(facts, MadeUpLeads.YEAR),
                HandoffByMarket.measure(table(leads, LEADS), table(events, EVENTS), MadeUpLeads.YEAR));
    }

    @Test
    void anEventThatIsNotKnownEndsTheJobInsteadOfCountingNowhere() {
        List<Row> leads = List.of(RowFactory.create("L1", Timestamp.from(FIRST), "M1"));
        List<Row> events = List.of(RowFactory.create("L1", Timestamp.from(FIRST), "HANDED_OF"));

        assertThrows(
                SparkException.class,
                () -> HandoffByMarket.measure(table(leads, LEADS), table(events, EVENTS), MadeUpLeads.YEAR));
    }

    private static Dataset<Row> table(List<Row> rows, StructType columns) {
        return LocalSpark.session().createDataFrame(rows, columns).repartition(3);
    }
}
