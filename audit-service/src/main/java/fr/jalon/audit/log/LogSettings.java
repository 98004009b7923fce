package fr.jalon.audit.log;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key of the log is.
 *
 * @param keyFile made at the first start when missing
 */
@ConfigurationProperties("jalon.audit")
record LogSettings(Path keyFile) {}
