// SPDX-License-Identifier: Apache-2.0
package dev.alidade.coding;

import com.google.common.collect.ImmutableMap;

/**
 * One spelling for words that English spells in two ways, and the singular for regular plurals. The result is a key
 * to compare by, close to a word but not always one. Plurals of German and Spanish go where an ending makes them
 * certain. Rules follow the regular differences of British and American orthography (-our, -ise, -tre, -logue,
 * doubled l); what is irregular is a short list of general words. There is no stemming beyond the plural: it joins
 * words that mean different things, such as customer and customisation.
 */
final class Spelling {
    private static final ImmutableMap<String, String> WORDS = words(
            // plurals and look-alikes of plurals that the rules get wrong
            "news news",
            "goods goods",
            "customs customs",
            "means means",
            "series series",
            "species species",
            "always always",
            "bias bias",
            "atlas atlas",
            "canvas canvas",
            "christmas christmas",
            "lens lens",
            "saas saas",
            "paas paas",
            "iaas iaas",
            "movies movie",
            "cookies cookie",
            "calories calorie",
            "niches niche",
            "caches cache",
            "quizzes quiz",
            "apis api",
            "kpis kpi",
            "skus sku",
            "cpus cpu",
            "gpus gpu",
            "menus menu",
            // British and American words outside the rules
            "licence license",
            "licences license",
            "licenced licensed",
            "defence defense",
            "offence offense",
            "pretence pretense",
            "practise practice",
            "practised practiced",
            "practising practicing",
            "grey gray",
            "aluminium aluminum",
            "programme program",
            "programmes program",
            "tyre tire",
            "tyres tire",
            "odour odor",
            "odours odor",
            "judgement judgment",
            "judgements judgment",
            "acknowledgement acknowledgment",
            "ageing aging",
            "sceptic skeptic",
            "sceptical skeptical",
            "mould mold",
            "moulds mold",
            "moulded molded",
            "moulding molding",
            "jewellery jewelry",
            "cosy cozy",
            "speciality specialty",
            "specialities specialty",
            "artefact artifact",
            "artefacts artifact",
            "skilful skillful",
            "fulfil fulfill",
            "fulfils fulfill",
            "fulfilment fulfillment",
            "enrol enroll",
            "enrolment enrollment",
            "instalment installment",
            "instalments installment",
            "whilst while",
            "plough plow",
            "manoeuvre maneuver",
            "paediatric pediatric",
            "orthopaedic orthopedic",
            "anaesthetic anesthetic",
            "draught draft",
            "draughts draft",
            "sulphur sulfur",
            "sizeable sizable",
            "likeable likable",
            "useable usable",
            "traveler traveller",
            "travelers traveller",
            "counselor counsellor",
            "counselors counsellor",
            "jeweler jeweller",
            "jewelers jeweller",
            "modeler modeller",
            "centred centered",
            "cheque check",
            "cheques check",
            "pyjamas pajama",
            "yoghurt yogurt",
            "moustache mustache");

    private static final String[] GERMAN_ENDINGS = {"ungen", "heiten", "keiten", "schaften", "ionen", "itaten"};
    private static final String[] RE_WORDS = {
        "centre", "theatre", "metre", "litre", "fibre", "calibre", "lustre", "spectre", "sabre"
    };
    private static final String[] OUR_ENDINGS = {
        "", "ed", "ing", "able", "ably", "ite", "ful", "less", "er", "ly", "hood"
    };

    private Spelling() {}

    /** The key of a word of a to z, lower case. Idempotent. */
    static String canonical(String word) {
        int length = word.length();
        if (length < 4) {
            return word;
        }
        String listed = WORDS.get(word);
        if (listed != null) {
            return listed;
        }
        String singular = switch (word.charAt(length - 1)) {
            case 's' -> singular(word);
            case 'n' -> withoutGermanPlural(word);
            default -> word;
        };
        String known = WORDS.get(singular);
        return known != null ? known : variant(singular);
    }

    private static String singular(String word) {
        int length = word.length();
        char before = word.charAt(length - 2);
        if (before == 's' || before == 'u' || before == 'i') {
            return word;
        }
        if (before == 'e' && length > 4) {
            if (word.charAt(length - 3) == 'i') {
                return word.substring(0, length - 3) + "y";
            }
            if (word.endsWith("ciones") || word.endsWith("siones") || word.endsWith("dades")) {
                return word.substring(0, length - 2); // Spanish: soluciones, novedades
            }
            if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
                return word.substring(0, length - 2);
            }
        }
        return word.substring(0, length - 1);
    }

    /** Lösungen, Neuheiten, Innovationen: the endings whose plural is always -en. */
    private static String withoutGermanPlural(String word) {
        if (word.length() > 6 && word.endsWith("en")) {
            for (String ending : GERMAN_ENDINGS) {
                if (word.endsWith(ending)) {
                    return word.substring(0, word.length() - 2);
                }
            }
        }
        return word;
    }

    private static String variant(String word) {
        int length = word.length();
        if (length < 5) {
            return word;
        }
        int z = word.lastIndexOf('z');
        if (z > 3 && length - z <= 8) {
            return withS(word, z);
        }
        int our = word.lastIndexOf("our");
        if (our > 2) {
            return withoutU(word, our);
        }
        if (word.endsWith("re")) {
            for (String ending : RE_WORDS) {
                if (word.endsWith(ending)) {
                    return word.substring(0, length - 2) + "er";
                }
            }
            return word;
        }
        if (word.endsWith("logue")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("eled") || word.endsWith("eling") ? withDoubledL(word) : word;
    }

    /** customize, organization, analyzed: s for z; not in seize, prize, capsize. */
    private static String withS(String word, int z) {
        String ending = word.substring(z + 1);
        char before = word.charAt(z - 1);
        boolean suffix = switch (ending) {
            case "e", "ed", "er", "ing" ->
                before == 'i'
                        ? word.charAt(z - 2) != 's' && word.charAt(z - 2) != 'e'
                        : before == 'y' && word.charAt(z - 2) == 'l';
            case "ation", "ational", "able" -> before == 'i';
            default -> false;
        };
        return suffix ? word.substring(0, z) + 's' + ending : word;
    }

    private static String withoutU(String word, int our) {
        String rest = word.substring(our + 3);
        for (String ending : OUR_ENDINGS) {
            if (rest.equals(ending)) {
                return word.substring(0, our) + "or" + rest;
            }
        }
        return word;
    }

    /** traveled, labeling: as the British double it; not in feeling, wheeled. */
    private static String withDoubledL(String word) {
        int l = word.lastIndexOf("el") + 1;
        boolean syllableBefore = false;
        for (int i = 0; i < l - 1; i++) {
            syllableBefore |= "aeiou".indexOf(word.charAt(i)) >= 0;
        }
        return syllableBefore && word.charAt(l - 2) != 'e' ? word.substring(0, l) + 'l' + word.substring(l) : word;
    }

    private static ImmutableMap<String, String> words(String... pairs) {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        for (String pair : pairs) {
            int space = pair.indexOf(' ');
            words.put(pair.substring(0, space), pair.substring(space + 1));
        }
        return words.buildOrThrow();
    }
}
