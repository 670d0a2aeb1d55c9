// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableSortedMap;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.Count;
import dev.alidade.measure.IdSample;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Measurement;
import dev.alidade.measure.Proportion;
import dev.alidade.model.LeadEvent.Rejected;
import java.util.List;

/** Episodes that stand rejected when their time for deciding is over: worked or not, why, and won all the same. */
final class RejectionCounts {
    private final Count unworked;
    private final Count quality;
    private final Count procedural;
    private final Count unknownKind;
    private final Count withoutReason;
    private final Keyed<Count> reasons;
    private final Count won;
    private final IdSample unworkedLeads;
    private final IdSample qualityLeads;
    private final IdSample wonLeads;

    RejectionCounts(CellRegister cells) {
        unworked = cells.cell("rejectedUnworked", new Count());
        quality = cells.cell("rejectedQuality", new Count());
        procedural = cells.cell("rejectedProcedural", new Count());
        unknownKind = cells.cell("rejectedUnknownKind", new Count());
        withoutReason = cells.cell("rejectedWithoutReason", new Count());
        reasons = cells.cell("rejectedByReason", new Keyed<>(Count::new));
        won = cells.cell("rejectedWon", new Count());
        unworkedLeads = cells.cell("rejectedUnworkedLeads", new IdSample());
        qualityLeads = cells.cell("rejectedQualityLeads", new IdSample());
        wonLeads = cells.cell("rejectedWonLeads", new IdSample());
    }

    void add(String leadId, Rejected rejection, boolean worked, boolean wonLater) {
        if (!worked) {
            unworked.increment();
            unworkedLeads.add(leadId);
        }
        if (rejection.kind().isEmpty()) {
            unknownKind.increment();
        } else if (rejection.kind().get() == Rejected.Kind.QUALITY) {
            quality.increment();
            qualityLeads.add(leadId);
        } else {
            procedural.increment();
        }
        if (rejection.reason().isPresent()) {
            reasons.at(rejection.reason().get()).increment();
        } else {
            withoutReason.increment();
        }
        if (wonLater) {
            won.increment();
            wonLeads.add(leadId);
        }
    }

    Rejections result(long rejected) {
        ImmutableSortedMap.Builder<String, Long> byReason = ImmutableSortedMap.naturalOrder();
        long[] told = {withoutReason.value()};
        reasons.forEach((reason, count) -> {
            if (count.value() == 0) {
                throw new IllegalStateException("Rejection reason %s has no rejection.".formatted(reason));
            }
            byReason.put(reason, count.value());
            told[0] = Math.addExact(told[0], count.value());
        });
        long known = Math.addExact(quality.value(), procedural.value());
        if (told[0] != rejected || Math.addExact(known, unknownKind.value()) != rejected) {
            throw new IllegalStateException("Reasons of %s and kinds of %s rejections don't fit %s rejections."
                    .formatted(told[0], known + unknownKind.value(), rejected));
        }
        return new Rejections(
                Proportion.of(unworked.value(), rejected),
                quality.value(),
                procedural.value(),
                unknownKind.value(),
                byReason.build(),
                withoutReason.value(),
                Proportion.of(won.value(), rejected));
    }

    /** The measurements of a report. */
    List<Measurement> measurements(Rejections rejections, long notDue) {
        return List.of(
                Measurement.share(
                        HandoffMetrics.UNWORKED_REJECTIONS, rejections.unworked(), notDue, unworkedLeads.ids()),
                Measurement.share(
                        HandoffMetrics.QUALITY_REJECTIONS, rejections.qualityShare(), notDue, qualityLeads.ids()),
                Measurement.share(HandoffMetrics.REJECTED_LEADS_WON, rejections.wonLater(), notDue, wonLeads.ids()));
    }
}
