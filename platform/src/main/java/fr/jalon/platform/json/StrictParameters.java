package fr.jalon.platform.json;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads dates in paths and queries as in bodies. */
final class StrictParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new DayFromText());
    }

    private static final class DayFromText implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return StrictDay.parse(text);
        }
    }
}
