-- Who gets the news by mail, once they said yes. Moments are milliseconds since 1970, UTC.
create table subscription (
    -- SHA-256 of the key in the link that stops it.
    hash varchar(64) primary key,
    -- Of the address, with a key of this site: by it the same address is known, and it is not found back.
    mark varchar(64) not null,
    -- That key and the address, locked with the secret of this site.
    locked varchar(1000) not null,
    frequency varchar(10) not null,
    scope varchar(400) not null,
    language varchar(2) not null,
    confirmed bigint not null,
    -- Up to here the news was told, or there was none.
    looked bigint not null,
    next_try bigint not null,
    tries int not null,
    refused int not null
);
create unique index subscription_mark on subscription (mark);
create index subscription_looked on subscription (looked);

-- What was stopped, so that no copy brings it back: a hash of a key that nobody has any more.
create table stopped_subscription (
    hash varchar(64) primary key,
    stopped bigint not null
);
create index stopped_subscription_stopped on stopped_subscription (stopped);
