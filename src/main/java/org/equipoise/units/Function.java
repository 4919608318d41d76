package org.equipoise.units;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions of expressions. StrictMath, because results must not differ between processors. */
enum Function {
    SQRT {
        @Override
        Quantity apply(List<Quantity> arguments) {
            return arguments.get(0).squareRoot();
        }
    },
    EXP {
        @Override
        Quantity apply(List<Quantity> arguments) {
            return new Quantity(StrictMath.exp(plain(arguments.get(0))), Dimension.NONE);
        }
    },
    LOG {
        @Override
        Quantity apply(List<Quantity> arguments) {
            double value = plain(arguments.get(0));
            if (value <= 0) {
                throw new QuantityException("log of a number that is not positive", "its argument must be above 0");
            }
            return new Quantity(StrictMath.log(value), Dimension.NONE);
        }
    },
    MIN {
        @Override
        Quantity apply(List<Quantity> arguments) {
            return arguments.stream().min(Quantity::compareTo).orElseThrow();
        }
    },
    MAX {
        @Override
        Quantity apply(List<Quantity> arguments) {
            return arguments.stream().max(Quantity::compareTo).orElseThrow();
        }
    };

    abstract Quantity apply(List<Quantity> arguments);

    /** The function's name in expressions. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(int arguments) {
        return (this == MIN || this == MAX) ? arguments >= 2 : arguments == 1;
    }

    String arity() {
        return this == MIN || this == MAX ? "two or more arguments" : "one argument";
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values()).filter(f -> f.symbol().equals(name)).findFirst();
    }

    double plain(Quantity argument) {
        if (!argument.dimension().equals(Dimension.NONE)) {
            throw new QuantityException(
                    symbol() + " of " + argument.dimension().unit() + " has no meaning",
                    "its argument must be a plain number");
        }
        return argument.value();
    }
}
