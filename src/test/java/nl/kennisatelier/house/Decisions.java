package nl.kennisatelier.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import nl.kennisatelier.library.Kind;

/// Where sources decide by the kind of knowledge, as the compiler understands them. A place is silent when a new kind
/// would fall through it: a switch with a default, a list of some kinds, or two of them asked one by one.
final class Decisions extends TreePathScanner<Void, Void> {

    private static final String KIND = "nl.kennisatelier.library.Kind";
    private static final String DETAILS = "nl.kennisatelier.library.Details";
    private static final Set<String> LISTS = Set.of("List", "Set", "Map", "EnumSet", "Stream", "Arrays");

    private final Trees trees;
    private final List<String> silent = new ArrayList<>();
    private final Set<Tree> inChain = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private int count;

    private Decisions(Trees trees) {
        this.trees = trees;
    }

    static Decisions of(List<Path> sources) {
        return read(sources.stream()
                .map(Decisions::text)
                .filter(source -> source.text.contains("Kind") || source.text.contains("Details"))
                .toList());
    }

    static Decisions of(String name, String text) {
        return read(List.of(new Source(URI.create("memory:///" + name + ".java"), text)));
    }

    private static Decisions read(List<Source> sources) {
        var options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, _ -> {}, options, null, sources);
        try {
            var units = task.parse();
            task.analyze();
            var decisions = new Decisions(Trees.instance(task));
            units.forEach(unit -> decisions.scan(unit, null));
            return decisions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `File.java:line: what`, in their order.
    List<String> silent() {
        return silent;
    }

    /// How many switches decide on a kind.
    int count() {
        return count;
    }

    @Override
    public Void visitSwitch(SwitchTree node, Void unused) {
        judge(node, node.getExpression(), node.getCases(), false);
        return super.visitSwitch(node, unused);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree node, Void unused) {
        judge(node, node.getExpression(), node.getCases(), true);
        return super.visitSwitchExpression(node, unused);
    }

    private void judge(Tree node, ExpressionTree on, List<? extends CaseTree> cases, boolean isExpression) {
        var type = type(new TreePath(getCurrentPath(), on));
        if (!type.equals(KIND) && !type.equals(DETAILS)) return;
        count++;
        var named = new TreeSet<String>();
        for (var label : cases.stream().flatMap(one -> one.getLabels().stream()).toList()) {
            switch (label) {
                case DefaultCaseLabelTree _ -> tell(node, "a default");
                case PatternCaseLabelTree pattern -> {
                    if (isOfAll(pattern, type)) tell(node, "a default");
                }
                case ConstantCaseLabelTree constant ->
                    named.add(constant.getConstantExpression().toString().replaceFirst(".*\\.", ""));
                default -> {}
            }
        }
        boolean isWhole = isExpression || type.equals(DETAILS) || named.size() == Kind.values().length;
        if (!isWhole && silent.stream().noneMatch(place(node)::startsWith)) tell(node, "left out of the switch");
    }

    /// `case Details _` takes all that there is.
    private boolean isOfAll(PatternCaseLabelTree label, String type) {
        return label.getPattern() instanceof BindingPatternTree pattern
                && element(pattern.getVariable().getType()) instanceof Element element
                && element.toString().equals(type);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
        if (node.getMethodSelect() instanceof MemberSelectTree method
                && LISTS.contains(method.getExpression().toString())) {
            var kinds = new TreeSet<String>();
            node.getArguments().forEach(argument -> addConstant(argument, kinds));
            if (kinds.size() > 1) tell(node, "a list of kinds " + kinds);
        }
        return super.visitMethodInvocation(node, unused);
    }

    @Override
    public Void visitIf(IfTree node, Void unused) {
        if (!inChain.contains(node)) {
            var asked = new TreeSet<String>();
            for (StatementTree one = node; one instanceof IfTree next; one = next.getElseStatement()) {
                inChain.add(one);
                addAsked(next.getCondition(), asked);
            }
            tellOfMany(node, asked);
        }
        return super.visitIf(node, unused);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree node, Void unused) {
        if (!inChain.contains(node)) {
            var asked = new TreeSet<String>();
            for (ExpressionTree one = node;
                    one instanceof ConditionalExpressionTree next;
                    one = next.getFalseExpression()) {
                inChain.add(one);
                addAsked(next.getCondition(), asked);
            }
            tellOfMany(node, asked);
        }
        return super.visitConditionalExpression(node, unused);
    }

    @Override
    public Void visitBinary(BinaryTree node, Void unused) {
        if (!inChain.contains(node)) {
            var asked = new TreeSet<String>();
            addAsked(node, asked);
            tellOfMany(node, asked);
        }
        return super.visitBinary(node, unused);
    }

    private void tellOfMany(Tree node, Set<String> asked) {
        if (asked.size() > 1) tell(node, "asked one by one " + asked);
    }

    /// The kinds that a condition compares with; what it gives to others is theirs to decide.
    private void addAsked(Tree condition, Set<String> asked) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree node, Void unused) {
                inChain.add(node);
                boolean compares = node.getKind() == Tree.Kind.EQUAL_TO || node.getKind() == Tree.Kind.NOT_EQUAL_TO;
                if (compares) {
                    addConstant(node.getLeftOperand(), asked);
                    addConstant(node.getRightOperand(), asked);
                }
                return super.visitBinary(node, unused);
            }

            @Override
            public Void visitInstanceOf(InstanceOfTree node, Void unused) {
                var type = node.getPattern() instanceof BindingPatternTree pattern
                        ? pattern.getVariable().getType()
                        : node.getType();
                if (type != null && element(type) instanceof Element element && isDetails(element)) {
                    asked.add(element.getSimpleName().toString());
                }
                return super.visitInstanceOf(node, unused);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
                if (node.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("equals")) {
                    addConstant(node.getArguments().getFirst(), asked);
                }
                return super.visitMethodInvocation(node, unused);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
                return null;
            }
        }.scan(new TreePath(getCurrentPath(), condition), null);
    }

    private void addConstant(Tree tree, Set<String> names) {
        if (element(tree) instanceof Element constant
                && constant.getKind() == ElementKind.ENUM_CONSTANT
                && constant.getEnclosingElement().toString().equals(KIND)) {
            names.add(constant.getSimpleName().toString());
        }
    }

    private static boolean isDetails(Element type) {
        return type.getEnclosingElement().toString().equals(DETAILS);
    }

    private Element element(Tree tree) {
        return trees.getElement(new TreePath(getCurrentPath(), tree));
    }

    private String type(TreePath path) {
        return String.valueOf(trees.getTypeMirror(path));
    }

    private void tell(Tree node, String what) {
        silent.add(place(node) + what);
    }

    private String place(Tree node) {
        var unit = getCurrentPath().getCompilationUnit();
        var start = trees.getSourcePositions().getStartPosition(unit, node);
        var name = Path.of(unit.getSourceFile().toUri().getPath()).getFileName();
        return name + ":" + unit.getLineMap().getLineNumber(start) + ": ";
    }

    private static Source text(Path path) {
        try {
            return new Source(path.toUri(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that was read already.
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI uri, String text) {
            super(uri, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
