// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

/** What no class of the library may call: whatever would make two runs on two machines differ. */
final class ForbiddenCalls {

    private static final ImmutableSet<String> ALWAYS = ImmutableSet.of(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in",
            "java.lang.System.exit",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.lineSeparator",
            "java.lang.System.identityHashCode",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.lang.Throwable.printStackTrace",
            "java.lang.Math.random");

    private static final ImmutableSet<String> WHOLE_CLASSES = ImmutableSet.of(
            "java.time.Clock",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.lang.Thread",
            "java.util.concurrent.Executors",
            "java.util.ServiceLoader",
            "java.text.NumberFormat",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat");

    private static final ImmutableSet<String> WITHOUT_ARGUMENTS = ImmutableSet.of(
            "java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.lang.String.getBytes");

    /** Math may compute these differently on each machine, StrictMath may not. */
    private static final ImmutableSet<String> INEXACT_MATH = ImmutableSet.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    private ForbiddenCalls() {}

    /** The rules, each with its reason. */
    static ImmutableList<ArchRule> rules() {
        return ImmutableList.of(
                noClasses()
                        .should()
                        .accessTargetWhere(forbidden())
                        .because("results come from facts alone, the same on every machine"),
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.alidade..", "java..", "com.google.common..", "org.slf4j..", "org.jspecify..", "")
                        .because("users get no other dependency"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.lang.reflect..")
                        .because("reflection hides what calls what"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info)")
                        .because("such a name says nothing"),
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("there is no global state")
                        .allowEmptyShould(true));
    }

    private static DescribedPredicate<JavaAccess<?>> forbidden() {
        return DescribedPredicate.describe(
                "leans on the clock, chance, the machine's defaults or its console",
                access -> isForbidden(access.getTarget()));
    }

    private static boolean isForbidden(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = owner + "." + target.getName();
        return ALWAYS.contains(name)
                || WHOLE_CLASSES.contains(owner)
                || (owner.startsWith("java.time.") && target.getName().equals("now"))
                || target.getName().equals("parallelStream")
                || (owner.equals("java.lang.Math") && INEXACT_MATH.contains(target.getName()))
                || (target instanceof CodeUnitAccessTarget call && usesDefaults(name, call));
    }

    private static boolean usesDefaults(String name, CodeUnitAccessTarget call) {
        ImmutableList<String> types = call.getRawParameterTypes().stream()
                .map(type -> type.getName())
                .collect(ImmutableList.toImmutableList());
        return (types.isEmpty() && WITHOUT_ARGUMENTS.contains(name))
                || (name.equals("java.lang.String.<init>") && types.equals(ImmutableList.of("[B")))
                || (name.equals("java.time.format.DateTimeFormatter.ofPattern") && types.size() == 1)
                || name.equals("java.util.UUID.randomUUID");
    }
}
