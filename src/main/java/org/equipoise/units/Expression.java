package org.equipoise.units;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * An arithmetic expression over numbers with units and named values: {@code 20 ms}, {@code -g * J},
 * {@code V_th / (J * C_E * tau_m)}. Operators are + - * / ( ) and ^ with a whole exponent; functions are sqrt, exp,
 * log, min and max. Dimensions are checked at evaluation. Immutable and thread-safe.
 */
public final class Expression {
    private static final int MAX_LENGTH = 1000;

    private final Term term;
    private final Set<String> names;

    private Expression(Term term, Set<String> names) {
        this.term = term;
        this.names = names;
    }

    /** @throws QuantityException if the text is no expression */
    public static Expression parse(String text) {
        if (text.length() > MAX_LENGTH) { // bounds the depth of recursion
            throw new QuantityException("it is too long", "use at most " + MAX_LENGTH + " characters");
        }
        Parser parser = new Parser(text);
        Term term = parser.parse();
        return new Expression(term, parser.names());
    }

    /** True if expressions understand this word on their own, as a unit or function, so that it can name no value. */
    public static boolean isReserved(String word) {
        return Unit.named(word).isPresent() || Function.named(word).isPresent();
    }

    /** The names that need a value, in the order of their first use. Unmodifiable. */
    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** @throws QuantityException if dimensions do not fit, a name has no value, or the result is not finite */
    public Quantity evaluate(Map<String, Quantity> values) {
        return term.evaluate(values);
    }
}
