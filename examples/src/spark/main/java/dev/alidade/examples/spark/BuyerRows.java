// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.reading.CompanyReading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * The rows of buyers and opportunities, partitioned so that all that is joined lies in one partition: a lead with its
 * aliases, events, touchpoints and deals, the other leads of these, and their accounts. A row travels as the number of its
 * table and texts.
 */
final class BuyerRows {
    static final int TABLE = 0;
    static final int FIELDS = 1;

    private static final String NODE = "hangs_on";
    private static final String LINKED = "linked";
    private static final String FIRST = "first";
    private static final String TABLE_COLUMN = "table";
    private static final String FIELDS_COLUMN = "fields";

    private BuyerRows() {}

    /**
     * The columns of a table that travel, in their order.
     *
     * @param table which
     * @param rows the table
     * @return those of the table's columns that are there; others mean nothing
     */
    static ImmutableList<String> columns(KnownTable table, Dataset<Row> rows) {
        ImmutableList<String> there = ImmutableList.copyOf(rows.columns());
        return table.columns().stream().filter(there::contains).collect(ImmutableList.toImmutableList());
    }

    /** A file with the columns that travel and no rows. */
    static byte[] header(KnownTable table, Dataset<Row> rows) {
        return (String.join(",", columns(table, rows)) + "\n").getBytes(UTF_8);
    }

    /** Refuses a table that hangs on nothing, lacks a column, or has one whose type has no text. */
    static void check(KnownTable table, Dataset<Row> rows) {
        Column unused = Hanging.node(table, rows);
        ImmutableList<String> there = columns(table, rows);
        for (String column : table.required()) {
            if (!there.contains(column)) {
                throw new IllegalArgumentException("Table %s has no column %s; the columns are %s."
                        .formatted(table.tableName(), column, String.join(", ", rows.columns())));
            }
        }
        there.forEach(name -> Text.of(table.tableName(), rows.schema().apply(name), col(name)));
    }

    /**
     * Partitions the rows. They are shuffled once or twice, when this or a later result of it is computed.
     *
     * @param tables the tables
     * @param partitions how many partitions to make
     * @return rows of {@value #TABLE}: the place of the table in {@link CompanyReading#OF_BUYERS}, and {@value #FIELDS}: its columns
     */
    static JavaRDD<Row> partitioned(Map<KnownTable, Dataset<Row>> tables, int partitions) {
        EnumMap<KnownTable, Dataset<Row>> sorted = new EnumMap<>(tables);
        Dataset<Row> rows =
                united(sorted.entrySet().stream().map(entry -> travelling(entry.getKey(), entry.getValue())));
        Optional<Dataset<Row>> links = sorted.entrySet().stream()
                .flatMap(entry -> links(entry.getKey(), entry.getValue()))
                .reduce(Dataset::union);
        Dataset<Row> placed = links.isEmpty()
                ? rows.withColumn(FIRST, col(NODE))
                : rows.join(firsts(links.get()), rows.col(NODE).equalTo(col(LINKED)), "left");
        return placed.repartition(partitions, coalesce(col(FIRST), col(NODE)))
                .select(TABLE_COLUMN, FIELDS_COLUMN)
                .toJavaRDD();
    }

    /** Each name that is linked with smaller ones, and the smallest of these. Two names of one hash are as good as one. */
    private static Dataset<Row> firsts(Dataset<Row> links) {
        JavaPairRDD<Long, Long> edges =
                links.toJavaRDD().mapToPair(link -> new Tuple2<>(link.getLong(0), link.getLong(1)));
        return links.sparkSession()
                .createDataFrame(
                        Components.of(edges).map(link -> RowFactory.create(link._1(), link._2())),
                        new StructType().add(LINKED, DataTypes.LongType).add(FIRST, DataTypes.LongType));
    }

    private static Dataset<Row> united(Stream<Dataset<Row>> tables) {
        return tables.reduce(Dataset::union)
                .orElseThrow(() -> new IllegalArgumentException("There is no table of buyers or opportunities."));
    }

    private static Dataset<Row> travelling(KnownTable table, Dataset<Row> rows) {
        Column[] fields = columns(table, rows).stream()
                .map(name -> Text.of(table.tableName(), rows.schema().apply(name), col(name)))
                .toArray(Column[]::new);
        return rows.select(
                xxhash64(Hanging.node(table, rows)).as(NODE),
                lit(CompanyReading.OF_BUYERS.indexOf(table)).as(TABLE_COLUMN),
                array(fields).as(FIELDS_COLUMN));
    }

    private static Stream<Dataset<Row>> links(KnownTable table, Dataset<Row> rows) {
        return Hanging.others(table, rows).stream()
                .map(other -> rows.select(Hanging.node(table, rows).as(NODE), other.as(LINKED))
                        .filter(col(LINKED).isNotNull())
                        .select(xxhash64(col(NODE)), xxhash64(col(LINKED))));
    }
}
