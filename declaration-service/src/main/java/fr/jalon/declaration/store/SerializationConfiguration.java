package fr.jalon.declaration.store;

import fr.jalon.eventstore.EventTypes;
import java.util.List;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Events are stored as JSON under names of their own, in a first revision. */
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
                .revisionResolver(new FixedValueRevisionResolver(FIRST_REVISION))
                .jsonMapperBuilderCustomizer(mapper -> {
                    AXONS_OWN_TYPES.accept(mapper);
                    mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
                    vocabularies.forEach(vocabulary -> mapper.addModules(vocabulary.storedForm()));
                })
                .build());
    }
}
