/// Pages that show one entry whole: a report, a neighbourhood, a tip, a manual.
package nl.kennisatelier.web.reader.read;
