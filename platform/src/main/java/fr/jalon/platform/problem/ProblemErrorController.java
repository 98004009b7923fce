package fr.jalon.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or beside a handler, such as in a filter. */
@Controller
final class ProblemErrorController implements ErrorController {

    private static final int NOT_FOUND = 404;

    private final ProblemWriter writer;

    ProblemErrorController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.problem(unwrapped(failure), request);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failures.ofStatus(status)
                : Failures.ofStatus(NOT_FOUND); // somebody asked for the page itself
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof jakarta.servlet.ServletException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
