package nl.kennisatelier.web.sets;

import io.javalin.config.RoutesConfig;
import java.util.regex.Pattern;
import nl.kennisatelier.web.serve.Counter;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of question sets in the making: `/vragenset` and below, in both languages.
public final class SetRoutes {

    private static final Pattern TAKES_POST = Pattern.compile("(/en)?/vragenset(/[a-z]+)?");

    private final Counter counter;
    private final Workshops workshops;

    public SetRoutes(Counter counter, Workshops workshops) {
        this.counter = counter;
        this.workshops = workshops;
    }

    public static boolean takesPost(String path) {
        return TAKES_POST.matcher(path).matches();
    }

    public void routes(RoutesConfig routes) {}
}
