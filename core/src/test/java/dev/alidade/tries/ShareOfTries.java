// SPDX-License-Identifier: Apache-2.0
package dev.alidade.tries;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Tries each property less often where the build asks for it: the system property {@code alidade.tries} holds a share in
 * percent. What a property writes down is the whole, and what runs without that system property.
 */
public final class ShareOfTries implements AroundPropertyHook {

    /** Fewer tries than this say too little: a property that asks for fewer gets what it asks for. */
    static final int FEWEST = 20;

    /** The tries of a property that doesn't say how many. */
    private static final int UNSAID = 200;

    private static final int PERCENT = Integer.getInteger("alidade.tries", 100);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        if (context.targetMethod().getParameterCount() > 0) {
            attributes.setTries(share(attributes.tries().orElse(UNSAID), PERCENT));
        }
        return property.execute();
    }

    /** This share of the tries. */
    static int share(int tries, int percent) {
        return Math.max(Math.min(tries, FEWEST), (int) (tries * (long) percent / 100));
    }

    @Override
    public int aroundPropertyProximity() {
        return -1_000;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return true;
    }
}
