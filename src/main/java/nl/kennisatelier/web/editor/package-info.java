/// For who writes: how it stands with the content, the forms, the past of a text, and what a forge tells.
///
/// Sees the pages of readers, for a preview is one of them. Will never know of workshops.
package nl.kennisatelier.web.editor;
