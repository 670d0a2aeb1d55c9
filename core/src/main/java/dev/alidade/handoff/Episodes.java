// SPDX-License-Identifier: Apache-2.0
package dev.alidade.handoff;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Window;
import dev.alidade.model.Lead;
import dev.alidade.model.LeadEvent;
import dev.alidade.model.LeadEvent.Accepted;
import dev.alidade.model.LeadEvent.Activity;
import dev.alidade.model.LeadEvent.Assigned;
import dev.alidade.model.LeadEvent.Converted;
import dev.alidade.model.LeadEvent.Disputed;
import dev.alidade.model.LeadEvent.HandedOff;
import dev.alidade.model.LeadEvent.Lost;
import dev.alidade.model.LeadEvent.Recycled;
import dev.alidade.model.LeadEvent.Rejected;
import dev.alidade.model.LeadEvent.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The episodes of one lead, read in one pass over its timeline up to as-of. The same object reads one lead after the
 * other, so that no lead costs an allocation.
 */
final class Episodes {
    private final Window window;
    private final Attempts attempts = new Attempts();
    private final List<Episode> episodes = new ArrayList<>();
    private int size;
    private @Nullable Episode current;
    private boolean assigned;
    private Instant lastWon = Instant.MIN;
    private Instant lastConversion = Instant.MIN;

    Episodes(Window window) {
        this.window = window;
    }

    /** Reads a lead that is known at as-of. */
    void read(Lead lead, Issues issues) {
        size = 0;
        current = null;
        assigned = false;
        lastWon = Instant.MIN;
        lastConversion = Instant.MIN;
        attempts.since(lead.createdAt());
        ImmutableList<LeadEvent> timeline = lead.timeline();
        int known = known(timeline);
        for (int i = 0; i < known; i++) {
            read(lead, timeline.get(i), issues);
        }
    }

    /** How many events are known: the first ones. Mostly all are, and then only one is looked at. */
    private int known(ImmutableList<LeadEvent> timeline) {
        int count = timeline.size();
        while (count > 0 && !window.knows(timeline.get(count - 1).at())) {
            count--;
        }
        return count;
    }

    private void read(Lead lead, LeadEvent event, Issues issues) {
        if (event instanceof Activity activity) {
            activity(lead, activity, issues);
        } else if (event instanceof HandedOff handedOff) {
            handOver(lead, handedOff.at(), issues);
        } else if (event instanceof Assigned assignment) {
            assigned = true;
            if (current != null) {
                current.assigned(assignment.at());
            }
        } else if (event instanceof Accepted) {
            decision(lead, event, issues);
        } else if (event instanceof Rejected) {
            decision(lead, event, issues);
            attempts.since(null);
        } else if (event instanceof Disputed disputed) {
            if (current == null || !current.dispute(disputed.outcome())) {
                issue(issues, HandoffIssues.DISPUTE_WITHOUT_REJECTION, lead, disputed.at());
            }
        } else if (event instanceof Converted || event instanceof Won) {
            lastConversion = event.at();
            if (event instanceof Won) {
                lastWon = event.at();
            }
        } else if (event instanceof Lost) {
            close();
        } else if (event instanceof Recycled) {
            close();
            attempts.since(null);
        }
    }

    private void activity(Lead lead, Activity activity, Issues issues) {
        if (activity.signal()) {
            attempts.since(activity.at());
            if (current != null) {
                current.answered(activity.at());
            }
        } else if (activity.attempt()) {
            attempts.add(activity);
            if (current != null) {
                if (activity.at().equals(current.handedOffAt())) {
                    issue(issues, HandoffIssues.SAME_INSTANT, lead, activity.at());
                }
                current.attempt(activity);
            }
        } else if (activity.direction() == Activity.Direction.OUT
                && activity.automation() == Activity.Automation.UNKNOWN) {
            issue(issues, HandoffIssues.UNKNOWN_AUTOMATION, lead, activity.at());
        }
    }

    private void handOver(Lead lead, Instant at, Issues issues) {
        if (current != null) {
            current.endAt(at);
        }
        Instant signal = attempts.signal();
        if (signal != null && signal.isAfter(at)) {
            issue(issues, HandoffIssues.CREATED_AFTER_HAND_OVER, lead, at);
        }
        if (size == episodes.size()) {
            episodes.add(new Episode());
        }
        current = episodes.get(size);
        current.begin(at, signal == null || signal.isAfter(at) ? at : signal, size == 0, assigned, attempts);
        size++;
        attempts.since(null); // the next episode needs a signal of its own, or begins with its hand-over
    }

    private void decision(Lead lead, LeadEvent event, Issues issues) {
        if (current == null) {
            issue(issues, HandoffIssues.DECISION_WITHOUT_HANDOFF, lead, event.at());
            return;
        }
        boolean byRule = event instanceof Accepted accepted && accepted.automatic();
        if (!byRule
                && (event.at().equals(current.handedOffAt())
                        || current.contradicts(event.at(), event instanceof Accepted))) {
            issue(issues, HandoffIssues.SAME_INSTANT, lead, event.at());
        }
        if (event instanceof Accepted accepted) {
            current.accept(accepted);
        } else if (event instanceof Rejected rejected) {
            current.reject(rejected);
        }
    }

    private void close() {
        if (current != null) {
            current.close();
        }
    }

    private void issue(Issues issues, IssueKind kind, Lead lead, Instant at) {
        if (window.selects(at)) {
            issues.add(kind, lead.id());
        }
    }

    /** How many hand-overs are known. */
    int size() {
        return size;
    }

    /** An episode of the lead that was read last, the first hand-over at 0. */
    Episode get(int index) {
        return episodes.get(index);
    }

    /** Whether the lead became an opportunity or a customer at or after an instant, in this episode or a later one. */
    boolean convertedSince(Instant at) {
        return !lastConversion.isBefore(at);
    }

    /** Whether the lead became a customer at or after an instant, in this episode or a later one. */
    boolean wonSince(Instant at) {
        return !lastWon.isBefore(at);
    }
}
