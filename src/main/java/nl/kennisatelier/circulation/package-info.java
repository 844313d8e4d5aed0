/// The flows in which knowledge goes round: what is pushed or typed is judged, published, previewed and looked back at,
/// and what a workshop brought becomes a draft.
///
/// Will never know who is an editor, or what a page looks like.
package nl.kennisatelier.circulation;
