package fr.jalon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The golden samples of {@code declarations.v1} and {@code scores.v1}, by name. */
public final class Samples {

    private Samples() {}

    public static List<Resource> all() throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:contracts/messages/*/samples/*.json");
        assertThat(found).isNotEmpty();
        return Arrays.stream(found)
                .sorted(Comparator.comparing(sample -> Objects.requireNonNull(sample.getFilename())))
                .toList();
    }
}
