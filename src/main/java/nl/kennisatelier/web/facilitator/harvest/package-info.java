/// After a workshop: sorting what was answered, taking it along, and making it a draft report.
///
/// Will never decide what goes into a report, nor what gets into the library: `circulation` does.
package nl.kennisatelier.web.facilitator.harvest;
