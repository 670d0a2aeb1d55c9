// SPDX-License-Identifier: Apache-2.0
package dev.alidade.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads Java sources and lists the public or protected declarations that no comment explains. */
final class SourceTree {

    private final Path root;

    SourceTree(Path root) {
        this.root = root;
    }

    /** Every Java file below the root, in order of its path. */
    ImmutableSortedSet<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Path::compareTo));
        }
    }

    /** One line for each declaration without a comment: file name, then the declaration's name. */
    ImmutableList<String> undocumented() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files());
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(comments, unit, found).scan(unit, null);
            }
        }
        return ImmutableList.copyOf(found);
    }

    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees comments;
        private final CompilationUnitTree unit;
        private final List<String> found;
        private boolean inInterface;

        Undocumented(DocTrees comments, CompilationUnitTree unit, List<String> found) {
            this.comments = comments;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            String comment = require(type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                requireComponents(type, comment);
            }
            boolean outer = inInterface;
            inInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            super.visitClass(type, null);
            inInterface = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isVisible(method.getModifiers()) && !overrides && !isCanonicalConstructor(method)) {
                require(method.getName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
            if (isVisible(field.getModifiers())) {
                require(field.getName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (inInterface && !flags.contains(Modifier.PRIVATE));
        }

        /** The record's own comment explains its components. */
        private boolean isCanonicalConstructor(MethodTree method) {
            if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type)
                    || type.getKind() != Tree.Kind.RECORD
                    || !method.getName().contentEquals("<init>")) {
                return false;
            }
            List<String> parameters = names(method.getParameters().stream());
            return parameters.isEmpty() || parameters.equals(names(components(type)));
        }

        private static Stream<VariableTree> components(ClassTree record) {
            return record.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC));
        }

        private static List<String> names(Stream<? extends VariableTree> variables) {
            return variables.map(variable -> variable.getName().toString()).toList();
        }

        private String require(String name) {
            String comment = comments.getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank()) {
                found.add(file() + ": " + name);
                return "";
            }
            return comment;
        }

        private void requireComponents(ClassTree record, String comment) {
            names(components(record)).stream()
                    .filter(name -> !Pattern.compile("@param\\s+" + name + "\\b")
                            .matcher(comment)
                            .find())
                    .forEach(name -> found.add(file() + ": " + record.getSimpleName() + " @param " + name));
        }

        private String file() {
            return String.valueOf(Path.of(unit.getSourceFile().toUri()).getFileName());
        }
    }
}
