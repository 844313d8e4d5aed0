/// How much of something one visitor may ask for, and all together, and how often they were held back.
///
/// Knows who asks only as a name that changes every day. Will never know an address for longer than one request.
package nl.kennisatelier.web.kit.limits;
