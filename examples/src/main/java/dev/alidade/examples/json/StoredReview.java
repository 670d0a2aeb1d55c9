// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.alidade.examples.csv.Quoted;
import dev.alidade.examples.csv.Unusable;
import dev.alidade.measure.Measurement;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a review measured, read back from the JSON that it was written as: to score it again.
 *
 * @param window which facts counted, and what was known of them
 * @param scope the topics that were scored
 * @param measurements everything that was measured, in the order of the file
 * @param modelFingerprint the identity of the model that the review was scored by
 * @param settingsFingerprint the identity of the settings that it was measured by, where the file has it
 */
public record StoredReview(
        Window window,
        ImmutableList<String> scope,
        ImmutableList<Measurement> measurements,
        String modelFingerprint,
        Optional<String> settingsFingerprint) {
    private static final String INSTANT = "an instant such as 2024-01-01T00:00:00Z";
    private static final ImmutableSet<String> TOPICS =
            ReviewCatalogue.metrics().stream().map(Metric::topic).collect(ImmutableSet.toImmutableSet());
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a file. What no review can have measured, such as a share of 90, is refused.
     *
     * @param file what {@code review --format json} or {@code score --format json} wrote; a byte order mark is accepted
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
            return of(STRICT.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (JacksonException e) {
            throw unusable(file, syntax(e), e);
        } catch (IllegalArgumentException e) {
            throw unusable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static Unusable unusable(Path file, String why, Exception e) {
        return new Unusable("%s is not what alidade review --format json writes: %s".formatted(file, why), e);
    }

    private static String syntax(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Optional<TokenStreamLocation> at = Optional.ofNullable(e.getLocation());
        String place = at.map(where -> " in line %s, column %s".formatted(where.getLineNr(), where.getColumnNr()))
                .orElse("");
        if (e instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end-of-input")) {
            return "it ends too early%s. Maybe it was not written or copied as a whole.".formatted(place);
        }
        if (message.startsWith("Duplicate")) {
            return "a field is there twice%s.".formatted(place);
        }
        return message.startsWith("Trailing token")
                ? "more follows after its end%s.".formatted(place)
                : "it is no JSON%s.".formatted(place);
    }

    private static StoredReview of(JsonNode review) {
        StoredFields fields = new StoredFields("", review);
        ImmutableList.Builder<Measurement> measurements = ImmutableList.builder();
        Set<String> ids = new HashSet<>();
        for (JsonNode measured : fields.list("measurements")) {
            Measurement measurement = StoredMeasurement.of(measured);
            if (!ids.add(measurement.metric().id())) {
                throw new IllegalArgumentException("measurement %s is there twice."
                        .formatted(measurement.metric().id()));
            }
            measurements.add(measurement);
        }
        return new StoredReview(
                new Window(
                        fields.parsed("from", Instant::parse, INSTANT),
                        fields.parsed("to", Instant::parse, INSTANT),
                        fields.parsed("asOf", Instant::parse, INSTANT),
                        fields.parsed("zone", ZoneId::of, "a time zone such as Europe/Berlin"),
                        fields.word("resolution", Resolution.class)),
                scope(fields),
                measurements.build(),
                fields.text("modelFingerprint"),
                review.path("settingsFingerprint").isString()
                        ? Optional.of(fields.text("settingsFingerprint"))
                        : Optional.empty());
    }

    private static ImmutableList<String> scope(StoredFields fields) {
        ImmutableList<String> scope = fields.texts("scope");
        Set<String> known = new HashSet<>();
        for (String topic : scope) {
            if (!TOPICS.contains(topic)) {
                throw new IllegalArgumentException("scope: there is no topic %s; there are %s."
                        .formatted(Quoted.of(topic), String.join(", ", TOPICS)));
            }
            if (!known.add(topic)) {
                throw new IllegalArgumentException("scope: %s is there twice.".formatted(topic));
            }
        }
        return scope;
    }

    /**
     * In what another review was not measured as this one was: what changed then need not be the company.
     *
     * @param other another review
     * @return what differs, in words; empty when nothing does
     */
    public ImmutableList<String> measuredOtherwise(StoredReview other) {
        ImmutableList.Builder<String> differing = ImmutableList.builder();
        boolean known = settingsFingerprint.isPresent() && other.settingsFingerprint.isPresent();
        if (!known) {
            differing.add("perhaps the policy (not recorded)");
        } else if (!settingsFingerprint.equals(other.settingsFingerprint)) {
            differing.add("the policy");
        }
        if (window.resolution() != other.window.resolution()) {
            differing.add("the resolution");
        }
        if (!window.zone().equals(other.window.zone())) {
            differing.add("the time zone");
        }
        Set<String> topics = Sets.symmetricDifference(ImmutableSet.copyOf(scope), ImmutableSet.copyOf(other.scope));
        if (!topics.isEmpty()) {
            differing.add(
                    "the topics (%s in one only)".formatted(String.join(", ", ImmutableSortedSet.copyOf(topics))));
        }
        return differing.build();
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
