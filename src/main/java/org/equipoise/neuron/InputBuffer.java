package org.equipoise.neuron;

import java.util.Arrays;

/**
 * What will arrive at the neurons of one block: for each receptor a ring of rows, one row a coming step and one element a
 * neuron, and, where a stimulus injects current, a row of currents for each step of the window.
 *
 * <p>Synapses and stimuli add to rows; the block reads the row of each step and sets it back to zero. Not thread-safe.
 */
public final class InputBuffer {
    private final int size;
    private final int mask;
    private final double[][][] rows;
    private double[][] currents;

    /**
     * @param size number of neurons
     * @param receptors number of receptors
     * @param slots how many steps ahead input may arrive, at least the length of a window
     */
    public InputBuffer(int size, int receptors, int slots) {
        this.size = size;
        int capacity = Math.max(1, Integer.highestOneBit(2 * slots - 1));
        mask = capacity - 1;
        rows = new double[receptors][capacity][size];
    }

    /** Number of neurons. */
    public int size() {
        return size;
    }

    /** What arrives at the receptor in the step, in the receptor's unit. */
    public double[] row(int receptor, long step) {
        return rows[receptor][(int) step & mask];
    }

    /** The rows of a receptor; the row of step s is number {@code s & mask()}. */
    public double[][] rows(int receptor) {
        return rows[receptor];
    }

    /** See {@link #rows}. */
    public int mask() {
        return mask;
    }

    /** The current in pA injected in the step, or null if no stimulus injects any. */
    public double[] current(long step) {
        return currents == null ? null : currents[(int) step & mask];
    }

    /** Makes room for injected currents; called once by a stimulus that injects. */
    public void enableCurrents() {
        if (currents == null) {
            currents = new double[mask + 1][size];
        }
    }

    /** Sets the currents of a window to zero before the stimuli add theirs. */
    public void clearCurrents(long firstStep, int steps) {
        if (currents != null) {
            for (int s = 0; s < steps; s++) {
                Arrays.fill(current(firstStep + s), 0);
            }
        }
    }

    /**
     * How many of the steps after the given one have input that differs from zero, counted up to the last that does. Currents
     * are no part of it: stimuli make them anew for each window.
     */
    public int reach(long step) {
        for (int ahead = mask + 1; ahead > 0; ahead--) {
            for (double[][] receptor : rows) {
                for (double value : receptor[(int) (step + ahead) & mask]) {
                    if (value != 0) {
                        return ahead;
                    }
                }
            }
        }
        return 0;
    }

    /**
     * Shows what will arrive in the steps after the given one, an array a receptor.
     *
     * @param reach how many steps are shown, at least {@link #reach}
     * @throws IllegalArgumentException if input is given for steps for which this buffer has no room
     */
    public void visitState(StateVisitor visitor, long step, int reach) {
        int room = Math.min(reach, mask + 1);
        for (int receptor = 0; receptor < rows.length; receptor++) {
            double[] values = new double[size * reach];
            for (int ahead = 1; ahead <= room; ahead++) {
                double[] row = row(receptor, step + ahead);
                for (int i = 0; i < size; i++) {
                    values[i * reach + ahead - 1] = row[i];
                }
            }
            visitor.visit("receptor_" + receptor, values);
            for (int i = 0; i < size; i++) {
                for (int ahead = 1; ahead <= reach; ahead++) {
                    double value = values[i * reach + ahead - 1];
                    if (ahead <= room) {
                        row(receptor, step + ahead)[i] = value;
                    } else if (value != 0) {
                        throw new IllegalArgumentException("input arrives later than any delay allows");
                    }
                }
            }
        }
    }
}
