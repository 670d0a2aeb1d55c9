// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Which package of the library may see which, below a root package. */
final class Layers {

    static final ImmutableSet<String> TOPICS = ImmutableSet.of(
            "mindset",
            "handoff",
            "funnel",
            "attribution",
            "pipeline",
            "goals",
            "messaging",
            "commitments",
            "content",
            "relationship",
            "collaboration",
            "market",
            "outcome");

    private static final ImmutableMap<String, Set<String>> SEES = sees();

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    private static ImmutableMap<String, Set<String>> sees() {
        ImmutableMap.Builder<String, Set<String>> sees = ImmutableMap.builder();
        sees.put("stats", Set.of());
        sees.put("measure", Set.of("stats"));
        sees.put("model", Set.of("stats", "measure"));
        sees.put("coding", Set.of("stats", "measure", "model"));
        TOPICS.forEach(topic -> sees.put(topic, Set.of("stats", "measure", "model", "coding")));
        sees.put("score", Set.of("stats", "measure"));
        Set<String> belowReview = Sets.union(Set.of("stats", "measure", "model", "coding", "score"), TOPICS);
        sees.put("review", belowReview);
        sees.put("policy", Sets.union(belowReview, Set.of("review")));
        sees.put("report", Sets.union(belowReview, Set.of("review")));
        return sees.buildOrThrow();
    }

    /** Every rule of this root, one for each package. */
    ImmutableList<ArchRule> rules() {
        ImmutableList.Builder<ArchRule> rules = ImmutableList.builder();
        SEES.forEach((name, seen) -> rules.add(noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SEES.keySet().stream()
                        .filter(other -> !other.equals(name) && !seen.contains(other))
                        .map(this::tree)
                        .toArray(String[]::new))
                .allowEmptyShould(true)));
        rules.add(classes()
                .should()
                .resideInAnyPackage(SEES.keySet().stream().map(this::tree).toArray(String[]::new))
                .because("a package outside the layers has no place yet")
                .allowEmptyShould(true));
        return rules.build();
    }

    private String tree(String name) {
        return root + "." + name + "..";
    }

    /** The library's own classes, without tests; read once for all rules. */
    static JavaClasses library() {
        return Library.CLASSES;
    }

    private static final class Library {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.alidade");
    }
}
