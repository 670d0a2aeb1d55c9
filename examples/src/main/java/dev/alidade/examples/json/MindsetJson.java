// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.alidade.examples.reading.Assignment;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Interval;
import dev.alidade.measure.Proportion;
import dev.alidade.mindset.AnswerCounts;
import dev.alidade.mindset.AnswerShare;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.mindset.TopCode;
import dev.alidade.mindset.TopCodes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The survey as JSON. */
public final class MindsetJson {
    private MindsetJson() {}

    /**
     * The fields of a survey.
     *
     * @param report the survey
     * @param issues what was odd in the files and the answers
     * @param assignments what each row was coded as; empty to leave them out
     * @return the fields in their order
     */
    public static Map<String, Object> of(
            MindsetReport report, ImmutableList<DataIssue> issues, Optional<ImmutableList<Assignment>> assignments) {
        Map<String, Object> fields = of(report);
        fields.put("issues", issues);
        assignments.ifPresent(rows -> fields.put("assignments", rows));
        return fields;
    }

    /**
     * The fields of a survey without anything about its data.
     *
     * @param report the survey
     * @return the fields in their order
     */
    static Map<String, Object> of(MindsetReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("respondents", report.respondents());
        fields.put("answers", report.answers().map(AnswerCounts::answers));
        fields.put("unanswered", report.answers().map(AnswerCounts::unanswered));
        fields.put("coded", report.answers().map(AnswerCounts::coded));
        fields.put("uncoded", report.answers().map(AnswerCounts::uncoded));
        fields.put("meaning", report.meaning());
        fields.put("threshold", report.threshold().value());
        fields.put("flagged", report.flagged());
        fields.put("verdict", report.verdict());
        fields.put("reason", report.reason());
        fields.put("pooled", share(report.pooled()));
        fields.put("sales", share(report.sales()));
        fields.put("marketing", share(report.marketing()));
        fields.put("salesInMarketing", share(report.salesInMarketing()));
        fields.put("marketingInSales", share(report.marketingInSales()));
        fields.put("declared", report.declared().map(MindsetJson::share));
        fields.put("overlap", report.overlap().map(Proportion::share));
        fields.put("top", top(report.top()));
        fields.put("topTied", tied(report.top()));
        fields.put("topOfSales", top(report.topOfSales()));
        fields.put("topOfSalesTied", tied(report.topOfSales()));
        fields.put("topOfMarketing", top(report.topOfMarketing()));
        fields.put("topOfMarketingTied", tied(report.topOfMarketing()));
        fields.put("mixedMessages", report.mixedMessages());
        fields.put("chanceLevel", report.chanceLevel());
        fields.put("asked", share(report.asked()));
        fields.put("wave", report.wave());
        return fields;
    }

    private static Map<String, Object> share(AnswerShare share) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("matches", share.matches().map(Proportion::hits));
        fields.put("total", share.matches().map(Proportion::total));
        fields.put("uncoded", share.uncoded());
        fields.put("share", share.share());
        fields.put("low", share.interval().map(Interval::low));
        fields.put("high", share.interval().map(Interval::high));
        fields.put("boundLow", share.bounds().map(Interval::low));
        fields.put("boundHigh", share.bounds().map(Interval::high));
        fields.put("flagged", share.flagged());
        fields.put("state", share.state());
        return fields;
    }

    private static ImmutableSet<String> tied(Optional<TopCodes> codes) {
        return codes.<ImmutableSet<String>>map(TopCodes::tied).orElse(ImmutableSet.of());
    }

    private static ImmutableList<TopCode> top(Optional<TopCodes> codes) {
        return codes.map(TopCodes::codes).orElse(ImmutableList.of());
    }
}
