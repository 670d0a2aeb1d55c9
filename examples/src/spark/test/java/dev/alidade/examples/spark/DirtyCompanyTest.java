// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alidade.examples.JsonReview;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.examples.large.LargeCompany;
import dev.alidade.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtyCompanyTest {
    private static final SparkReview REVIEW = SparkReview.under(PolicyFile.standard(), MadeUpLeads.YEAR);

    @TempDir
    static Path folder;

    private static String whole = "";

    /** Two leads of one person, an alias, a deal of two leads, accounts that join deals, orphans, repeated and bad rows. */
    @BeforeAll
    static void writes() throws IOException {
        new LargeCompany(folder, 300, 8).write();
        append("leads.csv", "L1,2024-01-05T08:00:00Z,form,C1,north,S1,MARKETING,Ann@x.example ,K0");
        append("leads.csv", "LX1,2024-02-05T08:00:00Z,form,C1,north,S1,MARKETING,ann@x.example,");
        append("leads.csv", "LX2,2024-02-05T08:00:00Z,form,C2,north,S1,MARKETING,  ANN@X.EXAMPLE,K9");
        append("leads.csv", "LX3,yesterday,form,C2,north,S1,MARKETING,,");
        append("aliases.csv", "LX4,LX2");
        append("lead_events.csv", "LX4,2024-03-01T08:00:00Z,HANDED_OFF,,,,,,,,");
        append("lead_events.csv", "LX2,2024-03-02T08:00:00Z,CONVERTED,,,,,,,,OX1");
        append("lead_events.csv", "L2,2024-03-03T08:00:00Z,CONVERTED,,,,,,,,OX1");
        append("lead_events.csv", "L3,2024-03-03T08:00:00Z,CONVERTED,,,,,,,,nowhere");
        append("lead_events.csv", "nobody,2024-03-03T08:00:00Z,HANDED_OFF,,,,,,,,");
        append("opportunities.csv", "OX1,2024-03-02T08:00:00Z,,K9,S1,north,9000.00,EUR,NEW,sales,2024-06-01");
        append("opportunities.csv", "OX2,2024-04-02T08:00:00Z,,K9,S1,north,100.00,EUR,NEW,sales,2024-06-01");
        append("opportunity_events.csv", "OX1,2024-05-02T08:00:00Z,WON,,,,,");
        append("opportunity_events.csv", "none,2024-05-02T08:00:00Z,WON,,,,,");
        append("touchpoints.csv", "K9,2024-02-03T08:00:00Z,C3,email");
        append("touchpoints.csv", "K9999,2024-02-03T08:00:00Z,C3,email");
        append("mentions.csv", "2024-05-02T08:00:00Z,SALES,Save,call,OX1");
        append("mentions.csv", "2024-05-03T08:00:00Z,MARKETING,save,fair,");
        append("mentions.csv", "2024-05-03T08:00:00Z,MARKETING,save,fair,");
        whole = JsonReview.of(folder);
    }

    private static void append(String file, String row) throws IOException {
        Files.writeString(folder.resolve(file), row + "\n", UTF_8, StandardOpenOption.APPEND);
    }

    @Test
    void whatIsOddIsCountedAsIfAllHadBeenReadAtOnce() {
        SameText.assertSame(whole, REVIEW.measure(company(), 9).json());
    }

    @Test
    void aRowThatCantBeUsedIsNamedWithoutALine() {
        assertTrue(REVIEW.measure(company(), 2).remarks().stream()
                .anyMatch(remark -> remark.startsWith("leads.csv, column created_at: 'yesterday'")));
    }

    @Test
    void tablesInParquetWithTimestampsAndDecimalsGiveTheSame() {
        CompanyFrames company = company();
        for (KnownTable table : company.frames().keySet()) {
            String file = folder.resolve(table.tableName() + ".parquet").toUri().toString();
            typed(table, company.frames().get(table)).write().mode("overwrite").parquet(file);
            company = company.with(table, LocalSpark.session().read().parquet(file));
        }

        SameText.assertSame(whole, REVIEW.measure(company, 3).json());
    }

    private static Dataset<Row> typed(KnownTable table, Dataset<Row> rows) {
        return switch (table) {
            case LEADS -> rows;
            case OPPORTUNITIES ->
                rows.withColumn("created_at", functions.col("created_at").cast("timestamp"))
                        .withColumn("amount", functions.col("amount").cast("decimal(12,2)"))
                        .withColumn(
                                "expected_close_date",
                                functions.col("expected_close_date").cast("date"));
            case ALIASES -> rows;
            default -> rows.withColumn("at", functions.col("at").cast("timestamp"));
        };
    }

    @Test
    void moreThanOnePercentOfBadRowsIsAnError() {
        Dataset<Row> leads = company().frames().get(KnownTable.LEADS);
        Dataset<Row> bad = leads.withColumn(
                "created_at",
                functions
                        .when(functions.col("lead_id").startsWith("L1"), "soon")
                        .otherwise(functions.col("created_at")));

        Unusable refused =
                assertThrows(Unusable.class, () -> REVIEW.measure(company().with(KnownTable.LEADS, bad), 4));

        assertTrue(refused.getMessage().contains("more than 1 %"), refused.getMessage());
    }

    @Test
    void aTableWithoutAColumnThatItNeedsIsRefusedBeforeAnythingRuns() {
        Dataset<Row> leads = company().frames().get(KnownTable.LEADS).drop("created_at");

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> company().with(KnownTable.LEADS, leads));

        assertEquals(
                "Table leads has no column created_at; the columns are lead_id, source, campaign_id, market, owner_id,"
                        + " sourced_by, person, account_id.",
                refused.getMessage());
    }

    @Test
    void aTimestampWithoutAZoneAndABinaryFractionAreRefused() {
        Dataset<Row> deals = company().frames().get(KnownTable.OPPORTUNITIES);

        assertThrows(
                IllegalArgumentException.class,
                () -> company()
                        .with(
                                KnownTable.OPPORTUNITIES,
                                deals.withColumn(
                                        "created_at",
                                        functions.col("created_at").cast("timestamp_ntz"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> company()
                        .with(
                                KnownTable.OPPORTUNITIES,
                                deals.withColumn(
                                        "amount", functions.col("amount").cast("double"))));
    }

    private static CompanyFrames company() {
        return CompanyFrames.csv(LocalSpark.session(), folder);
    }
}
