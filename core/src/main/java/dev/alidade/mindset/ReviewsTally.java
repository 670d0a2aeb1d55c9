// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.DataIssue;
import dev.alidade.measure.Keyed;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Settings;
import dev.alidade.measure.Window;
import dev.alidade.model.ReviewSession;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps which sessions were held and who attended any. */
final class ReviewsTally extends CellTally<ReviewSession, ReviewsReport> {
    private final OptionalLong staff;
    private final Keyed<Count> sessions = cell("sessions", new Keyed<>(Count::new));
    private final Keyed<Count> attendees = cell("attendees", new Keyed<>(Count::new));

    ReviewsTally(OptionalLong staff, Settings identity, Window window) {
        super(identity, window);
        this.staff = staff;
    }

    @Override
    public void add(ReviewSession session) {
        if (!window().selects(session.heldAt())) {
            return;
        }
        sessions.at(session.id()).increment();
        for (String person : session.attendees()) {
            attendees.at(person).increment();
        }
    }

    @Override
    public ReviewsReport result() {
        ImmutableList.Builder<DataIssue> issues = ImmutableList.builder();
        long[] repeated = new long[1];
        sessions.forEach((id, held) -> repeated[0] += held.value() > 1 ? 1 : 0);
        Wave.report(issues, MindsetIssues.REPEATED_SESSION, repeated[0]);
        long persons = attendees.size();
        Wave.report(issues, MindsetIssues.MORE_ATTENDEES_THAN_STAFF, persons - staff.orElse(persons));
        Optional<Proportion> coverage = sessions.size() > 0 && staff.isPresent() && persons <= staff.getAsLong()
                ? Optional.of(Proportion.of(persons, staff.getAsLong()))
                : Optional.empty();
        return new ReviewsReport(sessions.size(), persons, coverage, issues.build());
    }
}
