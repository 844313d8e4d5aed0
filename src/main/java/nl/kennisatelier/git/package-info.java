/// The repository that content lives in: pushes, forms and fetches come in, commits and their history come out.
///
/// Knows git. Blobs are read from git's own objects: nothing is ever checked out, and no path from outside reaches the
/// file system. Will never know what a file means: whoever stands at the [Gate] does.
package nl.kennisatelier.git;
