// SPDX-License-Identifier: Apache-2.0
package dev.alidade.content;

import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Window;
import dev.alidade.model.Asset;
import dev.alidade.model.AssetBuilder;
import dev.alidade.model.AssetUse;
import dev.alidade.model.ContentFact;
import dev.alidade.model.ContentRequest;
import dev.alidade.model.ContentRequestBuilder;
import dev.alidade.model.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** 120 days from a Monday on, and what tests of material say again and again. */
final class ContentFixture {
    static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    static final LocalDate END = FIRST.plusDays(120);
    static final Window WINDOW = Window.ofDays(FIRST, END, ZoneOffset.UTC);

    private ContentFixture() {}

    /** Noon of a day of the window, numbered from 0, a Monday. */
    static Instant noon(int day) {
        return FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static LocalDate day(int day) {
        return FIRST.plusDays(day);
    }

    static Window asOf(int day) {
        return WINDOW.withAsOf(day(day).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** A request that sales made on a day. */
    static ContentRequestBuilder request(String id, int day) {
        return ContentRequest.builder(id, noon(day));
    }

    /** Material that marketing released on a day. */
    static AssetBuilder asset(String id, int day) {
        return Asset.builder(id, Department.MARKETING, noon(day));
    }

    static AssetUse use(String id, int day) {
        return AssetUse.bySales(id, noon(day));
    }

    static ContentSettings library(Asset... assets) {
        return ContentSettings.builder().assets(List.of(assets)).build();
    }

    static ContentReport report(ContentFact... facts) {
        return report(ContentSettings.standard(), facts);
    }

    static ContentReport report(ContentSettings settings, ContentFact... facts) {
        return report(settings, WINDOW, facts);
    }

    static ContentReport report(ContentSettings settings, Window window, ContentFact... facts) {
        return Content.under(settings).measure(List.of(facts), window);
    }

    static Measurement measurement(ContentReport report, Metric metric) {
        return report.measurements().stream()
                .filter(measured -> measured.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** How often an oddity was found. */
    static long issues(ContentReport report, IssueKind kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .mapToLong(DataIssue::count)
                .sum();
    }
}
