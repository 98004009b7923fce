package fr.jalon.declaration.seed;

import fr.jalon.declaration.establishment.model.Departments;
import fr.jalon.declaration.establishment.model.Description;
import fr.jalon.declaration.establishment.model.Finess;
import fr.jalon.declaration.establishment.model.Malformed;
import fr.jalon.declaration.establishment.model.RegisterEstablishment;
import fr.jalon.declaration.establishment.model.Site;
import fr.jalon.declaration.provenance.model.Source;
import fr.jalon.declaration.provenance.model.Standing;
import fr.jalon.declaration.seed.CsvTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the national extract into establishments. The extract names sites, not their legal entities: an entity has a
 * name, and a SIREN, only where the memberships tell them.
 */
final class EstablishmentRows {

    private static final Logger LOG = LoggerFactory.getLogger(EstablishmentRows.class);

    private EstablishmentRows() {}

    static List<RegisterEstablishment> read(CsvTable extract, CsvTable memberships) {
        Map<String, List<Site>> sites = new TreeMap<>();
        Map<String, Row> first = new TreeMap<>();
        for (var row : extract.rows()) {
            String entity = finess(row, "finess_ej");
            first.putIfAbsent(entity, row);
            sites.computeIfAbsent(entity, _ -> new ArrayList<>()).add(site(row));
        }
        Map<String, Row> named = new TreeMap<>();
        for (var row : memberships.rows()) {
            String entity = finess(row, "finess_ej");
            first.putIfAbsent(entity, row);
            named.putIfAbsent(entity, row);
        }
        var source = new Source(extract.file(), Standing.PUBLISHED);
        List<RegisterEstablishment> commands = new ArrayList<>();
        first.forEach((entity, row) -> commands.add(new RegisterEstablishment(description(
                row, new Finess(entity), named.get(entity), sites.getOrDefault(entity, List.of()), source))));
        return commands;
    }

    private static Description description(
            Row row, Finess entity, @Nullable Row name, List<Site> sites, Source source) {
        String department = Departments.of(entity);
        String region = Departments.region(department)
                .orElseThrow(() -> row.broken("finess_ej", "names no department of a known region"));
        return new Description(
                entity.value(),
                name == null ? null : name.filled("label"),
                name == null ? null : siren(name),
                department,
                region,
                List.copyOf(sites),
                source);
    }

    private static Site site(Row row) {
        return new Site(
                finess(row, "finess_et"),
                quotedOnce(row.filled("name")),
                row.filled("category_code"),
                quotedOnce(row.filled("category_label")),
                quotedOnce(row.filled("city")));
    }

    /** The extract quotes a text that holds quotes twice over. */
    private static String quotedOnce(String text) {
        boolean twice = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return twice ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static String siren(Row row) {
        String siren = row.filled("siren");
        if (!siren.matches("\\d{9}")) {
            throw row.broken("siren", "is not nine digits");
        }
        return siren;
    }

    /** The number in that cell; a wrong check digit is only worth a warning, no text of law names it. */
    static String finess(Row row, String cell) {
        try {
            var finess = new Finess(row.filled(cell));
            if (!finess.hasRightCheckDigit()) {
                LOG.warn("{}:{}: {} {} has a wrong check digit", row.file(), row.line(), cell, finess);
            }
            return finess.value();
        } catch (Malformed malformed) {
            throw row.broken(cell, "is no FINESS number");
        }
    }
}
