/**
 * Reads one YAML file into typed values, collects everything that is wrong with it by line and column, and writes the
 * resolved configuration: every default filled in, every expression evaluated.
 *
 * <p>Nothing here knows what is configured. Readers ask a {@link org.equipoise.config.Section} for the keys that they
 * know, call {@link org.equipoise.config.Section#done}, and finally
 * {@link org.equipoise.config.Problems#throwIfAny}.
 */
package org.equipoise.config;
