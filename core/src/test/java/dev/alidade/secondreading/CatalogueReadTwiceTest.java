// SPDX-License-Identifier: Apache-2.0
package dev.alidade.secondreading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.reflect.ClassPath;
import dev.alidade.measure.Metric;
import dev.alidade.review.ReviewCatalogue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueReadTwiceTest {
    @Test
    void everyMetricOfTheCatalogueIsReadTwice() throws Exception {
        Set<String> wanted = new TreeSet<>();
        for (Metric metric : ReviewCatalogue.metrics()) {
            wanted.add(metric.id());
        }
        Set<String> read = new TreeSet<>();
        for (SecondReading<?> reading : readings()) {
            read.addAll(reading.ids());
        }

        assertEquals(wanted, read);
    }

    private static List<SecondReading<?>> readings() throws Exception {
        Class<?> here = CatalogueReadTwiceTest.class;
        List<SecondReading<?>> readings = new ArrayList<>();
        for (ClassPath.ClassInfo found :
                ClassPath.from(here.getClassLoader()).getTopLevelClasses(here.getPackageName())) {
            Class<?> type = found.load();
            if (SecondReading.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                Constructor<?> constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                readings.add((SecondReading<?>) constructor.newInstance());
            }
        }
        return readings;
    }
}
