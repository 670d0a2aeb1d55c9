// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An event of a lead.
 *
 * @param at when, in UTC
 * @param fields what the file says from the column {@code event} on
 */
record EventRow(LocalDateTime at, List<String> fields) {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    /** Who contacted whom. */
    enum Direction {
        IN,
        OUT
    }

    /** Whether a machine did it; nothing is written when nobody recorded it. */
    enum Automated {
        TRUE("true"),
        FALSE("false"),
        UNKNOWN("");

        private final String written;

        Automated(String written) {
            this.written = written;
        }
    }

    static Table table() {
        return new Table(
                "lead_id",
                "at",
                "event",
                "stage",
                "reason",
                "reason_kind",
                "channel",
                "direction",
                "automated",
                "connected",
                "opportunity_id",
                "owner_id");
    }

    static String written(LocalDateTime at) {
        return WRITTEN.format(at);
    }

    static EventRow of(LocalDateTime at, String event) {
        return new EventRow(at, List.of(event, "", "", "", "", "", "", "", "", ""));
    }

    static EventRow stage(LocalDateTime at, String stage) {
        return new EventRow(at, List.of("STAGE_ENTERED", stage, "", "", "", "", "", "", "", ""));
    }

    static EventRow assigned(LocalDateTime at, String owner) {
        return new EventRow(at, List.of("ASSIGNED", "", "", "", "", "", "", "", "", owner));
    }

    static EventRow rejected(LocalDateTime at, String reason, String kind) {
        return new EventRow(at, List.of("REJECTED", "", reason, kind, "", "", "", "", "", ""));
    }

    static EventRow converted(LocalDateTime at, String opportunity) {
        return new EventRow(at, List.of("CONVERTED", "", "", "", "", "", "", "", opportunity, ""));
    }

    static EventRow activity(
            LocalDateTime at, String channel, Direction direction, Automated automated, boolean connected) {
        return new EventRow(
                at,
                List.of(
                        "ACTIVITY",
                        "",
                        "",
                        "",
                        channel,
                        direction.name(),
                        automated.written,
                        connected ? "true" : "false",
                        "",
                        ""));
    }

    void writeTo(Table table, String leadId) {
        table.row(ImmutableList.<String>builder()
                .add(leadId, written(at))
                .addAll(fields)
                .build());
    }
}
