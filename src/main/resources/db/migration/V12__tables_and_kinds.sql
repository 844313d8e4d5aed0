-- Several choices and dots, and tables that share a phone.

-- How many options may be chosen, or how many dots there are; 0 for other forms.
alter table ask add column most int not null default 0;

-- How many tables there are in the hall that share a phone each; 0 when nobody sits at one.
alter table workshop add column seats int not null default 0;
-- What hangs on the wall hangs there by table.
alter table workshop add column by_seat boolean not null default true;

-- The report whose answers to the same question stand beside those of tonight, or empty.
alter table workshop add column compared varchar(200) not null default '';

-- The table that somebody answers for; 0 for none.
alter table participant add column seat int not null default 0;
-- The table that it came from; 0 for none.
alter table answer add column seat int not null default 0;

-- What one table is asked in the place of the question.
create table seat_ask (
    workshop varchar(12) not null references workshop (id),
    question int not null,
    seat int not null,
    text varchar(1000) not null,
    primary key (workshop, question, seat)
);
