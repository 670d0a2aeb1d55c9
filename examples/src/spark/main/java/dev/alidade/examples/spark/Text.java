// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/** The columns of a table as the texts that CSV files have: what text was, stays; instants become ISO 8601 with an offset. */
final class Text {
    private static final String INSTANT = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";
    private static final Set<DataType> PLAIN = Set.of(
            DataTypes.StringType,
            DataTypes.DateType,
            DataTypes.BooleanType,
            DataTypes.ByteType,
            DataTypes.ShortType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.NullType);

    private Text() {}

    /**
     * A column as text.
     *
     * @param table the name of its table, for the message
     * @param field the column's name and type
     * @param column the column
     * @return the text; empty where there is no value
     * @throws IllegalArgumentException if the type has no text that means the same everywhere
     */
    static Column of(String table, StructField field, Column column) {
        return coalesce(text(table, field, column), lit(""));
    }

    private static Column text(String table, StructField field, Column column) {
        DataType type = field.dataType();
        if (type.equals(DataTypes.TimestampType)) {
            return date_format(column, INSTANT);
        }
        if (PLAIN.contains(type) || type instanceof DecimalType) {
            return column.cast(DataTypes.StringType);
        }
        throw new IllegalArgumentException(
                "Table %s: column %s is of type %s, wanted a text, a date, a timestamp with time zone, a truth value, a whole or a decimal number.%s"
                        .formatted(table, field.name(), type.typeName(), hint(type)));
    }

    private static String hint(DataType type) {
        if (type.equals(DataTypes.TimestampNTZType)) {
            return " Without a time zone an hour is no instant: name the zone with to_timestamp_ltz or from_utc_timestamp.";
        }
        return type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)
                ? " A binary fraction is no amount: cast it to a decimal number of your currency's decimals."
                : "";
    }
}
