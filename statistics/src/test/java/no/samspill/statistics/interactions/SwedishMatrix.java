package no.samspill.statistics.interactions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import no.samspill.testkit.Shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The matrix of 34 targets in Sweden and what was published about it (Weitz et al. 2018).
final class SwedishMatrix {

    private static final String FOLDER = "acceptance/participation/weitz2018-sweden-34x34/";

    private SwedishMatrix() {}

    static InteractionMatrix read() {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Shared.require(FOLDER + "matrix.csv"))) {
            List<CsvRecord> all = rows.stream().toList();
            List<String> targets = all.getFirst().getFields().stream().skip(1).toList();
            double[][] scores =
                    all.stream()
                            .skip(1)
                            .map(row ->
                                    row.getFields().stream()
                                            .skip(1)
                                            .mapToDouble(Double::parseDouble)
                                            .toArray())
                            .toArray(double[][]::new);
            return InteractionMatrix.of(targets, scores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> expected() {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Shared.require(FOLDER + "expected.csv"))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
