package fr.jalon.platform.json;

import fr.jalon.platform.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads dates in paths and queries as in bodies, and refuses parameters that cannot be stored. */
final class StrictParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new DayFromText());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StorableParameters());
    }

    private static final class StorableParameters implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    if (!StrictText.isStorable(value)) {
                        throw Problem.of(HttpStatus.BAD_REQUEST, "parameter-malformed")
                                .inParameter(name, value);
                    }
                }
            });
            return true;
        }
    }

    private static final class DayFromText implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return StrictDay.parse(text);
        }
    }
}
