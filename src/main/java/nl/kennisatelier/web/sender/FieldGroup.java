package nl.kennisatelier.web.sender;

import java.util.List;

/// Fields that are one question together: the parts of a date.
///
/// @param legend empty where it is one field, that has a label
public record FieldGroup(String legend, List<FieldView> fields) {}
