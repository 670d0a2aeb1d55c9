// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import java.util.function.Consumer;

/** A company whose buyers are at hand at once, or one part of them after the other. */
public interface CompanyParts extends AutoCloseable {
    /**
     * The company.
     *
     * @return what the files tell; without what hangs on buyers where that comes in several parts
     */
    Company company();

    /**
     * Uses what hangs on buyers.
     *
     * @param use is handed one part after the other, each of which joins with no other
     */
    void forEach(Consumer<BuyerFacts> use);

    /**
     * Measures all opportunities, told without what is known of their leads.
     *
     * @param analysis what is measured
     * @param window which facts count, and what is known of them
     * @param <R> the type of the result
     * @return the result over all parts
     */
    <R> R measure(Analysis<Opportunity, R> analysis, Window window);

    /** Ends the use of the parts. */
    @Override
    void close();

    /**
     * A company that is in memory.
     *
     * @param company what was read of it
     * @return the company in one part
     */
    static CompanyParts of(Company company) {
        return new CompanyParts() {
            @Override
            public Company company() {
                return company;
            }

            @Override
            public void forEach(Consumer<BuyerFacts> use) {
                use.accept(company.buyers());
            }

            @Override
            public <R> R measure(Analysis<Opportunity, R> analysis, Window window) {
                return analysis.measure(company.opportunities(), window);
            }

            @Override
            public void close() {
                // nothing to end
            }
        };
    }
}
