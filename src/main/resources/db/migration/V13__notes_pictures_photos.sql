-- Notes and pictures at a question, photos of what hung on paper, and tables that are read along with the rest.

-- The change in which somebody sat down at a table, or stood up; 0 for never.
alter table participant add column seated bigint not null default 0;
update participant set seated = 1 where seat > 0;

-- For who leads.
alter table ask add column notes varchar(300) not null default '';
-- The path of a picture in the content folder, or empty, and what it shows.
alter table ask add column slide varchar(1000) not null default '';
alter table ask add column described varchar(1000) not null default '';

-- The longest set with the longest questions, options, notes and parts fits.
alter table kept_set alter column query set data type varchar(80000);

-- A photo of what hung on paper; gone with its answer, which says what it shows.
create table photo (
    workshop varchar(12) not null references workshop (id),
    -- Of its answer.
    number bigint not null,
    width int not null,
    height int not null,
    picture bytea not null,
    primary key (workshop, number)
);
