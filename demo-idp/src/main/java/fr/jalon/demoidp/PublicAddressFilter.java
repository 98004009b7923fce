package fr.jalon.demoidp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes every link lead to the one public address, whatever a request claims about its host. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PublicAddressFilter extends OncePerRequestFilter {

    private final URI issuer;

    PublicAddressFilter(DemoSettings settings) {
        this.issuer = settings.issuer();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Addressed(request, issuer), response);
    }

    private static final class Addressed extends HttpServletRequestWrapper {

        private static final int HTTP = 80;
        private static final int HTTPS = 443;

        private final URI issuer;

        Addressed(HttpServletRequest request, URI issuer) {
            super(request);
            this.issuer = issuer;
        }

        @Override
        public String getScheme() {
            return issuer.getScheme();
        }

        @Override
        public boolean isSecure() {
            return "https".equals(getScheme());
        }

        @Override
        public String getServerName() {
            return issuer.getHost();
        }

        @Override
        public int getServerPort() {
            if (issuer.getPort() >= 0) {
                return issuer.getPort();
            }
            return isSecure() ? HTTPS : HTTP;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("%s://%s".formatted(issuer.getScheme(), issuer.getAuthority()))
                    .append(getRequestURI());
        }
    }
}
