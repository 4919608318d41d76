package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpikeCsvTest {
    @TempDir
    private Path directory;

    private Path target;

    @BeforeEach
    void name() {
        target = directory.resolve("spikes.csv");
    }

    @Test
    void populationsAreMergedByTimeThenInTheirOrderThenById() throws IOException {
        try (SpikeSpool first = spool("I");
                SpikeSpool silent = spool("silent");
                SpikeSpool second = spool("E")) {
            first.append(1, 0);
            first.append(557, 8);
            first.append(557, 9);
            second.append(0, 12);
            second.append(557, 3);
            second.append(10_000, 10_000);
            SpikeCsv.write(target, List.of(first, silent, second), new TimeGrid(0.1));
        }
        assertThat(Files.readString(target)).isEqualTo("""
                        time_ms,population,node_id
                        0.0,E,12
                        0.1,I,0
                        55.7,I,8
                        55.7,I,9
                        55.7,E,3
                        1000.0,E,10000
                        """);
    }

    @Test
    void timesHaveTheDecimalPlacesOfTheStep() throws IOException {
        try (SpikeSpool spool = spool("E")) {
            spool.append(0, 0);
            spool.append(3, 0);
            spool.append(80_000_001, 0);
            SpikeCsv.write(target, List.of(spool), new TimeGrid(0.125));
            assertThat(target).content().contains("\n0.000,", "\n0.375,", "\n10000000.125,");
            SpikeCsv.write(target, List.of(spool), new TimeGrid(2));
            assertThat(target).content().contains("\n0,E", "\n6,E", "\n160000002,E");
        }
    }

    @Test
    void namesWithSeparatorsAreQuoted() throws IOException {
        try (SpikeSpool spool = new SpikeSpool("a,\"b\"", directory.resolve("a.spool"))) {
            spool.append(1, 2);
            SpikeCsv.write(target, List.of(spool), new TimeGrid(1));
        }
        assertThat(target).content().endsWith("\n1,\"a,\"\"b\"\"\",2\n");
    }

    @Test
    void noSpikesGiveTheHeader() throws IOException {
        SpikeCsv.write(target, List.of(), new TimeGrid(0.1));
        assertThat(target).hasContent("time_ms,population,node_id\n");
    }

    @Test
    void theMemoryForWritingDoesNotDependOnTheNumberOfSpikes() throws IOException {
        try (SpikeSpool few = spool("few");
                SpikeSpool many = spool("many")) {
            few.append(1, 1);
            for (int i = 0; i < 300_000; i++) {
                many.append(i, i);
            }
            TimeGrid grid = new TimeGrid(0.1);
            SpikeCsv.write(target, List.of(few), grid);
            long forFew = Allocation.of(() -> SpikeCsv.write(target, List.of(few), grid));
            long forMany = Allocation.of(() -> SpikeCsv.write(target, List.of(many), grid));
            assertThat(forMany - forFew).as("bytes for 300,000 spikes").isLessThan(100_000);
        }
    }

    private SpikeSpool spool(String population) throws IOException {
        return new SpikeSpool(population, directory.resolve(population + ".spool"));
    }
}
