// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Resolution;
import dev.alidade.measure.Window;
import dev.alidade.review.ReviewCatalogue;
import dev.alidade.score.ModelEntry;
import dev.alidade.score.Scorecard;
import dev.alidade.score.ScoringModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a review measured, read back from the JSON that it was written as: to score it again.
 *
 * @param window which facts counted, and what was known of them
 * @param scope the topics that were scored
 * @param measurements everything that was measured, in the order of the file
 * @param modelFingerprint the identity of the model that the review was scored by
 */
public record StoredReview(
        Window window, ImmutableList<String> scope, ImmutableList<Measurement> measurements, String modelFingerprint) {
    private static final ImmutableMap<String, Metric> METRICS = Maps.uniqueIndex(ReviewCatalogue.metrics(), Metric::id);

    /**
     * Reads a file.
     *
     * @param file what {@code review --format json} wrote
     * @return the review
     * @throws Unusable if it can't be read or is no such file
     */
    public static StoredReview read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unusable("%s can't be read. Maybe it doesn't exist, or is no text in UTF-8.".formatted(file), e);
        }
        try {
            return of(JsonMapper.shared().readTree(text));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            String why = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            throw new Unusable("%s is not what alidade review --format json writes: %s".formatted(file, why), e);
        }
    }

    private static StoredReview of(JsonNode review) {
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        for (JsonNode measured : array(review, "measurements")) {
            measurements.add(measurement(measured));
        }
        ImmutableList.Builder<String> scope = ImmutableList.builder();
        for (JsonNode topic : array(review, "scope")) {
            scope.add(topic.asString());
        }
        return new StoredReview(
                new Window(
                        Instant.parse(text(review, "from")),
                        Instant.parse(text(review, "to")),
                        Instant.parse(text(review, "asOf")),
                        ZoneId.of(text(review, "zone")),
                        Resolution.valueOf(text(review, "resolution"))),
                scope.build(),
                measurements.build(),
                text(review, "modelFingerprint"));
    }

    private static Measurement measurement(JsonNode node) {
        String id = text(node, "id");
        @Nullable Metric metric = METRICS.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("measurement %s is unknown here".formatted(id));
        }
        OptionalDouble low = number(node, "low");
        OptionalDouble high = number(node, "high");
        Optional<Interval> interval = low.isPresent() && high.isPresent()
                ? Optional.of(new Interval(
                        low.getAsDouble(),
                        high.getAsDouble(),
                        number(node, "level").orElse(Interval.DEFAULT_LEVEL)))
                : Optional.empty();
        ImmutableList.Builder<String> examples = ImmutableList.builder();
        for (JsonNode example : array(node, "examples")) {
            examples.add(example.asString());
        }
        return new Measurement(
                metric,
                State.valueOf(text(node, "state")),
                number(node, "value"),
                interval,
                new Evidence(
                        whole(node, "numerator"),
                        whole(node, "denominator"),
                        whole(node, "notDue").orElse(0),
                        examples.build()));
    }

    private static JsonNode array(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            throw missing(name, "a list");
        }
        return found;
    }

    private static String text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isString()) {
            throw missing(name, "a text");
        }
        return found.asString();
    }

    private static OptionalDouble number(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isMissingNode() && !found.isNull() && !found.isNumber()) {
            throw missing(name, "a number");
        }
        return found.isNumber() ? OptionalDouble.of(found.asDouble()) : OptionalDouble.empty();
    }

    private static OptionalLong whole(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isMissingNode() && !found.isNull() && !found.isIntegralNumber()) {
            throw missing(name, "a whole number");
        }
        return found.isIntegralNumber() ? OptionalLong.of(found.asLong()) : OptionalLong.empty();
    }

    private static IllegalArgumentException missing(String name, String wanted) {
        return new IllegalArgumentException("%s is not %s".formatted(name, wanted));
    }

    /**
     * Scores what was measured. Entries for metrics of a topic in scope that the review didn't list are left out, as the
     * review left them out: there was nothing to be known.
     *
     * @param model the judgement
     * @return the card; the same as the review's when the model is
     */
    public Scorecard card(ScoringModel model) {
        Set<String> listed = measurements.stream()
                .map(measurement -> measurement.metric().id())
                .collect(Collectors.toSet());
        ScoringModel left = model;
        for (ModelEntry entry : model.entries()) {
            if (scope.contains(entry.topic()) && !listed.contains(entry.id())) {
                left = left.without(entry.id());
            }
        }
        return Scorecard.of(left, scope, measurements);
    }
}
