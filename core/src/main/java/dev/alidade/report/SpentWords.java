// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.attribution.CampaignReport;
import dev.alidade.attribution.CampaignSpend;
import dev.alidade.attribution.CampaignValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was spent, in words: against a budget only what has one. */
final class SpentWords {
    private SpentWords() {}

    static String of(CampaignReport report, String currency) {
        CampaignSpend spend = report.totals().spend();
        StringBuilder text = new StringBuilder(
                spend.amount().map(amount -> amount.toPlainString() + currency).orElse("can't be told"));
        report.totals()
                .measured()
                .measuredSpend()
                .ifPresent(measured -> text.append(", of it %s%s on campaigns with a lead, deal or touch on record"
                        .formatted(measured.toPlainString(), currency)));
        text.append(
                budgets(report.campaigns().stream().map(CampaignValue::spend).toList(), currency));
        if (spend.unconverted() > 0) {
            text.append("; for %s a rate is missing"
                    .formatted(Figures.count(spend.unconverted(), "record of spend", "records of spend")));
        }
        return text.toString();
    }

    private static String budgets(List<CampaignSpend> spends, String currency) {
        List<CampaignSpend> both = spends.stream()
                .filter(spend -> spend.amount().isPresent() && spend.budget().isPresent())
                .toList();
        Optional<BigDecimal> unbudgeted = sum(spends.stream()
                .filter(spend -> spend.budget().isEmpty())
                .flatMap(spend -> spend.amount().stream())
                .toList());
        Optional<BigDecimal> unspent = sum(spends.stream()
                .filter(spend -> spend.records() == 0)
                .flatMap(spend -> spend.budget().stream())
                .toList());
        if (both.isEmpty() && unspent.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        sum(both.stream().flatMap(spend -> spend.amount().stream()).toList())
                .ifPresent(spent -> text.append("; %s%s against budgets of %s%s for these days"
                        .formatted(
                                spent.toPlainString(),
                                currency,
                                sum(both.stream()
                                                .flatMap(spend -> spend.budget().stream())
                                                .toList())
                                        .orElseThrow()
                                        .toPlainString(),
                                currency)));
        unbudgeted.ifPresent(
                spent -> text.append("; %s%s without a budget".formatted(spent.toPlainString(), currency)));
        unspent.ifPresent(
                budget -> text.append("; %s%s of budgets without spend".formatted(budget.toPlainString(), currency)));
        return text.toString();
    }

    private static Optional<BigDecimal> sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal::add);
    }
}
