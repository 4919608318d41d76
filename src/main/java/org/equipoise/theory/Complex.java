package org.equipoise.theory;

/** A complex number. Immutable. */
public record Complex(double real, double imaginary) {
    static final Complex ZERO = new Complex(0, 0);
    static final Complex ONE = new Complex(1, 0);

    /** exp(i phase). */
    static Complex turned(double phase) {
        return new Complex(Math.cos(phase), Math.sin(phase));
    }

    Complex plus(Complex other) {
        return new Complex(real + other.real, imaginary + other.imaginary);
    }

    Complex minus(Complex other) {
        return new Complex(real - other.real, imaginary - other.imaginary);
    }

    Complex times(Complex other) {
        return new Complex(
                real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
    }

    Complex times(double factor) {
        return new Complex(real * factor, imaginary * factor);
    }

    Complex over(Complex other) {
        double square = other.real * other.real + other.imaginary * other.imaginary;
        return new Complex(
                (real * other.real + imaginary * other.imaginary) / square,
                (imaginary * other.real - real * other.imaginary) / square);
    }

    /** The absolute value. */
    public double absolute() {
        return Math.hypot(real, imaginary);
    }

    /** The angle in radians. */
    public double phase() {
        return Math.atan2(imaginary, real);
    }
}
