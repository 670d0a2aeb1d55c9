// SPDX-License-Identifier: Apache-2.0
package dev.alidade.commitments;

import dev.alidade.measure.Analysis;
import dev.alidade.model.CommitmentFact;

/**
 * Whether the departments keep what they promise each other, and say in time when they can't.
 *
 * <pre>{@code
 * CommitmentReport report = Commitments.of(CommitmentSettings.standard()).measure(promises, quarter);
 * report.byMarketing().kept(); // 7 of 12
 * }</pre>
 */
public final class Commitments {
    private Commitments() {}

    /**
     * The analysis of promises.
     *
     * @param settings what counts as told in time, and about whom is told
     * @return the analysis
     */
    public static Analysis<CommitmentFact, CommitmentReport> of(CommitmentSettings settings) {
        return new CommitmentAnalysis(settings);
    }
}
