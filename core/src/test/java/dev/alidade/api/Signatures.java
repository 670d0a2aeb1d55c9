// SPDX-License-Identifier: Apache-2.0
package dev.alidade.api;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller can see of the members of a type, a line each, in an order that the compiler has no say in. */
final class Signatures {
    private final TypeNames names;
    private final Class<?> type;

    Signatures(TypeNames names, Class<?> type) {
        this.names = names;
        this.type = type;
    }

    /** Constants of an enum in their order; then fields, constructors and methods, each by name. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (type.isEnum()) {
            lines.add(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "constants ", "")));
        }
        List<Class<?>> sources = withUnseenParents();
        add(lines, sources.stream().flatMap(each -> Arrays.stream(each.getDeclaredFields())), this::field);
        add(lines, Arrays.stream(type.getDeclaredConstructors()), this::constructor);
        add(lines, sources.stream().flatMap(each -> Arrays.stream(each.getDeclaredMethods())), this::method);
        return lines.build();
    }

    /** The type, and those above it that callers can't see, but whose members they can. */
    private List<Class<?>> withUnseenParents() {
        List<Class<?>> found = new ArrayList<>(List.of(type));
        for (int i = 0; i < found.size(); i++) {
            Class<?> above = found.get(i).getSuperclass();
            Stream.concat(Stream.ofNullable(above), Arrays.stream(found.get(i).getInterfaces()))
                    .filter(parent -> !PublicApi.isSeen(parent))
                    .forEach(found::add);
        }
        return found;
    }

    private <M extends Member> void add(
            ImmutableList.Builder<String> lines, Stream<M> members, Function<M, String> line) {
        members.filter(this::isSeen)
                .sorted(Comparator.<M, String>comparing(Member::getName).thenComparing(line))
                .map(line)
                .filter(text -> !text.isEmpty())
                .distinct()
                .forEach(lines::add);
    }

    private boolean isSeen(Member member) {
        boolean forHeirs = Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
        return !member.isSynthetic() && (Modifier.isPublic(member.getModifiers()) || forHeirs);
    }

    private String field(Field field) {
        if (field.isEnumConstant()) {
            return "";
        }
        return PublicApi.deprecation(field)
                + visibility(field)
                + (Modifier.isStatic(field.getModifiers()) ? "static " : "")
                + (Modifier.isFinal(field.getModifiers()) ? "final " : "")
                + names.of(field.getAnnotatedType())
                + " "
                + field.getName()
                + constant(field);
    }

    /** A constant that compilers copy into the code of its users is a part of the API. */
    private static String constant(Field field) {
        boolean copied = field.getType().isPrimitive() || field.getType() == String.class;
        if (!copied || !Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) {
            return "";
        }
        try {
            Object value = field.get(null);
            return value instanceof String text ? " = \"" + text.replace("\n", "\\n") + "\"" : " = " + value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private String constructor(Constructor<?> constructor) {
        if (type.isEnum() || (type.isRecord() && isCanonical(constructor))) {
            return ""; // said by the record's own line
        }
        return PublicApi.deprecation(constructor)
                + visibility(constructor)
                + prefixed(names.declared(constructor.getTypeParameters()))
                + type.getSimpleName()
                + parametersAndErrors(constructor);
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return Arrays.equals(
                constructor.getParameterTypes(),
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
    }

    private String method(Method method) {
        if (isImplied(method)) {
            return "";
        }
        int flags = method.getModifiers();
        return PublicApi.deprecation(method)
                + visibility(method)
                + (Modifier.isStatic(flags) ? "static " : "")
                + (Modifier.isAbstract(flags) && !type.isInterface() ? "abstract " : "")
                + (Modifier.isFinal(flags) && !Modifier.isFinal(type.getModifiers()) ? "final " : "")
                + (method.isDefault() ? "default " : "")
                + prefixed(names.declared(method.getTypeParameters()))
                + names.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + parametersAndErrors(method);
    }

    /** What every object, every enum, and every record with these components has. */
    private boolean isImplied(Method method) {
        String signature = method.getName() + Arrays.toString(method.getParameterTypes());
        return List.of("equals[class java.lang.Object]", "hashCode[]", "toString[]")
                        .contains(signature)
                || (type.isEnum()
                        && List.of("values[]", "valueOf[class java.lang.String]")
                                .contains(signature))
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> method.equals(component.getAccessor())));
    }

    private String parametersAndErrors(Executable member) {
        List<String> parameters = new ArrayList<>(Arrays.stream(member.getAnnotatedParameterTypes())
                .map(names::of)
                .toList());
        if (member.isVarArgs()) {
            parameters.set(
                    parameters.size() - 1, parameters.get(parameters.size() - 1).replaceFirst("\\[]$", "..."));
        }
        String errors = Arrays.stream(member.getGenericExceptionTypes())
                .map(names::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return parameters.stream().collect(Collectors.joining(", ", "(", ")"))
                + (errors.isEmpty() ? "" : " throws " + errors);
    }

    private static String visibility(Member member) {
        return Modifier.isProtected(member.getModifiers()) ? "protected " : "";
    }

    private static String prefixed(String declaredVariables) {
        return declaredVariables.isEmpty() ? "" : declaredVariables + " ";
    }
}
