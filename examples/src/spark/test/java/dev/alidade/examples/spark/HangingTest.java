// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.reading.CompanyReading;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class HangingTest {
    private static final Dataset<Row> NO_ROWS = LocalSpark.session().createDataFrame(List.of(), new StructType());

    @Test
    void everyTableOfBuyersHangsOnSomething() {
        for (KnownTable table : CompanyReading.OF_BUYERS) {
            assertNotNull(Hanging.node(table, NO_ROWS));
            assertNotNull(Hanging.others(table, NO_ROWS));
        }
    }

    @Test
    void aSmallTableHangsOnNothing() {
        assertThrows(IllegalArgumentException.class, () -> Hanging.node(KnownTable.GOALS, NO_ROWS));
    }
}
