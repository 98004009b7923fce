package fr.jalon.gateway;

import fr.jalon.platform.problem.Problem;
import fr.jalon.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no body pass that is larger than any service takes; bodies are counted as they stream, never kept. */
@Component
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;
    private final ProblemWriter problems;

    BodyLimitFilter(GatewaySettings settings, ProblemWriter problems) {
        this.limit = settings.bodyLimit().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.write(tooLarge(limit), request, response);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", limit);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream input;
        private final long limit;
        private long count;

        Counted(ServletInputStream input, long limit) {
            this.input = input;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = input.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = input.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
