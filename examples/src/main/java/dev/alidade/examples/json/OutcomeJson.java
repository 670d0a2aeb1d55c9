// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.outcome.Attainment;
import dev.alidade.outcome.QuotaResult;
import dev.alidade.outcome.Recommendation;
import dev.alidade.outcome.Retention;
import dev.alidade.outcome.RevenueReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of the report on outcomes as JSON, with the ratios that their methods tell. */
final class OutcomeJson {
    private OutcomeJson() {}

    static Map<String, Object> of(QuotaResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ownerId", result.ownerId());
        fields.put("from", result.from());
        fields.put("to", result.to());
        fields.put("quota", result.quota());
        fields.put("won", result.won());
        fields.put("attainment", result.attainment());
        fields.put("deals", result.deals());
        fields.put("withoutAmount", result.withoutAmount());
        return fields;
    }

    static Map<String, Object> of(Attainment attainment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("quotas", attainment.quotas());
        fields.put("won", attainment.won());
        fields.put("quota", attainment.quota());
        fields.put("withoutAmount", attainment.withoutAmount());
        fields.put("ratio", attainment.ratio());
        return fields;
    }

    static Map<String, Object> of(RevenueReport revenue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("basis", revenue.basis());
        fields.put("now", revenue.now());
        fields.put("beforeFrom", revenue.beforeFrom());
        fields.put("before", revenue.before());
        fields.put("growth", revenue.growth());
        fields.put("fromNew", revenue.fromNew());
        fields.put("fromExisting", revenue.fromExisting());
        fields.put("newShare", revenue.newShare());
        fields.put("newDeals", revenue.newDeals());
        fields.put("unstated", revenue.unstated());
        return fields;
    }

    static Map<String, Object> of(Retention retention) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("length", retention.length().toString());
        fields.put("customers", retention.customers());
        fields.put("gained", retention.gained());
        fields.put("atStart", retention.atStart());
        fields.put("kept", retention.kept());
        fields.put("atEnd", retention.atEnd());
        fields.put("gross", retention.gross());
        fields.put("net", retention.net());
        return fields;
    }

    static Map<String, Object> of(Recommendation recommendation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("promoters", recommendation.promoters());
        fields.put("passives", recommendation.passives());
        fields.put("detractors", recommendation.detractors());
        fields.put("score", recommendation.score());
        fields.put("interval", recommendation.interval());
        return fields;
    }
}
