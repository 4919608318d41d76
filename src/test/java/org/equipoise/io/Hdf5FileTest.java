package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hdf5FileTest {
    @TempDir
    private Path directory;

    private Path target;

    @BeforeEach
    void name() {
        target = directory.resolve("a.h5");
    }

    @Test
    void everyKindOfDatasetComesBack() throws IOException {
        Hdf5File.write(target, Hdf5FileTest::describeEveryKind);
        try (Hdf5Reader file = new Hdf5Reader(target)) {
            assertThat(file.children("/")).containsExactly("empty", "numbers", "texts");
            assertThat(file.children("/numbers")).containsExactly("doubles", "ints", "longs", "table", "unsigned");
            assertThat(file.doubles("/numbers/doubles")).containsExactly(0.1, -1e300, Double.NaN);
            assertThat(file.longs("/numbers/longs")).containsExactly(Long.MIN_VALUE, 0, Long.MAX_VALUE);
            assertThat(file.longs("/numbers/longs", 1, 2)).containsExactly(0, Long.MAX_VALUE);
            assertThat(file.longs("/numbers/ints")).containsExactly(-7, 7);
            assertThat(file.longs("/numbers/unsigned")).containsExactly(0, 1, 2, 3);
            assertThat(file.block("/numbers/table", 1, 1, 1, 2)[0]).containsExactly(5, 6);
            assertThat(file.text("/texts/one")).isEqualTo("tau_m: 20 ms\nlabel: \u00b5V\n");
            assertThat(file.text("/texts/none")).isEmpty();
            assertThat(file.texts("/texts/list")).containsExactly("L23E", "", "\u00e9");
            assertThat(file.texts("/empty/texts")).isEmpty();
            assertThat(file.doubles("/empty/line")).isEmpty();
            assertThat(file.longs("/empty/longs")).isEmpty();
            assertThat(file.shape("/empty/table")).containsExactly(0, 5);
            assertThat(file.shape("/empty/columns")).containsExactly(3, 0);
            assertThat(file.block("/empty/columns", 0, 3, 0, 0)).hasDimensions(3, 0);
            assertThat(file.textAttribute("/numbers", "units")).isEqualTo("mV");
            assertThat(file.numberAttribute("/numbers", "seed")).isEqualTo(-5L);
            assertThat(file.numberAttribute("/numbers", "dt")).isEqualTo(0.1);
            assertThat(file.has("/numbers")).isTrue();
            assertThat(file.has("/numbers/none")).isFalse();
        }
    }

    @Test
    void theHdf5LibraryReadsEveryKindOfDataset() throws IOException {
        Hdf5File.write(target, Hdf5FileTest::describeEveryKind);
        JsonObject seen = IndependentReader.h5py(target, """
                {'types': {n: str(d.dtype) for n, d in f['numbers'].items()},
                 'shapes': {n: list(d.shape) for n, d in f['empty'].items()},
                 'empty_types': {n: str(d.dtype) for n, d in f['empty'].items()},
                 'table': f['numbers/table'][:].tolist(),
                 'text': f['texts/one'].asstr()[()],
                 'list': [s.decode() for s in f['texts/list'][:]],
                 'sorting': h5py.check_enum_dtype(f['numbers'].attrs.get_id('sorting').dtype),
                 'sorting_value': int(f['numbers'].attrs['sorting']),
                 'sorting_type': str(f['numbers'].attrs.get_id('sorting').dtype),
                 'flag': str(f['numbers'].attrs['flag'].dtype),
                 'magic': [int(f.attrs['magic']), str(f.attrs['magic'].dtype)],
                 'version': [f.attrs['version'].tolist(), str(f.attrs['version'].dtype)],
                 'rates': f['numbers'].attrs['rates'].tolist(),
                 'root': sorted(f.attrs)}
                """);
        assertThat(seen)
                .hasToString("{\"types\":{\"doubles\":\"float64\",\"ints\":\"int32\",\"longs\":\"int64\","
                        + "\"table\":\"float64\",\"unsigned\":\"uint32\"},"
                        + "\"shapes\":{\"columns\":[3,0],\"line\":[0],\"longs\":[0],\"table\":[0,5],\"texts\":[0]},"
                        + "\"empty_types\":{\"columns\":\"float32\",\"line\":\"float64\",\"longs\":\"uint64\","
                        + "\"table\":\"float64\",\"texts\":\"|S1\"},"
                        + "\"table\":[[1.0,2.0,3.0],[4.0,5.0,6.0]],"
                        + "\"text\":\"tau_m: 20 ms\\nlabel: \u00b5V\\n\","
                        + "\"list\":[\"L23E\",\"\",\"\u00e9\"],"
                        + "\"sorting\":{\"none\":0,\"by_id\":1,\"by_time\":2},\"sorting_value\":2,"
                        + "\"sorting_type\":\"uint8\",\"flag\":\"uint8\","
                        + "\"magic\":[2682,\"uint32\"],\"version\":[[0,1],\"uint32\"],"
                        + "\"rates\":[0.5,1.5],\"root\":[\"magic\",\"version\"]}");
        assertThat(IndependentReader.h5dump(target)).contains("H5T_ENUM", "H5T_STD_U8LE", "\"by_time\"");
    }

    @Test
    void textAttributesAreStringsOfVariableLength() throws IOException {
        Hdf5File.write(target, root -> {
            root.attribute("units", "ms");
            root.attribute("wide", "\u00b5V \u20ac");
            root.attribute("empty", "");
            for (int i = 0; i < 1000; i++) {
                Hdf5Group group = root.group("g" + i);
                group.attribute("units", "ms");
                group.attribute("name", "n" + i);
            }
        });
        assertThat(IndependentReader.h5py(target, """
                        {'attributes': {n: f.attrs[n] for n in sorted(f.attrs)},
                         'vlen': [h5py.check_string_dtype(f.attrs.get_id(n).dtype).length for n in sorted(f.attrs)],
                         'encoding': h5py.check_string_dtype(f.attrs.get_id('units').dtype).encoding,
                         'same': all(g.attrs['units'] == 'ms' and g.attrs['name'] == 'n' + n[1:] for n, g in f.items())}
                        """))
                .hasToString("{\"attributes\":{\"empty\":\"\",\"units\":\"ms\",\"wide\":\"\u00b5V \u20ac\"},"
                        + "\"vlen\":[null,null,null],\"encoding\":\"utf-8\",\"same\":true}");
        assertThat(IndependentReader.h5dump(target)).contains("STRSIZE H5T_VARIABLE");
        try (Hdf5Reader file = new Hdf5Reader(target)) {
            assertThat(file.textAttribute("/", "wide")).isEqualTo("\u00b5V \u20ac");
            assertThat(file.textAttribute("/", "empty")).isEmpty();
            assertThat(file.textAttribute("/g999", "name")).isEqualTo("n999");
        }
    }

    @Test
    void emptyGroupsAreSoundWhereverTheyStand() throws IOException {
        Hdf5File.write(target, root -> {
            root.group("a");
            root.group("b").group("c");
            root.dataset("d", new double[0]);
            root.group("e").attribute("n", 1);
        });
        assertThat(IndependentReader.h5py(
                        target, "{'names': sorted(f), 'c': len(f['b/c']), 'n': int(f['e'].attrs['n'])}"))
                .hasToString("{\"names\":[\"a\",\"b\",\"d\",\"e\"],\"c\":0,\"n\":1}");
        Hdf5File.write(target, root -> {});
        assertThat(IndependentReader.h5py(target, "{'names': list(f)}")).hasToString("{\"names\":[]}");
    }

    @Test
    void longTextIsADatasetOfAnyLength() throws IOException {
        String text = "x: \u00b5\n".repeat(40_000);
        Hdf5File.write(target, root -> root.dataset("configuration", text));
        try (Hdf5Reader file = new Hdf5Reader(target)) {
            assertThat(file.text("/configuration")).isEqualTo(text);
        }
        assertThat(IndependentReader.h5py(target, "{'n': len(f['configuration'].asstr()[()])}"))
                .hasToString("{\"n\":200000}");
    }

    @Test
    void provenanceIsAGroupOfItsOwn() throws IOException {
        Instant date = Instant.parse("2026-11-24T02:12:06.789Z");
        Provenance provenance = new Provenance("0.1.0", "35498d2", "dt: 0.1 ms\n".repeat(9000), 42, 4, 2, date);
        Hdf5File.write(target, provenance::writeTo);
        JsonObject seen = IndependentReader.h5py(target, """
                {'attributes': {n: v if isinstance(v, str) else int(v)
                                for n, v in sorted(f['provenance'].attrs.items())},
                 'lines': f['provenance/configuration'].asstr()[()].count('dt: 0.1 ms')}
                """);
        assertThat(seen)
                .hasToString("{\"attributes\":{\"date\":\"2026-11-24T02:12:06Z\",\"git_commit\":\"35498d2\","
                        + "\"ranks\":4,\"seed\":42,\"threads\":2,\"version\":\"0.1.0\"},\"lines\":9000}");
    }

    @Test
    void manyGroupsAndDatasetsAreReadByTheHdf5Library() throws IOException {
        Hdf5File.write(target, root -> {
            for (int i = 0; i < 300; i++) {
                Hdf5Group trial = root.group("trial_" + i);
                trial.attribute("trial", i);
                trial.dataset("rates", new double[] {i, 2.0 * i});
            }
        });
        assertThat(IndependentReader.h5py(
                        target,
                        "{'n': len(f), 'sum': sum(f[g]['rates'][1] for g in f),"
                                + " 'trials': sum(int(f[g].attrs['trial']) for g in f)}"))
                .hasToString("{\"n\":300,\"sum\":89700.0,\"trials\":44850}");
    }

    @Test
    void filesOfTheSameContentAreEqualByteForByte() throws IOException {
        Path second = directory.resolve("b.h5");
        Hdf5File.write(target, Hdf5FileTest::describeEveryKind);
        Hdf5File.write(second, Hdf5FileTest::describeEveryKind);
        assertThat(second).hasSameBinaryContentAs(target);
    }

    @Test
    void anOlderLongerFileIsReplacedAsAWhole() throws IOException {
        Hdf5File.write(target, root -> root.dataset("d", new double[100_000]));
        Hdf5File.write(target, root -> root.dataset("d", new double[] {7}));
        assertThat(Files.size(target)).isLessThan(2000);
    }

    @Test
    void aSourceThatPutsTooLittleIsAnErrorAndLeavesNothing() {
        assertThatThrownBy(() -> Hdf5File.write(
                        target,
                        root -> root.group("g").dataset("d", ElementType.FLOAT64, output -> output.putDouble(1), 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("d: 8 bytes were written, not 16");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aSourceThatFailsNamesTheTargetAndLeavesNothing() {
        assertThatThrownBy(() -> Hdf5File.write(
                        target,
                        root -> root.dataset(
                                "d",
                                ElementType.FLOAT64,
                                output -> {
                                    throw new IOException("No space left on device");
                                },
                                2)))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + target + ": No space left on device");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatHdf5CannotHoldIsRefused() {
        assertRefused(root -> root.group("L2/3e"), "\"L2/3e\" cannot be a name in an HDF5 file");
        assertRefused(root -> root.dataset(" ", "x"), "\" \" cannot be a name in an HDF5 file");
        assertRefused(root -> root.attribute("a/b", 1), "\"a/b\" cannot be a name in an HDF5 file");
        assertRefused(root -> root.group(".."), "\"..\" cannot be a name in an HDF5 file");
        assertRefused(
                root -> root.attribute("long", "x".repeat(60_001)),
                "attribute long has 60001 bytes; more than 60000 need a dataset");
        assertRefused(
                root -> root.attribute("many", new double[7501]),
                "attribute many has 60008 bytes; more than 60000 need a dataset");
        assertRefused(root -> root.attribute("none", new double[0]), "attribute none has no elements");
        assertRefused(
                root -> root.enumAttribute("sorting", List.of("none"), "by_id"),
                "attribute sorting: by_id is none of [none]");
        assertRefused(
                root -> {
                    root.group("g");
                    root.dataset("g", "text");
                },
                "/g is in the file twice");
        assertRefused(
                root -> root.dataset("d", new double[][] {{1, 2}, {3}}, 2), "dataset d: a row has 1 elements, not 2");
    }

    @Test
    void theLongestAttributesAreReadByTheHdf5Library() throws IOException {
        Hdf5File.write(target, root -> {
            root.attribute("ascii", "x".repeat(60_000));
            root.attribute("wide", "\u20ac".repeat(20_000));
            root.attribute("mixed", "x".repeat(27_000) + "\u20ac".repeat(11_000));
            root.attribute("numbers", new double[7500]);
        });
        assertThat(IndependentReader.h5py(target, "{n: len(f.attrs[n]) for n in sorted(f.attrs)}"))
                .hasToString("{\"ascii\":60000,\"mixed\":38000,\"numbers\":7500,\"wide\":20000}");
    }

    @Test
    void theReaderNamesWhatIsMissing() throws IOException {
        Hdf5File.write(target, Hdf5FileTest::describeEveryKind);
        String cannotRead = "cannot read " + target + ": ";
        try (Hdf5Reader file = new Hdf5Reader(target)) {
            assertThatThrownBy(() -> file.doubles("/none")).hasMessage(cannotRead + "/none is not there");
            assertThatThrownBy(() -> file.doubles("/numbers")).hasMessage(cannotRead + "/numbers is no dataset");
            assertThatThrownBy(() -> file.children("/numbers/longs"))
                    .hasMessage(cannotRead + "/numbers/longs is no group");
            assertThatThrownBy(() -> file.doubles("/numbers/longs"))
                    .hasMessage(cannotRead + "/numbers/longs holds no floating-point numbers");
            assertThatThrownBy(() -> file.longs("/numbers/doubles"))
                    .hasMessage(cannotRead + "/numbers/doubles holds no integers");
            assertThatThrownBy(() -> file.doubles("/numbers/table"))
                    .hasMessage(cannotRead + "/numbers/table has 2 dimensions, not 1");
            assertThatThrownBy(() -> file.longs("/numbers/longs", 2, 2))
                    .hasMessage(cannotRead + "/numbers/longs has 3 elements along dimension 0, not 2 to 4");
            assertThatThrownBy(() -> file.text("/numbers/longs")).hasMessage(cannotRead + "/numbers/longs is no text");
            assertThatThrownBy(() -> file.texts("/numbers/longs"))
                    .hasMessage(cannotRead + "/numbers/longs is no list of texts");
            assertThatThrownBy(() -> file.textAttribute("/numbers", "none"))
                    .hasMessage(cannotRead + "/numbers has no attribute none");
            assertThatThrownBy(() -> file.textAttribute("/numbers", "seed"))
                    .hasMessage(cannotRead + "/numbers has an attribute seed that is no text");
            assertThatThrownBy(() -> file.numberAttribute("/numbers", "units"))
                    .hasMessage(cannotRead + "/numbers has an attribute units that is no number");
        }
    }

    @Test
    void theReaderNamesAFileThatIsNoneOfItsKind() throws IOException {
        assertThatThrownBy(() -> new Hdf5Reader(target))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read " + target + ": no such file or directory");
        Files.writeString(target, "no HDF5");
        assertThatThrownBy(() -> new Hdf5Reader(target))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read " + target + ": ");
    }

    private void assertRefused(Hdf5File.Content content, String message) {
        assertThatThrownBy(() -> Hdf5File.write(target, content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(directory).isEmptyDirectory();
    }

    private static void describeEveryKind(Hdf5Group root) {
        root.unsignedAttribute("magic", 0x0A7A);
        root.unsignedAttribute("version", new int[] {0, 1});
        Hdf5Group numbers = root.group("numbers");
        numbers.attribute("units", "mV");
        numbers.attribute("seed", -5);
        numbers.attribute("dt", 0.1);
        numbers.attribute("rates", new double[] {0.5, 1.5});
        numbers.unsignedAttribute("flag", (byte) 1);
        numbers.enumAttribute("sorting", List.of("none", "by_id", "by_time"), "by_time");
        numbers.dataset("doubles", new double[] {0.1, -1e300, Double.NaN}).attribute("units", "ms");
        numbers.dataset("longs", new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});
        numbers.dataset("ints", new int[] {-7, 7});
        numbers.dataset("table", new double[][] {{1, 2, 3}, {4, 5, 6}}, 3);
        numbers.dataset(
                "unsigned",
                ElementType.UINT32,
                output -> {
                    for (int i = 0; i < 4; i++) {
                        output.putInt(i);
                    }
                },
                4);
        Hdf5Group texts = root.group("texts");
        texts.dataset("one", "tau_m: 20 ms\nlabel: \u00b5V\n");
        texts.dataset("none", "");
        texts.dataset("list", List.of("L23E", "", "\u00e9"));
        Hdf5Group empty = root.group("empty");
        empty.dataset("line", new double[0]);
        empty.dataset("table", new double[0][], 5);
        empty.dataset("columns", ElementType.FLOAT32, output -> {}, 3, 0);
        empty.dataset("longs", ElementType.UINT64, output -> {}, 0);
        empty.dataset("texts", List.of());
    }
}
