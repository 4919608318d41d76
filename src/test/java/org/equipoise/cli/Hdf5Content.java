package org.equipoise.cli;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything in an HDF5 file but its provenance, in a form that can be compared and read by people. */
final class Hdf5Content {
    private Hdf5Content() {}

    /** From the path of each dataset and attribute to its type, shape and every value. */
    static SortedMap<String, String> of(Path file) {
        SortedMap<String, String> content = new TreeMap<>();
        try (HdfFile hdf5 = new HdfFile(file)) {
            collect(hdf5, content);
        }
        return content;
    }

    private static void collect(Group group, SortedMap<String, String> content) {
        addAttributes(group, content);
        for (Node node : group) {
            if (node instanceof Group child) {
                if (!child.getPath().startsWith("/provenance")) {
                    content.put(child.getPath(), "group");
                    collect(child, content);
                }
            } else if (node instanceof Dataset dataset) {
                addAttributes(dataset, content);
                String type = dataset.getDataType().getClass().getSimpleName() + " of "
                        + dataset.getDataType().getSize();
                content.put(dataset.getPath(), type + " " + shape(dataset.getDimensions()) + values(dataset.getData()));
            }
        }
    }

    private static void addAttributes(Node node, SortedMap<String, String> content) {
        node.getAttributes()
                .forEach((name, attribute) -> content.put(
                        node.getPath() + "@" + name, shape(attribute.getDimensions()) + values(attribute.getData())));
    }

    private static String shape(int[] dimensions) {
        return Arrays.toString(dimensions) + " ";
    }

    private static String values(Object data) {
        return Arrays.deepToString(new Object[] {data});
    }
}
