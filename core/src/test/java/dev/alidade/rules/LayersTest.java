// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class LayersTest {

    private static final JavaClasses LIBRARY = Layers.library();

    @TestFactory
    Iterable<DynamicTest> theLibraryKeepsItsLayers() {
        return new Layers("dev.alidade")
                .rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(LIBRARY)))
                        .toList();
    }

    @Test
    void theLibraryIsThereToBeChecked() {
        assertFalse(LIBRARY.isEmpty());
    }

    @Test
    void eachBrokenEdgeIsFoundAndNoOther() {
        String root = "dev.alidade.rules.fixture";
        JavaClasses fixture = new ClassFileImporter().importPackages(root);
        Pattern firstClassNamed = Pattern.compile("<[\\w.]*\\.([A-Z]\\w*)");
        ImmutableSet<String> offenders = new Layers(root)
                .rules().stream()
                        .flatMap(rule -> rule.evaluate(fixture).getFailureReport().getDetails().stream())
                        .flatMap(line -> firstClassNamed.matcher(line).results().limit(1))
                        .map(match -> match.group(1))
                        .collect(ImmutableSet.toImmutableSet());

        assertEquals(ImmutableSet.of("SeesUpwards", "SeesItsSibling", "SeesTheModel", "Homeless"), offenders);
    }
}
