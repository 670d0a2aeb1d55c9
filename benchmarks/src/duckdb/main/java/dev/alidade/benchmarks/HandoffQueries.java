// SPDX-License-Identifier: Apache-2.0
package dev.alidade.benchmarks;

/** What {@link HandoffDatabase} asks DuckDB. Instants are whole seconds; names in braces are filled in. */
final class HandoffQueries {
    static final String LEADS =
            "CREATE TABLE leads (lead_id INTEGER, campaign VARCHAR, created BIGINT, sourced VARCHAR, cents BIGINT)";

    /** In the order of each timeline; what machines sent is left out, no number asks for it. */
    static final String EVENTS = """
            CREATE TABLE events (lead_id INTEGER, place INTEGER, moment BIGINT, kind ENUM (
              'HANDED_OFF', 'ASSIGNED', 'ATTEMPT', 'SIGNAL', 'ACCEPTED', 'BY_RULE', 'REJECTED', 'DISPUTED', 'RECYCLED',
              'CONVERTED', 'WON', 'LOST'), connected BOOLEAN, reason VARCHAR, detail VARCHAR)""";

    /** The bin of a wait of so many seconds, as in {@link WaitHistogram}. */
    static final String BIN = """
            CREATE MACRO bin(seconds) AS CASE
              WHEN seconds // 60 <= 1440 THEN seconds // 60
              WHEN seconds < 14 * 86400 THEN 1441 + (seconds - 86400) // 900
              WHEN seconds < 90 * 86400 THEN 2689 + (seconds - 14 * 86400) // 3600
              ELSE 4513 + seconds // 86400 - 90 END""";

    /**
     * One row for each hand-over in the window. What came before it counts from the last reset on, which makes an attempt
     * answer something else: a signal of the buyer, a rejection, a return to marketing.
     */
    static final String HAND_OVERS = """
            CREATE OR REPLACE TEMP TABLE hand_overs AS
            WITH told AS (
              SELECT * FROM events WHERE moment < {asOf}),
            begun AS (
              SELECT lead_id, place, moment AS handed_off, lag(place, 1, -1) OVER timeline AS previous,
                lead(place, 1, 1000000) OVER timeline AS following, lead(moment) OVER timeline AS again
              FROM told WHERE kind = 'HANDED_OFF'
              WINDOW timeline AS (PARTITION BY lead_id ORDER BY place)
              QUALIFY moment >= {start} AND moment < {end}),
            reset AS (
              SELECT b.lead_id, b.place, max(e.place) AS reset_place, arg_max(e.kind, e.place) = 'SIGNAL' AS by_signal,
                max(e.moment) AS reset_moment
              FROM told e JOIN begun b ON e.lead_id = b.lead_id AND e.place < b.place AND e.place > b.previous
              WHERE e.kind IN ('SIGNAL', 'REJECTED', 'RECYCLED')
              GROUP BY ALL),
            begun_since AS (
              SELECT b.*, l.campaign, l.cents, coalesce(r.reset_place, b.previous) AS since,
                CASE WHEN r.by_signal THEN r.reset_moment WHEN r.by_signal IS NULL AND previous < 0 THEN l.created END AS signal
              FROM begun b
              JOIN leads l ON l.lead_id = b.lead_id
              LEFT JOIN reset r ON r.lead_id = b.lead_id AND r.place = b.place
              WHERE l.created < {asOf}),
            before AS (
              SELECT b.lead_id, b.place, min(e.moment) AS outreach, count(*) AS attempts, bool_or(e.connected) AS connected
              FROM told e
              JOIN begun_since b ON e.lead_id = b.lead_id AND e.place < b.place AND e.place > b.since
              WHERE e.kind = 'ATTEMPT' AND e.moment >= b.signal
              GROUP BY ALL),
            during AS (
              SELECT b.lead_id, b.place,
                min(e.moment) FILTER (e.kind = 'ASSIGNED') AS assigned,
                min(e.moment) FILTER (e.kind = 'ATTEMPT') AS outreach,
                min(e.place) FILTER (e.kind = 'ATTEMPT') AS outreach_place,
                count(*) FILTER (e.kind = 'ATTEMPT') AS attempts,
                bool_or(e.kind = 'ATTEMPT' AND e.connected) AS connected,
                max(e.moment) FILTER (e.kind = 'SIGNAL') AS answered,
                min(e.moment) FILTER (e.kind IN ('ACCEPTED', 'REJECTED')) AS decided,
                arg_max(e.kind, e.place) FILTER (e.kind IN ('ACCEPTED', 'REJECTED')) AS decision,
                bool_or(e.kind = 'BY_RULE') AS by_rule,
                max(e.place) FILTER (e.kind = 'REJECTED') AS rejected_place,
                max(e.place) FILTER (e.kind = 'DISPUTED') AS disputed_place,
                arg_max(e.kind, e.place) FILTER (e.kind IN (
                  'ACCEPTED', 'REJECTED', 'RECYCLED', 'LOST', 'CONVERTED', 'WON')) AS turn
              FROM told e JOIN begun b ON e.lead_id = b.lead_id AND e.place >= b.place AND e.place < b.following
              GROUP BY ALL),
            led_to AS (
              SELECT lead_id, max(moment) AS converted, max(moment) FILTER (kind = 'WON') AS won
              FROM told WHERE kind IN ('CONVERTED', 'WON')
              GROUP BY ALL),
            joined AS (
              SELECT b.campaign, b.cents, b.previous < 0 AS is_first, b.handed_off, b.again,
                CASE WHEN b.signal <= b.handed_off THEN b.signal ELSE b.handed_off END AS signal,
                coalesce(d.assigned, b.handed_off) AS assigned,
                coalesce(a.outreach, d.outreach) AS outreach,
                d.attempts + coalesce(a.attempts, 0) AS attempts,
                d.connected OR coalesce(a.connected, false)
                  OR coalesce(d.answered >= coalesce(a.outreach, d.outreach), false) AS reached,
                d.decided, d.decision, d.by_rule, r.reason, r.detail AS quality,
                a.outreach IS NOT NULL OR coalesce(d.outreach_place < d.rejected_place, false) AS worked,
                coalesce(d.turn IN ('REJECTED', 'RECYCLED', 'LOST'), false) AS closed,
                CASE WHEN d.disputed_place > d.rejected_place THEN o.detail END AS dispute,
                coalesce(c.converted >= b.handed_off, false) AS converted,
                coalesce(c.won >= r.moment, false) AS won,
                b.handed_off + {respond} <= {asOf} AS response_due,
                b.handed_off + {decide} <= {asOf} AS decision_due
              FROM begun_since b
              JOIN during d ON d.lead_id = b.lead_id AND d.place = b.place
              LEFT JOIN before a ON a.lead_id = b.lead_id AND a.place = b.place
              LEFT JOIN led_to c ON c.lead_id = b.lead_id
              LEFT JOIN (SELECT * FROM told WHERE kind = 'REJECTED') r
                ON r.lead_id = b.lead_id AND r.place = d.rejected_place
              LEFT JOIN (SELECT * FROM told WHERE kind = 'DISPUTED') o
                ON o.lead_id = b.lead_id AND o.place = d.disputed_place)
            SELECT *, (handed_off - {start}) // 86400 AS day,
              NOT reached AND NOT converted
                AND ((decision_due AND closed) OR handed_off + {persist} <= {asOf}) AS never_reached,
              is_first AND decision_due
                AND NOT (coalesce(decision = 'REJECTED', false) AND coalesce(dispute, '') <> 'OVERTURNED') AS qualified
            FROM joined""";

    static final String NUMBERS = """
            SELECT campaign,
              count(*) AS episodes,
              count_if(response_due AND outreach <= handed_off + {respond}) AS in_time,
              count_if(response_due AND outreach > handed_off + {respond}) AS late,
              count_if(response_due AND outreach IS NULL) AS unworked,
              count_if(response_due AND converted AND outreach <= handed_off + {respond}) AS in_time_converted,
              count_if(response_due AND converted AND outreach > handed_off + {respond}) AS late_converted,
              count_if(response_due AND converted AND outreach IS NULL) AS unworked_converted,
              count_if(response_due AND never_reached) AS never_reached,
              count_if(response_due AND never_reached AND attempts >= {attempts}) AS persisted,
              count_if(decision_due) AS decision_due,
              count_if(decision_due AND decided <= handed_off + {decide}) AS decided,
              count_if(decision_due AND decision = 'ACCEPTED') AS accepted,
              count_if(decision_due AND decision = 'REJECTED') AS rejected,
              count_if(decision_due AND decision IS NULL AND by_rule) AS automatic,
              count_if(decision_due AND NOT is_first) AS repeated,
              count_if(decision_due AND decision = 'REJECTED' AND NOT worked) AS rejected_unworked,
              count_if(decision_due AND decision = 'REJECTED' AND won) AS rejected_won,
              count_if(decision_due AND decision = 'REJECTED' AND quality = 'QUALITY') AS quality,
              count_if(decision_due AND decision = 'REJECTED' AND quality = 'PROCEDURAL') AS procedural,
              count_if(decision_due AND decision = 'REJECTED' AND reason IS NULL) AS without_reason,
              count_if(decision_due AND dispute = 'OPEN') AS disputes_open,
              count_if(decision_due AND dispute = 'UPHELD') AS disputes_upheld,
              count_if(decision_due AND dispute = 'OVERTURNED') AS disputes_overturned,
              count_if(is_first AND NOT decision_due) AS delivery_not_due,
              count_if(is_first AND decision_due AND NOT qualified) AS not_delivered,
              count_if(qualified) AS delivered,
              count_if(qualified AND cents IS NULL) AS without_value
            FROM hand_overs GROUP BY campaign""";

    static final String DAYS = """
            SELECT campaign, day, count(*) AS handed_off, count_if(qualified) AS delivered,
              coalesce(sum(cents) FILTER (qualified), 0)::BIGINT AS cents
            FROM hand_overs GROUP BY campaign, day""";

    static final String REASONS = """
            SELECT campaign, reason, count(*) AS times
            FROM hand_overs WHERE decision_due AND decision = 'REJECTED' AND reason IS NOT NULL
            GROUP BY ALL""";

    static final String SOURCES = """
            SELECT campaign, sourced, count(*) AS times
            FROM leads LEFT JOIN (
              SELECT lead_id, min(moment) AS handed_off
              FROM events WHERE kind = 'HANDED_OFF' AND moment < {asOf} GROUP BY lead_id) USING (lead_id)
            WHERE created >= {start} AND created < {end} AND created + {decide} <= {asOf}
              AND (handed_off IS NULL OR handed_off + {decide} <= {asOf})
            GROUP BY campaign, sourced""";

    /** Both clocks at once: waits from the signal and from the assignment, reached or not. */
    static final String WAITS = """
            WITH clocks AS (
              SELECT campaign, outreach IS NOT NULL AS reached, unnest([0, 1]) AS clock,
                unnest([signal, assigned]) AS since,
                CASE WHEN outreach IS NULL THEN coalesce(again, {asOf} - 1)
                  ELSE greatest(outreach, since) END AS until,
                until - since > {respond} OR (outreach IS NULL AND again IS NULL AND {asOf} - since > {respond}) AS beyond
              FROM hand_overs WHERE response_due)
            SELECT campaign, clock, reached,
              bin(until - since) + CASE WHEN beyond AND bin(until - since) = bin({respond}) THEN 1 ELSE 0 END AS bin,
              count(*) AS times
            FROM clocks GROUP BY ALL""";

    private HandoffQueries() {}
}
