// SPDX-License-Identifier: Apache-2.0
package dev.alidade.report;

import dev.alidade.handoff.HandoffReport;
import dev.alidade.measure.Window;

/** What happened to the leads that were handed over, in words. */
final class HandoffSection {
    private HandoffSection() {}

    static ChapterBody of(HandoffReport report, Window window) {
        if (report.episodes() == 0) {
            return ChapterBody.saying("No lead was handed over in this time.");
        }
        return ChapterBody.saying(AgreementWords.of(report.agreement(), window.resolution()) + " " + response(report))
                .addAll(ClockBlocks.of(report.speedToLead(), report.responseTime()))
                .say(decision(report) + " " + QuarrelBlocks.words(report.rejections(), report.disputes()))
                .detail(QuarrelBlocks.reasons(report.rejections()))
                .detailAll(QuarrelBlocks.of(report.workedLeads()))
                .detail(OwedBlocks.agreed(report.responses(), report.decisions(), report.delivery()))
                .add(OwedBlocks.facts(report))
                .detail(OwedBlocks.flow(report.flow(), report.sourcing()));
    }

    private static String response(HandoffReport report) {
        String notDue = report.responseNotDue() > 0
                ? " For %s more the time to respond is not over."
                        .formatted(Figures.count(report.responseNotDue(), "hand-over", "hand-overs"))
                : "";
        String handed = "Marketing handed over leads %s. ".formatted(Figures.count(report.episodes(), "time", "times"));
        return handed
                + (report.followUp().total() == 0
                        ? "None is due yet."
                        : "Of those that are due, sales followed up %s at all and %s within the agreed time."
                                .formatted(Figures.share(report.followUp()), Figures.share(report.withinAgreement())))
                + notDue;
    }

    private static String decision(HandoffReport report) {
        String decided = report.decisionRate().total() == 0
                ? "No decision is due yet."
                : "Sales decided in time on %s.".formatted(Figures.share(report.decisionRate()));
        String accepted = report.acceptance().total() == 0
                ? " None was accepted or rejected by a person."
                : " Accepted by a person were %s of those decided.".formatted(Figures.share(report.acceptance()));
        String automatic = report.automaticAcceptances() > 0
                ? " %s accepted by a rule alone: that is no decision."
                        .formatted(Figures.count(report.automaticAcceptances(), "was", "were"))
                : "";
        String repeated = report.repeated().hits() > 0
                ? " %s that had been handed over before."
                        .formatted(Figures.count(
                                report.repeated().hits(), "hand-over was of a lead", "hand-overs were of leads"))
                : "";
        return decided + accepted + automatic + repeated;
    }
}
