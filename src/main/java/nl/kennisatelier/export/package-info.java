/// What is taken along: a text as Markdown, as a file for Word and as a PDF that is tagged for who hears it read; many
/// texts in one archive; and the lists that others link to, as SKOS and DCAT. All XML of the site is written by [Xml].
///
/// Values or finished HTML come in, bytes go out, and the same goes in gives the same bytes: no clock, no file, no
/// network. The only room that knows openhtmltopdf and PDFBox; jsoup it shares with the way in, `convert`.
package nl.kennisatelier.export;
