// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Money;
import dev.alidade.model.Quota;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quotas in force on the last day of a flow, by their owners. */
final class QuotaTable {
    private final List<QuotaCells> all = new ArrayList<>();
    private final List<QuotaCells> ofCompany = new ArrayList<>();
    private final Map<String, List<QuotaCells>> byOwner = new HashMap<>();
    private int unconverted;

    QuotaTable(FlowSettings settings, LocalDate lastDay, ZoneId zone, CellRegister register) {
        int number = 0;
        for (Quota quota : settings.quotas()) {
            if (!lastDay.isBefore(quota.from()) && lastDay.isBefore(quota.to())) {
                @Nullable Money target = FlowMoney.convert(settings.rates(), quota.amount(), lastDay);
                if (target == null) {
                    unconverted++;
                    continue;
                }
                QuotaCells cells = new QuotaCells(
                        "quota " + number, quota, target, ClosingPeriod.of(quota.from(), quota.to(), zone), register);
                number++;
                all.add(cells);
                if (quota.ownerId().isEmpty()) {
                    ofCompany.add(cells);
                } else {
                    byOwner.computeIfAbsent(quota.ownerId().get(), owner -> new ArrayList<>())
                            .add(cells);
                }
            }
        }
    }

    /** How many quotas in force can't be converted. */
    int unconverted() {
        return unconverted;
    }

    /** Takes a deal; true when its amount is in another currency than a quota that it counts for. */
    boolean add(FlowDeal deal, @Nullable Money amount) {
        boolean other = false;
        for (QuotaCells quota : ofCompany) {
            other |= quota.add(deal, amount);
        }
        @Nullable String owner = deal.ownerId();
        @Nullable List<QuotaCells> own = owner == null ? null : byOwner.get(owner);
        if (own != null) {
            for (QuotaCells quota : own) {
                other |= quota.add(deal, amount);
            }
        }
        return other;
    }

    ImmutableList<QuotaCoverage> coverages(boolean datesRecorded, Instant end) {
        return all.stream().map(quota -> quota.coverage(datesRecorded, end)).collect(ImmutableList.toImmutableList());
    }

    /**
     * The one that is quoted: not over if there is such a one, of the company if it has any, over the days that end first, all
     * owners together.
     */
    static Optional<QuotaCoverage> quoted(List<QuotaCoverage> coverages) {
        boolean over = coverages.stream().allMatch(QuotaCoverage::over);
        List<QuotaCoverage> due =
                coverages.stream().filter(one -> one.over() == over).toList();
        boolean company = due.stream().anyMatch(one -> one.ownerId().isEmpty());
        List<QuotaCoverage> candidates =
                due.stream().filter(one -> one.ownerId().isEmpty() == company).toList();
        Optional<QuotaCoverage> next = candidates.stream()
                .min(Comparator.comparing(QuotaCoverage::to)
                        .thenComparing(QuotaCoverage::from, Comparator.reverseOrder()));
        List<QuotaCoverage> chosen = candidates.stream()
                .filter(one -> one.from().equals(next.orElseThrow().from())
                        && one.to().equals(next.orElseThrow().to()))
                .toList();
        return chosen.stream().map(QuotaCoverage::currency).distinct().count() == 1
                ? Optional.of(together(chosen))
                : Optional.empty();
    }

    private static QuotaCoverage together(List<QuotaCoverage> chosen) {
        QuotaCoverage first = chosen.get(0);
        BigDecimal quota = BigDecimal.ZERO;
        BigDecimal won = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        long wonDeals = 0;
        long openDeals = 0;
        long withoutAmount = 0;
        for (QuotaCoverage one : chosen) {
            quota = quota.add(one.quota());
            won = won.add(one.won());
            open = open.add(one.open());
            wonDeals = Math.addExact(wonDeals, one.wonDeals());
            openDeals = Math.addExact(openDeals, one.openDeals());
            withoutAmount = Math.addExact(withoutAmount, one.withoutAmount());
        }
        return new QuotaCoverage(
                Optional.empty(),
                first.from(),
                first.to(),
                first.currency(),
                quota,
                won,
                open,
                wonDeals,
                openDeals,
                withoutAmount,
                first.datesRecorded(),
                first.over());
    }
}
