// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.Credit;
import dev.alidade.attribution.ModelResult;
import dev.alidade.attribution.PathReport;
import dev.alidade.measure.DataIssue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The credits of one model as JSON. */
public final class AttributionJson {
    private AttributionJson() {}

    /**
     * The fields of the credits.
     *
     * @param model the name of the model, as it was asked for
     * @param report with the result of this one model
     * @param issues what was odd in the file and its rows
     * @return the fields in their order
     */
    public static Map<String, Object> of(String model, PathReport report, ImmutableList<DataIssue> issues) {
        ModelResult result = report.results().get(0);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", model);
        fields.put("order", result.order());
        fields.put("conversions", plain(result.conversions()));
        fields.put("value", result.value().map(AttributionJson::plain));
        fields.put(
                "credits",
                result.credits().stream().map(AttributionJson::credit).toList());
        fields.put("settings", result.model());
        fields.put("rows", report.rows());
        fields.put("nulls", plain(report.nulls()));
        fields.put("uncreditedValue", plain(report.uncreditedValue()));
        fields.put("notes", result.notes());
        fields.put("issues", issues);
        return fields;
    }

    private static Map<String, Object> credit(Credit credit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", credit.name());
        fields.put("conversions", plain(credit.conversions()));
        fields.put("value", credit.value().map(AttributionJson::plain));
        fields.put("removalEffect", credit.removalEffect());
        return fields;
    }

    /** The same number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
