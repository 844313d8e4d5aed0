/// How a site looks: the colours, letters and pictures that its owner gave, read as leniently as a text, and made
/// legible where they are not.
///
/// Will never hand on a line of style sheet that somebody else wrote: what comes out of here is written here.
package nl.kennisatelier.style;
