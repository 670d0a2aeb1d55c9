// SPDX-License-Identifier: Apache-2.0
package dev.alidade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PackagedLibraryIT {

    @Test
    void theJarCarriesTheLicence() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertEquals(
                    Files.readString(Path.of("..", "LICENSE")),
                    new String(
                            jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), UTF_8));
        }
    }

    @Test
    void theModuleNeedsGuavaAndSlf4jAndNothingElse() throws IOException {
        assertEquals(
                Set.of("java.base", "com.google.common", "org.slf4j", "org.jspecify"),
                descriptor().requires().stream()
                        .map(ModuleDescriptor.Requires::name)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
        assertTrue(descriptor().requires().stream()
                .filter(required -> required.name().equals("org.jspecify"))
                .allMatch(required -> required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)));
    }

    @Test
    void theModuleExportsEveryPackageButTheMathematics() throws IOException {
        assertEquals(
                packagesWithClasses(),
                descriptor().exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }

    private static Set<String> packagesWithClasses() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("dev/alidade/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .filter(name -> !name.equals("dev.alidade.stats"))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        }
    }

    private static ModuleDescriptor descriptor() throws IOException {
        Set<ModuleReference> modules = ModuleFinder.of(jar()).findAll();
        return Iterables.getOnlyElement(modules).descriptor();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return Iterables.getOnlyElement(files.filter(
                            file -> file.getFileName().toString().matches("alidade-core-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .toList());
        }
    }
}
