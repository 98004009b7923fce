package fr.jalon.declaration.declaring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.TextHash;
import java.io.Serial;
import tools.jackson.databind.module.SimpleModule;

/** How the values of declarations are written in stored events, said here so that the model knows no JSON. */
final class StoredForm extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    StoredForm() {
        super("stored declarations");
        setMixInAnnotation(DeclarationId.class, AsText.class);
        setMixInAnnotation(TextHash.class, AsValue.class);
        setMixInAnnotation(Answer.class, ByShape.class);
        setMixInAnnotation(Answer.Piece.class, WithoutNulls.class);
    }

    private interface AsText {

        @JsonValue
        @Override
        String toString();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static DeclarationId parse(String text) {
            return DeclarationId.parse(text);
        }
    }

    private abstract static class AsValue {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        @SuppressWarnings("UnusedVariable") // matched by its signature
        AsValue(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Ratio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Answer.Document.class, name = "document"),
        @JsonSubTypes.Type(value = Answer.Recurrence.class, name = "recurrence")
    })
    private interface ByShape {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}
}
