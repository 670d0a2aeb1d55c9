// SPDX-License-Identifier: Apache-2.0
package dev.alidade.review;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody knows who has read every published number and knows of whom each one tells: one equation a number, over
 * unknowns that are the answers of single persons to single questions. Whatever can be calculated from the numbers by adding
 * and subtracting is a combination of these rows, with rational coefficients. If one of the combinations is about fewer
 * persons than the minimum group, these persons are found out.
 */
final class Equations {
    private static final long PRIME = 2_147_483_647L;

    private final List<String> names = new ArrayList<>();
    private final List<Map<String, Map<String, Long>>> rows = new ArrayList<>(); // person, question: coefficient

    int size() {
        return rows.size();
    }

    /** A published sum, share or mean of the answers of some persons to some questions. */
    void sum(String name, Collection<String> persons, Collection<String> questions) {
        Map<String, Map<String, Long>> row = new TreeMap<>();
        for (String person : persons) {
            for (String question : questions) {
                row.computeIfAbsent(person, first -> new TreeMap<>()).put(question, 1L);
            }
        }
        if (!row.isEmpty() && !rows.contains(row)) {
            rows.add(row);
            names.add(name);
        }
    }

    void sum(String name, Collection<String> persons, String question) {
        sum(name, persons, List.of(question));
    }

    /** The persons, fewer than the minimum group, of whom a combination of the numbers tells; empty if there are none. */
    Optional<String> leak(int minimum) {
        return connected().stream()
                .flatMap(part -> part.found(minimum).stream())
                .findFirst();
    }

    /** Equations without a question in common have nothing to do with each other: each part is attacked by itself. */
    private List<Equations> connected() {
        Map<String, Equations> parts = new TreeMap<>(); // by question
        for (int i = 0; i < rows.size(); i++) {
            TreeSet<String> questions = new TreeSet<>();
            rows.get(i).values().forEach(asked -> questions.addAll(asked.keySet()));
            Equations part = new Equations();
            for (String question : new ArrayList<>(questions)) {
                Equations other = parts.get(question);
                if (other != null && !part.names.containsAll(other.names)) {
                    part.names.addAll(other.names);
                    part.rows.addAll(other.rows);
                    other.rows.forEach(row -> row.values().forEach(asked -> questions.addAll(asked.keySet())));
                }
            }
            part.names.add(i + " " + names.get(i));
            part.rows.add(rows.get(i));
            questions.forEach(question -> parts.put(question, part));
        }
        return ImmutableSet.copyOf(parts.values()).asList();
    }

    private Optional<String> found(int minimum) {
        List<List<String>> groups = alike();
        Matrix matrix = new Matrix(groups);
        List<Integer> small = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).size() < minimum) {
                small.add(group);
            }
        }
        return search(matrix, groups, small, 0, new TreeSet<>(), minimum - 1)
                .map(found -> found.stream().map(groups::get).toList() + " follow from " + names);
    }

    private static Optional<Set<Integer>> search(
            Matrix matrix, List<List<String>> groups, List<Integer> small, int from, Set<Integer> chosen, int room) {
        boolean full = true;
        for (int i = from; i < small.size(); i++) {
            int persons = groups.get(small.get(i)).size();
            if (persons <= room) {
                full = false;
                chosen.add(small.get(i));
                Optional<Set<Integer>> found = search(matrix, groups, small, i + 1, chosen, room - persons);
                if (found.isPresent()) {
                    return found;
                }
                chosen.remove(small.get(i));
            }
        }
        return full && !chosen.isEmpty() && matrix.tellsOf(chosen)
                ? Optional.of(new TreeSet<>(chosen))
                : Optional.empty();
    }

    /** Persons who are in the same equations with the same questions can't be told apart: a combination tells of all or none. */
    private List<List<String>> alike() {
        Map<String, Map<String, List<String>>> seen = new TreeMap<>(); // person, question: rows with coefficients
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            rows.get(i)
                    .forEach((person, questions) -> questions.forEach(
                            (question, times) -> seen.computeIfAbsent(person, first -> new TreeMap<>())
                                    .computeIfAbsent(question, first -> new ArrayList<>())
                                    .add(row + "*" + times)));
        }
        Map<Map<String, List<String>>, List<String>> groups = new LinkedHashMap<>();
        seen.forEach((person, where) ->
                groups.computeIfAbsent(where, first -> new ArrayList<>()).add(person));
        return new ArrayList<>(groups.values());
    }

    /** The equations with one column a group of persons and question, exact and modulo a prime. */
    private final class Matrix {
        private final List<Integer> groupOfColumn = new ArrayList<>();
        private final long[][] cells;
        private final int rank;

        Matrix(List<List<String>> groups) {
            List<long[]> columns = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                String one = groups.get(group).get(0);
                TreeSet<String> questions = new TreeSet<>();
                rows.forEach(
                        row -> questions.addAll(row.getOrDefault(one, Map.of()).keySet()));
                for (String question : questions) {
                    long[] column = rows.stream()
                            .mapToLong(row -> row.getOrDefault(one, Map.of()).getOrDefault(question, 0L))
                            .toArray();
                    columns.add(column);
                    groupOfColumn.add(group);
                }
            }
            cells = new long[rows.size()][columns.size()];
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    cells[row][column] = columns.get(column)[row];
                }
            }
            rank = exactRank();
        }

        /**
         * Whether a combination other than zero is zero for everybody else: the columns of the others have a smaller rank. A
         * rank modulo a prime is never larger than the true one, so that no combination is missed.
         */
        boolean tellsOf(Set<Integer> groups) {
            List<long[]> others = new ArrayList<>();
            for (long[] row : cells) {
                long[] left = new long[row.length];
                for (int column = 0; column < row.length; column++) {
                    left[column] = groups.contains(groupOfColumn.get(column)) ? 0 : row[column];
                }
                others.add(left);
            }
            return rankModuloPrime(others) < rank;
        }

        private static int rankModuloPrime(List<long[]> rows) {
            int rank = 0;
            int width = rows.isEmpty() ? 0 : rows.get(0).length;
            for (int column = 0; column < width && rank < rows.size(); column++) {
                int pivot = rank;
                while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                    pivot++;
                }
                if (pivot == rows.size()) {
                    continue;
                }
                long[] top = rows.get(pivot);
                rows.set(pivot, rows.get(rank));
                rows.set(rank, top);
                long inverse = BigInteger.valueOf(top[column])
                        .modInverse(BigInteger.valueOf(PRIME))
                        .longValueExact();
                for (int row = rank + 1; row < rows.size(); row++) {
                    long[] under = rows.get(row);
                    if (under[column] != 0) {
                        long times = under[column] * inverse % PRIME;
                        for (int at = column; at < width; at++) {
                            under[at] = Math.floorMod(under[at] - times * top[at] % PRIME, PRIME);
                        }
                    }
                }
                rank++;
            }
            return rank;
        }

        private int exactRank() {
            BigInteger[][] left = new BigInteger[cells.length][];
            for (int row = 0; row < cells.length; row++) {
                left[row] = new BigInteger[cells[row].length];
                for (int column = 0; column < cells[row].length; column++) {
                    left[row][column] = BigInteger.valueOf(cells[row][column]);
                }
            }
            int rank = 0;
            BigInteger before = BigInteger.ONE; // E. H. Bareiss 1968: every division is exact
            for (int column = 0; left.length > 0 && column < left[0].length && rank < left.length; column++) {
                int pivot = rank;
                while (pivot < left.length && left[pivot][column].signum() == 0) {
                    pivot++;
                }
                if (pivot == left.length) {
                    continue;
                }
                BigInteger[] top = left[pivot];
                left[pivot] = left[rank];
                left[rank] = top;
                for (int row = rank + 1; row < left.length; row++) {
                    BigInteger[] under = left[row];
                    BigInteger factor = under[column];
                    for (int at = column; at < under.length; at++) {
                        under[at] = under[at]
                                .multiply(top[column])
                                .subtract(factor.multiply(top[at]))
                                .divide(before);
                    }
                }
                before = top[column];
                rank++;
            }
            return rank;
        }
    }
}
