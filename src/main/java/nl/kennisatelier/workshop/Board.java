package nl.kennisatelier.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;

/// All there is to see of a workshop at one moment; immutable, and the same one for all who look. So what
/// somebody works out of it is worked out once.
public final class Board {

    private final Workshop workshop;
    private final Progress progress;
    private final Precautions precautions;
    private final long version;
    private final List<Answer> answers;
    private final Map<String, Integer> participants;
    private final Map<String, Integer> connected;
    private final Crowd crowd;
    private final Set<Integer> putOut;
    private final Set<Integer> waitedFor;
    private final ScreenView screen;
    private final boolean isRevealed;
    private final Map<Integer, Consensus> consensus = new ConcurrentHashMap<>();
    private final Map<Integer, QuestionAnswers> parts = new ConcurrentHashMap<>();

    /// What belongs to one question.
    private record QuestionAnswers(List<Answer> answers, List<Answer> wall, Set<Integer> answered) {

        static QuestionAnswers of(List<Answer> all, int question) {
            var answers = all.stream()
                    .filter(answer -> answer.question() == question && answer.state() != AnswerState.TAKEN_BACK)
                    .toList();
            return new QuestionAnswers(
                    answers,
                    answers.stream()
                            .filter(answer -> answer.isShown() && !answer.isMerged())
                            .toList(),
                    answers.stream()
                            .filter(answer -> answer.participant().isPresent())
                            .map(answer -> answer.participant().getAsInt())
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// @param before what was to be seen until now
    Board(WorkshopRow row, long version, List<Answer> answers, Attendance attendance, Optional<Board> before) {
        this.workshop = row.workshop();
        this.progress = row.progress();
        this.precautions = row.precautions();
        this.version = version;
        this.answers = List.copyOf(answers);
        this.participants = Map.copyOf(attendance.joined());
        this.connected = attendance.connected();
        this.crowd = attendance.crowd();
        this.putOut = Set.copyOf(attendance.putOut());
        this.waitedFor = attendance.waitedFor();
        this.screen = row.screen();
        this.isRevealed = reveals(before);
    }

    public Workshop workshop() {
        return workshop;
    }

    public Progress progress() {
        return progress;
    }

    public Precautions precautions() {
        return precautions;
    }

    /// Higher for each next one, also when the program began anew in between; not the number of the last change, for
    /// who is connected counts too.
    public long version() {
        return version;
    }

    /// In the order in which they came, those that were removed or taken back included.
    public List<Answer> answers() {
        return answers;
    }

    /// Those that have joined, by role.
    public Map<String, Integer> participants() {
        return participants;
    }

    /// How many of them are there now, by role.
    public Map<String, Integer> connected() {
        return connected;
    }

    public int participantCount() {
        return participants.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int connectedCount() {
        return connected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether they came in as a hall does.
    public Crowd crowd() {
        return crowd;
    }

    /// Whether the facilitator put somebody out.
    public boolean hasPutOut(Participant participant) {
        return putOut.contains(participant.number());
    }

    /// Whether who gave an answer still takes part, and can be put out; nobody did of one on paper.
    public boolean hasGiver(Answer answer) {
        return answer.participant().isPresent()
                && !putOut.contains(answer.participant().getAsInt());
    }

    /// Those to a question of which the text is gone and the giver is not.
    public Stream<Answer> wiped(int question) {
        return answers.stream().filter(answer -> answer.question() == question && answer.isWiped() && hasGiver(answer));
    }

    /// All answers to a question that were not taken back, whoever may see them.
    public Stream<Answer> answers(int question) {
        return part(question).answers().stream();
    }

    /// Those that all may see, were it only for their state: not those merged into another.
    public Stream<Answer> wall(int question) {
        return part(question).wall().stream();
    }

    /// How far the hall is with the present question.
    public Ready ready() {
        var answered = part(progress.question()).answered();
        long left = waitedFor.stream().filter(who -> !answered.contains(who)).count();
        return new Ready(answered.size(), answered.size() + (int) left);
    }

    /// How many people of each role answered a question, by slug; each answer on paper is of somebody.
    public Map<String, Integer> answeredByRole(int question) {
        return answers(question)
                .filter(Answer::isShown)
                .collect(Collectors.groupingBy(
                        Answer::role,
                        Collectors.mapping(
                                answer -> answer.participant().isPresent()
                                        ? answer.participant().getAsInt()
                                        : -answer.number(),
                                Collectors.collectingAndThen(Collectors.toSet(), Set::size))));
    }

    /// What all roles share of a question; asked for once.
    ///
    /// @param recognised who recognised which answer to it
    Consensus consensus(int question, Supplier<List<Consensus.Voice>> recognised) {
        return consensus.computeIfAbsent(
                question,
                number -> Consensus.of(
                        voices(number, recognised.get()),
                        wall(number).map(Answer::number).collect(Collectors.toSet())));
    }

    /// What is said of an answer is said of the one that stands for it.
    private List<Consensus.Voice> voices(int question, List<Consensus.Voice> recognised) {
        var standing = answers(question)
                .collect(Collectors.toMap(
                        Answer::number, answer -> answer.mergedInto().orElse(answer.number())));
        var given = answers(question)
                .filter(answer -> answer.participant().isPresent())
                .map(answer -> new Consensus.Voice(
                        answer.number(), answer.participant().getAsInt(), answer.role()));
        return Stream.concat(given, recognised.stream())
                .filter(voice -> standing.containsKey(voice.answer()))
                .map(voice -> new Consensus.Voice(standing.get(voice.answer()), voice.participant(), voice.role()))
                .toList();
    }

    /// The numbers of those who were heard of in the last minute.
    Set<Integer> waitedFor() {
        return waitedFor;
    }

    /// How the facilitator wants the screen.
    public ScreenView screen() {
        return screen;
    }

    /// Whether the answers to the present question are for all to see now.
    public boolean isRevealed() {
        return isRevealed;
    }

    private boolean reveals(Optional<Board> before) {
        return switch (progress.reveal()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WHEN_ALL_ANSWERED ->
                !progress.isOpen()
                        || ready().isAll()
                        || before.filter(this::keepsShown).isPresent();
        };
    }

    /// What the hall has seen already is not hidden again for who comes in late.
    private boolean keepsShown(Board before) {
        return before.isRevealed
                && before.progress.isOpen()
                && before.progress.question() == progress.question()
                && before.progress.reveal() == progress.reveal()
                && ready().ready() > 0;
    }

    private QuestionAnswers part(int question) {
        return parts.computeIfAbsent(question, number -> QuestionAnswers.of(answers, number));
    }
}
