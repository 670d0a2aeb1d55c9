// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ForbiddenCallsTest {

    private static final JavaClasses LIBRARY = Layers.library();

    @TestFactory
    Iterable<DynamicTest> theLibraryKeepsEachRule() {
        return ForbiddenCalls.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(LIBRARY)))
                .toList();
    }

    @Test
    void eachForbiddenCallIsFoundAndNoAllowedOne() {
        List<String> details = details(ForbiddenCalls.rules().get(0), Offender.class);

        List<String> missed = Stream.of(Offender.class.getDeclaredMethods())
                .map(method -> method.getName())
                .filter(name -> !name.contains("$"))
                .filter(name -> name.startsWith("allowed")
                        == details.stream().anyMatch(line -> line.contains("Offender." + name + "(")))
                .sorted()
                .toList();

        assertEquals(List.of(), missed);
    }

    @Test
    void aForeignDependencyReflectionAndGlobalStateAreFound() {
        assertTrue(details(ForbiddenCalls.rules().get(1), Offender.class).stream()
                .anyMatch(line -> line.contains("org.junit")));
        assertTrue(details(ForbiddenCalls.rules().get(2), Offender.class).stream()
                .anyMatch(line -> line.contains("java.lang.reflect.Method")));
        assertTrue(details(ForbiddenCalls.rules().get(3), Offender.OffenderHelper.class).stream()
                .anyMatch(line -> line.contains("OffenderHelper")));
        assertTrue(details(ForbiddenCalls.rules().get(4), Offender.class).stream()
                .anyMatch(line -> line.contains("counter")));
    }

    private static List<String> details(ArchRule rule, Class<?> offender) {
        return rule.evaluate(new ClassFileImporter().importClasses(offender))
                .getFailureReport()
                .getDetails();
    }
}
