// SPDX-License-Identifier: Apache-2.0
package dev.alidade.outcome;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.OwnerChanged;
import dev.alidade.model.Quota;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what was won in the days of quotas. */
final class QuotaCells {
    private final OutcomeSettings settings;
    private final QuotaTable table;
    private final String[] keys; // the numbers of the quotas
    private final MoneyCells won;
    private final Keyed<Count> deals;
    private final Keyed<Count> withoutAmount;
    private final Count owned; // deals that name an owner
    private final Keyed<Count> ownersDeals; // by the number of the owner's first quota

    QuotaCells(OutcomeSettings settings, Window window, CellRegister register) {
        this.settings = settings;
        table = new QuotaTable(settings.quotas(), window);
        keys = new String[table.judged().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Integer.toString(i);
        }
        won = new MoneyCells("quotaWon", register);
        deals = register.cell("quotaDeals", new Keyed<>(Count::new));
        withoutAmount = register.cell("quotaWithoutAmount", new Keyed<>(Count::new));
        owned = register.cell("ownedDeals", new Count());
        ownersDeals = register.cell("quotaOwnersDeals", new Keyed<>(Count::new));
    }

    /** Takes note of whom a deal belonged to, whatever became of it. */
    void addOwners(Opportunity deal, Window window) {
        if (keys.length == 0) {
            return;
        }
        boolean any = deal.ownerId().isPresent();
        if (any) {
            addOwner(deal.ownerId().get());
        }
        for (OpportunityEvent event : deal.timeline()) {
            if (event instanceof OwnerChanged change && window.knows(change.at())) {
                any = true;
                addOwner(change.ownerId());
            }
        }
        owned.add(any ? 1 : 0);
    }

    private void addOwner(String owner) {
        int quota = table.first(owner);
        if (quota != QuotaTable.NONE) {
            ownersDeals.at(keys[quota]).increment();
        }
    }

    /** Whether a deal that an owner, or nobody, won on a day counts for any quota. */
    boolean counts(LocalDate day, @Nullable String owner) {
        return table.on(day, null) != QuotaTable.NONE || (owner != null && table.on(day, owner) != QuotaTable.NONE);
    }

    /** Takes a deal that was won on a day by an owner or nobody; null when its amount isn't known. */
    void add(LocalDate day, @Nullable String owner, @Nullable Money amount) {
        add(table.on(day, null), amount);
        if (owner != null) {
            add(table.on(day, owner), amount);
        }
    }

    private void add(int quota, @Nullable Money amount) {
        if (quota == QuotaTable.NONE) {
            return;
        }
        deals.at(keys[quota]).increment();
        if (amount == null) {
            withoutAmount.at(keys[quota]).increment();
        } else {
            won.add(keys[quota], amount);
        }
    }

    void currencies(Set<String> codes) {
        won.currencies(codes);
    }

    /** Adds the codes of the currencies of the quotas that are judged. */
    void judgedCurrencies(Set<String> codes) {
        for (Quota quota : table.judged()) {
            codes.add(quota.amount().currency().getCurrencyCode());
        }
    }

    /** The report; without a currency no quota is judged. */
    QuotaReport report(Optional<Currency> currency) {
        requireKnownKeys();
        Set<String> unclear = unclear(currency);
        List<QuotaResult> company = new ArrayList<>();
        List<QuotaResult> owners = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            Quota quota = table.judged().get(i);
            if (!unclear.contains(quota.ownerId().orElse(""))) {
                (quota.ownerId().isEmpty() ? company : owners).add(result(i, quota, currency.orElseThrow()));
            }
        }
        List<Attainment> each = byOwner(owners);
        long reached = each.stream().filter(Attainment::reached).count();
        long unknown = each.stream().filter(Attainment::unknown).count();
        return new QuotaReport(
                ImmutableList.<QuotaResult>builder()
                        .addAll(company)
                        .addAll(settings.namingPersons() ? owners : List.of())
                        .build(),
                Attainment.of(company),
                Attainment.of(owners),
                Proportion.of(reached, each.size() - unknown),
                unknown,
                unclear.stream().filter(owner -> !owner.isEmpty()).count(),
                unclear.contains(""),
                table.running());
    }

    /** Who isn't judged, the company under the empty name: the other quotas of an owner alone would tell too much. */
    private Set<String> unclear(Optional<Currency> currency) {
        Set<String> owners = new TreeSet<>(table.contradicting());
        for (Quota quota : table.judged()) {
            if (currency.flatMap(in -> inCurrency(quota, in)).isEmpty()) {
                owners.add(quota.ownerId().orElse(""));
            }
        }
        return owners;
    }

    /** Adds what is odd about the quotas that are judged, told in a currency. */
    void issues(Currency currency, ImmutableList.Builder<DataIssue> issues) {
        long unconverted = 0;
        IdSample without = new IdSample();
        for (Quota quota : table.judged()) {
            if (inCurrency(quota, currency).isEmpty()) {
                unconverted++;
                quota.ownerId().ifPresent(without::add);
            }
        }
        if (unconverted > 0) {
            issues.add(new DataIssue(OutcomeIssues.UNCONVERTED_QUOTA, unconverted, named(without)));
        }
        Set<String> contradicting = table.contradicting();
        if (!contradicting.isEmpty()) {
            IdSample owners = new IdSample();
            contradicting.stream().filter(owner -> !owner.isEmpty()).forEach(owners::add);
            issues.add(new DataIssue(OutcomeIssues.CONTRADICTING_QUOTAS, contradicting.size(), named(owners)));
        }
    }

    /** Adds an issue about owners of judged quotas whom no deal names; where none names an owner nobody can be missed. */
    void unknownOwners(ImmutableList.Builder<DataIssue> issues) {
        Set<String> unknown = new TreeSet<>();
        IdSample owners = new IdSample();
        for (Quota quota : table.judged()) {
            String owner = quota.ownerId().orElse("");
            if (owned.value() > 0
                    && !owner.isEmpty()
                    && ownersDeals.find(keys[table.first(owner)]).isEmpty()) {
                unknown.add(owner);
                owners.add(owner);
            }
        }
        if (!unknown.isEmpty()) {
            issues.add(new DataIssue(OutcomeIssues.UNKNOWN_OWNER, unknown.size(), named(owners)));
        }
    }

    private ImmutableList<String> named(IdSample owners) {
        return settings.namingPersons() ? owners.ids() : ImmutableList.of();
    }

    private Optional<Money> inCurrency(Quota quota, Currency currency) {
        return Amounts.converted(settings, quota.amount(), quota.from())
                .filter(amount -> amount.currency().equals(currency));
    }

    private QuotaResult result(int number, Quota quota, Currency currency) {
        String key = keys[number];
        return new QuotaResult(
                quota.ownerId(),
                quota.from(),
                quota.to(),
                inCurrency(quota, currency).orElseThrow().amount(),
                won.sum(key, currency),
                deals.find(key).map(Count::value).orElse(0L),
                withoutAmount.find(key).map(Count::value).orElse(0L));
    }

    /** What the owners who were to win anything won, each over all periods together. */
    private static List<Attainment> byOwner(List<QuotaResult> owners) {
        Map<String, List<QuotaResult>> byOwner = new TreeMap<>();
        for (QuotaResult result : owners) {
            byOwner.computeIfAbsent(result.ownerId().orElseThrow(), owner -> new ArrayList<>())
                    .add(result);
        }
        return byOwner.values().stream()
                .map(Attainment::of)
                .filter(together -> together.quota().signum() > 0)
                .toList();
    }

    private void requireKnownKeys() {
        Set<String> used = new HashSet<>();
        won.keys(used);
        deals.forEach((key, count) -> used.add(key));
        withoutAmount.forEach((key, count) -> used.add(key));
        ownersDeals.forEach((key, count) -> used.add(key));
        used.removeAll(List.of(keys));
        if (ownersDeals.size() > 0 && owned.value() == 0) {
            throw new IllegalStateException("Quotas: owners have deals, though no deal has an owner.");
        }
        if (!used.isEmpty()) {
            throw new IllegalStateException("Quotas: there is no quota number %s.".formatted(used));
        }
    }
}
