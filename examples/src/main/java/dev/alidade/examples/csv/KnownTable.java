// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables that the program reads. A table's file is its name with {@code .csv}. */
public enum KnownTable {
    /** One row a lead. */
    LEADS(
            "lead_id*",
            "created_at*",
            "source",
            "campaign_id",
            "market",
            "owner_id",
            "sourced_by",
            "value",
            "currency",
            "person",
            "account_id",
            "contact_id",
            "contact_since"),
    /** One row a lead that is another lead's person again. */
    ALIASES("lead_id*", "alias_of*"),
    /** One row a lead and a campaign that it responded to. */
    LEAD_CAMPAIGNS("lead_id*", "at*", "campaign_id*"),
    /** One row an event of a lead. */
    LEAD_EVENTS(
            "lead_id*",
            "at*",
            "event*",
            "stage",
            "reason",
            "reason_kind",
            "channel",
            "direction",
            "automated",
            "connected",
            "opportunity_id",
            "owner_id"),
    /** One row a stage of leads or opportunities. */
    STAGES("pipeline", "stage*", "position*", "probability", "kind", "forecast_category"),
    /** One row an opportunity. */
    OPPORTUNITIES(
            "opportunity_id*",
            "created_at*",
            "lead_id",
            "account_id",
            "owner_id",
            "market",
            "product",
            "campaign_id",
            "sourced_by",
            "amount",
            "currency",
            "business",
            "pipeline",
            "expected_close_date"),
    /** One row an event of an opportunity. */
    OPPORTUNITY_EVENTS(
            "opportunity_id*",
            "at*",
            "event*",
            "value",
            "currency",
            "reason",
            "old_value",
            "messages",
            "materials",
            "note"),
    /** One row a product. */
    PRODUCTS("product*", "list_price", "currency"),
    /** One row a day and currency. */
    FX("day*", "currency*", "rate*"),
    /** One row a campaign. */
    CAMPAIGNS("campaign_id*", "name", "channel", "market", "start", "end", "budget", "currency", "goal_id"),
    /** One row what was spent on a campaign on a day or in a month. */
    SPEND("campaign_id*", "day", "month", "amount*", "currency*"),
    /** One row what demand somebody sees in a market on some days. */
    DEMAND("market*", "from*", "to*", "size*", "unit"),
    /** One row a goal. */
    GOALS("goal_id*", "from*", "to*", "title", "kind", "owners", "agreed_by", "set_at"),
    /** One row a number by which a goal is judged. */
    KEY_RESULTS("key_result_id*", "goal_id*", "measure*", "target*", "baseline", "direction*"),
    /** One row a number at an instant. */
    GOAL_READINGS("key_result_id*", "at*", "value*"),
    /** One row a change of a goal after it was set. */
    GOAL_CHANGES("goal_id*", "at*", "key_result_id", "target"),
    /** One row a part of the pay of a role. */
    COMPENSATION("role*", "department*", "weight*", "goal_id", "from", "to"),
    /** One row a promise of one department to the other. */
    COMMITMENTS(
            "commitment_id*",
            "from*",
            "to*",
            "made_at*",
            "due",
            "quantity",
            "change_known_at",
            "told_at",
            "delivered_at",
            "cancelled_at",
            "team",
            "person",
            "kind",
            "title"),
    /** One row an event of a promise. */
    COMMITMENT_EVENTS("commitment_id*", "at*", "event*", "due", "quantity", "reason"),
    /** One row a request for sales material. */
    REQUESTS(
            "request_id*",
            "requested_at*",
            "department",
            "team",
            "kind",
            "needed_by",
            "delivered_at",
            "declined_at",
            "reason",
            "cancelled_at"),
    /** One row a piece of sales material. */
    ASSETS("asset_id*", "made_by*", "released_at*", "title", "kind", "product", "review_due", "retired_at"),
    /** One row a new version of a piece of material, or a review of it. */
    ASSET_VERSIONS("asset_id*", "at*", "review_due"),
    /** One row a use of a piece of material. */
    ASSET_USES("asset_id*", "at*", "department*", "team", "opportunity_id"),
    /** One row a piece that somebody in sales made without marketing. */
    SELF_MADE("at*", "person", "team", "reason"),
    /** One row a launch. */
    LAUNCHES("launch_id*", "day*", "title", "product", "material_due", "materials"),
    /** One row a selling season. */
    SEASONS("season_id*", "from*", "to*", "title", "product", "material_due", "materials"),
    /** One row a contact of marketing with a buyer. */
    TOUCHPOINTS("buyer_id*", "at*", "campaign_id", "channel", "type"),
    /** One row a path of touches with what became of it: a file of its own, of no company's folder. */
    JOURNEYS("path*", "total_conversions*", "total_conversion_value", "total_null"),
    /** One row an answer of a person. */
    ANSWERS("respondent*", "department*", "slot*", "answer", "answered_at", "wave"),
    /** One row a theme and language. */
    CODEBOOK("theme*", "phrases*", "not_phrases", "language"),
    /** One row a newcomer. */
    ONBOARDING("person*", "department*", "joined_at*", "briefing_due", "briefed_at"),
    /** One row an attendee of a session. */
    REVIEW_SESSIONS("session_id*", "held_at*", "person*"),
    /** One row a quota of an owner, or of the company. */
    QUOTAS("owner_id", "from*", "to*", "amount*", "currency*"),
    /** One row a customer and period. */
    CUSTOMER_PERIODS("customer_id*", "from*", "to*", "revenue_at_start*", "revenue_at_end*", "currency*"),
    /** One row an answer of a customer. */
    SATISFACTION("customer_id*", "at*", "value*", "lowest*", "highest*"),
    /** One row a rating by a person of the staff. */
    RATINGS("respondent*", "department*", "item*", "rating*", "answered_at", "wave"),
    /** One row an item that the staff rates. */
    RATING_ITEMS("item*", "lowest*", "highest*", "text"),
    /** One row an item of an instrument. */
    INSTRUMENTS("instrument*", "item*", "reversed", "scoring"),
    /** One row a band of scores of an instrument. */
    INSTRUMENT_BANDS("instrument*", "band*", "from*"),
    /** One row a past period and the total of its review. */
    PAST_TOTALS("from*", "to*", "total*"),
    /** One row a past period and what an outcome came to in it. */
    OUTCOMES("from*", "to*", "measure*", "value*"),
    /** One row an agreed message. */
    MESSAGES("message*", "text", "phrases", "approved_from", "approved_to"),
    /** One row a message that somebody gave to the market. */
    MENTIONS("at*", "department*", "message*", "channel", "product", "segment", "opportunity_id"),
    /** One row a look at whether a rule of the brand is kept. */
    BRAND_CHECKS("at*", "department*", "rule*", "asset", "kept*"),
    /** One row a person of the staff, for each place the person worked at. */
    STAFF("person*", "department*", "team", "site", "joined", "left"),
    /** One row a meeting. */
    MEETINGS("meeting_id*", "start*", "end", "kind*", "department", "series", "state", "dispute_minutes"),
    /** One row a person and a meeting. */
    ATTENDANCE("meeting_id*", "person*", "department", "attended"),
    /** One row a series of meetings. */
    MEETING_SERIES("series*", "cadence", "sales_quorum", "marketing_quorum", "from", "to"),
    /** One row a task, for each day by which it was to be done. */
    ACTION_ITEMS(
            "item_id*",
            "created_at*",
            "department",
            "person",
            "meeting_id",
            "due",
            "due_set_at",
            "done_at",
            "cancelled_at"),
    /** One row a project, for each day by which it was to be done. */
    PROJECTS("project_id*", "started_at*", "owners", "due", "due_set_at", "done_at", "cancelled_at");

    private static final int LONGEST_VALUE = 100_000;
    private static final int LONGEST_PATH = 10_000_000;

    private final ImmutableList<String> columns;
    private final ImmutableSet<String> required;

    KnownTable(String... columns) {
        this.columns =
                Arrays.stream(columns).map(name -> name.replace("*", "")).collect(ImmutableList.toImmutableList());
        this.required = Arrays.stream(columns)
                .filter(name -> name.endsWith("*"))
                .map(name -> name.replace("*", ""))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The table's name, such as {@code lead_events}.
     *
     * @return the file's name without {@code .csv}
     */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The name of the table's file where no mapping says otherwise.
     *
     * @return such as {@code lead_events.csv}
     */
    public String fileName() {
        return tableName() + ".csv";
    }

    /**
     * The columns that are read.
     *
     * @return our names, required or not
     */
    public ImmutableList<String> columns() {
        return columns;
    }

    /**
     * The columns that each file must have.
     *
     * @return our names
     */
    public ImmutableSet<String> required() {
        return required;
    }

    /**
     * Whether the table belongs into a company's folder.
     *
     * @return false for a table that only a command of its own reads
     */
    public boolean ofCompany() {
        return this != JOURNEYS;
    }

    /**
     * The longest text that a value may hold; what is longer makes its row unusable.
     *
     * @return a number of characters
     */
    public int longestValue() {
        return this == JOURNEYS ? LONGEST_PATH : LONGEST_VALUE;
    }

    /**
     * The table of a name.
     *
     * @param name such as {@code lead_events}
     * @return the table; empty if there is none of this name
     */
    public static Optional<KnownTable> named(String name) {
        return Arrays.stream(values())
                .filter(table -> table.tableName().equals(name))
                .findFirst();
    }
}
