// SPDX-License-Identifier: Apache-2.0
package dev.alidade.market;

import static dev.alidade.market.MarketFixture.QUARTER;
import static dev.alidade.market.MarketFixture.deals;
import static dev.alidade.market.MarketFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.Cell;
import dev.alidade.measure.CellRegister;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Names;
import dev.alidade.measure.SequenceSums;
import dev.alidade.measure.Tally;
import dev.alidade.measure.Window;
import dev.alidade.model.DemandEstimate;
import dev.alidade.model.MarketFact;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved markets whose times, units and sums do not belong together are refused. */
class SavedTimesTest {
    private static final Analysis<MarketFact, MarketReport> MARKETS =
            Markets.of(settings().build());
    private static final int INSTANT_OF_NO_CASE = 13; // bytes of Instant.MAX
    private static final int INSTANT = 9; // bytes of a whole second

    private static byte[] saved(List<? extends MarketFact> facts) {
        Tally<MarketFact, MarketReport> tally = MARKETS.tally(QUARTER);
        facts.forEach(tally::add);
        return tally.toBytes();
    }

    private static int end(byte[] saved, String cell, char kind) {
        byte[] name = ((char) cell.length() + cell + kind).getBytes(StandardCharsets.US_ASCII);
        return Bytes.indexOf(saved, name) + name.length;
    }

    /** The saved tally with other bytes in the place of the first ones of a cell. */
    private static byte[] with(byte[] saved, String cell, char kind, int length, byte... other) {
        int at = end(saved, cell, kind);
        return ChangedTally.sealed(
                Bytes.concat(Arrays.copyOf(saved, at), other, Arrays.copyOfRange(saved, at + length, saved.length)));
    }

    @Test
    void casesBeforeTheWindowOfWhichNoneIsTheFirstAreRefused() {
        byte[] empty = saved(List.of());
        int at = end(empty, "firstDeal", 'E');
        byte[] none = Arrays.copyOfRange(empty, at, at + INSTANT_OF_NO_CASE);
        byte[] saved = saved(deals("north", 20, 20));
        ChangedTally.assertRefused(MARKETS, QUARTER, with(saved, "firstDeal", 'E', INSTANT, none));
        // of leads there is none, and so no first one
        assertEquals(
                20,
                MARKETS.tally(QUARTER, with(saved, "firstLead", 'E', INSTANT_OF_NO_CASE, none))
                        .result()
                        .comparison()
                        .cases());
    }

    @Test
    void estimatesWithoutAUnitAreRefused() {
        LocalDate april = LocalDate.of(2024, 4, 1);
        byte[] saved = saved(List.of(DemandEstimate.of("north", april, april.plusDays(9), 7)));
        assertTrue(MARKETS.tally(QUARTER, saved).result().market("north").isPresent());
        // no unit in the place of one, which is the empty one and counted once
        ChangedTally.assertRefused(MARKETS, QUARTER, with(saved, "units", 'K', 4, (byte) 0));
    }

    /** Changes the sums of one market in one month; the change is told the number of the market's name. */
    private static void assertSumsRefused(BiConsumer<SequenceSums, Integer> change) {
        List<SequenceSums> sums = new ArrayList<>();
        Names names = new Names();
        MarketCells cells = new MarketCells(names, new CellRegister() {
            @Override
            public <C extends Cell<C>> C cell(String name, C cell) {
                sums.add((SequenceSums) (Cell<?>) cell);
                return cell;
            }
        });
        cells.add(cells.of("north", "2024-04"), MarketCells.DEALS, 1);
        assertEquals(1, cells.all().size());
        change.accept(sums.get(0), names.id("north"));
        assertThrows(IllegalStateException.class, cells::all);
    }

    @Test
    void sumsOfNoPeriodOfAMarketAreRefused() {
        for (int plane = 0; plane < MarketCells.PLANES; plane++) {
            int each = plane;
            assertSumsRefused((sums, north) -> sums.add(SequenceSums.ROOT, each, 1));
            assertSumsRefused((sums, north) -> sums.add(sums.child(SequenceSums.ROOT, north), each, 1));
        }
        assertSumsRefused((sums, north) -> {
            int market = sums.child(SequenceSums.ROOT, north);
            sums.add(sums.child(sums.child(market, north), north), MarketCells.DEALS, 1);
        });
    }

    @Test
    void sumsThatNoFactsComeToAreRefusedWhereTheyAreRead() {
        assertSumsRefused((sums, north) ->
                sums.add(sums.child(sums.child(SequenceSums.ROOT, north), north), MarketCells.VALUED, 1));
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, 2024-01-01", "2024-Q2, 2024-04-01", "2024-Q3, 2024-07-01", "2024-Q4, 2024-10-01"})
    void aQuarterBeginsWithItsFirstMonth(String quarter, LocalDate first) {
        Window year = Window.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), ZoneOffset.UTC);
        assertEquals(first, new MarketTimes(year, PeriodLength.QUARTER).first(quarter));
    }
}
