// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.RiskComparison;
import dev.alidade.measure.TimeToEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Curves and comparisons as JSON, with what follows from them. */
final class CurveJson {
    private CurveJson() {}

    static Map<String, Object> of(TimeToEvent curve) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("events", curve.events());
        fields.put("open", curve.open());
        fields.put("subjects", curve.subjects());
        fields.put("median", curve.median());
        fields.put("medianLow", curve.medianInterval().low());
        fields.put("medianHigh", curve.medianInterval().high());
        fields.put(
                "steps",
                curve.steps().stream()
                        .map(step -> Json.inOneLine(step(curve, step)))
                        .toList());
        return fields;
    }

    private static Map<String, Object> step(TimeToEvent curve, TimeToEvent.Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", step.at());
        fields.put("atRisk", step.atRisk());
        fields.put("events", step.events());
        fields.put("censored", step.censored());
        fields.put("survival", step.survival());
        fields.put("reached", curve.reachedBy(step.at()));
        fields.put("standardError", step.standardError());
        return fields;
    }

    static Map<String, Object> of(CumulativeIncidence curves) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("events", curves.events());
        fields.put("open", curves.open());
        fields.put("subjects", curves.subjects());
        fields.put("steps", curves.steps().stream().map(Json::inOneLine).toList());
        return fields;
    }

    static Map<String, Object> of(RiskComparison comparison) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exposed", comparison.exposed());
        fields.put("reference", comparison.reference());
        fields.put("ratio", comparison.ratio());
        fields.put("ratioLow", comparison.ratioInterval().map(interval -> interval.low()));
        fields.put(
                "ratioHigh",
                comparison.ratioInterval().map(interval -> interval.high()).filter(Double::isFinite));
        fields.put("difference", comparison.difference());
        fields.put("differenceLow", comparison.differenceInterval().map(interval -> interval.low()));
        fields.put("differenceHigh", comparison.differenceInterval().map(interval -> interval.high()));
        return fields;
    }
}
