package nl.kennisatelier.web.kit.site;

import java.util.function.DoubleSupplier;

/// One number about the running site, for whoever draws or alarms.
///
/// @param name as Prometheus wants it, with its unit: `kennisatelier_disk_free_bytes`; of what only grows it ends in
///     `_total`
/// @param help a sentence
/// @param now what it is at this moment, at once; no number when nobody knows
public record Figure(String name, String help, DoubleSupplier now) {

    public boolean onlyGrows() {
        return name.endsWith("_total");
    }
}
