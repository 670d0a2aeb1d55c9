// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.text;

import dev.alidade.examples.reading.Company;
import dev.alidade.measure.Window;
import dev.alidade.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a check of a folder says first: whether there are errors, and what was read. */
public final class CheckText {
    private CheckText() {}

    /**
     * The first lines.
     *
     * @param errors whether something can't be used
     * @param unusable the files that a review refuses as they are
     * @param company what was read
     * @param window from when to when it was measured; empty when it wasn't
     * @return one or two sentences in lines of at most 80 columns
     */
    public static String of(boolean errors, Set<String> unusable, Company company, Optional<Window> window) {
        List<String> counts = counts(company);
        StringBuilder text = new StringBuilder(Wrapped.of(
                "%s. Read: %s."
                        .formatted(
                                errors ? "Errors" : "No errors",
                                counts.isEmpty() ? "nothing" : String.join(", ", counts)),
                "  "));
        if (!unusable.isEmpty()) {
            text.append(Wrapped.of(
                    "A review would refuse to begin because of %s; what of it can be read is counted here."
                            .formatted(String.join(", ", unusable)),
                    "  "));
        }
        window.ifPresent(measured -> text.append(Wrapped.of(
                "Measured from %s to %s, to see what is odd.".formatted(measured.start(), measured.end()), "  ")));
        return text.toString();
    }

    private static List<String> counts(Company company) {
        List<String> counts = new ArrayList<>();
        add(counts, company.leads().size(), "lead", "leads");
        add(counts, company.opportunities().size(), "opportunity", "opportunities");
        add(counts, company.campaigns().size(), "campaign", "campaigns");
        add(counts, company.spend().size(), "row of spend", "rows of spend");
        add(counts, company.summary().touchpoints(), "touchpoint", "touchpoints");
        add(counts, company.journeys().size(), "journey", "journeys");
        add(counts, company.goals().goals().size(), "goal", "goals");
        add(counts, company.collaboration().meetings().size(), "meeting", "meetings");
        add(counts, company.collaboration().tasks().size(), "task", "tasks");
        add(counts, company.collaboration().projects().size(), "project", "projects");
        add(counts, company.commitments().size(), "promise", "promises");
        add(counts, company.content().requests().size(), "request for material", "requests for material");
        add(counts, company.content().assets().size(), "piece of material", "pieces of material");
        add(counts, company.messaging().house().messages().size(), "agreed message", "agreed messages");
        add(counts, company.messaging().mentions().size(), "mention outside of deals", "mentions outside of deals");
        add(counts, company.messaging().checks().size(), "brand check", "brand checks");
        add(counts, company.demand().size(), "estimate of demand", "estimates of demand");
        add(counts, company.answers().size(), "answer sheet", "answer sheets");
        add(counts, company.newcomers().size(), "newcomer", "newcomers");
        add(counts, company.sessions().size(), "review session", "review sessions");
        add(counts, company.policyTables().clearQuotas().size(), "quota", "quotas");
        add(counts, company.outcomes().periods().size(), "period of a customer", "periods of customers");
        add(counts, company.outcomes().answers().size(), "answer of a customer", "answers of customers");
        add(counts, company.outcomes().ratings().size(), "rating", "ratings");
        return counts;
    }

    private static void add(List<String> counts, long number, String one, String several) {
        if (number > 0) {
            counts.add(Figures.count(number, one, several));
        }
    }
}
