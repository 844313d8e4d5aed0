-- Runs unchanged on H2 (in its PostgreSQL mode) and on PostgreSQL. Moments are milliseconds since 1970, UTC.

create table workshop (
    id varchar(12) primary key,
    code varchar(6),
    title varchar(200) not null,
    opening varchar(2000) not null,
    closing varchar(2000) not null,
    based_on varchar(80) not null,
    language varchar(2) not null,
    place varchar(200) not null,
    neighbourhood varchar(80) not null,
    keep_days int not null,
    began bigint not null,
    ended bigint,
    purged bigint,
    -- Number of the last change; taken under the lock of this row, so changes become visible in their order.
    changed bigint not null,
    question int not null,
    is_open boolean not null,
    reveal varchar(20) not null,
    deadline bigint,
    time_left bigint,
    -- What remains when the answers are gone.
    participants int not null,
    answers int not null
);
create unique index workshop_code on workshop (code);

create table ask (
    workshop varchar(12) not null references workshop (id),
    number int not null,
    source varchar(200),
    text varchar(1000) not null,
    form varchar(20) not null,
    minutes int not null,
    options varchar(4000) not null,
    asked boolean not null,
    primary key (workshop, number)
);
create index ask_source on ask (source);

-- Who shows the key may: only its SHA-256 is kept.
create table capability (
    hash varchar(64) primary key,
    workshop varchar(12) not null references workshop (id),
    may varchar(20) not null
);
create index capability_workshop on capability (workshop);

create table participant (
    workshop varchar(12) not null references workshop (id),
    number int not null,
    hash varchar(64) not null,
    role varchar(80) not null,
    primary key (workshop, number)
);
create unique index participant_hash on participant (hash);

create table answer (
    workshop varchar(12) not null references workshop (id),
    number bigint not null,
    question int not null,
    participant int,
    client_key varchar(64) not null,
    text varchar(4000) not null,
    role varchar(80) not null,
    given bigint not null,
    state varchar(20) not null,
    heading varchar(200) not null,
    merged_into bigint,
    starred boolean not null,
    recognised int not null,
    changed bigint not null,
    primary key (workshop, number)
);
create unique index answer_once on answer (workshop, client_key);
create index answer_changed on answer (workshop, changed);

create table recognition (
    workshop varchar(12) not null,
    answer bigint not null,
    participant int not null,
    primary key (workshop, answer, participant)
);

-- Question sets that are too long for an address. The key is made of what it stands for, so the same set has one key.
create table kept_set (
    id varchar(32) primary key,
    query varchar(20000) not null,
    made bigint not null
);
