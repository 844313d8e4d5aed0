/// A workshop as it goes: joining, the phone of who takes part, the screen in the hall, and the cockpit of who leads.
///
/// Will never know who somebody is: only that they hold a key.
package nl.kennisatelier.web.facilitator.live;
