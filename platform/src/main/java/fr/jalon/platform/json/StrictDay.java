package fr.jalon.platform.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** A civil date written {@code 2021-03-01} and in no other way, that exists. */
final class StrictDay extends StdScalarDeserializer<LocalDate> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    StrictDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        try {
            return parse(text);
        } catch (DateTimeException malformed) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a date");
        }
    }

    static LocalDate parse(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new DateTimeException("Not written as 2021-03-01");
        }
        var day = LocalDate.parse(text);
        if (day.getYear() == 0) {
            throw new DateTimeException("There is no year 0");
        }
        return day;
    }
}
