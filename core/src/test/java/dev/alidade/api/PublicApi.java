// SPDX-License-Identifier: Apache-2.0
package dev.alidade.api;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that callers of a library can see, and all they can see of them, written down package by package. */
final class PublicApi {
    private final ImmutableSortedMap<String, List<Class<?>>> packages;

    /** The API among the classes given: what of them is public, or protected within something public. */
    PublicApi(Stream<Class<?>> classes) {
        this.packages = classes.filter(PublicApi::isSeen)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Class::getPackageName, List::of, PublicApi::both));
    }

    private static <E> List<E> both(List<E> some, List<E> more) {
        List<E> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** Whether code of other packages may name a type. */
    static boolean isSeen(Class<?> type) {
        boolean named = !type.isAnonymousClass() && !type.isLocalClass() && !type.isSynthetic();
        boolean open = Modifier.isPublic(type.getModifiers())
                || (Modifier.isProtected(type.getModifiers())
                        && !Modifier.isFinal(type.getEnclosingClass().getModifiers()));
        return named && open && (type.getEnclosingClass() == null || isSeen(type.getEnclosingClass()));
    }

    /** The mark of what is to be removed, as it is to stand before a declaration; empty where there is none. */
    static String deprecation(AnnotatedElement element) {
        Deprecated mark = element.getAnnotation(Deprecated.class);
        return mark == null
                ? ""
                : "@Deprecated(\"%s\"%s) ".formatted(mark.since(), mark.forRemoval() ? ", for removal" : "");
    }

    /** One line for each package, each type and each member. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        packages.forEach((name, types) -> {
            lines.add("", "package " + name);
            TypeNames names = new TypeNames(name);
            types.stream().sorted(Comparator.comparing(Class::getCanonicalName)).forEach(type -> {
                lines.add("", "  " + declaration(names, type));
                new Signatures(names, type).lines().forEach(member -> lines.add("    " + member));
            });
        });
        return lines.build();
    }

    private static String declaration(TypeNames names, Class<?> type) {
        return deprecation(type)
                + (Modifier.isProtected(type.getModifiers()) ? "protected " : "")
                + kind(type)
                + " "
                + names.of(type)
                + names.declared(type.getTypeParameters())
                + components(names, type)
                + listed(" extends ", parents(type).filter(parent -> isClass(parent) || type.isInterface()), names)
                + listed(" implements ", parents(type).filter(parent -> !isClass(parent) && !type.isInterface()), names)
                + listed(" permits ", permitted(type), names);
    }

    private static String kind(Class<?> type) {
        if (type.isEnum() || type.isRecord()) {
            return type.isEnum() ? "enum" : "record";
        }
        int flags = type.getModifiers();
        boolean reopened = !type.isSealed()
                && !Modifier.isFinal(flags)
                && Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                        .anyMatch(Class::isSealed);
        String heirs = type.isSealed() ? "sealed " : reopened ? "non-sealed " : "";
        if (type.isInterface()) {
            return heirs + (type.isAnnotation() ? "@interface" : "interface");
        }
        boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(flags);
        return (inner ? "inner " : "")
                + (Modifier.isAbstract(flags) ? "abstract " : "")
                + (Modifier.isFinal(flags) ? "final " : "")
                + heirs
                + "class";
    }

    private static String components(TypeNames names, Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component(names, component))
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
    }

    private static String component(TypeNames names, RecordComponent component) {
        return deprecation(component) + names.of(component.getAnnotatedType()) + " " + component.getName();
    }

    /** What stands above a type and can be seen; what can't is replaced by what stands above it. */
    private static Stream<Type> parents(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .flatMap(parent -> isSeen(raw(parent)) ? Stream.of(parent) : parents(raw(parent)))
                .filter(parent ->
                        !List.of(Object.class, Record.class, Enum.class).contains(raw(parent)));
    }

    private static Stream<Type> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .filter(PublicApi::isSeen)
                        .map(heir -> (Type) heir)
                : Stream.empty();
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain ? plain : (Class<?>) ((ParameterizedType) type).getRawType();
    }

    private static boolean isClass(Type type) {
        return !raw(type).isInterface();
    }

    private static String listed(String before, Stream<Type> types, TypeNames names) {
        String list = types.map(names::of).distinct().sorted().collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : before + list;
    }
}
