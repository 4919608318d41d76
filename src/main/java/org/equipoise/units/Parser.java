package org.equipoise.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an expression by recursive descent.
 *
 * <p>A unit binds to its number before anything else, so that {@code 6 mV / 2 ms} is 3 mV/ms. Without a number a unit
 * stands only behind {@code *} or {@code /}, as in {@code 8/s}; elsewhere a number was forgotten.
 */
final class Parser {
    private static final int MAX_EXPONENT = 30;

    private final List<Token> words;
    private final Set<String> names = new LinkedHashSet<>();
    private int next;

    Parser(String text) {
        words = Lexer.split(text);
    }

    /** The names of parameters that were met, in order; complete after {@link #parse}. */
    Set<String> names() {
        return names;
    }

    Term parse() {
        Term term = sum();
        if (word().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return term;
    }

    private Term sum() {
        Term term = product();
        while (word().is("+") || word().is("-")) {
            char operator = take().text().charAt(0);
            term = new Term.Operation(operator, term, product());
        }
        return term;
    }

    private Term product() {
        Term term = signed(false);
        while (word().is("*") || word().is("/")) {
            char operator = take().text().charAt(0);
            term = new Term.Operation(operator, term, signed(true));
        }
        return term;
    }

    private Term signed(boolean unitMayStandAlone) {
        if (accept("-")) {
            return new Term.Negation(signed(false));
        }
        return accept("+") ? signed(false) : power(unitMayStandAlone);
    }

    private Term power(boolean unitMayStandAlone) {
        Term base = primary(unitMayStandAlone);
        return word().is("^") ? new Term.Power(base, exponent()) : base;
    }

    private Term primary(boolean unitMayStandAlone) {
        if (accept("(")) {
            Term inner = sum();
            expectClosing();
            return inner;
        }
        return switch (word().kind()) {
            case NUMBER -> number(take().text());
            case NAME -> named(take().text(), unitMayStandAlone);
            default -> throw unexpected();
        };
    }

    private Term named(String name, boolean unitMayStandAlone) {
        if (accept("(")) {
            return call(name);
        }
        Optional<Unit> unit = Unit.named(name);
        if (unit.isPresent()) {
            if (!unitMayStandAlone) {
                throw new QuantityException("a number is missing before '" + name + "'", "write '1 " + name + "'");
            }
            return new Term.Constant(unit.get().of(BigDecimal.ONE));
        }
        names.add(name);
        return new Term.Name(name);
    }

    private Term call(String name) {
        Function function = Function.named(name)
                .orElseThrow(() -> new QuantityException(
                        "unknown function '" + name + "'", "known are sqrt, exp, log, min, max; a product needs '*'"));
        List<Term> arguments = new ArrayList<>(List.of(sum()));
        while (accept(",")) {
            arguments.add(sum());
        }
        expectClosing();
        if (!function.accepts(arguments.size())) {
            throw new QuantityException(
                    name + " has " + arguments.size() + (arguments.size() == 1 ? " argument" : " arguments"),
                    "it takes " + function.arity());
        }
        return new Term.Call(function, arguments);
    }

    private Term number(String digits) {
        try {
            return new Term.Constant(unitAfterNumber().of(new BigDecimal(digits)));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new QuantityException("the exponent of " + digits + " is too large", "keep numbers below 1e308");
        }
    }

    /** The unit behind a number: {@code mV}, {@code mV^2} or {@code 1/ms}. */
    private Unit unitAfterNumber() {
        if (word().kind() == Token.Kind.NAME) {
            String symbol = take().text();
            Unit unit = Unit.named(symbol)
                    .orElseThrow(() -> new QuantityException(
                            "unknown unit '" + symbol + "'", "known are " + Unit.symbols() + "; a product needs '*'"));
            return word().is("^") ? unit.power(exponent()) : unit;
        }
        if (word().text().equals("1") && words.get(next + 1).is("/")) {
            next += 2;
            return unitAfterNumber().power(-1);
        }
        return new Unit(Dimension.NONE, 0);
    }

    private int exponent() {
        take();
        boolean negative = accept("-");
        Token word = take();
        if (!word.text().matches("\\d{1,2}") || Integer.parseInt(word.text()) > MAX_EXPONENT) {
            throw new QuantityException(
                    "the exponent behind '^' is not a whole number up to " + MAX_EXPONENT, "write e.g. 'x^2'");
        }
        int exponent = Integer.parseInt(word.text());
        return negative ? -exponent : exponent;
    }

    private void expectClosing() {
        if (word().kind() == Token.Kind.END) {
            throw new QuantityException("a '(' is not closed", "add ')'");
        }
        if (!accept(")")) {
            throw unexpected();
        }
    }

    private QuantityException unexpected() {
        return switch (word().kind()) {
            case END ->
                next == 0
                        ? new QuantityException("there is no number", "give a number")
                        : new QuantityException("it ends too early", "a number is missing at its end");
            case SYMBOL -> new QuantityException("'" + word().text() + "' is out of place", "remove it");
            default ->
                new QuantityException("'" + word().text() + "' is out of place", "an operator is missing before it");
        };
    }

    private Token word() {
        return words.get(next);
    }

    private Token take() {
        Token word = words.get(next);
        if (word.kind() != Token.Kind.END) {
            next++;
        }
        return word;
    }

    private boolean accept(String symbol) {
        boolean found = word().is(symbol);
        if (found) {
            next++;
        }
        return found;
    }
}
