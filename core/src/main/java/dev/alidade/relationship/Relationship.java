// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.measure.Analysis;
import dev.alidade.model.RelationshipFact;

/**
 * How sales and marketing see each other.
 *
 * <pre>{@code
 * RelationshipReport report = Relationship.under(RelationshipSettings.standard()).measure(ratings, year);
 * report.closenessOfSales().top(); // 9 of 31
 * }</pre>
 */
public final class Relationship {
    private Relationship() {}

    /**
     * The analysis of ratings by the staff. It can't be grouped: small groups could be told apart.
     *
     * @param settings the items and how they are read
     * @return the analysis
     */
    public static Analysis<RelationshipFact, RelationshipReport> under(RelationshipSettings settings) {
        return new RelationshipAnalysis(settings);
    }
}
