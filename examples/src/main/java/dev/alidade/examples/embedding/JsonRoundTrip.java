// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.embedding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.attribution.CampaignReport;
import dev.alidade.collaboration.CollaborationReport;
import dev.alidade.commitments.CommitmentReport;
import dev.alidade.content.ContentReport;
import dev.alidade.funnel.DealReport;
import dev.alidade.funnel.FunnelReport;
import dev.alidade.goals.GoalReport;
import dev.alidade.handoff.HandoffReport;
import dev.alidade.market.MarketReport;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Measured;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Window;
import dev.alidade.messaging.MessagingReport;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.NewcomersReport;
import dev.alidade.mindset.ReviewsReport;
import dev.alidade.outcome.OutcomeReport;
import dev.alidade.pipeline.CalibrationReport;
import dev.alidade.pipeline.FlowReport;
import dev.alidade.pipeline.ForecastReport;
import dev.alidade.pipeline.PipelineReport;
import dev.alidade.relationship.RelationshipReport;
import dev.alidade.review.ReviewResult;
import dev.alidade.score.Scorecard;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.datatype.guava.GuavaModule;

/**
 * A whole review as JSON, and back: what an application stores to show it again without measuring again. Reports,
 * measurements and scorecards are plain records; Jackson needs its module for Guava's collections and nothing else.
 * Only a review's map of reports needs to be told the type of each.
 */
public final class JsonRoundTrip {
    /** Amounts come back with the digits they had, through a tree too: 12.30 is not equal to 12.3. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new GuavaModule())
            .addModule(new SimpleModule("reviews").addDeserializer(ReviewResult.class, new ReviewReader()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ImmutableMap<String, Class<? extends Measured>> TYPES =
            ImmutableMap.<String, Class<? extends Measured>>builder()
                    .put("attribution", CampaignReport.class)
                    .put("calibration", CalibrationReport.class)
                    .put("collaboration", CollaborationReport.class)
                    .put("commitments", CommitmentReport.class)
                    .put("content", ContentReport.class)
                    .put("deals", DealReport.class)
                    .put("forecasts", ForecastReport.class)
                    .put("funnel", FunnelReport.class)
                    .put("goals", GoalReport.class)
                    .put("handoff", HandoffReport.class)
                    .put("market", MarketReport.class)
                    .put("messaging", MessagingReport.class)
                    .put("mindset", MindsetReport.class)
                    .put("newcomers", NewcomersReport.class)
                    .put("outcome", OutcomeReport.class)
                    .put("pipeline", PipelineReport.class)
                    .put("pipeline-flow", FlowReport.class)
                    .put("relationship", RelationshipReport.class)
                    .put("reviews", ReviewsReport.class)
                    .buildOrThrow();

    private JsonRoundTrip() {}

    /**
     * Writes a review, a trend, a report, a measurement, a scorecard: anything that the library returns.
     *
     * @param result the record
     * @return JSON without line breaks
     */
    public static String write(Object result) {
        return MAPPER.writeValueAsString(requireNonNull(result, "result"));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param json the text
     * @param type what was written
     * @param <T> what was written
     * @return a value equal to the one that was written
     * @throws tools.jackson.core.JacksonException if the text is no such JSON
     * @throws IllegalArgumentException if it is a review with a report that this program doesn't know
     */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads a review, whose reports are told apart by their part's name. */
    private static final class ReviewReader extends StdDeserializer<ReviewResult> {
        ReviewReader() {
            super(ReviewResult.class);
        }

        @Override
        public ReviewResult deserialize(JsonParser json, DeserializationContext context) {
            JsonNode review = context.readTree(json);
            ImmutableSortedMap.Builder<String, Measured> reports = ImmutableSortedMap.naturalOrder();
            review.required("reports")
                    .properties()
                    .forEach(report -> reports.put(
                            report.getKey(), context.readTreeAsValue(report.getValue(), type(report.getKey()))));
            return new ReviewResult(
                    context.readTreeAsValue(review.required("window"), Window.class),
                    reports.build(),
                    list(review, "measurements", Measurement.class, context),
                    list(review, "issues", DataIssue.class, context),
                    context.readTreeAsValue(review.required("scorecard"), Scorecard.class));
        }

        private static <T> ImmutableList<T> list(
                JsonNode review, String field, Class<T> type, DeserializationContext context) {
            return review.required(field).values().stream()
                    .map(each -> context.readTreeAsValue(each, type))
                    .collect(ImmutableList.toImmutableList());
        }

        private static Class<? extends Measured> type(String part) {
            Class<? extends Measured> type = TYPES.get(part);
            if (type == null) {
                throw new IllegalArgumentException(
                        "Report '%s' is none of %s. Maybe a newer version wrote it, or it is a part of your own: then give its type here."
                                .formatted(part, TYPES.keySet()));
            }
            return type;
        }
    }
}
