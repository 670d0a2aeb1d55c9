// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import dev.alidade.funnel.AmountTotals;
import dev.alidade.funnel.Conversion;
import dev.alidade.funnel.SamePeriodRatio;
import dev.alidade.handoff.Disputes;
import dev.alidade.handoff.ValueDelivery;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of reports as JSON whose fields alone don't tell everything. */
final class FactJson {
    private FactJson() {}

    static Map<String, Object> of(AmountTotals totals) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amounts", amounts(totals));
        fields.put("known", totals.known());
        fields.put("unknown", totals.unknown());
        return fields;
    }

    private static List<Map<String, Object>> amounts(AmountTotals totals) {
        return totals.sums().entrySet().stream()
                .map(sum -> amount(sum.getValue(), sum.getKey()))
                .toList();
    }

    private static Map<String, Object> amount(BigDecimal amount, String currency) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", amount.toPlainString());
        fields.put("currency", currency);
        return fields;
    }

    static Map<String, Object> of(ValueDelivery value) {
        String currency = value.currency().getCurrencyCode();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("delivered", amount(value.delivered(), currency));
        fields.put("owed", amount(value.owed(), currency));
        fields.put("share", value.share());
        fields.put("withoutValue", value.withoutValue());
        fields.put("months", value.months());
        return fields;
    }

    static Map<String, Object> of(Disputes disputes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("raised", disputes.raised());
        fields.put("open", disputes.open());
        fields.put("upheld", disputes.upheld());
        fields.put("overturned", disputes.overturned());
        return fields;
    }

    static Map<String, Object> of(Conversion conversion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", conversion.from());
        fields.put("to", conversion.to());
        fields.put("members", conversion.members());
        fields.put("toDate", conversion.toDate());
        fields.put("withinHorizon", conversion.withinHorizon());
        fields.put("notDue", conversion.notDue());
        fields.put("undated", conversion.undated());
        fields.put("samePeriod", conversion.samePeriod());
        fields.put("timeToEvent", conversion.timeToEvent());
        return fields;
    }

    static Map<String, Object> of(SamePeriodRatio samePeriod) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reached", samePeriod.reached());
        fields.put("begun", samePeriod.begun());
        fields.put("ratio", samePeriod.ratio());
        return fields;
    }
}
