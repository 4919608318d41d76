package org.equipoise.units;

import java.util.List;
import java.util.Map;

/** A node of the tree of an expression. */
sealed interface Term {
    /** @throws QuantityException if dimensions do not fit, a name has no value, or the result is not finite */
    Quantity evaluate(Map<String, Quantity> values);

    record Constant(Quantity quantity) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            return quantity;
        }
    }

    record Name(String name) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            Quantity value = values.get(name);
            if (value == null) {
                throw new QuantityException("'" + name + "' is neither a number nor a unit", "give a number");
            }
            return value;
        }
    }

    record Negation(Term operand) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            return operand.evaluate(values).negated();
        }
    }

    /** {@code operator} is one of + - * /. */
    record Operation(char operator, Term left, Term right) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            Quantity first = left.evaluate(values);
            Quantity second = right.evaluate(values);
            return switch (operator) {
                case '+' -> first.plus(second);
                case '-' -> first.minus(second);
                case '*' -> first.times(second);
                default -> first.dividedBy(second);
            };
        }
    }

    record Power(Term base, int exponent) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            return base.evaluate(values).power(exponent);
        }
    }

    record Call(Function function, List<Term> arguments) implements Term {
        @Override
        public Quantity evaluate(Map<String, Quantity> values) {
            return function.apply(
                    arguments.stream().map(term -> term.evaluate(values)).toList());
        }
    }
}
