package fr.jalon.platform.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A number that is harmless to compute with: {@code 1e999999999} is short to write and endless to add. */
final class StrictDecimal extends StdScalarDeserializer<BigDecimal> {

    private static final int LARGEST_SCALE = 64;

    StrictDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                && parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
        }
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "beyond all measure");
        }
        return number;
    }
}
