// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.alidade.funnel.AmountTotals;
import dev.alidade.funnel.Conversion;
import dev.alidade.funnel.SamePeriodRatio;
import dev.alidade.handoff.Disputes;
import dev.alidade.handoff.ValueDelivery;
import dev.alidade.measure.CumulativeIncidence;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.RiskComparison;
import dev.alidade.measure.TimeToEvent;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.outcome.Attainment;
import dev.alidade.outcome.QuotaResult;
import dev.alidade.outcome.Recommendation;
import dev.alidade.outcome.Retention;
import dev.alidade.outcome.RevenueReport;
import dev.alidade.pipeline.PipelineHistory;
import dev.alidade.review.ReviewPart;
import dev.alidade.review.ReviewPolicy;
import dev.alidade.review.ReviewResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.RawValue;
import tools.jackson.datatype.guava.GuavaModule;

/**
 * JSON of any report: fields in the order of their declaration, what is absent as null, durations and instants in ISO
 * 8601, equal bytes for equal reports.
 */
public final class Json {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new GuavaModule())
            .addModule(new SimpleModule("alidade")
                    .addSerializer(as(Money.class, Json::money))
                    .addSerializer(as(Proportion.class, Json::proportion))
                    .addSerializer(as(Metric.class, Metric::id))
                    .addSerializer(as(DataIssue.class, Json::issue))
                    .addSerializer(as(TimeToEvent.class, CurveJson::of))
                    .addSerializer(as(CumulativeIncidence.class, CurveJson::of))
                    .addSerializer(as(RiskComparison.class, CurveJson::of))
                    .addSerializer(as(AmountTotals.class, FactJson::of))
                    .addSerializer(as(ValueDelivery.class, FactJson::of))
                    .addSerializer(as(Disputes.class, FactJson::of))
                    .addSerializer(as(Conversion.class, FactJson::of))
                    .addSerializer(as(SamePeriodRatio.class, FactJson::of))
                    .addSerializer(as(QuotaResult.class, OutcomeJson::of))
                    .addSerializer(as(Attainment.class, OutcomeJson::of))
                    .addSerializer(as(RevenueReport.class, OutcomeJson::of))
                    .addSerializer(as(Retention.class, OutcomeJson::of))
                    .addSerializer(as(Recommendation.class, OutcomeJson::of))
                    .addSerializer(as(MindsetReport.class, MindsetJson::of)))
            .addMixIn(Measured.class, WithoutRepetition.class)
            .addMixIn(PipelineHistory.class, WithoutRepetition.class)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private Json() {}

    /** A review shows issues and measurements of all reports in one place. */
    @JsonIgnoreProperties({"issues", "measurements"})
    private interface WithoutRepetition {}

    /**
     * Writes a value.
     *
     * @param value a record, map, list or plain value
     * @return indented JSON with a line break at its end
     */
    public static String write(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** A value that is written in one line: curves have many steps. */
    static RawValue inOneLine(Object value) {
        return new RawValue(MAPPER.writeValueAsString(value));
    }

    /**
     * The reports of a review by topic; what has another name than its topic stands inside of it, and the history
     * that open opportunities are judged by in the topic pipeline.
     */
    static ObjectNode reports(ReviewPolicy policy, ReviewResult result, Optional<PipelineHistory> history) {
        ObjectNode topics = MAPPER.createObjectNode();
        for (ReviewPart<?, ?> part : policy.parts()) {
            ObjectNode report = MAPPER.valueToTree(result.reports().get(part.name()));
            if (part.name().equals(part.topic())) {
                topics.withObject(JsonPointer.valueOf("/" + part.topic())).setAll(report);
            } else {
                topics.withObject(JsonPointer.valueOf("/" + part.topic()))
                        .set(part.name().replaceFirst("^" + part.topic() + "-", ""), report);
            }
        }
        history.ifPresent(closed ->
                topics.withObject(JsonPointer.valueOf("/pipeline")).set("history", MAPPER.valueToTree(closed)));
        return topics;
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", money.amount().toPlainString());
        fields.put("currency", money.currency().getCurrencyCode());
        return fields;
    }

    private static Map<String, Object> proportion(Proportion proportion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hits", proportion.hits());
        fields.put("total", proportion.total());
        fields.put("share", proportion.share());
        return fields;
    }

    private static Map<String, Object> issue(DataIssue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", issue.kind().id());
        fields.put("count", issue.count());
        fields.put("examples", issue.examples());
        return fields;
    }

    private static <T> StdSerializer<T> as(Class<T> type, Function<T, Object> form) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                context.writeValue(out, form.apply(value));
            }
        };
    }
}
