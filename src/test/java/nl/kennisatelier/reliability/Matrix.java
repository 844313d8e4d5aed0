package nl.kennisatelier.reliability;

import nl.kennisatelier.cli.DamageMatrix;

/// `scripts/reliability matrix`: each store damaged in each way.
final class Matrix {

    private Matrix() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(new DamageMatrix(System.out).run(arguments.length == 0 ? "" : arguments[0]) ? 0 : 1);
    }
}
