/// Written reports from elsewhere (Word, OpenDocument, a web page, a PDF) to the Markdown that editors go on with.
///
/// The only room that knows mammoth. What comes in is not trusted: packed files are unpacked within limits,
/// scripts and styles do not come through, and nothing that a document points to is fetched. What is not sure is said
/// to the editor.
package nl.kennisatelier.convert;
