package fr.jalon.declaration.referential;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The messages of the contracts: their schemas and golden samples. */
public final class Contracts {

    private static final Path MESSAGES = Path.of("../contracts/messages");
    private static final Path TOPIC = MESSAGES.resolve("declarations.v1");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contracts() {}

    public static List<Path> samples() {
        return files(TOPIC.resolve("samples"), ".json");
    }

    public static List<Path> schemas() {
        return files(TOPIC, ".schema.json");
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the schemas of the envelope and of the type find wrong with a message. */
    public static List<String> errors(String message) {
        String type = JSON.readTree(message).path("type").stringValue("?");
        List<String> errors = new ArrayList<>();
        for (var file : List.of(MESSAGES.resolve("envelope.schema.json"), TOPIC.resolve(type + ".schema.json"))) {
            schema(file).validate(message, InputFormat.JSON).forEach(error -> errors.add(file + ": " + error));
        }
        return errors;
    }

    private static Schema schema(Path file) {
        return SCHEMAS.computeIfAbsent(file, path -> REGISTRY.getSchema(text(path), InputFormat.JSON));
    }

    private static List<Path> files(Path folder, String end) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
