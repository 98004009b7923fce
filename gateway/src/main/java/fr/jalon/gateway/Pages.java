package fr.jalon.gateway;

import fr.jalon.platform.problem.ProblemWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The two pages of the gateway's own: what this is, and the description of the interfaces. */
@RestController
class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String signIn;
    private final Map<String, String> landing;
    private final Map<String, String> signedIn;
    private final Map<String, String> signedOut;
    private final Map<String, String> failed;
    private final Map<String, String> documents;

    Pages(GatewaySettings settings) throws IOException {
        this.signIn = settings.publicUri() + SignIn.PATH;
        this.landing = pages("landing");
        this.signedIn = pages("signed-in");
        this.signedOut = pages("signed-out");
        this.failed = pages("failed");
        this.documents = pages("api-docs");
    }

    @GetMapping("/")
    ResponseEntity<String> landing(
            @AuthenticationPrincipal @Nullable OidcUser person,
            CsrfToken csrf,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestParam(name = "signin", required = false) @Nullable String outcome,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        String language = language(lang, languages);
        String state = person == null
                ? text(signedOut, language).replace("{{signIn}}", HtmlUtils.htmlEscape(signIn))
                : text(signedIn, language)
                        .replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()))
                        .replace("{{name}}", HtmlUtils.htmlEscape(person.getName()));
        String notice = "failed".equals(outcome) && person == null ? text(failed, language) : "";
        return page(text(landing, language).replace("{{notice}}", notice).replace("{{session}}", state), language);
    }

    @GetMapping("/api-docs")
    ResponseEntity<String> documents(
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        String language = language(lang, languages);
        return page(text(documents, language), language);
    }

    private static ResponseEntity<String> page(String html, String language) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html);
    }

    private static String language(@Nullable String asked, @Nullable String preferred) {
        return switch (asked) {
            case "fr", "en" -> asked;
            case null, default -> ProblemWriter.locale(preferred).getLanguage();
        };
    }

    private static String text(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, "");
    }

    private static Map<String, String> pages(String name) throws IOException {
        return Map.of("fr", read(name, Locale.FRENCH), "en", read(name, Locale.ENGLISH));
    }

    private static String read(String name, Locale locale) throws IOException {
        return new ClassPathResource("pages/%s.%s.html".formatted(name, locale.getLanguage()))
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
