package nl.kennisatelier.web.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written in parts for us is one file for browsers.
class JoinedTest {

    @Test
    void styleSheetsKeepTheirOrderAndLoseTheirIndentation() {
        var first = """
                /* Words
                   about it. */
                a,
                b > c {
                  margin:
                    0
                    auto;
                }
                """;
        var second = "@media print {\n  a {\n    top: 0;\n  }\n}\n";
        assertEquals("a,b > c {margin: 0 auto;}@media print {a {top: 0;}}", Joined.styles(List.of(first, second)));
    }

    @Test
    void whatAModuleDeclaresIsItsOwnAndWhatItExportsIsForAll() {
        var shared = "/* What is\n   shared. */\nexport const one = '/* 1 */';\n";
        var module = "import { one } from './dom.js';\n\nconst two = one + 1;\n";
        assertEquals("""
                (() => {
                'use strict';
                const one = '/* 1 */';
                {
                const two = one + 1;
                }
                })();
                """, Joined.scripts(List.of(shared, module)));
    }
}
