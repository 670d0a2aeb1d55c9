// SPDX-License-Identifier: Apache-2.0
package dev.alidade.attribution;

import com.google.common.collect.ImmutableList;
import dev.alidade.attribution.JourneyAudit.Share;
import dev.alidade.attribution.JourneyAudit.Touch;
import dev.alidade.measure.Issues;
import dev.alidade.measure.Money;
import dev.alidade.measure.Names;
import dev.alidade.measure.Window;
import dev.alidade.model.Journey;
import dev.alidade.model.Touchpoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one journey as the tally does, by the same selection and weights. */
final class Auditor {
    private static final BigDecimal UNITS = BigDecimal.valueOf(TouchUnits.ONE);

    private final JourneySettings settings;
    private final Journey journey;
    private final Issues issues = new Issues(AttributionIssues.ofSingleJourneys());
    private final JourneyPath path = new JourneyPath(new Names(), 0);
    private final JourneySelection selection;
    private final JourneyOutcome outcome;
    private final Optional<Money> value;

    Auditor(JourneySettings settings, Journey journey, Window window) {
        this.settings = settings;
        this.journey = journey;
        selection = new JourneySelection(settings, window, issues);
        outcome = selection.select(journey, path);
        value = path.valued ? settings.currency().map(currency -> new Money(path.value, currency)) : Optional.empty();
    }

    JourneyAudit audit() {
        return new JourneyAudit(
                journey.id(), outcome, Optional.ofNullable(selection.anchor()), value, touches(), issues.found());
    }

    private ImmutableList<Touch> touches() {
        if (outcome != JourneyOutcome.CONVERTED && outcome != JourneyOutcome.NULL) {
            return ImmutableList.of();
        }
        List<List<Share>> shares = shares();
        ImmutableList.Builder<Touch> touches = ImmutableList.builder();
        int counting = 0;
        for (int i = 0; i < selection.known(); i++) {
            Touchpoint touchpoint = journey.touchpoints().get(i);
            Optional<Exclusion> exclusion = Optional.ofNullable(selection.exclusion(i));
            touches.add(new Touch(
                    touchpoint,
                    settings.by().name(touchpoint),
                    exclusion,
                    exclusion.isPresent() ? ImmutableList.of() : ImmutableList.copyOf(shares.get(counting++))));
        }
        return touches.build();
    }

    /** The shares of each touch that counts. */
    private List<List<Share>> shares() {
        List<List<Share>> shares = new ArrayList<>();
        for (int i = 0; i < path.size; i++) {
            shares.add(new ArrayList<>());
        }
        if (path.size > 0 && path.converts()) {
            for (AttributionModel model : settings.models()) {
                if (model instanceof WeightModel weights) {
                    share(weights, shares);
                }
            }
        }
        return shares;
    }

    private void share(WeightModel model, List<List<Share>> shares) {
        TouchUnits units = new TouchUnits();
        units.begin(path.size);
        model.weigh(path, units);
        BigDecimal[] exact = new BigDecimal[path.size];
        for (int i = 0; i < path.size; i++) {
            exact[i] = BigDecimal.valueOf(units.of(i)).divide(UNITS);
        }
        BigDecimal[] conversions = Apportionment.rounded(exact, Apportionment.SCALE);
        long[] cents = new long[path.size];
        value.ifPresent(money -> units.split(money.minorUnits(), cents));
        for (int i = 0; i < path.size; i++) {
            long cent = cents[i];
            shares.get(i)
                    .add(new Share(
                            model.id(),
                            conversions[i],
                            value.map(money -> new Money(cent, money.currency()).amount())));
        }
    }
}
