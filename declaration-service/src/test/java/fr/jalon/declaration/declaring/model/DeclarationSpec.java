package fr.jalon.declaration.declaring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

/** Given past events, when a command arrives, then these events follow: the whole vocabulary of a decider test. */
final class DeclarationSpec {

    private final Declaration state;

    private DeclarationSpec(Declaration state) {
        this.state = state;
    }

    static DeclarationSpec given(DeclarationEvent... history) {
        return new DeclarationSpec(Declaration.of(List.of(history)));
    }

    When when(DeclarationCommand command) {
        return new When(state, command);
    }

    record When(Declaration state, DeclarationCommand command) {

        void then(DeclarationEvent... expected) {
            assertThat(DeclarationDecider.decide(command, state)).isEqualTo(List.of(expected));
        }

        void thenNothing() {
            then();
        }

        void thenRefused(Refused.Reason reason) {
            thenRefused(reason, "", "");
        }

        void thenRefused(Refused.Reason reason, String field, String value) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> DeclarationDecider.decide(command, state))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(reason);
                        assertThat(refused.field()).isEqualTo(field);
                        assertThat(refused.value()).isEqualTo(value);
                    });
        }
    }
}
