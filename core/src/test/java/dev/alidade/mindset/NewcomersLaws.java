// SPDX-License-Identifier: Apache-2.0
package dev.alidade.mindset;

import dev.alidade.measure.Analysis;
import dev.alidade.measure.AnalysisLaws;
import dev.alidade.measure.Window;
import dev.alidade.model.Department;
import dev.alidade.model.Onboarding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The laws over the briefing of newcomers. */
class NewcomersLaws extends AnalysisLaws<Onboarding, NewcomersReport> {
    @Override
    protected Analysis<Onboarding, NewcomersReport> analysis() {
        return Mindset.newcomersByName(Duration.ofDays(3));
    }

    @Override
    protected Window window() {
        return SomeAnswers.WINDOW;
    }

    @Override
    protected Arbitrary<Onboarding> fact() {
        Arbitrary<Instant> days =
                Arbitraries.integers().between(-2, 12).map(day -> SomeAnswers.START.plus(Duration.ofDays(day)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30).map(i -> "p" + i),
                        Arbitraries.of(Department.class),
                        days,
                        days.optional(.5),
                        days.optional(.8))
                .as(Onboarding::new);
    }

    /** A briefing at or after as-of hasn't happened yet. */
    @Override
    protected Optional<Onboarding> known(Onboarding newcomer) {
        return newcomer.joinedAt().isBefore(window().asOf())
                ? Optional.of(new Onboarding(
                        newcomer.person(),
                        newcomer.department(),
                        newcomer.joinedAt(),
                        newcomer.briefingDue(),
                        newcomer.briefedAt().filter(at -> at.isBefore(window().asOf()))))
                : Optional.empty();
    }
}
