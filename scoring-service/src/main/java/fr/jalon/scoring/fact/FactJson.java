package fr.jalon.scoring.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.jalon.scoring.fact.model.Answer;
import fr.jalon.scoring.fact.model.Key;
import fr.jalon.scoring.fact.model.Requirement;
import fr.jalon.scoring.fact.model.Value;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How facts are written in messages and in the tables. A member that is not known here is passed over. */
final class FactJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(Answer.class, ByShape.class)
            .addMixIn(Requirement.class, ByRequirement.class)
            .build();

    private FactJson() {}

    static String write(Value value) {
        return MAPPER.writeValueAsString(value);
    }

    static Value read(Key.Family family, String json) {
        return MAPPER.readValue(json, type(family));
    }

    private static Class<? extends Value> type(Key.Family family) {
        return switch (family) {
            case PROGRAMME -> Value.Programme.class;
            case ESTABLISHMENT -> Value.Establishment.class;
            case GROUPING -> Value.Group.class;
            case MEMBERSHIP -> Value.Membership.class;
            case CONTENT -> Value.Content.class;
            case PARKED -> Value.Parked.class;
        };
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Ratio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Answer.Documents.class, name = "document"),
        @JsonSubTypes.Type(value = Answer.Recurrence.class, name = "recurrence"),
        @JsonSubTypes.Type(value = Answer.Existence.class, name = "existence"),
        @JsonSubTypes.Type(value = Answer.Capability.class, name = "capability"),
        @JsonSubTypes.Type(value = Answer.Event.class, name = "event"),
        @JsonSubTypes.Type(value = Answer.Measure.class, name = "measure"),
        @JsonSubTypes.Type(value = Answer.Composite.class, name = "composite"),
        @JsonSubTypes.Type(value = Answer.NotApplicable.class, name = "not-applicable")
    })
    private interface ByShape {}

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
        @JsonSubTypes.Type(value = Requirement.Unsupported.class, name = "unsupported")
    })
    private interface ByRequirement {}
}
