package fr.jalon.demoidp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The form by which a demo person signs in, with the list of those there are. */
@RestController
class LoginPage {

    private static final String ERROR =
            "<p class=\"error\" role=\"alert\" id=\"error\">Ce compte n’existe pas, ou son mot de passe n’est pas"
                    + " celui-là.</p>";

    private final String template;
    private final String accounts;

    LoginPage(DemoPeople people) throws IOException {
        this.template = new ClassPathResource("login.html").getContentAsString(StandardCharsets.UTF_8);
        this.accounts = people.all().stream().map(LoginPage::row).collect(Collectors.joining("\n"));
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String form(CsrfToken csrf, @RequestParam(name = "error", required = false) String error) {
        return template.replace("{{error}}", error == null ? "" : ERROR)
                .replace("{{described}}", error == null ? "demo" : "error demo")
                .replace("{{accounts}}", accounts)
                .replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()));
    }

    private static String row(DemoSettings.DemoUser user) {
        return "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td></tr>"
                .formatted(HtmlUtils.htmlEscape(user.name()), HtmlUtils.htmlEscape(user.label()));
    }
}
