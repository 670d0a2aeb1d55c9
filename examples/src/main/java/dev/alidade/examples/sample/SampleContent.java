// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.base.Splitter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * The sample company's sales material: asked for more and more and delivered later and later, half of it past its review, some of
 * it never used, so that sellers in the field make their own; one launch had its material in time and one didn't.
 */
final class SampleContent {
    private static final int REQUESTS = 48;
    private static final String FIELD = "field";
    private static final String INSIDE = "inside";
    private static final String MARKETING = "MARKETING";
    private static final Splitter COLUMNS = Splitter.on(',');
    private static final List<String> KINDS = List.of("case study", "data sheet", "offer template", "slides");
    private static final List<String> NO = List.of("only for one customer", "no time", "only for one customer");
    private static final List<String> WHY = List.of("too slow", "out of date", "too slow", "not found");

    private SampleContent() {}

    /** What sellers asked for: served within days in spring, within weeks in autumn. */
    static String requests(Dice dice) {
        Table rows = new Table(
                "request_id",
                "requested_at",
                "team",
                "kind",
                "needed_by",
                "delivered_at",
                "declined_at",
                "reason",
                "cancelled_at");
        for (int number = 1; number <= REQUESTS; number++) {
            LocalDate day = LocalDate.of(SampleCompany.YEAR, 1, 8).plusDays(7L * number + dice.between(0, 4));
            boolean autumn = day.getMonthValue() > 7;
            LocalDate end = workday(day.plusDays(autumn ? dice.between(4, 40) : dice.between(1, 13)));
            String needed = number % 2 == 0 ? workday(day.plusDays(14)).toString() : "";
            int fate = dice.between(1, 100);
            boolean known = end.getYear() == SampleCompany.YEAR;
            rows.row(
                    String.format(Locale.ROOT, "Q%02d", number),
                    at(workday(day), dice),
                    number % 3 == 0 ? INSIDE : FIELD,
                    dice.pick(KINDS),
                    needed,
                    known && fate <= 76 ? at(end, dice) : "",
                    known && fate > 76 && fate <= 88 ? at(end, dice) : "",
                    known && fate > 76 && fate <= 88 ? dice.pick(NO) : "",
                    known && fate > 88 && fate <= 93 ? at(end, dice) : "");
        }
        return rows.text();
    }

    private static LocalDate workday(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static String at(LocalDate day, Dice dice) {
        return EventRow.written(day.atTime(dice.between(8, 16), dice.between(0, 59)));
    }

    static String assets() {
        return new Table("asset_id", "made_by", "released_at", "title", "kind", "product", "review_due", "retired_at")
                .row(
                        "bearing-guide",
                        MARKETING,
                        "2023-02-06",
                        "How to choose a bearing",
                        "guide",
                        "bearings",
                        "2024-02-06",
                        "")
                .row(
                        "bearing-sheet",
                        MARKETING,
                        "2022-09-12",
                        "Bearings at a glance",
                        "data sheet",
                        "bearings",
                        "2024-09-12",
                        "")
                .row("brand-book", MARKETING, "2023-11-20", "Our colours", "guide", "", "2025-11-20", "")
                .row("case-dairy", MARKETING, "2024-03-11", "Seals in a dairy", "case study", "seals", "2025-03-11", "")
                .row(
                        "case-paper",
                        MARKETING,
                        "2024-02-19",
                        "Bearings in a paper mill",
                        "case study",
                        "bearings",
                        "2025-02-19",
                        "")
                .row(
                        "case-quarry",
                        MARKETING,
                        "2024-09-09",
                        "Seals in a quarry",
                        "case study",
                        "seals",
                        "2025-09-09",
                        "")
                .row("film-test-bench", MARKETING, "2024-06-24", "On the test bench", "film", "", "", "")
                .row(
                        "gasket-sheet",
                        MARKETING,
                        "2021-05-03",
                        "Gaskets at a glance",
                        "data sheet",
                        "gaskets",
                        "2023-05-03",
                        "")
                .row("price-list", MARKETING, "2023-01-09", "Prices", "price list", "", "2024-01-09", "")
                .row("prices-field", "SALES", "2024-04-15", "Prices with what they leave out", "price list", "", "", "")
                .row(
                        "seal-sheet",
                        MARKETING,
                        "2024-04-29",
                        "Seals at a glance",
                        "data sheet",
                        "seals",
                        "2025-04-29",
                        "")
                .row("seal-slides", MARKETING, "2024-05-06", "The new seal", "slides", "seals", "2025-05-06", "")
                .row(
                        "service-slides",
                        MARKETING,
                        "2024-10-21",
                        "Service without standstill",
                        "slides",
                        "service contract",
                        "2025-10-21",
                        "")
                .row(
                        "trade-fair-2022",
                        MARKETING,
                        "2022-03-07",
                        "At the fair",
                        "brochure",
                        "",
                        "2022-12-31",
                        "2024-01-15")
                .row(
                        "white-paper-trends",
                        MARKETING,
                        "2024-01-29",
                        "Trends until 2030",
                        "white paper",
                        "",
                        "2026-01-29",
                        "")
                .text();
    }

    static String versions() {
        return new Table("asset_id", "at", "review_due")
                .row("price-list", "2024-01-15", "2024-07-01")
                .row("bearing-sheet", "2023-10-02", "2025-04-02")
                .text();
    }

    /** Used on the shelf, and in opportunities on the days when sellers worked on them anyway. */
    static String uses(String opportunityEvents, Dice dice) {
        Table rows = new Table("asset_id", "at", "department", "team", "opportunity_id");
        List<String> liked =
                List.of("price-list", "bearing-sheet", "case-dairy", "case-paper", "seal-sheet", "bearing-guide");
        for (int month = 1; month <= 12; month++) {
            for (int use = 0; use < 6; use++) {
                String asset = use == 0 && month == 7 ? "seal-slides" : dice.pick(liked);
                LocalDateTime at = LocalDate.of(SampleCompany.YEAR, month, dice.between(1, 28))
                        .atTime(10, 0);
                if (!at.toLocalDate().isBefore(released(asset))) {
                    rows.row(asset, EventRow.written(at), "SALES", dice.percent(60) ? FIELD : INSIDE, "");
                }
            }
        }
        for (String line : opportunityEvents.lines().skip(1).toList()) {
            List<String> event = COLUMNS.splitToList(line);
            String asset = dice.pick(liked);
            if (event.get(2).equals("ACTIVITY")
                    && dice.percent(20)
                    && !LocalDate.parse(event.get(1).substring(0, 10)).isBefore(released(asset))) {
                rows.row(asset, event.get(1), "SALES", "", event.get(0));
            }
        }
        rows.row("white-paper-trends", "2024-03-04", MARKETING, "", "");
        return rows.text();
    }

    /** The cases and the data sheet that came out in this year; the rest is older. */
    private static LocalDate released(String asset) {
        return switch (asset) {
            case "case-dairy" -> LocalDate.of(2024, 3, 12);
            case "case-paper" -> LocalDate.of(2024, 2, 20);
            case "seal-sheet" -> LocalDate.of(2024, 4, 30);
            default -> LocalDate.of(2024, 1, 1);
        };
    }

    /** Fourteen sellers, most of them in the field, and most since the summer. */
    static String selfMade(Dice dice) {
        Table rows = new Table("at", "person", "reason");
        for (int piece = 0; piece < 22; piece++) {
            LocalDate day = LocalDate.of(SampleCompany.YEAR, dice.between(piece < 6 ? 1 : 7, 12), dice.between(1, 28));
            rows.row(day.toString(), SampleStaff.person(1 + dice.between(0, 13)), dice.pick(WHY));
        }
        return rows.text();
    }

    static String launches() {
        return new Table("launch_id", "day", "title", "product", "material_due", "materials")
                .row("new-seal", "2024-05-13", "The new seal", "seals", "2024-05-06", "seal-sheet|seal-slides")
                .row(
                        "quiet-bearing",
                        "2024-09-16",
                        "The quiet bearing",
                        "bearings",
                        "",
                        "quiet-bearing-sheet|bearing-sheet")
                .row("service-plus", "2024-10-28", "Service plus", "service contract", "", "service-slides")
                .text();
    }

    static String seasons() {
        return new Table("season_id", "from", "to", "title", "product", "materials")
                .row(
                        "spring-overhaul",
                        "2024-03-01",
                        "2024-06-01",
                        "Overhauls in spring",
                        "seals",
                        "case-dairy|price-list")
                .row(
                        "autumn-budgets",
                        "2024-10-01",
                        "2024-12-16",
                        "Budgets are spent",
                        "bearings",
                        "bearing-sheet|case-paper")
                .text();
    }

    /** How sales rates material in November; not everybody answers. */
    static void ratings(Table rows, Dice dice) {
        for (int seller = 1; seller <= SampleOutcomes.SELLERS; seller++) {
            String at = "2024-11-" + (10 + dice.between(0, 9));
            if (dice.percent(80)) {
                rate(rows, seller, "accuracy", Math.min(5, dice.between(2, 6)), at);
                rate(rows, seller, "findability", dice.between(1, 5), at);
            }
        }
    }

    private static void rate(Table rows, int seller, String item, int rating, String at) {
        rows.row(SampleStaff.person(seller), "SALES", item, Integer.toString(rating), at, "autumn");
    }
}
