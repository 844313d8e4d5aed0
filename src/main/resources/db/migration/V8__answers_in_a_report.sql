-- SHA-256 of the words of an answer as they went into the draft that was last made of it: where these stand is found by
-- it once the answer itself was wiped.
alter table answer add column in_report varchar(64);
