package org.equipoise.config;

import java.util.Optional;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;

/** What values are read with: where problems go, and the parameters that expressions refer to. */
record Reading(Problems problems, Parameters parameters) {
    <T> Optional<T> reject(String key, Node.Scalar scalar, String what, String remedy) {
        problems.add(scalar.location(), key + " is '" + scalar.text() + "'" + what, remedy);
        return Optional.empty();
    }

    Optional<Double> quantity(String key, Node.Scalar scalar, Dimension dimension, String remedy) {
        if (scalar.text().matches("[-+]?\\.(?i:inf|nan)")) {
            return reject(key, scalar, ", not a finite number", remedy);
        }
        Optional<Quantity> quantity = parameters.evaluate(key, scalar);
        if (quantity.isEmpty() || quantity.get().dimension().equals(dimension)) {
            return quantity.map(Quantity::value);
        }
        if (scalar.kind() == Node.Kind.NUMBER) {
            String example = scalar.text() + " " + dimension.unit();
            return reject(key, scalar, ", without a unit", "give " + dimension.noun() + ", e.g. '" + example + "'");
        }
        return reject(key, scalar, ", " + quantity.get().dimension().noun(), remedy);
    }
}
