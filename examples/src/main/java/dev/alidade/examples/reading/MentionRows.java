// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.reading;

import com.google.common.collect.ImmutableList;
import dev.alidade.examples.csv.Findings;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.measure.IssueKind;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
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
    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::at).thenComparing(Mention::department).thenComparing(Mention::toString);

    private final List<Mention> mentions = new ArrayList<>();

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
            }
        }
        return outside.build();
    }
}
