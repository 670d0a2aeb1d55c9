// SPDX-License-Identifier: Apache-2.0
package dev.alidade.messaging;

import static dev.alidade.messaging.MessagingFixture.YEAR;
import static dev.alidade.messaging.MessagingFixture.call;
import static dev.alidade.messaging.MessagingFixture.day;
import static dev.alidade.messaging.MessagingFixture.deal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import dev.alidade.measure.Analysis;
import dev.alidade.measure.ChangedTally;
import dev.alidade.measure.Tally;
import dev.alidade.model.BrandCheck;
import dev.alidade.model.Department;
import dev.alidade.model.Mention;
import dev.alidade.model.MessagingFact;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved tallies in which several numbers are changed so that one contradiction is left. */
class SavedEffectsTest {
    private static final Analysis<MessagingFact, MessagingReport> MESSAGING =
            Messaging.under(MessagingFixture.settings().build());

    private static byte[] saved(MessagingFact... facts) {
        Tally<MessagingFact, MessagingReport> tally = MESSAGING.tally(YEAR);
        List.of(facts).forEach(tally::add);
        return tally.toBytes();
    }

    /**
     * Of six deals one has cases in the stages New and Trial, both good, the price mentioned in both or nothing; three have a
     * good one in New, one has a good one in Trial, and one a bad one in New.
     */
    private static byte[] deals(String... messages) {
        return saved(
                deal("D1")
                        .event(call(2, messages))
                        .stage(day(20), "Trial")
                        .event(call(21, messages))
                        .won(day(30))
                        .build(),
                deal("D2").event(call(2)).stage(day(5), "Trial").build(),
                deal("D3").event(call(2)).stage(day(5), "Trial").build(),
                deal("D4").event(call(2)).stage(day(5), "Trial").build(),
                deal("D5")
                        .stage(day(0), "Trial")
                        .event(call(2))
                        .stage(day(5), "Offer")
                        .build(),
                deal("D6").event(call(2)).lost(day(5), "no").build());
    }

    /** Two mentions of the price by sales, one of them in a mail about pumps; and a rule that was kept. */
    private static byte[] mentions() {
        return saved(
                Mention.of(day(1), Department.SALES, "price")
                        .withChannel("mail")
                        .withProduct("pump"),
                Mention.of(day(1), Department.SALES, "price"),
                new BrandCheck(day(1), Department.SALES, "logo", Optional.empty(), true));
    }

    /** Changes as "cell kind place value" with a semicolon between them. */
    private static void assertRefused(byte[] saved, String changes) {
        byte[] changed = saved;
        for (String change : changes.split("; ", -1)) {
            String[] words = change.split(" ", -1);
            int last = words.length - 1;
            changed = ChangedTally.with(
                    changed,
                    String.join(" ", Arrays.copyOf(words, last - 2)),
                    words[last - 2].charAt(0),
                    Integer.parseInt(words[last - 1]),
                    Integer.parseInt(words[last]));
        }
        ChangedTally.assertRefused(MESSAGING, YEAR, changed);
    }

    /** A table of 6 by 6: the kinds are New bad 0 and good 1, Trial bad 2 and good 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "moved sales pairs G 11 0", // 1 with 3 and not 3 with 1
                "moved sales pairs G 11 3; moved sales pairs G 21 3", // 1 with 3 more often than 3
                "moved sales pairs G 3 1; moved sales pairs G 8 1", // both ends of one stage in one deal
                "documented C 0 5" // six deals in five conversations
            })
    void casesOfDealsThatContradictEachOtherAreRefused(String changes) {
        assertRefused(deals(), changes);
    }

    /** A table of 6 by 12: twice the kind, and one more where the message is mentioned too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "moved sales mentioned K 29 0", // 1 with 3 and not 3 with 1
                "moved sales pairs G 11 2; moved sales pairs G 21 2; moved sales mentioned K 29 2; moved sales"
                        + " mentioned K 49 2",
                "moved sales mentioned K 24 1", // with and without the message in one stage of one deal
                "moved sales with K 8 0; moved sales only with K 8 0", // mentioned in no deal
                "moved sales only with K 8 2" // more deals with nothing else than deals
            })
    void casesWithAMessageThatContradictEachOtherAreRefused(String changes) {
        assertRefused(deals("price"), changes);
    }

    @Test
    void aMessageOfDealsThatIsMentionedInNoCaseIsRefused() {
        byte[] saved = deals("price");
        byte[] name = "\u0010moved sales withK".getBytes(StandardCharsets.US_ASCII);
        int at = Bytes.indexOf(saved, name) + name.length;
        byte[] other = "\u0005otherC\u0001".getBytes(StandardCharsets.US_ASCII);
        byte[] two = Bytes.concat(Arrays.copyOf(saved, at + 1), other, Arrays.copyOfRange(saved, at + 1, saved.length));
        two[at] = 2;
        ChangedTally.assertRefused(MESSAGING, YEAR, ChangedTally.sealed(two));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved by CHANNEL K 5 107", // approved in "maik" and mentioned in "mail"
                "said C 0 3; said squared C 0 5; approved times said C 0 3", // more than all departments
                "mentions by CHANNEL K 7 3", // more than were said
                "products of sales K 15 2", // more about products by department than about products
                "kept K 5 107" // "logk" kept, "logo" checked
            })
    void mentionsAndChecksThatContradictEachOtherAreRefused(String changes) {
        assertRefused(mentions(), changes);
    }

    @Test
    void whatWasSavedIsReadBack() {
        for (byte[] saved : List.of(deals(), deals("price"), mentions())) {
            assertEquals(List.of(), MESSAGING.tally(YEAR, saved).result().issues());
        }
    }
}
