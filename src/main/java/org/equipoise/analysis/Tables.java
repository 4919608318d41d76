package org.equipoise.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Hdf5Reader;

/** Results by path: names with '/' between them. In an HDF5 file they are groups and datasets. Not thread-safe. */
final class Tables {
    private static final String UNITS = "units";

    /** Tables of more numbers are not for reading. */
    private static final int MOST_IN_JSON = 100;

    private final SortedMap<String, Table> tables = new TreeMap<>();

    /** Adds a table. */
    void put(String path, Table table) {
        if (tables.put(path, table) != null) {
            throw new IllegalStateException(path + " is there twice");
        }
    }

    /** Adds all tables of others, each under a path. */
    void putAll(String path, Tables others) {
        others.tables.forEach((name, table) -> put(path + "/" + name, table));
    }

    /** Whether there is a table at a path. */
    boolean has(String path) {
        return tables.containsKey(path);
    }

    /** The table at a path. */
    Table get(String path) {
        Table table = tables.get(path);
        if (table == null) {
            throw new IllegalStateException(path + " is not there");
        }
        return table;
    }

    /** Adds everything to a file. */
    void writeTo(Hdf5Group root) {
        Map<String, Hdf5Group> groups = new LinkedHashMap<>();
        groups.put("", root);
        tables.forEach((path, table) -> {
            int end = path.lastIndexOf('/');
            Hdf5Group group = group(groups, path.substring(0, Math.max(0, end)));
            write(group, path.substring(end + 1), table);
        });
    }

    private static Hdf5Group group(Map<String, Hdf5Group> groups, String path) {
        Hdf5Group known = groups.get(path);
        if (known != null) {
            return known;
        }
        int end = path.lastIndexOf('/');
        Hdf5Group made = group(groups, path.substring(0, Math.max(0, end))).group(path.substring(end + 1));
        groups.put(path, made);
        return made;
    }

    private static void write(Hdf5Group group, String name, Table table) {
        long[] shape =
                table.rows() == 0 ? new long[] {table.values().length} : new long[] {table.rows(), table.columns()};
        group.dataset(
                        name,
                        ElementType.FLOAT64,
                        output -> {
                            for (double value : table.values()) {
                                output.putDouble(value);
                            }
                        },
                        shape)
                .attribute(UNITS, table.units());
    }

    /** Reads everything that {@link #writeTo} added to a group of a file. */
    static Tables read(Hdf5Reader file, String group) throws IOException {
        Tables tables = new Tables();
        tables.readAll(file, group, "");
        return tables;
    }

    private void readAll(Hdf5Reader file, String group, String prefix) throws IOException {
        for (String name : file.children(group)) {
            String path = group + "/" + name;
            if (!file.isDataset(path)) {
                readAll(file, path, prefix + name + "/");
                continue;
            }
            long[] shape = file.shape(path);
            String units = file.textAttribute(path, UNITS);
            put(
                    prefix + name,
                    shape.length == 1
                            ? Table.list(units, file.doubles(path))
                            : Table.rows(units, file.block(path, 0, (int) shape[0], 0, (int) shape[1])));
        }
    }

    /** All but the long tables as nested maps, lists and numbers. */
    Map<String, Object> tree() {
        Map<String, Object> root = new TreeMap<>();
        tables.forEach((path, table) -> {
            if (table.values().length <= MOST_IN_JSON) {
                String[] names = path.split("/", -1);
                Map<String, Object> group = root;
                for (int i = 0; i < names.length - 1; i++) {
                    group = inner(group, names[i]);
                }
                group.put(names[names.length - 1], readable(table));
            }
        });
        return root;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> group, String name) {
        return (Map<String, Object>) group.computeIfAbsent(name, absent -> new TreeMap<String, Object>());
    }

    private static Object readable(Table table) {
        if (table.rows() > 0) {
            return IntStream.range(0, table.rows()).mapToObj(table::row).toList();
        }
        return table.values().length == 1
                ? table.values()[0]
                : Arrays.stream(table.values()).boxed().toList();
    }
}
