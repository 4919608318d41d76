package org.equipoise.io;

import io.jhdf.api.WritableNode;

/** A dataset of an HDF5 file that is being described; made by {@link Hdf5Group}. */
public final class Hdf5Dataset extends Hdf5Node {
    private final WritableNode dataset;

    Hdf5Dataset(WritableNode dataset, TextHeap texts) {
        super(texts);
        this.dataset = dataset;
    }

    @Override
    WritableNode node() {
        return dataset;
    }
}
