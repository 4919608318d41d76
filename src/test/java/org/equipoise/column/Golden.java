package org.equipoise.column;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import java.nio.file.Path;
import java.util.List;

/** One condition of a golden file: numbers that the published Python script gave with numpy 1.24.2. */
record Golden(String name, Group group) {

    /** The conditions of {@code test-data/column/<file>}; the file stays open for the length of the test run. */
    static List<Golden> conditions(String file) {
        HdfFile hdf = open(file);
        return hdf.getChildren().values().stream()
                .filter(node -> node instanceof Group)
                .map(node -> new Golden(node.getName(), (Group) node))
                .toList();
    }

    static HdfFile open(String file) {
        return new HdfFile(Path.of("test-data/column", file).toAbsolutePath());
    }

    double number(String attribute) {
        Attribute value = group.getAttribute(attribute);
        return ((Number) value.getData()).doubleValue();
    }

    int columns() {
        return ((double[][]) data("beta_gaba"))[0].length;
    }

    Object data(String dataset) {
        return group.getDatasetByPath(dataset).getData();
    }

    ColumnParameters parameters() {
        double[][] gaba = (double[][]) data("beta_gaba");
        return new ColumnParameters(
                columns(),
                number("beta_intra"),
                number("beta_input"),
                number("beta_inter"),
                new BetaGaba(gaba[0][0], gaba[1][0]));
    }

    @Override
    public String toString() {
        return name;
    }
}
