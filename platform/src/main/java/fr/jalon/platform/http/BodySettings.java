package fr.jalon.platform.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param limit where no path says otherwise
 * @param paths the first that matches decides
 * @param kept whether bodies are read and kept before the request is handled; off where they are passed on
 */
@ConfigurationProperties("jalon.http.body")
record BodySettings(
        @DefaultValue("64KB") DataSize limit,
        @DefaultValue List<PathLimit> paths,
        @DefaultValue("true") boolean kept) {

    /** A limit of its own for the paths matching a pattern such as {@code /api/files/**}. */
    record PathLimit(String pattern, DataSize limit) {}
}
