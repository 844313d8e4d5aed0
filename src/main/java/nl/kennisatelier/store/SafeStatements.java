package nl.kennisatelier.store;

import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// What holds for the statements of every database. What people wrote stands in no message, and so in no log. And the
/// one letter that PostgreSQL has no room for is kept by none: it would fail there, and comes from no keyboard.
final class SafeStatements extends AbstractArgumentFactory<String> {

    private SafeStatements() {
        super(Types.VARCHAR);
    }

    static Jdbi in(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi.registerArgument(new SafeStatements());
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        return (position, statement, _) -> statement.setString(position, text.replace('\u0000', '\uFFFD'));
    }
}
