package fr.jalon.declaration.declaring;

import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.words.Word;
import fr.jalon.declaration.words.Words;
import fr.jalon.platform.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The texts of one command, with the hashes that stand for them; kept only when the command is carried out. */
final class Said {

    private static final int LONGEST = 4000;

    private final Words words;
    private final String stream;
    private final Map<String, Word> said = new HashMap<>();

    Said(Words words, String stream) {
        this.words = words;
        this.stream = stream;
    }

    TextHash required(String pointer, @Nullable String text) {
        return hash(pointer, Given.required(pointer, text));
    }

    @Nullable
    TextHash optional(String pointer, @Nullable String text) {
        return text == null ? null : hash(pointer, text);
    }

    List<Word> words() {
        return new ArrayList<>(said.values());
    }

    private TextHash hash(String pointer, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Said::isControl)) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "text-malformed", LONGEST)
                    .at(pointer, text.length() > LONGEST ? text.length() : text);
        }
        return new TextHash(said.computeIfAbsent(text, unknown -> words.prepare(stream, unknown))
                .hash());
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r';
    }
}
