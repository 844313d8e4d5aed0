package nl.kennisatelier.web.machine;

import io.javalin.http.Context;
import java.util.stream.Stream;
import nl.kennisatelier.programme.SignalDossier;
import nl.kennisatelier.web.kit.site.SignalFilters;

/// The signals that somebody asks for, by the same filters as on their page.
record SignalRecords(Online online) {

    SignalFilters filters(Context ctx) {
        return SignalFilters.asked(online.library(), online.query(ctx));
    }

    /// The newest first.
    Stream<SignalDossier> asked(Context ctx) {
        return online.signals().filter(filters(ctx)::lets);
    }
}
