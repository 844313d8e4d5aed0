-- Whatever a phone asks about its own answers, in a workshop with 20,000 of them.
create index answer_participant on answer (workshop, participant);
create index recognition_participant on recognition (workshop, participant);
