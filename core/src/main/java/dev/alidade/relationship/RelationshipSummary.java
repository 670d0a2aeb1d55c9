// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.model.Department;
import dev.alidade.model.RatingItem;
import java.util.Arrays;

/** Puts the report together. */
final class RelationshipSummary {
    private static final int PERCENT = 100;

    private final RelationshipSettings settings;
    private final Rounds rounds;
    private final ImmutableList<DataIssue> found;
    private final Raters raters;

    RelationshipSummary(RelationshipSettings settings, Rounds rounds, ImmutableList<DataIssue> found) {
        this.settings = settings;
        this.rounds = rounds;
        this.found = found;
        raters = new Raters(settings, rounds.now());
    }

    RelationshipReport report() {
        ItemShare sales = raters.share(RelationshipSettings.CLOSENESS, Department.SALES);
        ItemShare marketing = raters.share(RelationshipSettings.CLOSENESS, Department.MARKETING);
        ItemShare satisfaction = raters.share(RelationshipSettings.INTERNAL_SATISFACTION, Department.SALES);
        Frictions frictions = new FrictionSummary(
                        raters,
                        Arrays.stream(Friction.values()).map(Friction::item).collect(ImmutableList.toImmutableList()))
                .frictions();
        Frictions onSales = new FrictionSummary(
                        raters,
                        settings.items().stream()
                                .map(RatingItem::item)
                                .filter(item -> item.startsWith(RelationshipSettings.FRICTION_ON_SALES))
                                .collect(ImmutableList.toImmutableList()))
                .frictions();
        PerceptionGap gap = new GapSummary(raters).gap();
        ImmutableList<InstrumentScore> scores = scores(raters);
        return new RelationshipReport(
                rounds.name(),
                rounds.nameBefore(),
                sales,
                marketing,
                settings.referencePercent(),
                sales.top().proportion().map(this::low),
                satisfaction,
                frictions,
                onSales,
                gap,
                items(),
                scores,
                rounds.before().map(this::changes).orElse(ImmutableList.of()),
                issues(),
                ImmutableList.of(
                        sales.measurement(RelationshipMetrics.CLOSENESS_SALES),
                        marketing.measurement(RelationshipMetrics.CLOSENESS_MARKETING),
                        satisfaction.measurement(RelationshipMetrics.INTERNAL_SATISFACTION),
                        measurement(RelationshipMetrics.FRICTION, frictions.sales()),
                        measurement(RelationshipMetrics.FRICTION_ON_SALES, onSales.marketing()),
                        measurement(gap)));
    }

    private static ImmutableList<InstrumentScore> scores(Raters round) {
        return ImmutableList.<InstrumentScore>builder()
                .addAll(new InstrumentSummary(round, Department.SALES).scores())
                .addAll(new InstrumentSummary(round, Department.MARKETING).scores())
                .build();
    }

    /** After the scores of both rounds: those of the round before are told in a review of its own. */
    private ImmutableList<WaveChange> changes(Round round) {
        Raters before = new Raters(settings, round);
        ImmutableList<InstrumentScore> unused = scores(before);
        return new ChangeSummary(raters, before).changes();
    }

    private boolean low(Proportion share) {
        return share.below(settings.referencePercent(), PERCENT);
    }

    private ImmutableList<ItemShare> items() {
        ImmutableList.Builder<ItemShare> items = ImmutableList.builder();
        for (String item : rounds.now().items()) {
            items.add(raters.share(item, Department.SALES), raters.share(item, Department.MARKETING));
        }
        return items.build();
    }

    private ImmutableList<DataIssue> issues() {
        ImmutableList.Builder<DataIssue> issues =
                ImmutableList.<DataIssue>builder().addAll(found).addAll(rounds.issues());
        if (raters.contradictedStaff() > 0) {
            issues.add(new DataIssue(
                    RelationshipIssues.MORE_RATERS_THAN_STAFF, raters.contradictedStaff(), ImmutableList.of()));
        }
        return issues.build();
    }

    /** The evidence is the number of persons of the item that fewest rated. */
    private static Measurement measurement(Metric metric, FrictionView view) {
        long fewest = view.items().stream()
                .flatMap(item -> item.share().top().proportion().stream())
                .mapToLong(Proportion::total)
                .min()
                .orElse(0);
        return view.state() == State.VALUE
                ? Measurement.of(metric, view.share().orElseThrow(), view.interval(), Evidence.over(fewest))
                : Measurement.absent(metric, view.state(), Evidence.none());
    }

    /** The evidence is the number of persons of the department and item that fewest rated. */
    private Measurement measurement(PerceptionGap gap) {
        long fewest = gap.items().stream()
                .filter(item -> item.state() == State.VALUE)
                .mapToLong(item -> Math.min(
                        raters.ratings(item.items().sales(), Department.SALES).persons(),
                        raters.ratings(item.items().marketing(), Department.MARKETING)
                                .persons()))
                .min()
                .orElse(0);
        return gap.state() == State.VALUE
                ? Measurement.of(
                        RelationshipMetrics.PERCEPTION_GAP,
                        gap.gap().orElseThrow(),
                        gap.interval(),
                        Evidence.over(fewest))
                : Measurement.absent(RelationshipMetrics.PERCEPTION_GAP, gap.state(), Evidence.none());
    }
}
