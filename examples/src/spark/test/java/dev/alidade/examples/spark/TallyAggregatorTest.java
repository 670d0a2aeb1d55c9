// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udaf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Grouped;
import dev.alidade.model.Lead;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TallyAggregatorTest {
    private static final SparkAnalysis<Lead, HandoffReport> HANDOFF = MadeUpLeads.onSpark();
    private static final TallyAggregator<Integer, Lead, HandoffReport> AGGREGATOR =
            HANDOFF.aggregator(number -> List.of(MadeUpLeads.lead(number)));
    private static final Grouped<HandoffReport> BY_MARKET =
            MadeUpLeads.handoff().by("market", Lead::market).measure(MadeUpLeads.all(), MadeUpLeads.YEAR);

    @Test
    void aTypedColumnTalliesEachGroup() {
        Map<String, HandoffReport> found = new TreeMap<>();
        numbers()
                .groupByKey((MapFunction<Integer, String>) MadeUpLeads::market, Encoders.STRING())
                .agg(AGGREGATOR.toColumn())
                .collectAsList()
                .forEach(group -> found.put(group._1(), HANDOFF.result(group._2())));

        assertEquals(BY_MARKET.groups(), found);
    }

    @Test
    void theTalliesOfGroupsAreColumnsOfATableThatMergeToTheWhole() {
        Dataset<Row> byMarket = numbers()
                .groupByKey((MapFunction<Integer, String>) MadeUpLeads::market, Encoders.STRING())
                .agg(AGGREGATOR.toColumn())
                .toDF("market", "tally");

        byte[] whole = byMarket.select(col("tally"))
                .as(Encoders.BINARY())
                .select(HANDOFF.merging().toColumn())
                .first();

        assertEquals(MadeUpLeads.handoff().measure(MadeUpLeads.all(), MadeUpLeads.YEAR), HANDOFF.result(whole));
    }

    @Test
    void inSqlItIsAFunctionLikeAnyOther() {
        LocalSpark.session().udf().register("handoff_tally", udaf(AGGREGATOR, Encoders.INT()));

        byte[] whole = numbers()
                .toDF("number")
                .select(call_function("handoff_tally", col("number")))
                .first()
                .getAs(0);

        assertEquals(MadeUpLeads.handoff().measure(MadeUpLeads.all(), MadeUpLeads.YEAR), HANDOFF.result(whole));
    }

    @Test
    void overNoRowsItIsAnEmptyTally() {
        byte[] none = numbers()
                .filter(col("value").lt(0))
                .select(AGGREGATOR.toColumn())
                .first();

        assertEquals(MadeUpLeads.handoff().measure(List.of(), MadeUpLeads.YEAR), HANDOFF.result(none));
    }

    private static Dataset<Integer> numbers() {
        return LocalSpark.session()
                .createDataset(MadeUpLeads.numbers(), Encoders.INT())
                .repartition(5);
    }
}
