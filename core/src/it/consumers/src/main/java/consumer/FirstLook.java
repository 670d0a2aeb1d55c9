// SPDX-License-Identifier: Apache-2.0
package consumer;

import dev.alidade.coding.Codebook;
import dev.alidade.measure.Window;
import dev.alidade.mindset.Mindset;
import dev.alidade.mindset.MindsetReport;
import dev.alidade.model.Department;
import dev.alidade.model.SurveyAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The first program of the README, as somebody else types it. */
final class FirstLook {
    private FirstLook() {}

    public static void main(String[] args) {
        Codebook codebook = Codebook.builder().code("price", "low price").code("quality", "durable").build();
        Instant monday = Instant.parse("2024-03-04T09:00:00Z");
        List<SurveyAnswer> answers = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            answers.add(SurveyAnswer.of("S" + i, Department.SALES, monday, "durabel machines"));
            answers.add(SurveyAnswer.of("M" + i, Department.MARKETING, monday, "Low prices!"));
        }
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        MindsetReport report = Mindset.survey(codebook).measure(answers, year);
        System.out.println("All together: " + report.pooled().matches().orElseThrow());
        System.out.println("Sales in marketing's three: " + report.salesInMarketing().matches().orElseThrow());
        System.out.println("Verdict: " + report.verdict());
    }
}
