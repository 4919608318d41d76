package org.equipoise.config;

/**
 * Something wrong in a configuration: where, what, and what would be right instead ({@code remedy}, which may be
 * empty). Prints as {@code file:line:column: what; remedy}.
 */
public record Problem(Location location, String what, String remedy) {
    @Override
    public String toString() {
        return location + ": " + what + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
