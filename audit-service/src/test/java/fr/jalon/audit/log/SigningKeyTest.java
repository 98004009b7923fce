package fr.jalon.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeyTest {

    private final LogGround ground = new LogGround();

    @TempDir
    private Path folder;

    @Test
    void a_missing_key_is_made_for_its_owner_only_and_found_again() throws Exception {
        var path = folder.resolve("keys/log.key");
        String line = key(path);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(key(path)).isEqualTo(line).startsWith("jalon/test+");
    }

    @Test
    void a_log_that_has_a_key_gets_no_other_one() {
        key(folder.resolve("first.key"));
        assertThatIllegalStateException()
                .isThrownBy(() -> key(folder.resolve("missing.key")))
                .withMessageStartingWith("The key file is missing");
        new KeyFile(folder.resolve("other.key")).create();
        assertThatIllegalStateException()
                .isThrownBy(() -> key(folder.resolve("other.key")))
                .withMessageContaining("but this log is signed by");
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws Exception {
        var path = folder.resolve("open.key");
        new KeyFile(path).create();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalStateException().isThrownBy(() -> key(path)).withMessageContaining("make it 0600");
    }

    @Test
    void the_environment_may_name_the_key_file() {
        var environment = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("JALON_AUDIT_KEY_FILE", "/keys/log.key"));
        var settings = new Binder(ConfigurationPropertySources.from(environment))
                .bind("jalon.audit", LogSettings.class)
                .get();
        assertThat(settings.keyFile()).isEqualTo(Path.of("/keys/log.key"));
    }

    private String key(Path path) {
        return new SigningKey(ground.log, new KeyFile(path))
                .signer("jalon/test")
                .verifierKey()
                .line();
    }
}
