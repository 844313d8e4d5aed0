package nl.kennisatelier.web.kit.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kennisatelier.style.HouseStyle;

/// The files that pages need, in each style that is looked at: what is online, and previews of other styles. A style
/// of a moment ago is kept, for pages that were sent with it still ask for its files.
public final class StyledAssets {

    private static final int KEPT_MAX = 12;

    private final Assets ours = new Assets();

    /// By the hash of the style, the longest unused first; guarded by itself.
    private final Map<String, Assets> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// The files of pages that look so.
    public Assets in(HouseStyle style) {
        if (style.hash().equals(HouseStyle.OURS.hash())) return ours;
        synchronized (kept) {
            var assets = kept.computeIfAbsent(style.hash(), _ -> Assets.in(style));
            if (kept.size() > KEPT_MAX) kept.remove(kept.keySet().iterator().next());
            return assets;
        }
    }

    /// The bytes, if this is an address that we gave.
    public Optional<byte[]> file(String hash, String name) {
        var file = ours.file(hash, name);
        if (file.isPresent()) return file;
        synchronized (kept) {
            return kept.values().stream()
                    .flatMap(assets -> assets.file(hash, name).stream())
                    .findFirst();
        }
    }
}
