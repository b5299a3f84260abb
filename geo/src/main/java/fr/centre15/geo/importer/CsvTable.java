package fr.centre15.geo.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Records by the names of their columns, in whatever order the register puts them. */
final class CsvTable {

    private final CsvRecords records;
    private final SourceFile source;
    private final Map<String, Integer> columns = new HashMap<>();

    /** What to do with one line. */
    @FunctionalInterface
    interface Each {
        void line(Fields fields) throws BadLine;
    }

    CsvTable(SourceFile source, List<String> needed) {
        this.source = source;
        this.records = new CsvRecords(source);
        for (int i = 0; i < records.header().size(); i++) {
            columns.putIfAbsent(records.header().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new ImportRefused("« " + source.name() + " » n'a pas les colonnes attendues ; il manque : "
                    + String.join(", ", missing) + ".");
        }
    }

    void each(Findings bad, Each each) {
        Optional<CsvRecords.CsvRecord> next = records.next();
        while (next.isPresent()) {
            CsvRecords.CsvRecord record = next.get();
            try {
                each.line(fields(record));
            } catch (BadLine e) {
                bad.add(source.name(), record.line(), e.getMessage());
            }
            next = records.next();
        }
    }

    private Fields fields(CsvRecords.CsvRecord record) throws BadLine {
        if (record.tooLong()) {
            throw new BadLine("ligne trop longue");
        }
        int found = record.fields().size();
        if (found != records.header().size()) {
            if (!record.ended()) {
                throw source.refusal(record.line(), new java.io.EOFException());
            }
            throw new BadLine(found < records.header().size() ? "colonnes manquantes" : "colonnes en trop");
        }
        return name -> Optional.ofNullable(columns.get(name))
                .map(at -> record.fields().get(at))
                .orElse("");
    }
}
