// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.JourneyReport;
import dev.alidade.attribution.ModelAgreement;
import dev.alidade.report.Block.Paragraph;
import java.util.stream.Collectors;

/** How much the answer depends on the model. */
final class AgreementBlocks {
    private static final int MOST = 3;

    private AgreementBlocks() {}

    static ImmutableList<Block> of(JourneyReport report, CampaignNames campaigns) {
        ModelAgreement agreement = report.agreement();
        if (report.results().size() < 2 || agreement.smallest().isEmpty()) {
            return ImmutableList.of();
        }
        ModelAgreement.Pair pair = agreement.smallest().orElseThrow();
        String names = agreement.disagreements().stream()
                .filter(name -> name.most().compareTo(name.least()) > 0)
                .limit(MOST)
                .map(name -> "%s (%s by %s, %s by %s)"
                        .formatted(
                                campaigns.of(name.name()),
                                CampaignBlocks.rounded(name.most()),
                                name.mostBy(),
                                CampaignBlocks.rounded(name.least()),
                                name.leastBy()))
                .collect(Collectors.joining(", "));
        return ImmutableList.of(new Paragraph(
                "How much depends on the model: of all pairs %s and %s rank the campaigns least alike, with a rank"
                                .formatted(pair.one(), pair.other())
                        + " correlation of %s (1: the same order, -1: the opposite one).%s"
                                .formatted(
                                        Figures.ratio(pair.spearman()),
                                        names.isEmpty()
                                                ? ""
                                                : " Wins are credited most differently to " + names + ".")));
    }
}
