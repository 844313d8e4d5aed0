package nl.kennisatelier.web.facilitator.live;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.regex.Pattern;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of workshops: beginning, joining, and `/w/...`, in both languages.
public final class LiveRoutes implements AutoCloseable {

    private static final Pattern TAKES_POST =
            Pattern.compile("(/en)?/(doe-mee|workshop/nieuw|w/[a-z0-9]{10}(/regie|/sleutel)?)");

    private final StartRoutes start;
    private final JoinRoutes join;
    private final PhoneRoutes phone;
    private final HallRoutes hall;
    private final EventStream stream;

    public LiveRoutes(FormSupport counter, Workshops workshops) {
        var doorkeeper = new WorkshopAccess(workshops, counter.cookies());
        this.stream = new EventStream(workshops);
        this.start = new StartRoutes(counter, workshops, doorkeeper);
        this.join = new JoinRoutes(counter, workshops, doorkeeper);
        this.phone = new PhoneRoutes(counter, workshops, doorkeeper, stream);
        this.hall = new HallRoutes(counter, workshops, doorkeeper, stream);
    }

    public static boolean takesPost(String path) {
        return TAKES_POST.matcher(path).matches();
    }

    public void routes(RoutesConfig routes) {
        for (var language : List.of("", "/en")) {
            start.routes(routes, language);
            join.routes(routes, language);
            phone.routes(routes, language);
            hall.routes(routes, language);
        }
    }

    /// Lets go of all who listen.
    @Override
    public void close() {
        stream.close();
    }
}
