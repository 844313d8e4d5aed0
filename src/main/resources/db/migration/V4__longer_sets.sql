-- The longest set with the longest questions and options fits.
alter table kept_set alter column query set data type varchar(50000);
