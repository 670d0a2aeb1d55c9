// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * Words that carry no content in a short answer: articles, pronouns, forms of be and have, bare prepositions and
 * introductions such as "I think". Small on purpose. Left out are words that are content in another of the
 * languages or as an acronym (die, car, van, it, us), words that change what a phrase means (on, in, up, out, no,
 * not, without), and every adjective.
 */
final class FillerWords {
    private static final ImmutableSet<String> WORDS = words(
            // English
            "a an the of and or for to with by at from as than then so that this these those there is are was were be"
                    + " been being am",
            "do does did have has had having will would can could should shall may might must",
            "i we you he she they me him them my our your his her their its ours ive weve im were its thats",
            "very really quite rather just also too definitely certainly absolutely obviously probably maybe perhaps"
                    + " especially mainly",
            "because think believe guess etc",
            // German
            "der das den dem des ein eine einen einem einer eines und oder von vom mit fur fuer zu zum zur bei ist"
                    + " sind wir ich uns",
            "unser unsere unseren unserer unserem ihr ihre sehr auch weil durch als",
            // Spanish, Portuguese
            "el la los las un una unos unas y de del al con para por nuestro nuestra nuestros nuestras es muy que"
                    + " porque",
            "os um uma do da dos das com nosso nossa nossos nossas muito",
            // French
            "le les une des et ou du au aux avec pour par notre nos est sont nous tres",
            // Italian
            "il lo gli di della delle dei degli nel nella per nostro nostra nostri nostre molto",
            // Dutch
            "het een en voor onze ons zijn wij zeer");

    private static final ImmutableSet<String> COORDINATING = words("and or und oder y et ou");

    private static final ImmutableSet<String> GENITIVE =
            words("of von vom der des de del du di della dei degli da do dos das");

    private static final ImmutableSet<String> NEGATING = words(
            "not no never without neither nor dont doesnt isnt arent cant cannot wont nicht kein keine keinen keiner"
                    + " keines keinerlei",
            "nie niemals ohne nunca sin ningun ninguna jamais sans non pas senza niet geen zonder sem nao");

    private FillerWords() {}

    /** Whether a word in normal form is a filler. */
    static boolean contains(String word) {
        return word.length() <= 11 && WORDS.contains(word);
    }

    /** Whether a word in normal form joins two things that are named side by side. */
    static boolean coordinates(String word) {
        return COORDINATING.contains(word);
    }

    /** Whether a word in normal form makes the noun before it belong to the noun behind it. */
    static boolean possesses(String word) {
        return GENITIVE.contains(word);
    }

    /** Whether a word in normal form turns the next one into its opposite. */
    static boolean negates(String word) {
        return NEGATING.contains(word);
    }

    private static ImmutableSet<String> words(String... lines) {
        ImmutableSet.Builder<String> words = ImmutableSet.builder();
        for (String line : lines) {
            for (String word : Splitter.on(' ').split(line)) {
                words.add(Spelling.canonical(word));
            }
        }
        return words.build();
    }
}
