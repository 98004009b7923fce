package fr.jalon.declaration.declaring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.jalon.declaration.declaring.model.Answer;
import fr.jalon.declaration.declaring.model.Content;
import fr.jalon.declaration.declaring.model.Cover;
import fr.jalon.declaration.declaring.model.DeclarationEvent;
import fr.jalon.declaration.declaring.model.DeclarationId;
import fr.jalon.declaration.declaring.model.TextHash;
import fr.jalon.declaration.establishment.model.Finess;
import java.io.Serial;
import java.util.List;
import tools.jackson.databind.module.SimpleModule;

/** How the values of declarations are written in stored events, said here so that the model knows no JSON. */
final class StoredForm extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    StoredForm() {
        super("stored declarations");
        setMixInAnnotation(DeclarationId.class, AsText.class);
        setMixInAnnotation(TextHash.class, AsValue.class);
        setMixInAnnotation(Finess.class, AsValue.class);
        setMixInAnnotation(Answer.class, ByShape.class);
        setMixInAnnotation(Content.class, CoversIfAny.class);
        setMixInAnnotation(DeclarationEvent.Revised.class, ReasonIfAny.class);
        for (var holder : List.of(
                DeclarationEvent.Submitted.class,
                DeclarationEvent.Returned.class,
                DeclarationEvent.Withdrawn.class,
                Answer.Ratio.class,
                Answer.Capability.class,
                Answer.Piece.class,
                Answer.Procedure.class,
                Answer.Ability.class,
                Cover.class)) {
            setMixInAnnotation(holder, WithoutNothing.class);
        }
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
        @JsonSubTypes.Type(value = Answer.Recurrence.class, name = "recurrence"),
        @JsonSubTypes.Type(value = Answer.Existence.class, name = "existence"),
        @JsonSubTypes.Type(value = Answer.Capability.class, name = "capability"),
        @JsonSubTypes.Type(value = Answer.Event.class, name = "event"),
        @JsonSubTypes.Type(value = Answer.Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = Answer.Composite.class, name = "composite"),
        @JsonSubTypes.Type(value = Answer.NotApplicable.class, name = "not-applicable")
    })
    private interface ByShape {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface WithoutNothing {}

    private interface CoversIfAny {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @SuppressWarnings("UnusedMethod") // matched by its name
        List<Cover> covers();
    }

    private interface ReasonIfAny {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @SuppressWarnings("UnusedMethod") // matched by its name
        TextHash reason();
    }
}
