package org.equipoise.column;

/** How exactly rates are kept. */
public enum Precision {
    /** 32 bits: seven digits. */
    FLOAT32 {
        @Override
        Traces traces(int trials, int samples) {
            return new Traces.OfFloat(new float[trials][samples]);
        }
    },
    /** 64 bits: as computed. */
    FLOAT64 {
        @Override
        Traces traces(int trials, int samples) {
            return new Traces.OfDouble(new double[trials][samples]);
        }
    };

    abstract Traces traces(int trials, int samples);
}
