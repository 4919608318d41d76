package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.theory.FluctuationSpectrum;
import org.equipoise.theory.LinearResponse.Fluctuation;
import org.equipoise.theory.MeanField;
import org.equipoise.theory.MeanFieldPopulation;
import org.equipoise.theory.MeanFieldSolution;
import org.equipoise.theory.TransferFunction.Answer;

/**
 * {@code theory.h5}: what theory says over time and frequency. Datasets are float64 with {@code units}:
 *
 * <ul>
 *   <li>{@code /course_from_rest}: {@code times} (tau) and {@code rates/POPULATION} (Hz);
 *   <li>{@code /transfer_function}: {@code frequencies} (Hz) and for each population {@code mu_real}, {@code mu_imaginary} (Hz/mV),
 *       {@code variance_real}, {@code variance_imaginary} (Hz/mV^2);
 *   <li>{@code /spectrum}: {@code frequencies} (Hz), {@code populations/POPULATION} and {@code network} (Hz).
 * </ul>
 */
final class TheoryFile {
    private TheoryFile() {}

    static void write(
            Path file,
            MeanField meanField,
            MeanFieldSolution solution,
            Optional<FluctuationSpectrum> fluctuations,
            Provenance provenance)
            throws IOException {
        List<String> names =
                meanField.populations().stream().map(MeanFieldPopulation::name).toList();
        Hdf5File.write(file, root -> {
            root.attribute("format", "equipoise theory");
            root.attribute("format_version", 1);
            Hdf5Group course = root.group("course_from_rest");
            put(course, "times", "tau", solution.times(), time -> time);
            Hdf5Group rates = course.group("rates");
            for (int i = 0; i < names.size(); i++) {
                int population = i;
                put(rates, names.get(i), "Hz", solution.course(), r -> 1000 * r[population]);
            }
            fluctuations.ifPresent(spectrum -> {
                transferFunctions(root.group("transfer_function"), names, spectrum);
                spectra(root.group("spectrum"), names, spectrum);
            });
            provenance.writeTo(root);
        });
    }

    private static void transferFunctions(Hdf5Group group, List<String> names, FluctuationSpectrum spectrum) {
        frequencies(group, spectrum);
        Hdf5Group populations = group.group("populations");
        for (int i = 0; i < names.size(); i++) {
            int population = i;
            List<Answer> answers = spectrum.fluctuations().stream()
                    .map(fluctuation -> fluctuation.answers().get(population))
                    .toList();
            Hdf5Group one = populations.group(names.get(i));
            put(one, "mu_real", "Hz/mV", answers, answer -> 1000 * answer.byMu().real());
            put(
                    one,
                    "mu_imaginary",
                    "Hz/mV",
                    answers,
                    answer -> 1000 * answer.byMu().imaginary());
            put(
                    one,
                    "variance_real",
                    "Hz/mV^2",
                    answers,
                    answer -> 1000 * answer.byVariance().real());
            put(
                    one,
                    "variance_imaginary",
                    "Hz/mV^2",
                    answers,
                    answer -> 1000 * answer.byVariance().imaginary());
        }
    }

    private static void spectra(Hdf5Group group, List<String> names, FluctuationSpectrum spectrum) {
        frequencies(group, spectrum);
        Hdf5Group populations = group.group("populations");
        for (int i = 0; i < names.size(); i++) {
            int population = i;
            put(populations, names.get(i), "Hz", spectrum.fluctuations(), f -> 1000 * f.power()[population]);
        }
        put(group, "network", "Hz", spectrum.fluctuations(), (Fluctuation f) -> 1000 * f.networkPower());
    }

    private static void frequencies(Hdf5Group group, FluctuationSpectrum spectrum) {
        List<Double> all = Arrays.stream(spectrum.frequencies()).boxed().toList();
        put(group, "frequencies", "Hz", all, frequency -> 1000 * frequency);
    }

    private static <T> void put(
            Hdf5Group group, String name, String units, List<T> elements, ToDoubleFunction<T> number) {
        group.dataset(
                        name,
                        ElementType.FLOAT64,
                        output -> {
                            for (T element : elements) {
                                output.putDouble(number.applyAsDouble(element));
                            }
                        },
                        elements.size())
                .attribute("units", units);
    }
}
