// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.model.Department;
import java.util.Optional;

/**
 * How sales and marketing see each other. Nothing in it is pooled over the departments.
 *
 * @param wave the round of the survey that counts; empty when it has no name
 * @param previousWave the round that changes are told from; empty when there is none
 * @param closenessOfSales how many of sales feel close to marketing
 * @param closenessOfMarketing how many of marketing feel close to sales
 * @param referencePercent the reference line that the closeness of sales is compared with, in whole percent
 * @param belowReference whether fewer of sales feel close than that; empty when it can't be told
 * @param internalSatisfaction how many of sales are satisfied with what marketing does for them
 * @param frictions the nine things held against marketing; sales complains, marketing is meant
 * @param frictionsOnSales what is held against sales; marketing complains, sales is meant
 * @param perceptionGap how far apart the departments see the same things
 * @param items every known item that anybody rated, by item and department
 * @param instruments the score of each department on each instrument
 * @param changes since the round before, by item and department; empty when there is none
 * @param issues what was odd about ratings
 * @param measurements the numbers as measurements
 */
public record RelationshipReport(
        Optional<String> wave,
        Optional<String> previousWave,
        ItemShare closenessOfSales,
        ItemShare closenessOfMarketing,
        int referencePercent,
        Optional<Boolean> belowReference,
        ItemShare internalSatisfaction,
        Frictions frictions,
        Frictions frictionsOnSales,
        PerceptionGap perceptionGap,
        ImmutableList<ItemShare> items,
        ImmutableList<InstrumentScore> instruments,
        ImmutableList<WaveChange> changes,
        ImmutableList<DataIssue> issues,
        ImmutableList<Measurement> measurements)
        implements Measured {
    /** Checks that nothing is missing. */
    public RelationshipReport {
        requireNonNull(wave, "wave");
        requireNonNull(previousWave, "previousWave");
        requireNonNull(closenessOfSales, "closenessOfSales");
        requireNonNull(closenessOfMarketing, "closenessOfMarketing");
        requireNonNull(belowReference, "belowReference");
        requireNonNull(internalSatisfaction, "internalSatisfaction");
        requireNonNull(frictions, "frictions");
        requireNonNull(frictionsOnSales, "frictionsOnSales");
        requireNonNull(perceptionGap, "perceptionGap");
        requireNonNull(items, "items");
        requireNonNull(instruments, "instruments");
        requireNonNull(changes, "changes");
        requireNonNull(issues, "issues");
        requireNonNull(measurements, "measurements");
    }

    /**
     * How one department rated an item.
     *
     * @param item the item's name
     * @param department the department
     * @return the result; empty when nobody of either department rated the item
     */
    public Optional<ItemShare> item(String item, Department department) {
        return items.stream()
                .filter(share -> share.item().equals(item) && share.department() == department)
                .findFirst();
    }
}
