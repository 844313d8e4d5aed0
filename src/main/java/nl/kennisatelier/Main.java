package nl.kennisatelier;

import nl.kennisatelier.cli.Cli;

/// The front door.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(System.getenv(), arguments));
    }
}
