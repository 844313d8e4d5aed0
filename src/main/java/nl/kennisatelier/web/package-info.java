/// Pages, feeds and open data. A page is a pure function of its view model; a template asks no service.
///
/// The only room that knows Javalin, jte and Jackson.
package nl.kennisatelier.web;
