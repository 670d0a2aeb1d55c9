// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.measure.Window;
import dev.alidade.review.PeriodChange;
import dev.alidade.review.ReviewPeriod;
import dev.alidade.review.ReviewResult;
import dev.alidade.review.ReviewTrend;
import java.util.LinkedHashMap;
import java.util.Map;

/** The periods of a review as JSON: scores and measurements of each, and what changed between them. */
final class TrendJson {
    private TrendJson() {}

    static Map<String, Object> of(ReviewTrend trend) {
        ReviewPeriod period = trend.period();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", period);
        fields.put(
                "periods",
                trend.results().stream().map(result -> period(period, result)).toList());
        fields.put(
                "changes",
                trend.changes().stream().map(change -> change(period, change)).toList());
        fields.put("overall", trend.overall().map(change -> change(period, change)));
        fields.put("untold", trend.untold());
        return fields;
    }

    private static Map<String, Object> period(ReviewPeriod period, ReviewResult result) {
        Window window = result.window();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", period.label(window));
        fields.put("whole", period.whole(window));
        fields.put("from", window.start());
        fields.put("to", window.end());
        fields.put("asOf", window.asOf());
        fields.putAll(CardJson.of(result.scorecard()));
        fields.put("measurements", ReviewJson.measurements(result.measurements(), result.scorecard()));
        return fields;
    }

    private static Map<String, Object> change(ReviewPeriod period, PeriodChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("earlier", period.label(change.earlier()));
        fields.put("later", period.label(change.later()));
        fields.put("change", change.change().map(CardJson::of));
        return fields;
    }
}
