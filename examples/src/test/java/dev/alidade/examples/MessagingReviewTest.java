// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages through the command line. */
final class MessagingReviewTest {
    private static final String MENTIONS = "at,department,message,channel,product,segment,opportunity_id";
    private static final String EVENTS = "opportunity_id,at,event,value,messages,note";

    @TempDir
    private Path folder;

    @BeforeEach
    void company() {
        CommandRun.file(
                folder,
                "messages.csv",
                "message,text,phrases",
                "service,On site,on site|within a day",
                "price,Cheap,cheap");
        CommandRun.file(
                folder,
                "opportunities.csv",
                "opportunity_id,created_at,product,market,pipeline",
                "O1,2024-01-02,pump,north,sales",
                "O2,2024-07-02,pump,north,sales");
        CommandRun.file(
                folder,
                "stages.csv",
                "pipeline,stage,position,probability,kind",
                "sales,Talk,1,,OPEN",
                "sales,Offer,2,,OPEN");
        CommandRun.file(folder, "opportunity_events.csv", TinyCompany.lines(EVENTS, events()));
        CommandRun.file(folder, "mentions.csv", TinyCompany.lines(MENTIONS, mentions()));
        CommandRun.file(
                folder,
                "brand_checks.csv",
                "at,department,rule,asset,kept",
                "2024-03-01,SALES,logo,deck,false",
                "2024-03-01,SALES,logo,deck,false",
                "2024-03-02,SALES,logo,page,true");
    }

    private static List<String> events() {
        return List.of(
                "O1,2024-01-10T10:00:00Z,ACTIVITY,call,price|quality,",
                "O1,2024-01-12T10:00:00Z,ACTIVITY,call,,\"Told them: on site, within a day\"",
                "O1,2024-01-13T10:00:00Z,ACTIVITY,call,none,",
                "O1,2024-01-14T10:00:00Z,ACTIVITY,call,,",
                "O1,2024-01-20T10:00:00Z,STAGE_CHANGED,Offer,,",
                "O1,2024-02-20T10:00:00Z,WON,,,");
    }

    private static List<String> mentions() {
        return List.of(
                "2024-01-14T10:00:00Z,SALES,service,,,,O1", // of the call of that instant
                "2024-01-15T10:00:00Z,SALES,price,visit,,,O1", // of a visit that nobody wrote down otherwise
                "2024-01-15T10:00:00Z,SALES,quality,visit,,,O1",
                "2024-02-01T10:00:00Z,MARKETING,price,website,pump,north,O1",
                "2024-02-01T10:00:00Z,MARKETING,price,website,pump,north,O1",
                "2024-02-02T10:00:00Z,SALES,price,call,,,O9",
                "2024-07-03T10:00:00Z,SALES,price,call,,,O2");
    }

    private CommandRun review(String... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("review", folder, "--from", "2024-01-01", "--to", "2024-07-01", "--topics", "messaging"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(review("--format", "json").out());
    }

    @Test
    void messagesComeFromCodesNotesAndMentions() {
        JsonNode report = json().at("/reports/messaging");
        // in O1 price, quality; service; none; service; price, quality; outside marketing's price, and that of O9
        assertEquals("{\"hits\":6,\"total\":8}", withoutShare(report.get("pullThrough")));
        assertEquals("{\"hits\":5,\"total\":5}", withoutShare(report.get("documented")));
        assertEquals("{\"hits\":1,\"total\":2}", withoutShare(report.get("brand")));
        assertEquals("price", report.at("/uses/0/message").asString());
        assertEquals(3, report.at("/uses/0/sales").asInt());
        assertEquals(1, report.at("/uses/0/marketing").asInt());
    }

    private static String withoutShare(JsonNode proportion) {
        return "{\"hits\":%s,\"total\":%s}".formatted(proportion.get("hits"), proportion.get("total"));
    }

    @Test
    void theNoteItselfIsNowhere() {
        assertFalse(review("--format", "json").out().contains("Told them"));
        assertFalse(review().out().contains("Told them"));
    }

    @Test
    void theReportNamesTheFieldsThatTheDocumentationNames() {
        JsonNode report = json().at("/reports/messaging");
        assertEquals(
                List.of(
                        "documented",
                        "pullThrough",
                        "parts",
                        "uses",
                        "overlap",
                        "products",
                        "segments",
                        "brand",
                        "rules",
                        "effects"),
                List.copyOf(report.propertyNames()));
    }

    @Test
    void oddRowsAreIssues() {
        List<String> kinds = new ArrayList<>();
        json().get("issues").forEach(issue -> kinds.add(issue.get("kind").asString()));
        assertTrue(
                kinds.containsAll(
                        List.of("mentions.repeated-row", "mentions.unknown-opportunity", "brand_checks.repeated-row")),
                kinds.toString());
    }

    @Test
    void aMentionAboutSomethingElseThanItsDealIsAnIssue() {
        CommandRun.file(
                folder,
                "opportunities.csv",
                "opportunity_id,created_at,product,market,pipeline",
                "O1,2024-01-02,pump,north,sales",
                "O3,2024-01-02,,,sales");
        CommandRun.file(
                folder,
                "mentions.csv",
                MENTIONS,
                "2024-01-15T10:00:00Z,SALES,price,visit,pump,north,O1", // as the deal
                "2024-01-16T10:00:00Z,SALES,price,visit,seal,,O1",
                "2024-01-17T10:00:00Z,SALES,price,visit,,south,O1",
                "2024-01-18T10:00:00Z,SALES,price,visit,seal,south,O3", // the deal has neither
                "2024-01-19T10:00:00Z,SALES,price,visit,,,O3",
                "2024-01-19T10:00:00Z,MARKETING,price,website,seal,south,O1"); // stays a mention
        JsonNode review = json();
        List<String> other = new ArrayList<>();
        review.get("issues").forEach(issue -> {
            if (issue.get("kind").asString().equals("mentions.other-subject")) {
                other.add(issue.get("count") + " " + issue.get("examples"));
            }
        });
        assertEquals(List.of("3 [\"O1\",\"O3\"]"), other);
        List<String> products = new ArrayList<>();
        review.at("/reports/messaging/parts").forEach(part -> {
            if (part.get("by").asString().equals("PRODUCT")) {
                products.add(part.get("name").asString() + " " + part.at("/approved/total"));
            }
        });
        assertEquals(List.of("pump 6", "seal 1"), products);
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        String before = review("--format", "json").out();
        List<String> events = new ArrayList<>(events());
        Collections.reverse(events);
        List<String> mentions = new ArrayList<>(mentions());
        Collections.reverse(mentions);
        CommandRun.file(folder, "opportunity_events.csv", TinyCompany.lines(EVENTS, events));
        CommandRun.file(folder, "mentions.csv", TinyCompany.lines(MENTIONS, mentions));
        assertEquals(before, review("--format", "json").out());
    }

    @Test
    void laterRowsChangeNothing() {
        String before = review("--format", "json").out();
        List<String> mentions = new ArrayList<>(mentions());
        mentions.removeIf(row -> row.startsWith("2024-07"));
        CommandRun.file(folder, "mentions.csv", TinyCompany.lines(MENTIONS, mentions));
        assertEquals(before, review("--format", "json").out());
    }

    @Test
    void aPolicySaysHowManyMentionsAreEnough() {
        Path policy = CommandRun.file(folder, "own.properties", "messaging.minimum-mentions = 1");
        JsonNode overlap = JsonMapper.shared()
                .readTree(review("--format", "json", "--policy", policy.toString())
                        .out())
                .at("/reports/messaging/overlap");
        assertEquals(5, overlap.get("sales").asInt() - overlap.get("marketing").asInt() - 1);
        assertTrue(overlap.get("overlap").isNumber());
        CommandRun refused = CommandRun.of(
                "review",
                folder,
                "--from",
                "2024-01-01",
                "--to",
                "2024-07-01",
                "--policy",
                CommandRun.file(folder, "bad.properties", "messaging.minimum-deals = 0"));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("minimumDeals is 0, wanted at least 1"), refused.err());
    }
}
