package nl.kennisatelier.web.facilitator.live;

import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.web.kit.http.Connections;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.workshop.Workshops;

/// The addresses of workshops: beginning, joining, and `/w/...`, in both languages.
public final class LiveRoutes implements Wing, AutoCloseable {

    private final StartRoutes start;
    private final MineRoutes mine;
    private final JoinRoutes join;
    private final PhoneRoutes phone;
    private final HallRoutes hall;
    private final PhotoRoutes photos;
    private final EventStream stream;

    /// @param desk where drafts of reports wait; nothing on a site that keeps no texts of its own
    public LiveRoutes(FormSupport support, Workshops workshops, Optional<Desk> desk) {
        var access = new WorkshopAccess(workshops, support.cookies());
        // What does not listen needs connections too.
        this.stream = new EventStream(workshops, support.limits(), Connections.most() / 5 * 4);
        this.start = new StartRoutes(support, workshops, access);
        this.mine = new MineRoutes(support, workshops, access);
        this.join = new JoinRoutes(support, workshops, access);
        this.phone = new PhoneRoutes(support, workshops, access, stream);
        this.hall = new HallRoutes(support, workshops, access, stream, new MadeReport.Finder(desk));
        this.photos = new PhotoRoutes(support, workshops, access);
    }

    @Override
    public void routes(RouteTable routes) {
        start.routes(routes);
        mine.routes(routes);
        join.routes(routes);
        phone.routes(routes);
        hall.routes(routes);
        photos.routes(routes);
    }

    /// Lets go of all who listen.
    @Override
    public void close() {
        stream.close();
    }
}
