-- What a whole evening needs: a rehearsal, a question that is asked anew, and parts that are no question.

-- The editor with whose token it began, who finds it back by that; gone when the answers are.
alter table workshop add column editor varchar(80) not null default '';
-- What is answered now is only a rehearsal.
alter table workshop add column rehearsing boolean not null default false;
-- The part that is on the screen instead of a question; 0 for none.
alter table workshop add column part int not null default 0;
-- When the first question or part was on the screen, and when the present one came there.
alter table workshop add column opened bigint;
alter table workshop add column since bigint;

-- Goes up by one when it is asked anew.
alter table ask add column round int not null default 1;

-- Of its question, when it was given; 0 in a rehearsal.
alter table answer add column round int not null default 1;

-- What is no question: a welcome, a presentation, a break.
create table part (
    workshop varchar(12) not null references workshop (id),
    number int not null,
    -- The question that comes after it; one more than there are for what comes last.
    before int not null,
    title varchar(120) not null,
    minutes int not null,
    notes varchar(1000) not null,
    primary key (workshop, number)
);
create index workshop_editor on workshop (editor);
