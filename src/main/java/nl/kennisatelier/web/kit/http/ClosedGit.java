package nl.kennisatelier.web.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Stands where git is, while the repository is closed. Git shows its user what it says.
public final class ClosedGit extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final String why;

    public ClosedGit(String why) {
        this.why = why;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(response, why);
    }

    static void refuse(HttpServletResponse response, String why) throws IOException {
        response.setStatus(503);
        response.setHeader("Retry-After", "60");
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream().write((why + "\n").getBytes(UTF_8));
    }
}
