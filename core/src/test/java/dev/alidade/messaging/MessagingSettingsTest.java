// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.alidade.model.Pipeline;
import dev.alidade.model.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingSettingsTest {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    private static void assertRefused(String why, UnaryOperator<MessagingSettingsBuilder> change) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> change.apply(MessagingSettings.builder()).build());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void minimaAreAtLeastOneAndTimesLongerThanNone() {
        assertRefused("minimumMentions is 0", settings -> settings.minimumMentions(0));
        assertRefused("minimumForConflict is 0", settings -> settings.minimumForConflict(0));
        assertRefused("minimumDeals is 0", settings -> settings.minimumDeals(0));
        assertRefused("minimumExpected is 0", settings -> settings.minimumExpected(0));
        assertRefused("moveWithin is PT0S", settings -> settings.moveWithin(Duration.ZERO));
        assertRefused("moveWithin is PT-1S", settings -> settings.moveWithin(Duration.ofSeconds(-1)));
        assertRefused("winWithin is PT0S", settings -> settings.winWithin(Duration.ZERO));
        assertRefused("winWithin is PT-1S", settings -> settings.winWithin(Duration.ofSeconds(-1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 5, -0.1, Double.NaN})
    void theRateOfEffectsThatAreNoneLiesBetweenNoneAndAll(double rate) {
        assertRefused("Maybe it is a percentage", settings -> settings.falseDiscoveryRate(rate));
    }

    private static Pipeline pipeline(String name, int stages) {
        return Pipeline.of(
                name,
                IntStream.rangeClosed(1, stages)
                        .mapToObj(position -> Stage.of("S" + position, position, Stage.Kind.OPEN))
                        .toArray(Stage[]::new));
    }

    @Test
    void allPipelinesTogetherHaveAtMostTwoHundredStages() {
        Pipeline half = pipeline("a", 100);
        Pipeline other = pipeline("b", 100);
        assertEquals(
                List.of(half, other),
                MessagingSettings.builder()
                        .pipelines(List.of(other, half))
                        .build()
                        .pipelines());
        assertRefused("have 201 stages", settings -> settings.pipeline(half).pipeline(pipeline("b", 101)));
    }

    @Test
    void pipelinesAndMessagesHaveNamesOfTheirOwn() {
        assertRefused(
                "two pipelines have the name a",
                settings -> settings.pipeline(pipeline("a", 1)).pipeline(pipeline("a", 2)));
        Message message = Message.of("price", "cheap");
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> MessageHouse.of(message, Message.of("quality"), Message.of("price", "low")));
        assertTrue(refused.getMessage().contains("the code price"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2023-03-01", "2023-02-28"})
    void aMessageIsApprovedOnOneDayAtLeast(LocalDate to) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> message(Optional.of(MARCH), Optional.of(to)));
        assertTrue(refused.getMessage().contains("approved on no day"), refused.getMessage());
    }

    @Test
    void aMessageIsApprovedOnItsOnlyDayOrWithoutEndOrBeginning() {
        Message oneDay = message(Optional.of(MARCH), Optional.of(MARCH.plusDays(1)));
        Message endless = message(Optional.of(MARCH), Optional.empty());
        Message withdrawn = message(Optional.empty(), Optional.of(MARCH));
        assertEquals(List.of(false, true, false), aroundMarch(oneDay));
        assertEquals(List.of(false, true, true), aroundMarch(endless));
        assertEquals(List.of(true, false, false), aroundMarch(withdrawn));
    }

    private static Message message(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Message("spring", Optional.empty(), ImmutableList.of(), from, to);
    }

    /** Whether it is approved on the day before, on that day, and on the day after. */
    private static List<Boolean> aroundMarch(Message message) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(days -> message.approvedOn(MARCH.plusDays(days)))
                .toList();
    }
}
