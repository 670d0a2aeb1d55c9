// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Quantities;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Campaign;
import dev.alidade.model.CampaignBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Campaigns: what is known of them beside their ids. */
final class CampaignRows implements TableReader.Rows {
    private static final IssueKind REPEATED =
            new IssueKind("campaigns.repeated-row", "A campaign is there again without change; one row counts.");
    private static final IssueKind CONFLICTING = new IssueKind(
            "campaigns.conflicting-rows", "A campaign is there again with other contents; no such row counts.");

    private final Map<String, List<Campaign>> campaigns = new TreeMap<>();

    @Override
    public void use(Row row) {
        CampaignBuilder campaign = Campaign.builder(row.required("campaign_id"));
        row.text("name").ifPresent(campaign::name);
        row.text("channel").ifPresent(campaign::channel);
        row.text("market").ifPresent(campaign::market);
        Optional<LocalDate> start = Quantities.optionalDay(row, "start");
        Optional<LocalDate> end = Quantities.optionalDay(row, "end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw row.bad("end", "a day at or after the start " + start.get());
        }
        start.ifPresent(campaign::start);
        end.ifPresent(campaign::end);
        Quantities.money(row, "budget", "currency").ifPresent(budget -> {
            if (budget.minorUnits() < 0) {
                throw row.bad("budget", "an amount that is not negative");
            }
            campaign.budget(budget);
        });
        row.text("goal_id").ifPresent(campaign::goalId);
        Campaign complete = campaign.build();
        campaigns.computeIfAbsent(complete.id(), id -> new ArrayList<>(1)).add(complete);
    }

    /** The campaigns in the order of their ids; those that are there with different contents are left out. */
    ImmutableList<Campaign> campaigns(Findings findings) {
        ImmutableList.Builder<Campaign> usable = ImmutableList.builder();
        campaigns.forEach((id, rows) -> {
            if (rows.stream().distinct().count() > 1) {
                rows.forEach(row -> findings.add(CONFLICTING, id));
            } else {
                usable.add(rows.get(0));
                rows.subList(1, rows.size()).forEach(row -> findings.add(REPEATED, id));
            }
        });
        return usable.build();
    }
}
