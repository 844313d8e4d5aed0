/// After a workshop: sorting what was answered, taking it along, and making it a draft report.
///
/// Will never decide what gets in: the desk of `circulation` does.
package nl.kennisatelier.web.facilitator.harvest;
