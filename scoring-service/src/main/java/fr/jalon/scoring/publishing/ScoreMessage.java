package fr.jalon.scoring.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A message of {@code scores.v1}. Its members stand in the order in which they are written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreMessage(
        String sequence,
        String time,
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        String version,
        String datacontenttype,
        UUID actor,
        String actorkind,
        String client,
        String correlationid,
        @Nullable String causationid,
        String declarant,
        String programme,
        Data data) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** The message that tells {@code change} as number {@code number} of {@code source}. */
    static ScoreMessage of(Change change, long number, String source, String engine) {
        var subject = change.subject();
        var event = change.cause() instanceof Cause.Event of ? of : null;
        return new ScoreMessage(
                digits(number),
                time(change.cause().time()),
                "1.0",
                id(subject, change.cause(), engine),
                source,
                "fr.jalon.score.changed.v1",
                subject.stream(),
                digits(change.version()),
                "application/json",
                NOBODY,
                "system",
                "scoring-service",
                event == null ? change.cause().key() : event.correlationId(),
                event == null ? null : event.id(),
                subject.declarant(),
                subject.programme(),
                Data.of(change, engine));
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** The same change has the same identity, whoever tells it and however often. */
    private static UUID id(Subject subject, Cause cause, String engine) {
        var name = String.join("\n", subject.stream(), cause.key(), engine);
        var hash = ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L; // version 8: of the application's own making
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static String digits(long number) {
        return "%019d".formatted(number);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java runtime has SHA-256", impossible);
        }
    }

    /** What has changed, and why. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(
            String programme,
            @Nullable String programmeVersion,
            String engine,
            String validAt,
            long knownAt,
            @JsonRawValue String readings,
            Because cause) {

        static Data of(Change change, String engine) {
            var because =
                    switch (change.cause()) {
                        case Cause.Event event -> new Because(event.id(), null);
                        case Cause.Day day -> new Because(null, day.date());
                    };
            return new Data(
                    change.subject().programme(),
                    change.standing().programmeVersion(),
                    engine,
                    change.validAt().toString(),
                    change.position(),
                    change.standing().readings(),
                    because);
        }
    }

    /** A message or a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Because(@Nullable String event, @Nullable LocalDate date) {}
}
