-- The last part of the address of the report that was made of it, once there is one.
alter table workshop add column report varchar(200) not null default '';
