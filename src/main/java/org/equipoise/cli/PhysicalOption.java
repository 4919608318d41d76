package org.equipoise.cli;

import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options that are physical quantities, such as {@code 20ms}; values are in the dimension's canonical unit. */
abstract class PhysicalOption implements ITypeConverter<Double> {
    private final Dimension dimension;

    private PhysicalOption(Dimension dimension) {
        this.dimension = dimension;
    }

    @Override
    public Double convert(String text) {
        try {
            Quantity quantity = Quantity.parse(text);
            if (quantity.dimension().equals(dimension)) {
                return quantity.value();
            }
            throw new TypeConversionException(
                    "'" + text + "' is " + quantity.dimension().noun() + ", give " + dimension.noun() + ", e.g. '"
                            + dimension.example() + "'");
        } catch (QuantityException e) {
            throw new TypeConversionException("'" + text + "': " + e.getMessage() + ", " + e.remedy());
        }
    }

    /** A time, in ms. */
    static final class Time extends PhysicalOption {
        Time() {
            super(Dimension.TIME);
        }
    }

    /** A voltage, in mV. */
    static final class Voltage extends PhysicalOption {
        Voltage() {
            super(Dimension.VOLTAGE);
        }
    }
}
