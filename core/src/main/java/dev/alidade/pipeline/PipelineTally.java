// SPDX-License-Identifier: Apache-2.0
package dev.alidade.pipeline;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.DurationCounts;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.DealSnapshot;
import dev.alidade.model.DealStanding.State;
import dev.alidade.model.Opportunity;
import dev.alidade.model.StageOrder;
import dev.alidade.model.StageOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a snapshot of each deal as of the window's as-of, and counts those that are open. */
final class PipelineTally extends CellTally<Opportunity, PipelineReport> {
    /** The key of deals in no known stage. */
    static final String NO_STAGE = "";

    /** The key of deals without a product. */
    static final String NO_PRODUCT = "";

    final PipelineSettings settings;
    StageOrders orders;
    final Issues issues = cell("issues", new Issues(PipelineIssues.ofState()));
    final OpenCells open = new OpenCells(this::cell);
    final RecordedCells recorded = new RecordedCells(this::cell);
    final DurationCounts ages = cell("ages", new DurationCounts(window()));
    final Count pushedDeals = cell("pushedDeals", new Count());
    final Count pushes = cell("pushes", new Count());
    final Count pushesPastPeriod = cell("pushesPastPeriod", new Count());
    final Count pushedDays = cell("pushedDays", new Count());
    final Keyed<Count> won = cell("won", new Keyed<>(Count::new)); // in the window, by product
    final Keyed<Count> lost = cell("lost", new Keyed<>(Count::new));
    private final Map<Fault, IdSample> examples = new EnumMap<>(Fault.class);
    private Map<StageOrder, String[]> stageKeys = new HashMap<>();
    private DealSnapshot snapshot;
    private FaultFinder finder;
    private final DealMoney money;
    private final LocalDate lastDay;

    PipelineTally(PipelineSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        orders = settings.orders();
        for (Fault fault : Fault.values()) {
            examples.put(fault, cell("examples" + fault, new IdSample()));
        }
        for (StageOrder order : orders.all()) {
            String[] keys = new String[order.size()];
            for (int stage = 0; stage < keys.length; stage++) {
                keys[stage] = stageKeys.size() + "/" + stage;
            }
            stageKeys.put(order, keys);
        }
        snapshot = new DealSnapshot(orders, settings.period());
        finder = new FaultFinder(settings, orders, window);
        money = new DealMoney(settings.rates(), settings.currency());
        lastDay = new Ages(window).lastDay();
    }

    @Override
    protected void shareWorkspace(CellTally<?, ?> other) {
        PipelineTally like = (PipelineTally) other;
        orders = like.orders;
        stageKeys = like.stageKeys;
        snapshot = like.snapshot;
        finder = like.finder;
        open.shareWorkspace(like.open);
    }

    @Override
    public void add(Opportunity deal) {
        if (!snapshot.take(deal, window().asOf())) {
            return;
        }
        recorded.add(snapshot, window().asOf());
        if (deal.product().isPresent()
                && !settings.priceList().isEmpty()
                && !settings.priceList().containsKey(deal.product().get())) {
            issues.add(PipelineIssues.UNKNOWN_PRODUCT, deal.id());
        }
        Instant closedAt = snapshot.closedAt();
        if (snapshot.state() == State.CONTRADICTED) {
            issues.add(PipelineIssues.CONTRADICTED, deal.id());
        } else if (closedAt == null) {
            addOpen(deal);
        } else {
            addClosed(deal, closedAt);
        }
    }

    private void addClosed(Opportunity deal, Instant closedAt) {
        if (settings.clockSkew().end(deal.createdAt(), closedAt).isEmpty()) {
            issues.add(PipelineIssues.CLOSED_EARLY, deal.id());
        }
        if (window().selects(closedAt)) {
            (snapshot.state() == State.WON ? won : lost)
                    .at(deal.product().orElse(NO_PRODUCT))
                    .increment();
        }
    }

    private void addOpen(Opportunity deal) {
        Instant start = settings.cycleStarts().isEmpty() ? deal.createdAt() : snapshot.cycleStart();
        int mask = finder.mask(snapshot, start);
        String stage = stageKey();
        open.add(stage, mask);
        if (start != null) {
            ages.addOpen(start);
        }
        examples.forEach((fault, ids) -> {
            if (fault.in(mask)) {
                ids.add(deal.id());
            }
        });
        if (snapshot.pushes() > 0) {
            pushedDeals.increment();
            pushes.add(snapshot.pushes());
            pushesPastPeriod.add(snapshot.pushesPastPeriod());
            pushedDays.add(snapshot.pushedDays());
        }
        addOddities(deal);
        if (money.tellsValues()) {
            addValue(deal, stage, mask);
        }
    }

    private void addOddities(Opportunity deal) {
        if (snapshot.order().isEmpty() && !settings.pipelines().isEmpty()) {
            issues.add(PipelineIssues.UNKNOWN_PIPELINE, deal.id());
        }
        if (snapshot.unknownStages() > 0) {
            issues.add(PipelineIssues.UNKNOWN_STAGE, deal.id());
        }
        if (snapshot.negativeAmount()) {
            issues.add(PipelineIssues.NEGATIVE_AMOUNT, deal.id());
        }
        LocalDate closeDate = snapshot.closeDate();
        if (closeDate != null && closeDate.isBefore(LocalDate.ofInstant(deal.createdAt(), window().zone()))) {
            issues.add(PipelineIssues.CLOSE_DATE_EARLY, deal.id());
        }
    }

    private String stageKey() {
        int stage = snapshot.stageNumber();
        return snapshot.order().isEmpty() || stage == StageOrder.UNKNOWN
                ? NO_STAGE
                : stageKey(snapshot.order().get(), stage);
    }

    /** The key of a stage. */
    String stageKey(StageOrder order, int stage) {
        @Nullable String[] keys = stageKeys.get(order);
        String key = keys == null ? null : keys[stage];
        return key == null ? NO_STAGE : key;
    }

    private void addValue(Opportunity deal, String stage, int mask) {
        Money stated = snapshot.amount();
        boolean listPrice = stated == null || stated.minorUnits() == 0;
        Money value = listPrice && deal.product().isPresent()
                ? settings.priceList().get(deal.product().get())
                : stated;
        if (value == null || value.minorUnits() == 0) {
            return;
        }
        if (money.convert(value, lastDay)) {
            open.addValue(stage, mask, deal.product().orElse(NO_PRODUCT), money.minorUnits(), listPrice);
        } else {
            issues.add(PipelineIssues.UNCONVERTED_AMOUNT, deal.id());
        }
    }

    /** A few open deals with a fault. */
    ImmutableList<String> examples(Fault fault) {
        return Objects.requireNonNull(examples.get(fault)).ids();
    }

    @Override
    public PipelineReport result() {
        return new PipelineSummary(this, recorded).report();
    }

    @Override
    protected PipelineReport resultAmong(CellTally<Opportunity, PipelineReport> whole) {
        return new PipelineSummary(this, ((PipelineTally) whole).recorded).report();
    }
}
