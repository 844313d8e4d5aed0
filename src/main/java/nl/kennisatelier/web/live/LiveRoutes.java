package nl.kennisatelier.web.live;

import io.javalin.config.RoutesConfig;
import java.util.regex.Pattern;
import nl.kennisatelier.web.serve.Counter;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of workshops: joining, and `/w/...`, in both languages.
public final class LiveRoutes {

    private static final Pattern TAKES_POST =
            Pattern.compile("(/en)?/(doe-mee|workshop/nieuw|w/[a-z0-9]{10}(/regie|/sleutel)?)");

    private final Counter counter;
    private final Workshops workshops;

    public LiveRoutes(Counter counter, Workshops workshops) {
        this.counter = counter;
        this.workshops = workshops;
    }

    public static boolean takesPost(String path) {
        return TAKES_POST.matcher(path).matches();
    }

    public void routes(RoutesConfig routes) {}
}
