-- When a key was given out, and when it was last used; of those before nobody knows.
alter table capability add column made bigint;
alter table capability add column used bigint;
