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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueReadTwiceTest {
    /** Topics of which a property of their own asks that each metric is read, see {@code Readings.compare}. */
    private static final Map<String, Class<?>> READ_BY_TOPIC = Map.of(
            "attribution", AttributionReadingProperties.class,
            "collaboration", CollaborationReadingProperties.class,
            "commitments", CommitmentReadingProperties.class,
            "content", ContentReadingProperties.class,
            "goals", GoalReadingProperties.class,
            "market", MarketReadingProperties.class,
            "messaging", MessagingReadingProperties.class,
            "mindset", MindsetReadingProperties.class,
            "relationship", RelationshipReadingProperties.class);

    @Test
    void everyMetricOfTheCatalogueIsReadTwice() throws Exception {
        Set<String> wanted = new TreeSet<>();
        for (Metric metric : ReviewCatalogue.metrics()) {
            if (!READ_BY_TOPIC.containsKey(metric.topic())) {
                wanted.add(metric.id());
            }
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
