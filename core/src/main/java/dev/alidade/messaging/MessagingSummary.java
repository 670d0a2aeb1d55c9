// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.Evidence;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Measurement.State;
import dev.alidade.measure.Metric;
import dev.alidade.measure.Proportion;
import dev.alidade.messaging.MessageEffect.Outcome;
import dev.alidade.messaging.MessageEffect.Verdict;
import dev.alidade.model.Department;
import dev.alidade.stats.ChanceDistance;
import dev.alidade.stats.DistributionDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the cells say about messages. */
final class MessagingSummary {
    private static final int EXAMPLES = 5;

    private final MessagingTally tally;
    private final MessagingSettings settings;

    MessagingSummary(MessagingTally tally) {
        this.tally = tally;
        settings = tally.settings;
    }

    MessagingReport report(Proportion documented, Optional<Proportion> pullThrough) {
        ImmutableList<PullThroughPart> parts = tally.mentions.parts();
        ImmutableList<MessageUse> uses = uses();
        MessageOverlap overlap = overlap(uses);
        ImmutableList<TopMessages> products = tally.mentions.products.tops(settings.minimumForConflict());
        ImmutableList<TopMessages> segments = tally.mentions.segments.tops(settings.minimumForConflict());
        ImmutableList<BrandRule> rules = tally.brand.rules();
        ImmutableList<MessageEffect> effects = Effects.of(tally.effects, settings);
        ImmutableList<Measurement> measurements = ImmutableList.of(
                pullThrough(pullThrough),
                overlap.overlap().isPresent()
                        ? Measurement.of(
                                MessagingMetrics.DEPARTMENT_OVERLAP,
                                overlap.overlap().getAsDouble(),
                                Optional.empty(),
                                Evidence.over(overlap.sales() + overlap.marketing()))
                        : Measurement.absent(
                                MessagingMetrics.DEPARTMENT_OVERLAP,
                                State.NO_DATA,
                                Evidence.over(overlap.sales() + overlap.marketing())),
                conflicts(products, segments),
                Measurement.share(MessagingMetrics.BRAND_COMPLIANCE, tally.brand.all(), 0, tally.brand.broken()),
                Measurement.share(MessagingMetrics.DOCUMENTED_SHARE, documented, 0, List.of()),
                judged(MessagingMetrics.HELPING_MESSAGES, effects, Verdict.HELPS),
                judged(MessagingMetrics.HURTING_MESSAGES, effects, Verdict.HURTS));
        return new MessagingReport(
                documented,
                pullThrough,
                pullThrough.isPresent() ? parts : ImmutableList.of(),
                uses,
                overlap,
                products,
                segments,
                tally.brand.all(),
                rules,
                effects,
                tally.issues.found(),
                measurements);
    }

    private Measurement pullThrough(Optional<Proportion> share) {
        Metric metric = MessagingMetrics.PULL_THROUGH;
        return share.filter(known -> known.total() > 0)
                .map(known -> Measurement.of(
                        metric,
                        known.share().orElseThrow(),
                        tally.speakers.interval(),
                        Evidence.of(known, 0, tally.mentions.unapproved.ids())))
                .orElseGet(() -> Measurement.absent(metric, State.NO_DATA, Evidence.none()));
    }

    private ImmutableList<MessageUse> uses() {
        return tally.mentions.messages().stream()
                .map(message -> new MessageUse(
                        message,
                        settings.house().message(message).isPresent(),
                        tally.mentions.uses(Department.SALES, message),
                        tally.mentions.uses(Department.MARKETING, message),
                        Math.addExact(
                                tally.mentions.uses(Department.BOTH, message),
                                tally.mentions.uses(Department.OTHER, message))))
                .sorted(Comparator.comparingLong(MessageUse::total).reversed().thenComparing(MessageUse::message))
                .collect(ImmutableList.toImmutableList());
    }

    private MessageOverlap overlap(ImmutableList<MessageUse> uses) {
        long sales = tally.mentions.uses(Department.SALES);
        long marketing = tally.mentions.uses(Department.MARKETING);
        if (Math.min(sales, marketing) < settings.minimumMentions()) {
            return new MessageOverlap(
                    sales, marketing, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double[] ours = uses.stream().mapToDouble(MessageUse::sales).toArray();
        double[] theirs = uses.stream().mapToDouble(MessageUse::marketing).toArray();
        double[] both =
                uses.stream().mapToDouble(use -> use.sales() + use.marketing()).toArray();
        return new MessageOverlap(
                sales,
                marketing,
                OptionalDouble.of(DistributionDistance.overlap(ours, theirs)),
                OptionalDouble.of(ChanceDistance.overlap(both, sales, marketing)),
                OptionalDouble.of(DistributionDistance.jensenShannon(ours, theirs)));
    }

    private static Measurement conflicts(List<TopMessages> products, List<TopMessages> segments) {
        List<TopMessages> all =
                Stream.concat(products.stream(), segments.stream()).toList();
        List<String> mixed = all.stream()
                .filter(TopMessages::conflict)
                .map(TopMessages::name)
                .toList();
        return Measurement.share(
                MessagingMetrics.CONFLICT_SHARE,
                Proportion.of(mixed.size(), all.size()),
                0,
                mixed.stream().limit(EXAMPLES).toList());
    }

    private Measurement judged(Metric metric, List<MessageEffect> effects, Verdict verdict) {
        long told = messages(effects.stream().filter(effect -> effect.verdict() != Verdict.TOO_FEW))
                .count();
        List<String> found = messages(effects.stream().filter(effect -> effect.verdict() == verdict))
                .toList();
        Evidence evidence = new Evidence(
                told == 0 ? OptionalLong.empty() : OptionalLong.of(found.size()),
                OptionalLong.of(told),
                Math.max(tally.effects.notDue(Outcome.MOVED_ON), tally.effects.notDue(Outcome.WON)),
                found.stream().limit(EXAMPLES).collect(ImmutableList.toImmutableList()));
        return told == 0
                ? Measurement.absent(metric, State.NO_DATA, evidence)
                : Measurement.of(metric, found.size(), Optional.empty(), evidence);
    }

    private static Stream<String> messages(Stream<MessageEffect> effects) {
        return effects.map(MessageEffect::message).distinct();
    }
}
