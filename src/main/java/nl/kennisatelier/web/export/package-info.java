/// The doors of what is taken along: texts as Markdown, for Word and as PDF, many texts in one archive, and the lists
/// that others link to. What is in them is what the pages show; how it is written is the business of the room `export`.
package nl.kennisatelier.web.export;
