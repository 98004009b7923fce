package fr.jalon.declaration.programme;

import fr.jalon.declaration.programme.model.Text;
import fr.jalon.declaration.provenance.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the values of a programme stand in messages and in answers. What is null is left out. */
final class Written {

    private Written() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode text(Text text) {
        return object().put("fr", text.fr()).put("en", text.en());
    }

    static ObjectNode source(Source source) {
        return object().put("text", source.text())
                .put("standing", source.standing().word());
    }

    static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> written) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(written.apply(item)));
        return array;
    }

    static ObjectNode words(ObjectNode data, String name, List<String> words) {
        var array = data.putArray(name);
        words.forEach(array::add);
        return data;
    }

    static void optional(ObjectNode data, String name, @Nullable Text text) {
        if (text != null) {
            data.set(name, text(text));
        }
    }

    static void optional(ObjectNode data, String name, @Nullable LocalDate day) {
        if (day != null) {
            data.put(name, day.toString());
        }
    }

    /** Decimals are texts, so that they stay exact. */
    static void optional(ObjectNode data, String name, @Nullable BigDecimal decimal) {
        if (decimal != null) {
            data.put(name, decimal.toPlainString());
        }
    }

    static void optional(ObjectNode data, String name, @Nullable Integer number) {
        if (number != null) {
            data.put(name, number);
        }
    }

    static void optional(ObjectNode data, String name, @Nullable Enum<?> word) {
        if (word != null) {
            data.put(name, word.name());
        }
    }
}
