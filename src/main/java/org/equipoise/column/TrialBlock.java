package org.equipoise.column;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Some trials of one condition, which are simulated together and stand in one file.
 *
 * @param study the condition's study
 * @param condition whose trials
 * @param betaGaba its inhibition
 * @param first number of the first trial
 * @param count how many trials
 */
record TrialBlock(ColumnStudy study, ColumnCondition condition, BetaGaba betaGaba, int first, int count) {

    /** How many blocks a condition has. */
    static int blocks(ColumnStudy study, ColumnCondition condition) {
        return (condition.trials() + study.blockTrials() - 1) / study.blockTrials();
    }

    /** One of a condition's blocks, by its number. */
    static TrialBlock of(ColumnStudy study, ColumnCondition condition, BetaGaba betaGaba, int number) {
        int first = number * study.blockTrials();
        int count = Math.min(study.blockTrials(), condition.trials() - first);
        return new TrialBlock(study, condition, betaGaba, first, count);
    }

    /** The block's file below the directory of all trials. */
    Path file(Path trials) {
        return trials.resolve(condition.name())
                .resolve(String.format(Locale.ROOT, "trials-%06d-%06d.h5", first, first + count - 1));
    }

    TrialSimulation simulation() {
        ColumnParameters parameters = condition.parameters(betaGaba);
        TrialStreams streams = study.rng().streams(study.seed(), parameters, condition.sd(), condition.stimulus());
        return new TrialSimulation(
                parameters,
                condition.protocol(),
                streams,
                condition.stochastic() ? condition.sd() : 0,
                condition.stimulus());
    }

    boolean keepsRates() {
        return study.recording().keepsRates(condition);
    }

    boolean keepsUpStates() {
        return condition.showsUpState();
    }

    /** Of how many of its trials all variables are kept. */
    int stateTrials() {
        return Math.max(0, Math.min(count, study.recording().stateTrials() - first));
    }

    /** A digest of everything that the file's content depends on. */
    String identity() {
        String all = String.join(
                " ",
                TrialFile.FORMAT,
                String.valueOf(TrialFile.VERSION),
                String.valueOf(study.seed()),
                study.rng().name(),
                study.recording().toString(),
                condition.toString(),
                betaGaba.toString(),
                String.valueOf(first),
                String.valueOf(count));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
