package fr.jalon.declaration.programme.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of values is worth.
 *
 * @param from belongs to the band; null when it has no lower end
 * @param to no longer belongs to the band; null when it has no upper end
 */
public record Band(@Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal points) {}
