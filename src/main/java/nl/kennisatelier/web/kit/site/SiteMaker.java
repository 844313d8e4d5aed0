package nl.kennisatelier.web.kit.site;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kennisatelier.web.kit.page.JsonData;

/// Who answers for the site, for machines.
public final class SiteMaker {

    private SiteMaker() {}

    /// An organisation in the words of schema.org; what nobody said is left out.
    public static Map<String, Object> of(PageRequest visit) {
        var owner = visit.owner();
        var said = new LinkedHashMap<String, Object>();
        said.put("url", owner.website());
        said.put("email", owner.mail());
        said.put("telephone", owner.telephone());
        var maker = new LinkedHashMap<>(JsonData.thing(
                "Organization", "name", visit.library().conventions().atelier().maker()));
        maker.remove("@context");
        said.forEach((name, value) -> {
            if (!value.equals("")) maker.put(name, value);
        });
        return maker;
    }
}
