// SPDX-License-Identifier: Apache-2.0
package dev.alidade.goals;

import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Sum;
import dev.alidade.measure.Window;
import dev.alidade.model.Spend;
import dev.alidade.model.SpendDays;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What was spent on each campaign in the window, exactly. */
final class SpendCells {
    private static final int DECIMALS = 18; // of a minor unit, as many as days of spend have at most
    private static final BigInteger MOST = BigInteger.TEN.pow(DECIMALS);

    private final Optional<Currency> currency;
    private final SpendDays days;
    private final Issues issues;
    private final Keyed<Count> records;
    private final Keyed<Sum> whole;
    private final Keyed<Sum> fraction;
    private final Count unconverted;

    SpendCells(GoalSettings settings, Window window, Issues issues, CellRegister register) {
        currency = settings.currency();
        days = new SpendDays(window, Period.ZERO, currency, settings.rates());
        this.issues = issues;
        records = register.cell("spend records", new Keyed<>(Count::new));
        whole = register.cell("spend", new Keyed<>(Sum::new));
        fraction = register.cell("spend fractions", new Keyed<>(Sum::new));
        unconverted = register.cell("unconverted", new Count());
    }

    void add(Spend spend) {
        if (!days.touch(spend)) {
            return;
        }
        records.at(spend.campaignId()).increment();
        if (currency.isEmpty()) {
            return; // told once, as an issue of the settings
        }
        Optional<BigDecimal> amount = days.amount(spend);
        if (amount.isEmpty()) {
            unconverted.increment();
            issues.add(GoalIssues.UNCONVERTED_SPEND, spend.campaignId());
            return;
        }
        BigDecimal floor = amount.get().setScale(0, RoundingMode.FLOOR);
        whole.at(spend.campaignId()).add(floor.longValueExact());
        long rest = amount.get().subtract(floor).movePointRight(DECIMALS).longValueExact();
        if (rest != 0) {
            fraction.at(spend.campaignId()).add(rest);
        }
    }

    /** Whether all spend is known. */
    private boolean known() {
        return currency.isPresent() && unconverted.value() == 0;
    }

    /** How many campaigns something was spent on, whatever the currency. */
    int campaigns() {
        return records.size();
    }

    /** What was spent on each campaign, in units of the currency, rounded once; none while spend is not known. */
    List<CampaignAmount> amounts() {
        List<CampaignAmount> amounts = new ArrayList<>();
        if (known()) {
            int decimals = currency.orElseThrow().getDefaultFractionDigits();
            records.forEach((campaign, count) -> amounts.add(new CampaignAmount(
                    campaign,
                    minorUnits(campaign).movePointLeft(decimals).setScale(decimals, RoundingMode.HALF_EVEN))));
        }
        return amounts;
    }

    private BigDecimal minorUnits(String campaign) {
        BigInteger wholes = whole.find(campaign).map(Sum::value).orElse(BigInteger.ZERO);
        BigInteger rest = fraction.find(campaign).map(Sum::value).orElse(BigInteger.ZERO);
        return new BigDecimal(wholes).add(new BigDecimal(rest, DECIMALS));
    }

    /** Refuses what no facts can have added. */
    void check() {
        long[] all = {0};
        records.forEach((campaign, count) -> {
            all[0] = Math.addExact(all[0], count.value());
            require(count.value() > 0, campaign);
        });
        whole.forEach((campaign, sum) -> require(records.find(campaign).isPresent() && currency.isPresent(), campaign));
        fraction.forEach((campaign, sum) -> {
            long of = records.find(campaign).map(Count::value).orElse(0L);
            require(
                    whole.find(campaign).isPresent()
                            && sum.value().signum() > 0
                            && sum.value().compareTo(MOST.multiply(BigInteger.valueOf(of))) < 0,
                    campaign);
        });
        if (unconverted.value() > all[0]) {
            throw new IllegalStateException("%s of %s records of spend without a rate are not possible."
                    .formatted(unconverted.value(), all[0]));
        }
    }

    private static void require(boolean possible, String campaign) {
        if (!possible) {
            throw new IllegalStateException("Spend on campaign %s contradicts its records.".formatted(campaign));
        }
    }

    /** What was spent on a campaign, in units of the currency. */
    record CampaignAmount(String campaign, BigDecimal amount) {}
}
