package nl.kennisatelier.web.facilitator;

import java.util.Optional;
import nl.kennisatelier.circulation.Desk;
import nl.kennisatelier.web.facilitator.harvest.HarvestRoutes;
import nl.kennisatelier.web.facilitator.live.LiveRoutes;
import nl.kennisatelier.web.facilitator.sets.SetRoutes;
import nl.kennisatelier.web.kit.http.FormSupport;
import nl.kennisatelier.web.kit.http.RouteTable;
import nl.kennisatelier.web.kit.http.Wing;
import nl.kennisatelier.workshop.Workshops;

/// From a question set to a draft report: making sets, holding workshops, sorting the answers.
public final class FacilitatorRoutes implements Wing, AutoCloseable {

    private final SetRoutes sets;
    private final LiveRoutes live;
    private final HarvestRoutes harvest;

    /// @param desk where drafts and sets are proposed; nothing on a site that keeps no texts of its own
    public FacilitatorRoutes(FormSupport support, Workshops workshops, Optional<Desk> desk) {
        this.sets = new SetRoutes(support, workshops, desk);
        this.live = new LiveRoutes(support, workshops, desk);
        this.harvest = new HarvestRoutes(support, workshops, desk);
    }

    @Override
    public void routes(RouteTable routes) {
        sets.routes(routes);
        live.routes(routes);
        harvest.routes(routes);
    }

    /// Lets go of all who listen.
    @Override
    public void close() {
        live.close();
    }
}
