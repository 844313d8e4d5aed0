-- How a facilitator wants the screen in the hall.

-- What was counted is split by role.
alter table workshop add column by_role boolean not null default false;
-- The screen says by a sound that the time is over.
alter table workshop add column heard boolean not null default false;
