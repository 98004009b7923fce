package fr.jalon.gateway;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of the pages, all served from here. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final String swagger;

    Assets(@Value("${jalon.gateway.swagger-ui}") String version) {
        this.swagger = "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(AN_HOUR);
        registry.addResourceHandler("/assets/swagger/**")
                .addResourceLocations(swagger)
                .setCacheControl(AN_HOUR);
    }
}
