// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import com.google.common.collect.ImmutableList;
import dev.alidade.goals.SpendCells.CampaignAmount;
import dev.alidade.model.Campaign;
import dev.alidade.model.GoalKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which campaigns serve a business goal in force, and what of the spend went to them. */
final class SpendSummary {
    private static final int EXAMPLES = 5;

    private SpendSummary() {}

    static ServedSpend of(SpendCells cells, GoalSettings settings, List<GoalTerm> inForce) {
        Set<String> serving = serving(settings, inForce);
        List<CampaignAmount> amounts = cells.amounts();
        List<CampaignAmount> spending = amounts.stream()
                .filter(campaign -> campaign.amount().signum() > 0)
                .toList();
        List<CampaignAmount> served = spending.stream()
                .filter(campaign -> serving.contains(campaign.campaign()))
                .toList();
        return new ServedSpend(
                spending.size(),
                served.size(),
                sum(spending),
                spending.isEmpty() ? Optional.empty() : Optional.of(sum(served).orElse(BigDecimal.ZERO)),
                settings.campaigns().stream()
                        .anyMatch(campaign -> campaign.goalId().isPresent()),
                spending.stream()
                        .filter(campaign -> !serving.contains(campaign.campaign()))
                        .sorted(Comparator.comparing(CampaignAmount::amount)
                                .reversed()
                                .thenComparing(CampaignAmount::campaign))
                        .limit(EXAMPLES)
                        .map(CampaignAmount::campaign)
                        .collect(ImmutableList.toImmutableList()),
                amounts.stream()
                        .filter(campaign -> campaign.amount().signum() < 0)
                        .map(CampaignAmount::campaign)
                        .sorted()
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Set<String> serving(GoalSettings settings, List<GoalTerm> inForce) {
        Set<String> goals = new HashSet<>();
        for (GoalTerm term : inForce) {
            if (term.goal().kind() == GoalKind.BUSINESS) {
                goals.add(term.goal().id());
            }
        }
        Set<String> campaigns = new HashSet<>();
        for (Campaign campaign : settings.campaigns()) {
            if (campaign.goalId().filter(goals::contains).isPresent()) {
                campaigns.add(campaign.id());
            }
        }
        return campaigns;
    }

    private static Optional<BigDecimal> sum(List<CampaignAmount> campaigns) {
        return campaigns.stream().map(CampaignAmount::amount).reduce(BigDecimal::add);
    }
}
