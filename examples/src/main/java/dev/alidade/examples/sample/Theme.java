// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.sample;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/**
 * What the staff of the sample company can mean, and the words in which they say it: hurried, misspelled, some in other
 * languages.
 */
enum Theme {
    QUALITY(
            "quality|the highest quality|Quality of our parts|qualty|long service life of the seals|parts that"
                    + " last|durable parts|zero defects|QUALITY!!|product quality, always",
            "Qualität|hohe Produktqualität|la calidad"),
    SERVICE(
            "service|good customer service|custmer service|our service team|we answer the phone|after-sales support"
                    + "|technical support on site|quick help when a machine stands still|suport|service and quality",
            "Kundendienst|guter Service|servicio al cliente|le service après-vente"),
    DELIVERY(
            "fast deliveries|short lead times|delivery times|on-time delivery every week|parts are in stock|next day"
                    + " shipping|fast delivry|We deliver on time|availability from stock|quick delivery of spares",
            "schnelle Lieferung|kurze Lieferzeit|entrega rápida"),
    PRICE(
            "price|a good price|fair prices|value for money!|best value|competitive prices|low total cost|cost savings"
                    + " for the plant|pirce|prices",
            "Preis-Leistung|günstiger Preis|buen precio"),
    INNOVATION(
            "innovation|innovative parts|new materials|inovation|our R&D|latest technology|a technology leader"
                    + "|patented sealing technology|Innovations",
            "Innovationen|innovación"),
    EXPERTISE("know-how|engineering know-how|our engineers' expertise|application advice", "Beratung"),
    RANGE(
            "a wide range of parts|full product range|our large catalogue|everything from one supplier",
            "großes Sortiment"),
    BRAND("brand|our good name|reputation|a brand that is well known", "die Marke");

    /** Answers that no phrase of the codebook covers. */
    static final ImmutableList<String> WITHOUT_CODE =
            list("family owned|sustainability|trust|we do what we promise|close to the customer|tradition");

    /** Answers that say nothing. */
    static final ImmutableList<String> NO_ANSWER = list("||n/a|???|asdf|keine Ahnung|-");

    private final ImmutableList<String> english;
    private final ImmutableList<String> otherLanguages;

    Theme(String english, String otherLanguages) {
        this.english = list(english);
        this.otherLanguages = list(otherLanguages);
    }

    /** One of its wordings, mostly an English one. */
    String wording(Dice dice) {
        return dice.pick(dice.percent(14) ? otherLanguages : english);
    }

    /** All its wordings. */
    ImmutableList<String> wordings() {
        return ImmutableList.<String>builder()
                .addAll(english)
                .addAll(otherLanguages)
                .build();
    }

    private static ImmutableList<String> list(String texts) {
        return ImmutableList.copyOf(Splitter.on('|').split(texts));
    }
}
