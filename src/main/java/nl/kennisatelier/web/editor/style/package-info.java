/// How the site looks, for who runs it: its colours and whether they can be read, its logo and its pictures.
package nl.kennisatelier.web.editor.style;
