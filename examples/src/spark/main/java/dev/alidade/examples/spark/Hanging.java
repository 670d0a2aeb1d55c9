// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.KnownTable;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * What the rows of a table hang on: a node of their own, and the nodes that they join with it. Leads, their aliases, the
 * contacts that they became, buyers and accounts are of one kind, since a touchpoint may name any of them; opportunities are of another, persons of a third.
 */
final class Hanging {
    private static final String BUYER = "b:";
    private static final String OPPORTUNITY = "o:";
    private static final String PERSON = "p:";
    private static final String OTHER = "x:";

    private final Dataset<Row> rows;

    private Hanging(Dataset<Row> rows) {
        this.rows = rows;
    }

    /** The node that each row hangs on; never null. */
    static Column node(KnownTable table, Dataset<Row> rows) {
        Hanging on = new Hanging(rows);
        return coalesce(
                switch (table) {
                    case LEADS, LEAD_CAMPAIGNS, ALIASES, LEAD_EVENTS -> on.node(BUYER, "lead_id");
                    case TOUCHPOINTS -> on.node(BUYER, "buyer_id");
                    case OPPORTUNITIES, OPPORTUNITY_EVENTS -> on.node(OPPORTUNITY, "opportunity_id");
                    case MENTIONS -> coalesce(on.node(OPPORTUNITY, "opportunity_id"), on.node(OTHER, "message"));
                    case ASSET_USES -> coalesce(on.node(OPPORTUNITY, "opportunity_id"), on.node(OTHER, "asset_id"));
                    default -> throw noBuyers(table);
                },
                lit(OTHER));
    }

    /** The nodes that each row joins with its own; null where it names none. */
    static ImmutableList<Column> others(KnownTable table, Dataset<Row> rows) {
        Hanging on = new Hanging(rows);
        return switch (table) {
            case LEADS -> 
                ImmutableList.of(on.person(), on.node(BUYER, "account_id"), on.node(BUYER, "contact_id"));
            case ALIASES -> ImmutableList.of(on.node(BUYER, "alias_of"));
            case LEAD_EVENTS -> ImmutableList.of(on.node(OPPORTUNITY, "opportunity_id"));
            case OPPORTUNITIES -> ImmutableList.of(on.node(BUYER, "lead_id"), on.node(BUYER, "account_id"));
            case LEAD_CAMPAIGNS, TOUCHPOINTS, OPPORTUNITY_EVENTS, MENTIONS, ASSET_USES -> ImmutableList.of();
            default -> throw noBuyers(table);
        };
    }

    private static IllegalArgumentException noBuyers(KnownTable table) {
        return new IllegalArgumentException(
                "Table %s has no column of buyers or opportunities, wanted one of leads and opportunities, their events, touchpoints, mentions and uses of material. Small tables stay in the folder."
                        .formatted(table.tableName()));
    }

    private Column node(String kind, String column) {
        return named(kind, column, false);
    }

    /** Texts that name one person are equal apart from case and blanks at the ends, as the reader of leads has it. */
    private Column person() {
        return named(PERSON, "person", true);
    }

    private Column named(String kind, String column, boolean stripped) {
        if (!Arrays.asList(rows.columns()).contains(column)) {
            return lit(null).cast(DataTypes.StringType);
        }
        return name(kind, stripped).apply(col(column).cast(DataTypes.StringType));
    }

    private static UserDefinedFunction name(String kind, boolean stripped) {
        UDF1<String, String> name = text -> text == null || text.isBlank()
                ? null
                : kind + (stripped ? text.strip().toLowerCase(Locale.ROOT) : text);
        return udf(name, DataTypes.StringType);
    }
}
