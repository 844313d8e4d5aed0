package nl.kennisatelier.web.kit.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kennisatelier.web.kit.page.Root;
import nl.kennisatelier.words.PhoneLanguage;

/// Every address of the site. The guard in front of the pages asks it which paths take more than a look, so a form that
/// is registered here works, and what is not registered is refused before it is read.
///
/// In a path `{step}` stands for one step, and `<path>` for one or more. Filled before the site starts, only read
/// later.
public final class RouteTable {

    private static final Pattern OPEN = Pattern.compile("\\{[^}]+}|<[^>]+>");

    private final RoutesConfig routes;
    private final List<Pattern> takesPost = new ArrayList<>();

    public RouteTable(RoutesConfig routes) {
        this.routes = routes;
    }

    /// What can be asked at one address.
    public void get(String path, Handler handler) {
        routes.get(path, handler);
    }

    /// What can be sent to one address.
    public void post(String path, Handler handler) {
        routes.post(path, handler);
        postElsewhere(path);
    }

    /// What can be sent to an address that another server below the pages answers.
    public void postElsewhere(String path) {
        takesPost.add(Pattern.compile(regex(path)));
    }

    /// A page, which is there in Dutch at this path and in English at `/en` before it.
    public void page(String path, Handler handler) {
        get(path, handler);
        get(english(path), handler);
    }

    /// A page for phones, which is there in each language that they may have.
    public void phonePage(String path, Handler handler) {
        onPhones(path).forEach(one -> get(one, handler));
    }

    /// What can be sent to such a page.
    public void phoneForm(String path, Handler handler) {
        onPhones(path).forEach(one -> post(one, handler));
    }

    private static Stream<String> onPhones(String path) {
        return PhoneLanguage.words().stream().map(word -> new Root(word, "").href(path));
    }

    /// What can be sent to a page of readers or editors.
    public void form(String path, Handler handler) {
        post(path, handler);
        post(english(path), handler);
    }

    /// What is looked at before any page is made.
    public void before(Handler handler) {
        routes.before(handler);
    }

    public void before(String path, Handler handler) {
        routes.before(path, handler);
    }

    /// What is answered when a handler fails.
    public void onFault(ExceptionHandler<Exception> handler) {
        routes.exception(Exception.class, handler);
    }

    /// What is answered where nothing stands.
    public void onMissing(Handler handler) {
        routes.error(404, handler);
    }

    /// Whether something may be sent to this path.
    public boolean takesPost(String path) {
        return takesPost.stream().anyMatch(known -> known.matcher(path).matches());
    }

    private static String english(String path) {
        return path.equals("/") ? "/en" : "/en" + path;
    }

    private static String regex(String path) {
        var regex = new StringBuilder();
        int done = 0;
        for (var open : OPEN.matcher(path).results().toList()) {
            regex.append(Pattern.quote(path.substring(done, open.start())));
            regex.append(open.group().startsWith("{") ? "[^/]+" : ".+");
            done = open.end();
        }
        return regex.append(Pattern.quote(path.substring(done))).toString();
    }
}
