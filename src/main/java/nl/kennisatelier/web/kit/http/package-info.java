/// How an answer leaves: security headers, caching, compression, limits and faults.
///
/// Knows HTTP. Will never know what stands on a page.
package nl.kennisatelier.web.kit.http;
