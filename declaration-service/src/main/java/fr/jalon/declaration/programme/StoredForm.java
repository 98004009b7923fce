package fr.jalon.declaration.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.declaration.programme.model.Requirement;
import java.io.Serial;
import tools.jackson.databind.module.SimpleModule;

/** How requirements are written in stored events, said here so that the model knows no JSON. */
final class StoredForm extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    StoredForm() {
        super("stored programmes");
        setMixInAnnotation(Requirement.class, ByShape.class);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asks")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Requirement.Ratio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Requirement.Documents.class, name = "document"),
        @JsonSubTypes.Type(value = Requirement.Recurrence.class, name = "recurrence"),
        @JsonSubTypes.Type(value = Requirement.Existence.class, name = "existence"),
        @JsonSubTypes.Type(value = Requirement.Capability.class, name = "capability"),
        @JsonSubTypes.Type(value = Requirement.Event.class, name = "event"),
        @JsonSubTypes.Type(value = Requirement.Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = Requirement.Completion.class, name = "completion"),
        @JsonSubTypes.Type(value = Requirement.Composite.class, name = "composite"),
        @JsonSubTypes.Type(value = Requirement.Unstated.class, name = "unstated")
    })
    private interface ByShape {}
}
