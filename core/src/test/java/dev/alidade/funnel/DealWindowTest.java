// SPDX-License-Identifier: Apache-2.0
package dev.alidade.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.alidade.measure.IssueKind;
import dev.alidade.measure.Money;
import dev.alidade.measure.Window;
import dev.alidade.model.Opportunity;
import dev.alidade.model.OpportunityBuilder;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Odd deals are named in the periods in which they count: where they were created or closed. */
class DealWindowTest {
    private static final Window FEBRUARY = Window.ofDays(
                    LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1), ZoneOffset.UTC)
            .withAsOf(on(LocalDate.of(2024, 4, 1)));
    private static final LocalDate JANUARY_5 = LocalDate.of(2024, 1, 5);
    private static final LocalDate FEBRUARY_5 = LocalDate.of(2024, 2, 5);
    private static final LocalDate MARCH_5 = LocalDate.of(2024, 3, 5);
    private static final DealSettings SETTINGS = DealSettings.builder()
            .pipeline(Pipeline.of("direct", Stage.of("New", 1, Stage.Kind.OPEN)))
            .build();

    private static Instant on(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static OpportunityBuilder created(String id, LocalDate day) {
        return Opportunity.builder(id).createdAt(on(day));
    }

    private static List<String> named(IssueKind kind, OpportunityBuilder... deals) {
        return Funnel.deals(SETTINGS)
                .measure(Stream.of(deals).map(OpportunityBuilder::build).toList(), FEBRUARY)
                .issues()
                .stream()
                .filter(issue -> issue.kind().equals(kind))
                .flatMap(issue -> issue.examples().stream())
                .toList();
    }

    /** Those named of four deals that all are odd in the same way. */
    private static List<String> named(IssueKind kind, UnaryOperator<OpportunityBuilder> odd) {
        return named(
                kind,
                odd.apply(created("before", JANUARY_5).won(on(JANUARY_5.plusDays(2)))),
                odd.apply(created("closed", JANUARY_5).won(on(FEBRUARY_5))),
                odd.apply(created("created", FEBRUARY_5).won(on(MARCH_5))),
                odd.apply(created("after", MARCH_5).won(on(MARCH_5.plusDays(2)))));
    }

    @Test
    void aDealOfAnUnknownPipelineIsNamedWhereItCounts() {
        assertEquals(
                List.of("closed", "created"), named(DealIssues.UNKNOWN_PIPELINE, deal -> deal.pipeline("partners")));
    }

    @Test
    void aDealWithANegativeAmountIsNamedWhereItCounts() {
        assertEquals(
                List.of("closed", "created"),
                named(DealIssues.NEGATIVE_AMOUNT, deal -> deal.amount(Money.of("-5", "EUR"))));
    }

    @Test
    void aDealWonAndLostAtOneInstantIsNamedWhereItCounts() {
        assertEquals(
                List.of("closed", "created"),
                named(
                        DealIssues.CONTRADICTED,
                        created("before", JANUARY_5).won(on(JANUARY_5)).lost(on(JANUARY_5)),
                        created("closed", JANUARY_5).won(on(FEBRUARY_5)).lost(on(FEBRUARY_5)),
                        created("created", FEBRUARY_5).won(on(MARCH_5)).lost(on(MARCH_5)),
                        created("after", MARCH_5).won(on(MARCH_5)).lost(on(MARCH_5))));
    }

    @Test
    void aDealClosedBeforeItsCreationIsNamedWhereItCounts() {
        assertEquals(
                List.of("closed", "created"),
                named(
                        DealIssues.CLOSED_EARLY,
                        created("before", JANUARY_5).won(on(JANUARY_5.minusDays(1))),
                        created("closed", MARCH_5).won(on(FEBRUARY_5)),
                        created("created", FEBRUARY_5).won(on(JANUARY_5)),
                        created("after", MARCH_5).won(on(MARCH_5.minusDays(1)))));
    }

    @Test
    void aNegativeAmountThatOnceWasIsNamedButNoneThatIsNotKnownYet() {
        assertEquals(
                List.of("negative"),
                named(
                        DealIssues.NEGATIVE_AMOUNT,
                        created("negative", FEBRUARY_5)
                                .amountChanged(on(FEBRUARY_5), Money.of("-5", "EUR"))
                                .amountChanged(on(MARCH_5), Money.of("5", "EUR")),
                        created("zero", FEBRUARY_5).amountChanged(on(FEBRUARY_5), Money.of("0", "EUR")),
                        created("positive", FEBRUARY_5).amountChanged(on(FEBRUARY_5), Money.of("5", "EUR")),
                        created("to come", FEBRUARY_5).amountChanged(FEBRUARY.asOf(), Money.of("-5", "EUR"))));
    }
}
