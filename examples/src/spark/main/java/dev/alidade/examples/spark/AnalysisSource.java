// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.spark;

import dev.alidade.measure.Analysis;
import java.io.Serializable;

/**
 * Where an executor gets an analysis from. Analyses don't travel, since they hold objects of many kinds; what they are made
 * of does: a text, a number, a small table.
 *
 * <pre>{@code
 * AnalysisSource<Lead, HandoffReport> source = () -> Handoff.under(ServiceLevelAgreement.standard());
 * }</pre>
 *
 * @param <T> the type of the facts
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface AnalysisSource<T, R> extends Serializable {
    /**
     * Makes the analysis. Each time the same, wherever it is made: what it is made of may depend on nothing but what
     * travels with this source.
     *
     * @return the analysis, with equal settings at every call
     */
    Analysis<T, R> analysis();
}
