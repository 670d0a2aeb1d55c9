// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import com.google.common.collect.ImmutableList;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.CellTally;
import dev.alidade.measure.Count;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Proportion;
import dev.alidade.measure.Window;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityEvent;
import dev.alidade.model.OpportunityEvent.Activity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mentions, conversations of deals and what became of them, and brand checks. */
final class MessagingTally extends CellTally<MessagingFact, MessagingReport> {
    final MessagingSettings settings;
    final Issues issues = cell(
            "issues",
            new Issues(
                    MessagingIssues.BEFORE_CREATION,
                    MessagingIssues.UNKNOWN_PIPELINE,
                    MessagingIssues.UNKNOWN_STAGE,
                    MessagingIssues.CONTRADICTING_CLOSING));
    final Count activities = cell("activities", new Count());
    final Count documented = cell("documented", new Count());
    final SpeakerCells speakers;
    final MentionCells mentions;
    final BrandCells brand;
    final DealEffects effects;
    private final StageTalk talk = new StageTalk(this::hear);
    private @Nullable Opportunity deal; // the one that is followed
    private long said;
    private long approved;
    private boolean talked;

    MessagingTally(MessagingSettings settings, Window window) {
        super(settings.settings(), window);
        this.settings = settings;
        CellRegister register = this::cell;
        speakers = new SpeakerCells(register);
        mentions = new MentionCells(settings.house(), window.zone(), register);
        brand = new BrandCells(register);
        effects = new DealEffects(settings, window, issues, register);
    }

    @Override
    public void add(MessagingFact fact) {
        if (fact instanceof Mention mention) {
            add(mention);
        } else if (fact instanceof Opportunity opportunity) {
            add(opportunity);
        } else if (fact instanceof BrandCheck check && window().selects(check.at())) {
            brand.add(check);
        }
    }

    private void add(Mention mention) {
        if (window().selects(mention.at())) {
            boolean good = mentions.add(
                    mention.at(),
                    mention.department(),
                    mention.message(),
                    mention.channel(),
                    mention.product(),
                    mention.segment(),
                    mention.stage().orElse(null));
            speakers.add(good ? 1 : 0, 1);
        }
    }

    private void add(Opportunity opportunity) {
        if (!window().knows(opportunity.createdAt()) || !speaks(opportunity.timeline())) {
            return;
        }
        deal = opportunity;
        said = 0;
        approved = 0;
        talked = false;
        talk.follow(opportunity, effects.stages(opportunity), window().asOf());
        deal = null;
        if (said > 0) {
            speakers.add(approved, said);
            if (approved < said) {
                mentions.unapproved.add(opportunity.id());
            }
        }
        if (talked) {
            effects.add(opportunity, talk);
        }
    }

    private static boolean speaks(ImmutableList<OpportunityEvent> timeline) {
        for (int i = 0; i < timeline.size(); i++) {
            if (timeline.get(i) instanceof Activity) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that is known of it is the material that was used: that may be a conversation or none. */
    private static boolean onlyMaterial(Activity activity) {
        return activity.messages().isEmpty()
                && activity.channel().isEmpty()
                && !activity.materials().isEmpty();
    }

    private void hear(Activity activity, @Nullable String stage) {
        if (deal == null || !window().selects(activity.at()) || onlyMaterial(activity)) {
            return;
        }
        activities.increment();
        if (activity.messages().isEmpty()) {
            return;
        }
        documented.increment();
        talked = true;
        if (activity.at().isBefore(deal.createdAt())) {
            issues.add(MessagingIssues.BEFORE_CREATION, deal.id());
        }
        for (String message : activity.messages().get()) {
            said++;
            approved += mentions.add(
                            activity.at(),
                            Department.SALES,
                            message,
                            activity.channel(),
                            deal.product(),
                            deal.market(),
                            stage)
                    ? 1
                    : 0;
        }
    }

    @Override
    public MessagingReport result() {
        Proportion shown = Proportion.of(documented.value(), activities.value());
        Optional<Proportion> pullThrough =
                settings.house().messages().isEmpty() ? Optional.empty() : Optional.of(speakers.share());
        mentions.check(speakers.sums());
        effects.check(documented.value());
        return new MessagingSummary(this).report(shown, pullThrough);
    }
}
