/// Pages for those who keep the site going, and pages for when something goes wrong.
package nl.kennisatelier.web.editor.status;
