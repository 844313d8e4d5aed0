-- Several choices and dots, and tables that share a phone.

-- How many options may be chosen, or how many dots there are; 0 for other forms.
alter table ask add column most int not null default 0;
