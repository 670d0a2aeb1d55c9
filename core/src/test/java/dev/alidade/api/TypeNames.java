// SPDX-License-Identifier: Apache-2.0
package dev.alidade.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of types as a file in one package would write them, with the package of all others but {@code java.lang}. */
final class TypeNames {
    private final String here;

    TypeNames(String here) {
        this.here = here;
    }

    /** The name of a type, with its arguments, and {@code @Nullable} before it where its use is marked so. */
    String of(AnnotatedType use) {
        return (use.isAnnotationPresent(Nullable.class) ? "@Nullable " : "") + of(use.getType());
    }

    /** The name of a type, with its arguments. */
    String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of(generic.getRawType()) + joined(generic.getActualTypeArguments(), "<", ", ", ">");
        } else if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        } else if (type instanceof WildcardType wildcard) {
            return "?" + joined(wildcard.getLowerBounds(), " super ", " & ", "") + bounds(wildcard.getUpperBounds());
        } else if (type instanceof Class<?> plain) {
            return plain.isArray() ? of(plain.getComponentType()) + "[]" : shortened(plain);
        }
        return type.getTypeName(); // a type variable
    }

    /** The declaration of type variables with their bounds, such as {@code <K extends Comparable<K>, V>}; empty for none. */
    String declared(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable.getBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private String bounds(Type[] upper) {
        return Arrays.equals(upper, new Type[] {Object.class}) ? "" : joined(upper, " extends ", " & ", "");
    }

    private String joined(Type[] types, String before, String between, String after) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(this::of).collect(Collectors.joining(between, before, after));
    }

    private String shortened(Class<?> type) {
        String name = type.getCanonicalName();
        String inPackage = type.getPackageName();
        return inPackage.equals("java.lang") || inPackage.equals(here)
                ? name.substring(name.startsWith(inPackage + ".") ? inPackage.length() + 1 : 0)
                : name;
    }
}
