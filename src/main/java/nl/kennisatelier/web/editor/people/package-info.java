/// Who may write here: people, their tokens and roles, and how somebody new comes in.
package nl.kennisatelier.web.editor.people;
