// SPDX-License-Identifier: Apache-2.0
package dev.alidade.relationship;

import dev.alidade.model.RatingItem;
import dev.alidade.model.RatingScale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The nine things that sales has against marketing, as Geoffrey James lists them ("Why Sales Hates Marketing: 9 Reasons",
 * 2012), in his order. Each is an item of the survey that persons agree or disagree with; the wording is the user's, the
 * item's name says which of the nine it is.
 */
public enum Friction {
    /** Marketing acts superior. */
    ACTS_SUPERIOR("Marketing acts as if it were above us"),
    /** Marketing doesn't believe in sales. */
    DOESNT_BELIEVE_IN_SALES("Marketing doesn't believe that selling matters"),
    /** Marketing thinks that sales is easy. */
    THINKS_SALES_IS_EASY("Marketing thinks that selling is easy"),
    /** Marketing avoids being measured. */
    AVOIDS_BEING_MEASURED("Marketing avoids being measured"),
    /** Marketing claims to be driving sales. */
    CLAIMS_TO_DRIVE_SALES("Marketing claims credit for what we sell"),
    /** Marketing pretends that it is strategic. */
    PRETENDS_TO_BE_STRATEGIC("Marketing calls strategy what is none"),
    /** Marketing wastes money. */
    WASTES_MONEY("Marketing wastes money"),
    /** Marketing pretends that it is engineering. */
    PRETENDS_TO_BE_ENGINEERING("Marketing pretends to build the products"),
    /** Marketing argues about lead quality. */
    ARGUES_ABOUT_LEADS("Marketing argues about how good its leads are");

    private final String text;

    Friction(String text) {
        this.text = text;
    }

    /**
     * The name of its item.
     *
     * @return {@code friction-1} to {@code friction-9}
     */
    public String item() {
        return "friction-" + (Arrays.asList(values()).indexOf(this) + 1);
    }

    /**
     * The friction of an item.
     *
     * @param item the item's name
     * @return the friction; empty for an item that is none of the nine
     */
    public static Optional<Friction> ofItem(String item) {
        return Arrays.stream(values())
                .filter(friction -> friction.item().equals(item))
                .findFirst();
    }

    /**
     * The item in this library's own words, on the scale from 1 (disagree) to 5 (agree).
     *
     * @return the item
     */
    public RatingItem standard() {
        return new RatingItem(item(), RatingScale.STANDARD.lowest(), RatingScale.STANDARD.highest(), Optional.of(text));
    }

    /**
     * What it says, in a few words.
     *
     * @return such as {@code wastes money}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("doesnt", "doesn't");
    }
}
