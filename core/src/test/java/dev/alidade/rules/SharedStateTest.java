// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What several threads may share can't change: values have final fields, and nothing static is a container that grows. */
final class SharedStateTest {

    /** Said to be for one thread at a time, by their own documentation. */
    private static final ImmutableSet<String> FOR_ONE_THREAD = ImmutableSet.of(
            "dev.alidade.measure.Names",
            "dev.alidade.model.DealCourse",
            "dev.alidade.model.DealSnapshot",
            "dev.alidade.model.DealStanding",
            "dev.alidade.model.Timelines");

    private static final ArchRule VALUES = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe("are public values", SharedStateTest::isValue))
            .should()
            .beFinal()
            .because("several threads read them without a lock");

    private static final ArchRule STATICS = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(DescribedPredicate.describe("grows", SharedStateTest::grows))
            .because("there is no global state, and no cache that threads share");

    private static boolean isValue(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().equals("dev.alidade.stats")
                && !type.getSimpleName().endsWith("Builder")
                && !type.isAssignableTo("dev.alidade.measure.Cell")
                && !type.isAssignableTo("dev.alidade.measure.CellTally")
                && !FOR_ONE_THREAD.contains(type.getName());
    }

    private static boolean grows(JavaClass type) {
        boolean container = type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class);
        return (container && !type.getName().startsWith("com.google.common.collect.Immutable"))
                || type.getName().startsWith("java.util.concurrent.")
                || type.getName().startsWith("java.lang.ThreadLocal")
                || type.getName().startsWith("com.google.common.cache.");
    }

    @Test
    void theValuesOfTheLibraryAreFinal() {
        VALUES.check(Layers.library());
    }

    @Test
    void nothingStaticGrows() {
        STATICS.check(Layers.library());
    }

    @Test
    void aLazyFieldAndASharedCacheAreFound() {
        assertEquals(List.of("memo"), found(VALUES));
        assertEquals(List.of("CACHE", "CALLS"), found(STATICS));
    }

    private static List<String> found(ArchRule rule) {
        var offender = new ClassFileImporter().importClasses(Offender.class);
        String report =
                String.join("\n", rule.evaluate(offender).getFailureReport().getDetails());
        return offender.get(Offender.class).getFields().stream()
                .map(JavaField::getName)
                .filter(name -> report.contains("Offender." + name + ">"))
                .sorted()
                .toList();
    }

    /** Remembers what it should compute. */
    @SuppressWarnings("unused")
    public static final class Offender {
        private static final Map<String, String> CACHE = new HashMap<>();
        private static final AtomicLong CALLS = new AtomicLong();
        private static final ImmutableSet<String> FINE = ImmutableSet.of();

        private final int given = 1;
        private int memo;
    }
}
