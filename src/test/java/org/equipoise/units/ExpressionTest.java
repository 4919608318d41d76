package org.equipoise.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Map<String, Quantity> BRUNEL = Map.of(
            "J", Quantity.parse("0.1 mV"),
            "g", Quantity.parse("5"),
            "C_E", Quantity.parse("1000"),
            "tau_m", Quantity.parse("20 ms"),
            "V_th", Quantity.parse("20 mV"),
            "N", Quantity.parse("12500"));

    @ParameterizedTest
    @CsvSource({
        "-g * J, -0.5 mV",
        "V_th / (J * C_E * tau_m), 10 Hz",
        "2 * V_th / (J * C_E * tau_m), 20 Hz",
        "0.1 * N, 1250",
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 3 - 2, 5",
        "16 / 4 / 2, 2",
        "6 mV / 2 ms, 3 mV/ms",
        "1 s + 1 ms, 1001 ms",
        "2 * -3, -6",
        "- -3, 3",
        "-2^2, -4",
        "(-2)^3, -8",
        "2^-2, 0.25",
        "J^2, 0.010000000000000002 mV^2",
        "1 / tau_m^2, 0.0025 1/ms^2",
        "V_th * ms, 20 mV*ms",
        "V_th/ms, 20 mV/ms",
        "sqrt(C_E * 10), 100",
        "sqrt(4 mV * 9 mV), 6 mV",
        "exp(0), 1",
        "log(exp(1)), 1",
        "'min(3 ms, 2 ms, tau_m)', 2 ms",
        "'max(3 ms, 2 ms)', 3 ms",
        "' ( 1+1 ) ', 2",
    })
    void expressionsHaveTheValueOfTheirFormula(String text, String value) {
        assertThat(Expression.parse(text).evaluate(BRUNEL)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                 | there is no number                       | give a number",
                "2 +                | it ends too early                        | a number is missing at its end",
                "2 3                | '3' is out of place                      | an operator is missing before it",
                "12,500             | ',' is out of place                      | remove it",
                "* 2                | '*' is out of place                      | remove it",
                "2 ms ms            | 'ms' is out of place                     | an operator is missing before it",
                "(2 ms              | a '(' is not closed                      | add ')'",
                "2 ms)              | ')' is out of place                      | remove it",
                "()                 | ')' is out of place                      | remove it",
                "5 $                | '$' is not understood                    | give a number with a unit",
                "ms                 | a number is missing before 'ms'          | write '1 ms'",
                "-mV                | a number is missing before 'mV'          | write '1 mV'",
                "1 / (mV)           | a number is missing before 'mV'          | write '1 mV'",
                "2 mV + 3 ms        | cannot add mV and ms                     | both need the same unit",
                "2 mV - 3           | cannot subtract a plain number from mV   | both need the same unit",
                "max(1 mV, 1 Hz)    | cannot compare mV and Hz                 | both need the same unit",
                "1 ms / 0           | division by zero                         | the divisor must not be zero",
                "0^-1               | division by zero                         | the divisor must not be zero",
                "2^0.5              | the exponent behind '^' is not a whole number up to 30 | write e.g. 'x^2'",
                "2^31               | the exponent behind '^' is not a whole number up to 30 | write e.g. 'x^2'",
                "2^                 | the exponent behind '^' is not a whole number up to 30 | write e.g. 'x^2'",
                "sqrt(2 mV)         | sqrt of mV has no unit                   | its argument must be a square",
                "sqrt(-1)           | sqrt of a negative number                | its argument must be at least 0",
                "log(0)             | log of a number that is not positive     | its argument must be above 0",
                "exp(1 mV)          | exp of mV has no meaning                 | its argument must be a plain number",
                "exp(1000)          | the result is not a finite number        | keep numbers below 1e308",
                "1e308 * 10         | the result is not a finite number        | keep numbers below 1e308",
                "1e400 ms           | the result is not a finite number        | keep numbers below 1e308",
                "1e308 s            | the result is not a finite number        | keep numbers below 1e308",
                "1e-400             | the number is too small                  | its magnitude must be above 1e-320",
                "1e99999999999      | the exponent of 1e99999999999 is too large | keep numbers below 1e308",
                "sqrt(1, 2)         | sqrt has 2 arguments                     | it takes one argument",
                "min(1)             | min has 1 argument                       | it takes two or more arguments",
                "sin(1)             | unknown function 'sin'                   "
                        + "| known are sqrt, exp, log, min, max; a product needs '*'",
                "unknown            | 'unknown' is neither a number nor a unit | give a number",
                "20 msec            | unknown unit 'msec'                      "
                        + "| known are s, ms, us, V, mV, uV, A, mA, "
                        + "uA, nA, pA, F, uF, nF, pF, S, mS, uS, nS, pS, Ohm, kOhm, MOhm, GOhm, Hz, kHz; "
                        + "a product needs '*'",
            })
    void wrongExpressionsAreExplained(String text, String what, String remedy) {
        QuantityException exception = catchThrowableOfType(
                QuantityException.class, () -> Expression.parse(text).evaluate(BRUNEL));
        assertThat(exception).hasMessage(what);
        assertThat(exception.remedy()).isEqualTo(remedy);
    }

    @Test
    void veryLongTextsAreRefusedBeforeTheyAreParsed() {
        QuantityException exception =
                catchThrowableOfType(QuantityException.class, () -> Expression.parse("(".repeat(1001)));
        assertThat(exception).hasMessage("it is too long");
        assertThat(exception.remedy()).isEqualTo("use at most 1000 characters");
    }

    @Test
    void namesAreListedInTheOrderOfFirstUseWithoutUnitsAndFunctions() {
        assertThat(Expression.parse("V_th/ms / (J * sqrt(C_E) * V_th) + 2 mV").names())
                .containsExactly("V_th", "J", "C_E");
    }

    @Test
    void unitsAndFunctionsAreReservedWords() {
        assertThat(Expression.isReserved("mV")).isTrue();
        assertThat(Expression.isReserved("µs")).isTrue();
        assertThat(Expression.isReserved("sqrt")).isTrue();
        assertThat(Expression.isReserved("V_th")).isFalse();
    }
}
