package fr.jalon.declaration.store;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.jalon.eventstore.EventTypes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Events are stored as JSON under names of their own, in the revision that their feature has come to. */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

    private static final String FIRST_REVISION = "1";

    /** Axon's Jackson 3 serializer cannot read back the token of a replay unless it may name Axon's own types. */
    static final Jackson3SerializerCustomizer AXONS_OWN_TYPES =
            mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType("org.axonframework.")
                    .build());

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AXONS_OWN_TYPES)
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    EventTypes eventTypes(List<Vocabulary> vocabularies) {
        var types = EventTypes.builder();
        vocabularies.forEach(vocabulary -> vocabulary.storedNames().forEach(types::type));
        return types.build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventTypes types, List<Vocabulary> vocabularies) {
        return types.serializer(Jackson3Serializer.builder()
                .revisionResolver(revisions(vocabularies))
                .jsonMapperBuilderCustomizer(mapper -> {
                    AXONS_OWN_TYPES.accept(mapper);
                    mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
                    mapper.withConfigOverride(BigDecimal.class, SerializationConfiguration::exact);
                    vocabularies.forEach(vocabulary -> mapper.addModules(vocabulary.storedForm()));
                })
                .build());
    }

    @Bean
    EventUpcaster upcasters(List<Vocabulary> vocabularies) {
        return Upcasts.chain(vocabularies);
    }

    private static RevisionResolver revisions(List<Vocabulary> vocabularies) {
        Map<Class<?>, String> revisions = new HashMap<>();
        for (var vocabulary : vocabularies) {
            vocabulary
                    .revisions()
                    .forEach((name, revision) -> revisions.put(
                            Objects.requireNonNull(vocabulary.storedNames().get(name), name), revision));
        }
        return type -> revisions.getOrDefault(type, FIRST_REVISION);
    }

    /** Decimals are stored as texts, so that they come back digit for digit; the numbers stored before are read, too. */
    private static void exact(MutableConfigOverride decimal) {
        decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }
}
