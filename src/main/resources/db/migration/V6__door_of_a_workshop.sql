-- What a facilitator does about trouble in the hall.

-- In the QR code. In the clear, as the code to type is: it lets somebody take part, and nothing else.
alter table workshop add column join_key varchar(26);
-- Nobody new comes in.
alter table workshop add column locked boolean not null default false;
-- The facilitator looks at an answer before others see it.
alter table workshop add column looks_first boolean not null default false;
-- How many had joined when the present code was made: with a new code there is room for a hall again.
alter table workshop add column joined_before int not null default 0;

-- Number of the change in which the facilitator put somebody out.
alter table participant add column removed bigint;
create index participant_removed on participant (workshop, removed);
