// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the files of the sample company: a maker of industrial parts that doesn't exist, its leads of 2024, and what its
 * people answered. Each file has a seed of its own, so that a change in one leaves the others alone.
 */
public final class SampleCompany {
    static final int YEAR = 2024;

    private SampleCompany() {}

    /**
     * Writes the files into a folder, over those that are there.
     *
     * @param arguments the folder; {@code examples/sample-company} without
     * @throws IOException if they can't be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "examples/sample-company" : arguments[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The files.
     *
     * @return the text of each file by its name
     */
    public static ImmutableSortedMap<String, String> files() {
        SampleLeads leads = SampleLeads.make(new Dice(202401), new Dice(202405));
        SampleDeals deals = SampleDeals.make(leads.sales(), new Dice(202404), new Dice(202407), new Dice(202441));
        return ImmutableSortedMap.<String, String>naturalOrder()
                .put("action_items.csv", SampleCollaboration.tasks())
                .put("answers.csv", SampleAnswers.text(new Dice(202421)))
                .put("asset_uses.csv", SampleContent.uses(deals.events(), new Dice(202442)))
                .put("asset_versions.csv", SampleContent.versions())
                .put("assets.csv", SampleContent.assets())
                .put("attendance.csv", SampleCollaboration.attendance())
                .put("brand_checks.csv", SampleMessages.checks())
                .put("campaigns.csv", SampleMarketing.campaigns())
                .put("codebook.csv", SampleCodebook.text())
                .put("commitment_events.csv", SampleCommitments.events())
                .put("commitments.csv", SampleCommitments.commitments())
                .put("compensation.csv", SampleGoals.compensation())
                .put("customer_periods.csv", SampleOutcomes.customers(new Dice(202431)))
                .put("demand.csv", SampleMarketing.demand())
                .put("fx.csv", rates())
                .put("goal_changes.csv", SampleGoals.changes())
                .put("goal_readings.csv", SampleGoals.readings())
                .put("goals.csv", SampleGoals.goals())
                .put("instrument_bands.csv", SampleRelationship.bands())
                .put("instruments.csv", SampleRelationship.instruments())
                .put("key_results.csv", SampleGoals.keyResults())
                .put("launches.csv", SampleContent.launches())
                .put("lead_events.csv", leads.events())
                .put("leads.csv", leads.leads())
                .put("meeting_series.csv", SampleCollaboration.series())
                .put("meetings.csv", SampleCollaboration.meetings())
                .put("mentions.csv", SampleMessages.mentions(new Dice(202442)))
                .put("messages.csv", SampleMessages.messages())
                .put("onboarding.csv", SampleStaff.onboarding())
                .put("opportunities.csv", deals.opportunities())
                .put("opportunity_events.csv", deals.events())
                .put("outcomes.csv", SampleOutcomes.outcomes())
                .put("past_totals.csv", SampleOutcomes.totals())
                .put("products.csv", SampleDeals.products())
                .put("projects.csv", SampleCollaboration.projects())
                .put("quotas.csv", SampleOutcomes.quotas())
                .put("rating_items.csv", SampleOutcomes.items() + SampleRelationship.items())
                .put(
                        "ratings.csv",
                        SampleOutcomes.ratings(new Dice(202433), new Dice(202444))
                                + SampleRelationship.ratings(new Dice(202434)))
                .put("requests.csv", SampleContent.requests(new Dice(202441)))
                .put("review_sessions.csv", SampleStaff.sessions(new Dice(202403)))
                .put("satisfaction.csv", SampleOutcomes.satisfaction(new Dice(202432)))
                .put("seasons.csv", SampleContent.seasons())
                .put("self_made.csv", SampleContent.selfMade(new Dice(202443)))
                .put("spend.csv", SampleMarketing.spend())
                .put("staff.csv", SampleCollaboration.staff())
                .put("stages.csv", stages())
                .put("touchpoints.csv", SampleTouches.text(leads.all(), leads.sales(), new Dice(202406)))
                .build();
    }

    private static String stages() {
        return new Table("pipeline", "stage", "position", "probability", "kind", "forecast_category")
                .row("leads", "INQUIRY", "1", "", "OPEN", "")
                .row("leads", "MQL", "2", "", "OPEN", "")
                .row("leads", "SAL", "3", "", "OPEN", "")
                .row("leads", "SQL", "4", "", "OPEN", "")
                .row("leads", "OPPORTUNITY", "5", "", "OPEN", "")
                .row("leads", "CUSTOMER", "6", "1", "WON", "")
                .row("sales", "QUALIFIED", "1", "0.2", "OPEN", "pipeline")
                .row("sales", "PROPOSAL", "2", "0.4", "OPEN", "best case")
                .row("sales", "NEGOTIATION", "3", "0.7", "OPEN", "commit")
                .text();
    }

    /** What one unit of another currency was worth in euros from a day on; made up. */
    private static String rates() {
        return new Table("day", "currency", "rate")
                .row("2024-01-01", "CHF", "1.05")
                .row("2024-01-01", "USD", "0.91")
                .row("2024-07-01", "CHF", "1.04")
                .row("2024-07-01", "USD", "0.93")
                .text();
    }
}
