package nl.kennisatelier.workshop;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kennisatelier.library.Details;
import nl.kennisatelier.workshop.WorkshopTables.WorkshopRow;

/// All there is to see of a workshop at one moment; immutable, and the same one for all who look. So what
/// somebody works out of it is worked out once.
public final class Board {

    /// Of those a phone has no more before it.
    private static final int GONE_MAX = 500;

    private final Workshop workshop;
    private final Progress progress;
    private final Precautions precautions;
    private final long version;
    private final List<Answer> answers;
    private final List<Answer> earlier;
    private final WorkshopRow row;
    private final Map<String, Integer> participants;
    private final Map<String, Integer> connected;
    private final int away;
    private final Crowd crowd;
    private final Set<Integer> putOut;
    private final Set<Integer> waitedFor;
    private final Map<Integer, Integer> seats;
    private final ScreenView screen;
    private final boolean isRevealed;
    private final Map<Integer, Consensus> consensus;
    private final Map<Integer, QuestionAnswers> parts;
    private final AtomicReference<Optional<Set<Long>>> gone;

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
        this.row = row;
        this.workshop = row.workshop();
        this.progress = row.progress();
        this.precautions = row.precautions();
        this.version = version;
        this.answers = answers.stream().filter(this::isOfNow).toList();
        this.earlier = answers.stream().filter(answer -> !isOfNow(answer)).toList();
        this.participants = Map.copyOf(attendance.joined());
        this.connected = attendance.connected();
        this.away = workshop.ended().map(attendance::awayAt).orElse(0);
        this.crowd = attendance.crowd();
        this.putOut = Set.copyOf(attendance.putOut());
        this.waitedFor = attendance.waitedFor();
        this.seats = attendance.seats();
        this.screen = row.screen();
        this.consensus = new ConcurrentHashMap<>();
        this.parts = new ConcurrentHashMap<>();
        this.gone = new AtomicReference<>(Optional.empty());
        this.isRevealed = reveals(before);
    }

    private Board(Board other, QuestionSet words) {
        this.workshop = other.workshop.in(words);
        this.progress = other.progress;
        this.precautions = other.precautions;
        this.version = other.version;
        this.answers = other.answers;
        this.earlier = other.earlier;
        this.row = other.row;
        this.away = other.away;
        this.waitedFor = other.waitedFor;
        this.seats = other.seats;
        this.screen = other.screen;
        this.isRevealed = other.isRevealed;
        this.consensus = other.consensus;
        this.participants = other.participants;
        this.connected = other.connected;
        this.crowd = other.crowd;
        this.putOut = other.putOut;
        this.parts = other.parts;
        this.gone = other.gone;
    }

    /// The same with its questions in other words: in another language.
    public Board in(QuestionSet words) {
        return words.equals(workshop.set()) ? this : new Board(this, words);
    }

    private boolean isOfNow(Answer answer) {
        return answer.round() == row.round(answer.question());
    }

    public Workshop workshop() {
        return workshop;
    }

    /// Whether what is answered now is only a rehearsal.
    public boolean isRehearsal() {
        return row.rehearsing();
    }

    /// How far the evening is.
    public RunningOrder.Place place() {
        return row.place();
    }

    /// What is on the screen in the place of a question.
    public Optional<Details.ScriptPart> part() {
        var parts = workshop.set().parts();
        int number = row.place().part();
        return number < 1 || number > parts.size() ? Optional.empty() : Optional.of(parts.get(number - 1));
    }

    /// How often a question was asked from the start: 1 when it was not asked anew.
    public int round(int question) {
        return row.rounds().get(question - 1);
    }

    /// How many answers of a rehearsal are still there.
    public long rehearsed() {
        return Stream.concat(answers.stream(), earlier.stream())
                .filter(answer -> answer.isRehearsed() && !answer.isWiped())
                .count();
    }

    /// The answers to a question of the rounds before this one, that all may see.
    public Stream<Answer> earlier(int question) {
        return earlier.stream()
                .filter(answer -> answer.question() == question && answer.isShown() && !answer.isRehearsed());
    }

    /// All of the rounds before that are still there and were no rehearsal, in whatever state.
    public List<Answer> earlier() {
        return earlier.stream().filter(answer -> !answer.isRehearsed()).toList();
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

    /// Those that count now, in the order in which they came; those that were removed or taken back included.
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

    /// How many phones were out of reach when the workshop ended, and are still: what stands on them may still come in.
    /// 0 as long as it goes on.
    public int away() {
        return away;
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

    /// Numbers of the answers that others could see, and cannot any more: to take them from their phones. Of the many
    /// of a long evening the last.
    public Set<Long> gone() {
        return gone.updateAndGet(known -> known.isPresent() ? known : Optional.of(goneNow()))
                .orElseThrow();
    }

    private Set<Long> goneNow() {
        var unseen = answers.stream()
                .filter(answer -> answer.isMerged() || !answer.isShown() && answer.state() != AnswerState.WAITING);
        return Stream.concat(earlier.stream(), unseen)
                .sorted(Comparator.comparing(Answer::changed).reversed())
                .limit(GONE_MAX)
                .map(Answer::number)
                .collect(Collectors.toUnmodifiableSet());
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

    /// The tables that share a phone.
    public Seating seating() {
        return row.seating();
    }

    /// The table that somebody answers for, counted from 1; 0 for none.
    public int table(Participant who) {
        int table = seats.getOrDefault(who.number(), 0);
        return table <= row.seating().tables() ? table : 0;
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
                workshop.isEnded()
                        || !progress.isOpen()
                        || ready().isAll()
                        || before.filter(this::keepsShown).isPresent();
        };
    }

    /// What the hall has seen already is not hidden again for who comes in late.
    private boolean keepsShown(Board before) {
        return before.isRevealed
                && before.progress.isOpen()
                && before.progress.question() == progress.question()
                && before.row.round(progress.question()) == row.round(progress.question())
                && before.progress.reveal() == progress.reveal()
                && ready().ready() > 0;
    }

    private QuestionAnswers part(int question) {
        return parts.computeIfAbsent(question, number -> QuestionAnswers.of(answers, number));
    }
}
