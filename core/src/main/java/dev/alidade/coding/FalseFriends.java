// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/**
 * Ordinary words that a slip of the pen would turn into another ordinary word: whoever wrote "shopping" did not
 * misspell "shipping". Such a word is never taken for a misspelling; as written it counts like any other. General
 * vocabulary of English, with some German, Spanish and French, in no way complete: precision for the frequent
 * words, not a dictionary.
 */
final class FalseFriends {
    private static final ImmutableSet<String> WORDS = words("""
        price prize pride prime prince place plane plate plant planet brand bland brandy braid green greed greet
        greek great cheap cheat simple sample stock stick stack shock stork range ranger trust thrust truss trusty
        crust speed spend style stale stile stable staple staff stuff stiff scale scalp scare score scope slope
        snore store stone storm story stove shore share shame shape shade shave sharp shark spare space spice spade
        spark stare smart start stark state stage stake slate skate status statue skill skull spill still skilled
        spilled stilled supply supple service servile serve server sever severe device devise delay decay relay
        detail detain retail retain change charge chance channel chain chair claim clean clear cleat class clash
        clasp close clone cloud clout coach couch coast count court county country cover coven craft crafty create
        crate credit expert export expect exert expense expanse extend extent extensive expensive factor factory
        field fiend final force farce forge frame flame fresh flesh front frost fully folly filly grade grace grape
        graze grant giant heart hearth heard health heath heavy heave house horse human humane invest infest invert
        large lager later latter layer lawyer launch lunch leader loader lease least leash level lever logic login
        lower lover loser local locale manage mange manager manger market marker marked marke markt master mister
        muster match march matter mutter medal metal mental message massage model modem motel money monkey mobile
        native naive office officer online outline order older odder outlet outset packing parking parting packed
        parked picked packet pocket patent patient parent point paint print power poker powder prevent present
        produce product project protect property properly prosper proper quality qualify quantity quick quack quirk
        quiet quite quote quota rapid rabid reach react remote remove report resort retort route router routine
        season senior sensor seller shift shirt short shout sport shipping shopping shipped shopped skipping
        slipping steal steel steep steer steam stream string strong strung spring study sturdy surface taste tasty
        theme these there think thing thick touch tough torch track trick truck trace trade train trail trait trial
        training trailing tracking trucking treat threat thread trend tread value valve vague venue vital viral
        waste waist water wafer waiter while white whole whale write world would woman women worth wrote adapt adopt
        adept angle angel ankle apply apple basic basis basil batch beach bench breach better bitter butter batter
        block black board beard branch brunch bread break broad brood broken broker build built broth brother bright
        career carer carrier causal casual compete complete complex compel competent competence competition
        competitive completion complaint compliant complement compliment concept concert confirm conform consent
        content context contest contend contact contract contrast convert covert cooking cooling course coarse curse
        daily dairy decent descent recent defect detect deflect decision derision depend defend discover driver
        diver employee employer ensure entire ethic ethnic except excerpt exciting existing experience experiment
        explore explode external eternal farmer former formal format foster faster finding funding flight fright
        floor flour flood follow fallow friend glass gloss grass harbor import impart impact install instill instant
        instance intent intend intense invent interior inferior internal interval infernal lasting listing leading
        loading learning leaning letter lesson lessen lighting lightning living loving lovely lonely lively maintain
        mountain meeting melting moral morale mortal moving notice novice pallet palette perfect prefect personal
        personnel phase phrase pilot pivot player prayer pleasant peasant police policy polite portal postal
        portable potable poster porter precise premise promise premium premier preview principal principle private
        primate proactive productive protective production protection promotion proportion projection provide
        provider provided relax reply reputation repetition refutation responsive responsible reserve revere reverse
        reverie review safely saving shaving seating sealing setting sitting shower slower silver sliver singer
        slogan spacious specious sunny supper testing tasting towel tower traffic tragic typical topical unite unity
        untie variable valuable weekly weakly welding wedding wealth washing wishing workshop worship conversion
        conversation conservation cooperation corporation installation instillation interaction intentional
        international location locution association communication commutation commitment comment command commend
        connection collection correction selection secretion adaptation adoption attention attraction abstraction
        affordable avoidable accountable accessible acceptable individual industrial integrity integrate efficient
        deficient effective defective electronic electric preparation reparation presentation preservation
        reservation reception perception deception distribution disruption description prescription certified
        verified rectified satisfied classified leistung leitung verkauf verlauf qualitat quantitat erfahrung
        ernahrung kosten kisten kasten posten wartung wertung werbung anlage ablage auslage auflage messe masse
        handel hantel nutzen nutzer preis kunde kunst precio preciso marca marcha costo corto comida comoda nuevo
        nueve calidad cantidad marque manque masque gamme gomme qualite quantite
        """);

    private FalseFriends() {}

    /** Whether a word in normal form is one of them. */
    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    private static ImmutableSet<String> words(String text) {
        ImmutableSet.Builder<String> words = ImmutableSet.builder();
        for (String line : Splitter.on('\n').trimResults().omitEmptyStrings().split(text)) {
            for (String word : Splitter.on(' ').omitEmptyStrings().split(line)) {
                words.add(Spelling.canonical(word));
            }
        }
        return words.build();
    }
}
