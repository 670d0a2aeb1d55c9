// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Source;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.ScoringModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of metrics as JSON. */
public final class MetricsJson {
    private MetricsJson() {}

    /**
     * The fields of metrics.
     *
     * @param metrics the metrics
     * @param model tells which are scored, and how
     * @return one map of fields for each metric
     */
    public static List<Map<String, Object>> of(ImmutableList<Metric> metrics, ScoringModel model) {
        return metrics.stream().map(metric -> of(metric, model)).toList();
    }

    private static Map<String, Object> of(Metric metric, ScoringModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", metric.id());
        fields.put("title", metric.title());
        fields.put("unit", metric.unit());
        fields.put("direction", metric.direction());
        fields.put("formula", metric.formula());
        fields.put("sources", metric.sources().stream().map(Source::citation).toList());
        fields.put("scored", model.entry(metric.id()).isPresent());
        fields.put("scale", model.entry(metric.id()).map(ModelEntry::scale));
        fields.put("heading", model.entry(metric.id()).map(ModelEntry::heading));
        fields.put("gaming", metric.gaming());
        fields.put("counterMetric", metric.counterMetric());
        return fields;
    }
}
