package nl.kennisatelier.circulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kennisatelier.circulation.Catalogue.Broken;
import nl.kennisatelier.git.Commit;
import nl.kennisatelier.git.ContentRepository;

/// The branches as readers would see them, drafts included. Made when somebody looks, and kept while it is looked at.
final class Previews {

    /// Of the editions that are kept; each shares with what is online all that it does not change.
    private static final int KEPT_MAX = 10;

    private final ContentRepository repository;
    private final Publisher publisher;
    private final Clock clock;
    private final SecretKeySpec secret;
    private final Map<String, Edition> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param secret of this site, from which the addresses are made
    Previews(ContentRepository repository, Publisher publisher, Clock clock, byte[] secret) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /// The published branch too: there the drafts that wait in it can be seen.
    List<Preview> all() throws IOException {
        return repository.branches().entrySet().stream()
                .map(branch -> new Preview(branch.getKey(), token(branch.getKey()), branch.getValue()))
                .toList();
    }

    /// The step in the address of a branch: 128 bits that only this site can make.
    String token(String branch) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(branch.getBytes(UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    Optional<Edition> edition(String token) throws IOException {
        for (var preview : all()) {
            if (preview.token().equals(token)) return Optional.of(edition(preview));
        }
        return Optional.empty();
    }

    private synchronized Edition edition(Preview preview) throws IOException {
        var edition = kept.get(preview.branch());
        if (edition != null && edition.commit().equals(Optional.of(preview.commit()))) return edition;
        var online = publisher.current().commit();
        var content = repository.at(preview.commit().id());
        var changed = online.isPresent()
                ? repository.changes(online.get().id(), preview.commit().id())
                : content.paths();
        edition = of(publisher.catalogue().read(content, changed, Broken.AS_IT_IS), changed, preview.commit());
        kept.put(preview.branch(), edition);
        if (kept.size() > KEPT_MAX) kept.remove(kept.keySet().iterator().next());
        return edition;
    }

    private Edition of(Catalogue catalogue, Set<String> changed, Commit commit) {
        return edition(catalogue, changed, Optional.of(commit));
    }

    /// A catalogue with its drafts, as an edition that nobody put online.
    Edition edition(Catalogue catalogue, Set<String> changed, Optional<Commit> commit) {
        var shown = catalogue.withDrafts();
        return new Edition(
                shown.library(),
                shown.files(),
                catalogue,
                clock.instant(),
                Duration.ZERO,
                List.copyOf(changed),
                commit);
    }
}
