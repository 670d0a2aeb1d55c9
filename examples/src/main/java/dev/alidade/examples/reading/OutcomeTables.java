// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** How the company fares: quotas, customers, what they and the staff say, past totals and outcomes. */
public final class OutcomeTables {
    /** The tables. */
    public static final ImmutableSet<KnownTable> ALL = ImmutableSet.of(
            KnownTable.QUOTAS,
            KnownTable.CUSTOMER_PERIODS,
            KnownTable.SATISFACTION,
            KnownTable.RATINGS,
            KnownTable.RATING_ITEMS,
            KnownTable.PAST_TOTALS,
            KnownTable.OUTCOMES);

    private final QuotaRows quotas = new QuotaRows();
    private final CustomerPeriodRows periods = new CustomerPeriodRows();
    private final SatisfactionRows answers = new SatisfactionRows();
    private final RatingItemRows items = new RatingItemRows();
    private final InstrumentTables instruments = new InstrumentTables();
    private final PastTotalRows totals = new PastTotalRows();
    private final OutcomeRows outcomes = new OutcomeRows();
    private final RatingRows ratings;

    /** The instant is when ratings without a time were given. */
    OutcomeTables(Instant undated) {
        ratings = new RatingRows(undated);
    }

    /** Reads the tables that are there. */
    void read(BiConsumer<KnownTable, TableReader.Rows> reader) {
        reader.accept(KnownTable.QUOTAS, quotas);
        reader.accept(KnownTable.CUSTOMER_PERIODS, periods);
        reader.accept(KnownTable.SATISFACTION, answers);
        reader.accept(KnownTable.RATINGS, ratings);
        reader.accept(KnownTable.RATING_ITEMS, items);
        instruments.read(reader);
        reader.accept(KnownTable.PAST_TOTALS, totals);
        reader.accept(KnownTable.OUTCOMES, outcomes);
    }

    /** What they tell, once all rows were read. */
    CompanyOutcomes outcomes(Findings findings) {
        return new CompanyOutcomes(
                quotas.quotas(findings),
                periods.facts(findings),
                answers.facts(findings),
                ratings.facts(findings),
                items.items(findings),
                instruments.instruments(findings),
                totals.totals(findings),
                outcomes.outcomes(findings));
    }

    /** The day after the last of a period that a row tells of. */
    static LocalDate end(Row row, LocalDate from) {
        LocalDate to = Quantities.day(row, "to");
        if (!to.isAfter(from)) {
            throw row.bad("to", "the day after the last, after %s".formatted(from));
        }
        return to;
    }
}
