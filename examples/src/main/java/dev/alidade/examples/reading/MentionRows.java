// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages that somebody gave to the market; what sales said in a known deal belongs to that deal. */
final class MentionRows implements TableReader.Rows {
    private static final IssueKind REPEATED = new IssueKind(
            "mentions.repeated-row",
            "A mention is there again without change; one row counts. Give the time of the day where several are meant.");
    private static final IssueKind UNKNOWN_OPPORTUNITY = new IssueKind(
            "mentions.unknown-opportunity",
            "A mention by sales names an opportunity that is not known; it counts as one outside of deals.");
    private static final IssueKind OTHER_SUBJECT = new IssueKind(
            "mentions.other-subject",
            "A mention by sales in a known deal names a product or segment that its deal doesn't have; it is told with the"
                    + " deal's product and market.");
    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::at).thenComparing(Mention::department).thenComparing(Mention::toString);

    private final List<Mention> mentions = new ArrayList<>();
    private final ListMultimap<String, Mention> inDeals = ArrayListMultimap.create();

    @Override
    public void use(Row row) {
        mentions.add(new Mention(
                row.instant("at"),
                row.department("department"),
                row.required("message"),
                row.text("channel"),
                row.text("product"),
                row.text("segment"),
                row.text("opportunity_id"),
                Optional.empty()));
    }

    /** The mentions before an instant that belong to no known deal; the others go to their conversations. */
    ImmutableList<Mention> facts(Conversations conversations, Findings findings, Instant asOf) {
        List<Mention> sorted = mentions.stream()
                .filter(mention -> mention.at().isBefore(asOf))
                .sorted(ORDER)
                .toList();
        ImmutableList.Builder<Mention> outside = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            Mention mention = sorted.get(i);
            if (i > 0 && mention.equals(sorted.get(i - 1))) {
                findings.add(REPEATED, mention.message());
            } else if (mention.department() != Department.SALES
                    || mention.opportunityId().isEmpty()) {
                outside.add(mention);
            } else if (!conversations.mentioned(mention)) {
                findings.add(UNKNOWN_OPPORTUNITY, mention.opportunityId().get());
                outside.add(mention);
            } else {
                inDeals.put(mention.opportunityId().get(), mention);
            }
        }
        return outside.build();
    }

    /** Notes the mentions in deals that are said to be about something else than their deal. */
    void compare(Iterable<Opportunity> deals, Findings findings) {
        for (Opportunity deal : deals) {
            for (Mention mention : inDeals.get(deal.id())) {
                if (differs(mention.product(), deal.product()) || differs(mention.segment(), deal.market())) {
                    findings.add(OTHER_SUBJECT, deal.id());
                }
            }
        }
    }

    private static boolean differs(Optional<String> said, Optional<String> told) {
        return said.isPresent() && !said.equals(told);
    }
}
