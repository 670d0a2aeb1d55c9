// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.alidade.attribution.Attribution;
import dev.alidade.attribution.Models;
import dev.alidade.attribution.PathRow;
import dev.alidade.coding.Codebook;
import dev.alidade.coding.Coding;
import dev.alidade.coding.PhraseMatcher;
import dev.alidade.examples.csv.LocalTimes;
import dev.alidade.examples.csv.Moment;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.BusinessHours;
import dev.alidade.policy.CompanyTables;
import dev.alidade.policy.PolicyException;
import dev.alidade.policy.PolicyFile;
import dev.alidade.review.ReviewCatalogue;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the library reads from texts. */
class TextFuzzTest {
    private static final Window WINDOW =
            Window.of(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
    private static final ImmutableSet<String> TOPICS =
            ReviewCatalogue.metrics().stream().map(Metric::topic).collect(ImmutableSet.toImmutableSet());
    private static final Codebook CODEBOOK = Codebook.builder()
            .code("price", "low price", "cheap", "value for money")
            .code("speed", "fast delivery", "quick")
            .code("service", "after sales service", "l'assistance", "\u30B5\u30FC\u30D3\u30B9")
            .build();

    @Test
    void aPolicyIsReadOrRefusedAndSaysTheSameWhenItIsWrittenAndReadAgain() {
        String sample = Inputs.text(Inputs.SAMPLE.resolve("policy.properties"));
        List<byte[]> corpus = new ArrayList<>(Inputs.texts(sample.substring(0, sample.indexOf("funnel.horizon"))));
        if (Fuzz.many()) {
            corpus.addAll(Inputs.texts(everyKeyThatGoesWithTheOthers()));
        }
        Fuzz.of("policies", corpus)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 23, 20_000)
                .run(30, input -> {
                    PolicyFile policy = PolicyFile.read(new StringReader(new String(input, UTF_8)));
                    StringWriter written = new StringWriter();
                    policy.write(written);
                    assertEquals(policy, PolicyFile.read(new StringReader(written.toString())));
                });
        Fuzz.of("policies applied", corpus)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 26, 20_000)
                .run(3, 20_000, input -> reviewed(PolicyFile.read(new StringReader(new String(input, UTF_8)))));
    }

    private static void reviewed(PolicyFile policy) {
        assertFalse(policy.reviewPolicy(CompanyTables.none(), TOPICS).parts().isEmpty());
    }

    /** The examples that a written policy has for its keys, as far as they can stand together. */
    private static String everyKeyThatGoesWithTheOthers() {
        StringWriter all = new StringWriter();
        PolicyFile.standard().write(all);
        StringBuilder kept = new StringBuilder();
        for (String line : all.toString().lines().toList()) {
            if (line.startsWith("#") && !line.startsWith("# ")) {
                int before = kept.length();
                kept.append(line, 1, line.length()).append('\n');
                try {
                    reviewed(PolicyFile.read(new StringReader(kept.toString())));
                } catch (IllegalArgumentException refused) {
                    kept.setLength(before);
                }
            }
        }
        assertTrue(kept.length() > 2_000, "most keys go together");
        return kept.toString();
    }

    @Test
    void businessHoursAreReadOrRefusedAndCountTime() {
        List<byte[]> corpus = Inputs.texts(
                "business-hours.open=MON-FRI 08:00-17:00, SAT 09:00-12:00\nbusiness-hours.zone=Europe/Berlin\nbusiness-hours.holidays=2024-12-25, 2025-01-01\n",
                "business-hours.open=SUN 22:00-06:00,MON 22:00-06:00\nbusiness-hours.zone=America/Sao_Paulo\n",
                "business-hours.open=MON-SUN 00:00-00:00\nbusiness-hours.zone=UTC\nbusiness-hours.holidays=9999-12-31\n");
        Fuzz.of("business hours", corpus).refusing(PolicyException.class).run(150, input -> {
            BusinessHours hours = PolicyFile.read(new StringReader(new String(input, UTF_8)))
                    .agreement()
                    .businessHours()
                    .orElse(BusinessHours.standard(ZoneId.of("UTC")));
            Instant from = WINDOW.start().plusSeconds(1);
            Duration open = hours.between(from, WINDOW.end());
            assertFalse(open.isNegative());
            Instant due = hours.dueAt(from, Duration.ofHours(8));
            assertEquals(Duration.ofHours(8), hours.between(from, due));
        });
    }

    @Test
    void anyAnswerIsCoded() {
        PhraseMatcher matcher = PhraseMatcher.of(CODEBOOK);
        List<byte[]> corpus = Inputs.texts(
                "low price, fast delivery and l'assistance",
                "2. A.I. and C++; it's the custmer's  Quality!!",
                "\u30B5\u30FC\u30D3\u30B9\u304C\u826F\u3044",
                "\u0642\u064A\u0645\u0629 \u062C\u064A\u062F\u0629",
                "qualit\u00E9 \u00AB pas ch\u00E8re \u00BB \uD83D\uDE00");
        Fuzz.of("answers", corpus).run(300, input -> {
            Coding coding = matcher.code(new String(input, UTF_8));
            assertEquals(coding.codes(), matcher.code(new String(input, UTF_8)).codes());
        });
    }

    @Test
    void anyTextsMakeACodebookOrAreRefused() {
        List<byte[]> corpus = Inputs.texts(
                "price|low price|cheap\nspeed|fast|quick delivery\n",
                "a|b|c|d\nb|a b|b a|!\n\u4FA1\u683C|\u5B89\u3044|\u4F4E\u4FA1\u683C\n");
        Fuzz.of("codebooks", corpus)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 22, 2_000) // a byte may be a phrase that is empty, which is told in a sentence
                .run(200, input -> {
                    Codebook.Builder codebook = Codebook.builder();
                    for (String line : new String(input, UTF_8).lines().toList()) {
                        List<String> parts = List.of(line.split("\\|", -1));
                        codebook.code(
                                parts.get(0), parts.subList(1, parts.size()).toArray(String[]::new));
                    }
                    PhraseMatcher matcher = PhraseMatcher.of(codebook.build());
                    matcher.codebook()
                            .issues()
                            .forEach(issue -> assertFalse(issue.message().isBlank()));
                    matcher.code("low price and quick delivery");
                    matcher.code(new String(input, UTF_8));
                });
    }

    @Test
    void aPathIsReadOrRefusedAndCredited() {
        List<byte[]> corpus = Inputs.texts(
                "search > social > email", "direct", "a > b > a > b > c > (direct) > \u6771", "x > x > x > x > x > x");
        var analysis = Attribution.paths(
                Models.first(), Models.linear(), Models.markov(), Models.shapley(), Models.timeDecayByRank());
        Fuzz.of("exchange rows", corpus)
                .refusing(IllegalArgumentException.class)
                .allocating(1L << 23, 1_000)
                .run(150, input -> {
                    PathRow row = PathRow.of(new String(input, UTF_8), 3, 1).withValue(BigDecimal.TEN);
                    var tally = analysis.tally(WINDOW);
                    tally.add(row);
                    tally.add(PathRow.of("search > email", 1, 1));
                    assertEquals(
                            tally.result(),
                            analysis.tally(WINDOW, tally.toBytes()).result());
                });
    }

    @Test
    void instantsAreReadOrRefused() {
        List<byte[]> corpus = Inputs.texts(
                "2024-04-03T09:30:00Z",
                "2024-04-03",
                "2024-02-29T23:59:59.999999999+18:00",
                "0001-01-01",
                "9999-12-31T23:59:59Z",
                "2018-11-04");
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        Fuzz.of("instants", corpus).refusing(DateTimeException.class).run(500, input -> {
            String text = new String(input, UTF_8);
            Instant at = Moment.parse(text, zone);
            assertTrue(Window.EARLIEST.compareTo(at) <= 0 && at.isBefore(Window.LATEST));
            assertFalse(Moment.parseDeadline(text, zone).isBefore(at));
        });
        Fuzz.of("local times", Inputs.texts("2024-04-03 09:30:00", "2024-04-03T09:30", "2024-04-03T09:30:00.5+02:00"))
                .refusing(DateTimeException.class)
                .run(500, input -> {
                    Instant at = new LocalTimes(Optional.of(zone)).parse(new String(input, UTF_8), zone);
                    assertTrue(Window.EARLIEST.compareTo(at) <= 0 && at.isBefore(Window.LATEST));
                });
    }

    @Test
    void moneyIsReadOrRefused() {
        Fuzz.of("money", Inputs.texts("1234.50 EUR", "-0.001 BHD", "92233720368547758.07 EUR", "5 JPY"))
                .refusing(IllegalArgumentException.class)
                .run(500, input -> {
                    String text = new String(input, UTF_8);
                    int blank = text.lastIndexOf(' ');
                    Money money = Money.of(text.substring(0, Math.max(0, blank)), text.substring(blank + 1));
                    assertEquals(
                            money,
                            Money.of(
                                    money.amount().toPlainString(),
                                    money.currency().getCurrencyCode()));
                });
    }
}
