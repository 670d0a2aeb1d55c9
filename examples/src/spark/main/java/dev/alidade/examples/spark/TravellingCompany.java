// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.PartedReview;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.mapping.Mapping;
import dev.alidade.examples.reading.Company;
import dev.alidade.examples.reading.CompanyReader;
import dev.alidade.measure.Window;
import dev.alidade.policy.PolicyFile;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a machine needs to make facts of a part of the rows, as texts and bytes: the small tables, the headers of the big
 * ones, the policy and the window.
 */
final class TravellingCompany implements Serializable {
    private static final long serialVersionUID = 1;
    private static final BigDecimal MOST_BAD_PERCENT = BigDecimal.ONE;

    private final TreeMap<String, byte[]> files;
    private final EnumSet<KnownTable> tables;
    private final EnumSet<KnownTable> withRows;
    private final TreeMap<String, String> policy;
    private final ArrayList<String> topics;
    private final WindowParts window;
    private final String currency;

    TravellingCompany(
            Map<String, byte[]> files,
            Collection<KnownTable> tables,
            Collection<KnownTable> withRows,
            PolicyFile policy,
            List<String> topics,
            Window window,
            String currency) {
        this.files = new TreeMap<>(files);
        this.tables = enumSet(tables);
        this.withRows = enumSet(withRows);
        this.policy = new TreeMap<>(policy.values());
        this.topics = new ArrayList<>(topics);
        this.window = WindowParts.of(window);
        this.currency = currency;
    }

    private static EnumSet<KnownTable> enumSet(Collection<KnownTable> tables) {
        EnumSet<KnownTable> set = EnumSet.noneOf(KnownTable.class);
        set.addAll(tables);
        return set;
    }

    /** The big tables. */
    Set<KnownTable> tables() {
        return ImmutableSet.copyOf(tables);
    }

    /** The big tables that have rows, wherever these are. */
    Set<KnownTable> withRows() {
        return ImmutableSet.copyOf(withRows);
    }

    PolicyFile policy() {
        return PolicyFile.of(policy);
    }

    Window window() {
        return window.window();
    }

    /** Reads the small tables into memory. */
    OpenCompany open() {
        return open(new Findings());
    }

    OpenCompany open(Findings findings) {
        try (LocalFolder folder = new LocalFolder(files)) {
            return new OpenCompany(this, folder.path(), findings);
        }
    }

    /** Reads files as the command line does, but stops at the first that can't be used. */
    CompanyReader reader(Findings findings) {
        TableReader reader = new TableReader(window.zone(), MOST_BAD_PERCENT, Progress.NONE, findings);
        return new CompanyReader(
                currency.isEmpty() ? reader : reader.withCurrency(Currency.getInstance(currency)),
                Mapping.none(),
                window.start(),
                (table, failure) -> {
                    throw failure;
                });
    }

    /** The review of the company, of which all parts were told. */
    PartedReview review(Company company) {
        return new PartedReview(policy(), company, topics, window());
    }
}
