// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue of keys says is so. */
final class PolicyKeyTest {
    /** What keys need beside them to be of use. */
    private static final ImmutableMap<String, String> NEEDED = ImmutableMap.<String, String>builder()
            .put("handoff.owed-value", "handoff.owed-leads=40")
            .put("business-hours.open", "business-hours.zone=Europe/Berlin")
            .put("business-hours.zone", "business-hours.open=MON-FRI 08:00-17:00")
            .put("business-hours.holidays", "business-hours.open=MON-FRI 08:00-17:00;business-hours.zone=Europe/Berlin")
            .put("funnel.rules", "funnel.mode=ORDERED")
            .put("funnel.window", "funnel.mode=ORDERED")
            .put("funnel.step.STEP.stages", "funnel.steps=INQUIRY, MQL, SQL")
            .put("funnel.step.STEP.reached-by", "funnel.steps=INQUIRY, MQL, SQL")
            .put("funnel.step.STEP.optional", "funnel.steps=INQUIRY, MQL, SQL")
            .put("funnel.step.STEP.within", "funnel.steps=INQUIRY, MQL, SQL")
            .put("pipeline.closing-from", "pipeline.closing-to=2024-10-01")
            .put("pipeline.closing-to", "pipeline.closing-from=2024-01-01")
            .buildOrThrow();

    /** Keys that are refused without each other. */
    private static final ImmutableSet<String> NEED_EACH_OTHER = ImmutableSet.of(
            "business-hours.open", "business-hours.zone", "pipeline.closing-from", "pipeline.closing-to");

    /** Other values of keys whose example says the same as none. */
    private static final ImmutableMap<String, String> OTHER = ImmutableMap.<String, String>builder()
            .put("handoff.respond-within", "PT4H")
            .put("handoff.decide-within", "P5D")
            .put("handoff.attempts", "5")
            .put("handoff.persist-within", "P20D")
            .put("funnel.pipeline", "sales")
            .put("funnel.step.STEP.reached-by", "ACCEPTED")
            .put("funnel.step.STEP.optional", "true")
            .put("funnel.horizon", "P90D")
            .put("funnel.cohort-months", "6")
            .put("funnel.mode", "ORDERED")
            .put("deals.velocity-population", "CLOSED")
            .put("deals.velocity-cycle", "MEDIAN_WON")
            .put("pipeline.thresholds", "STANDARD")
            .put("pipeline.minimum-history", "100")
            .put("pipeline.stalled-factor", "3")
            .put("pipeline.pushed-times", "4")
            .put("pipeline.pushed-past", "YEAR")
            .put("pipeline.healthy-without", "OVERDUE")
            .put("pipeline.forecast-span", "QUARTER")
            .put("pipeline.forecast-lead-days", "10")
            .put("pipeline.calibration-source", "DEAL")
            .put("pipeline.calibration-edges", "0.5")
            .put("pipeline.calibration-small", "10")
            .put("attribution.scope", "ACCOUNT")
            .put("attribution.look-back", "P90D")
            .put("attribution.value-basis", "PAID")
            .put("attribution.replicates", "100")
            .put("attribution.duplicate-tolerance", "PT5M")
            .put("attribution.sales-outreach-types", "call")
            .put("content.turnaround-business-days", "3")
            .put("content.exposure", "P30D")
            .put("content.ready-before-days", "7")
            .put("content.self-made-unit", "TEAM")
            .put("content.accuracy-item", "right")
            .put("content.findability-item", "found")
            .put("content.minimum-group", "6")
            .put("messaging.minimum-mentions", "20")
            .put("messaging.minimum-for-conflict", "20")
            .put("messaging.move-within", "P20D")
            .put("messaging.win-within", "P120D")
            .put("messaging.minimum-deals", "30")
            .put("messaging.minimum-expected", "6")
            .put("messaging.false-discovery-rate", "0.1")
            .put("commitments.told-within", "P1D")
            .put("commitments.repeated-from", "4")
            .put("market.period", "QUARTER")
            .put("market.minimum", "20")
            .put("market.growth", "0.5")
            .put("market.minimum-growing", "20")
            .put("outcome.revenue-basis", "PAID")
            .put("outcome.morale-item", "mood")
            .put("outcome.minimum-group", "6")
            .put("outcome.lag", "2")
            .put("relationship.minimum-group", "6")
            .put("relationship.level", "0.9")
            .put("relationship.reference-percent", "50")
            .put("mindset.minimum-group", "6")
            .put("mindset.meaning", "LEAVE_ONE_OUT")
            .put("mindset.threshold", "4/5")
            .put("mindset.level", "0.9")
            .put("mindset.briefing-within", "P10D")
            .put("people.named", "true")
            .put("score.minimum-coverage", "0.6")
            .put("score.heading.HEADING.weight", "2")
            .put("score.topic.TOPIC.weight", "2")
            .put("score.metric.ID.weight", "2")
            .put("score.metric.ID.minimum-sample", "20")
            .buildOrThrow();

    private static final List<Object> STANDARD = Everything.said(PolicyFile.standard());

    static List<PolicyKey> keys() {
        return PolicyKey.all();
    }

    static List<PolicyKey> keysWithUsualValues() {
        return PolicyKey.all().stream().filter(key -> key.usual().isPresent()).toList();
    }

    private static Map<String, String> needed(PolicyKey key) {
        return new TreeMap<>(Splitter.on(';')
                .omitEmptyStrings()
                .withKeyValueSeparator('=')
                .split(NEEDED.getOrDefault(key.name(), "")));
    }

    /** What is said without a key. */
    private static List<Object> without(PolicyKey key) {
        return NEED_EACH_OTHER.contains(key.name()) || !NEEDED.containsKey(key.name())
                ? STANDARD
                : Everything.said(PolicyFile.of(needed(key)));
    }

    private static PolicyFile with(PolicyKey key, String value) {
        Map<String, String> values = needed(key);
        values.put(key.sample().name(), value);
        return PolicyFile.of(values);
    }

    @ParameterizedTest
    @MethodSource("keysWithUsualValues")
    void theUsualValueSaysTheSameAsNone(PolicyKey key) {
        assertEquals(without(key), Everything.said(with(key, key.usual().orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void anotherValueIsHeard(PolicyKey key) {
        assertNotEquals(without(key), Everything.said(with(key, OTHER.getOrDefault(key.name(), key.example()))));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theExampleIsTaken(PolicyKey key) {
        assertEquals(
                key.example(),
                with(key, key.example()).values().get(key.sample().name()));
    }

    @Test
    void noNameIsThereTwice() {
        Set<String> seen = Sets.newHashSet();
        assertEquals(
                List.of(),
                PolicyKey.all().stream()
                        .map(PolicyKey::name)
                        .filter(name -> !seen.add(name))
                        .toList());
    }

    @Test
    void aPartInCapitalsStandsForAnyName() {
        PolicyKey weight = PolicyKey.all().stream()
                .filter(key -> key.name().equals("score.metric.ID.weight"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "score.metric.goals.attainment.weight",
                weight.at("goals.attainment").name());
        assertTrue(weight.covers("score.metric.goals.attainment.weight"));
        assertFalse(weight.covers("score.metric.goals.attainment.worst"));
        assertFalse(weight.covers("score.topic.goals.weight"));
        assertFalse(weight.covers("score.metric..weight"));
        assertFalse(weight.covers("score.metric.weight"));
        PolicyKey attempts = PolicyKey.all().stream()
                .filter(key -> key.name().equals("handoff.attempts"))
                .findFirst()
                .orElseThrow();
        assertEquals(attempts, attempts.at("goals"));
    }

    private static String complaint(String name) {
        String told = assertThrows(PolicyException.class, () -> PolicyFile.of(Map.of(name, "1")))
                .mistakes()
                .get(0);
        return told.substring(told.indexOf("wanted"));
    }

    private static String names(String topic) {
        return PolicyKey.all().stream()
                .map(PolicyKey::name)
                .filter(name -> name.startsWith(topic))
                .collect(Collectors.joining(", "));
    }

    @Test
    void anUnknownNameIsToldTheKeysOfItsTopicAndTheNearest() {
        String mindset = "wanted one of " + names("mindset.") + ".";

        assertEquals(mindset + " Maybe it is mindset.wave.", complaint("mindset.lave"));
        assertEquals(mindset + " Maybe it is mindset.level.", complaint("mindset.wevl"));
        assertEquals(mindset, complaint("mindset.wxyz"));
        assertEquals(
                "wanted one of " + names("handoff.") + ". Maybe it is handoff.attempts.", complaint("handoff.atempt"));
        assertEquals("wanted one of " + names("handoff.") + ".", complaint("handoff.atmptz"));
        assertEquals(
                "wanted one of " + names("score.")
                        + ". Maybe what stands in the place of the capitals in score.metric.ID.weight does not exist.",
                complaint("score.metric.handoff.applause.weight"));
        assertEquals(
                "wanted one that begins with "
                        + PolicyKey.all().stream()
                                .map(key -> key.name().substring(0, key.name().indexOf('.') + 1))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".",
                complaint("weather.rain"));
    }

    @Test
    void theDocumentationTellsOfEveryKey() throws IOException {
        String table = PolicyKey.all().stream()
                .map(key -> "| `%s` | %s | %s | %s |".formatted(key.name(), key.meaning(), key.wanted(), key.without()))
                .collect(Collectors.joining(
                        "\n", "| key | meaning | wanted | without it |\n|---|---|---|---|\n", "\n\n"));

        assertTrue(
                Files.readString(Path.of("..", "docs", "data.md")).contains(table),
                "The table under --policy in docs/data.md is not this one; put it there:\n" + table);
    }
}
