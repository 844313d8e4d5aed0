-- When a set was last opened. Of those that are there nobody knows, so it is as if that was now.
alter table kept_set add column opened bigint not null default 0;
update kept_set set opened = cast(extract(epoch from current_timestamp) * 1000 as bigint);
create index kept_set_opened on kept_set (opened);
-- Which workshops are to be ended, and of which the answers are to be deleted, among all that there ever were.
create index workshop_ended on workshop (purged, ended);
