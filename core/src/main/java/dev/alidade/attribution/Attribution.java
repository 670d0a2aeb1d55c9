// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Analysis;

/**
 * What marketing's touches did for pipeline and revenue.
 *
 * <pre>{@code
 * PathReport report = Attribution.paths(Models.first(), Models.linear()).measure(rows, window);
 * report.result("linear").orElseThrow().credit("search"); // 19/6 conversions of 10
 * }</pre>
 */
public final class Attribution {
    private Attribution() {}

    /**
     * Credits for the touches of exchange rows. Rows are sums without times: all of them count, whatever the window, and
     * models that need times or milestones are refused.
     *
     * @param models the models, at least one, each once
     * @return the analysis
     * @throws IllegalArgumentException without a model, with one twice, or with one that needs times
     */
    public static Analysis<PathRow, PathReport> paths(AttributionModel... models) {
        return new PathAnalysis(ImmutableList.copyOf(models));
    }
}
