// SPDX-License-Identifier: Apache-2.0
package dev.alidade.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.alidade.coding.AnswerMatcher;
import dev.alidade.coding.Code;
import dev.alidade.coding.Codebook;
import dev.alidade.measure.Money;
import dev.alidade.messaging.Message;
import dev.alidade.messaging.MessageHouse;
import dev.alidade.model.Asset;
import dev.alidade.model.Campaign;
import dev.alidade.model.Department;
import dev.alidade.model.Goal;
import dev.alidade.model.Launch;
import dev.alidade.model.Pipeline;
import dev.alidade.model.RatingItem;
import dev.alidade.model.Roster;
import dev.alidade.model.SellingSeason;
import dev.alidade.model.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CompanyTablesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);

    @Test
    void whatIsSaidOfACompanyIsInItsTables() {
        Campaign fair = Campaign.builder("fair").build();
        Goal leads = Goal.builder("G1", FIRST, LAST).build();
        Asset sheet =
                Asset.builder("sheet", Department.MARKETING, Instant.EPOCH).build();
        Launch launch = Launch.of("L1", LAST, "sheet");
        SellingSeason season = SellingSeason.of("S1", FIRST, LAST, "sheet");
        RatingItem item = new RatingItem("trust", 1, 5, Optional.empty());
        Codebook codebook = Codebook.of(Code.of("price", "cheap"));
        CompanyTables tables = CompanyTables.builder()
                .recorded(Recorded.LEADS)
                .leadStages(List.of("SQL", "MQL"))
                .campaigns(List.of(fair))
                .goals(List.of(leads))
                .series(List.of())
                .assets(List.of(sheet))
                .launches(List.of(launch))
                .seasons(List.of(season))
                .items(List.of(item))
                .totals(List.of())
                .outcomes(List.of())
                .prices(ImmutableMap.of("saw", Money.of("9.50", "EUR")))
                .staff(Roster.EMPTY)
                .house(MessageHouse.of(Message.of("price")))
                .codebook(codebook)
                .build();

        assertEquals(ImmutableSet.of(Recorded.LEADS), tables.recorded());
        assertEquals(List.of("MQL", "SQL"), tables.leadStages().asList());
        assertEquals(List.of(fair), tables.campaigns());
        assertEquals(List.of(leads), tables.goals());
        assertEquals(List.of(sheet), tables.assets());
        assertEquals(List.of(launch), tables.launches());
        assertEquals(List.of(season), tables.seasons());
        assertEquals(Optional.of(item), tables.item("trust"));
        assertEquals(Optional.empty(), tables.item("faith"));
        assertEquals(Money.of("9.50", "EUR"), tables.prices().get("saw"));
        assertEquals(AnswerMatcher.of(codebook).id(), tables.matcher().id());
        assertEquals(Roster.EMPTY, tables.staff());
        assertEquals(MessageHouse.of(Message.of("price")), tables.house());
        assertEquals(
                AnswerMatcher.withoutCodebook().id(),
                CompanyTables.none().matcher().id());
    }

    @Test
    void pricesAreAskedOfTheTablesButNotThoseOfNothing() {
        CompanyTables tables = CompanyTables.builder()
                .pipelines(List.of(Pipeline.of("sales", Stage.of("Talk", 1, Stage.Kind.OPEN))))
                .prices(ImmutableMap.of("saw", Money.of("9.50", "EUR"), "gift", Money.of("0", "EUR")))
                .build();

        assertEquals(
                ImmutableMap.of("saw", Money.of("9.50", "EUR")),
                PolicyFile.standard().settings(tables).pipeline().priceList());
    }

    @Test
    void policiesAreEqualIfTheySayTheSame() {
        PolicyFile four = PolicyFile.standard().with("handoff.attempts", "4");
        PolicyFile same = PolicyFile.of(ImmutableMap.of("handoff.attempts", "4"));

        assertEquals(four, same);
        assertEquals(four.hashCode(), same.hashCode());
        assertNotEquals(four, PolicyFile.standard());
        assertNotEquals(four.hashCode(), PolicyFile.standard().hashCode());
        assertEquals("{handoff.attempts=4}", four.toString());
        assertTrue(PolicyFile.standard().with("people.named", "true").namingPersons());
        assertEquals(false, PolicyFile.standard().namingPersons());
    }
}
