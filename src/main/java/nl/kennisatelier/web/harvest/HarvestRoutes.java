package nl.kennisatelier.web.harvest;

import io.javalin.config.RoutesConfig;
import java.util.regex.Pattern;
import nl.kennisatelier.web.serve.Counter;
import nl.kennisatelier.workshop.Workshops;

/// The addresses for after a workshop: `/w/{id}/oogst` and below, in both languages.
public final class HarvestRoutes {

    private static final Pattern TAKES_POST = Pattern.compile("(/en)?/w/[a-z0-9]{10}/oogst");

    private final Counter counter;
    private final Workshops workshops;

    public HarvestRoutes(Counter counter, Workshops workshops) {
        this.counter = counter;
        this.workshops = workshops;
    }

    public static boolean takesPost(String path) {
        return TAKES_POST.matcher(path).matches();
    }

    public void routes(RoutesConfig routes) {}
}
