package nl.kennisatelier.markdown;

import org.commonmark.node.CustomNode;

/// Words between signs that are no Markdown and that many write all the same: `==gemarkeerd==`, `m^2^`.
final class Marked extends CustomNode {

    final String element;

    Marked(String element) {
        this.element = element;
    }
}
