-- What it brings, who else takes part and what stands in the way; and where an evaluation can be read. A constant
-- column names the vocabulary, so that the foreign key finds a code in its own vocabulary only.

create table benefit (
    initiative_id bigint  not null references initiative,
    position      integer not null,
    domain        text    not null,
    domain_of     text    generated always as ('BENEFIT_DOMAIN') stored,
    status        text,
    status_of     text    generated always as ('BENEFIT_STATUS') stored,
    metric        varchar(200),
    unit          varchar(60),
    baseline      numeric,
    target        numeric,
    latest        numeric,
    as_of         text check (is_partial_date(as_of)),
    method        varchar(500),
    primary key (initiative_id, position),
    foreign key (domain_of, domain) references vocabulary_code (vocabulary, code),
    foreign key (status_of, status) references vocabulary_code (vocabulary, code)
);

create table partner (
    initiative_id bigint       not null references initiative,
    position      integer      not null,
    name          varchar(200) not null check (name <> ''),
    kind          text,
    kind_of       text         generated always as ('PARTNER_KIND') stored,
    role          varchar(200),
    agreement     boolean,
    primary key (initiative_id, position),
    foreign key (kind_of, kind) references vocabulary_code (vocabulary, code)
);

create table barrier (
    initiative_id bigint   not null references initiative,
    position      integer  not null,
    code          text     not null,
    code_of       text     generated always as ('BARRIER') stored,
    severity      integer  check (severity between 0 and 3),
    since         text     check (is_partial_date(since)),
    resolved_on   text     check (is_partial_date(resolved_on)),
    note          varchar(1000),
    primary key (initiative_id, position),
    foreign key (code_of, code) references vocabulary_code (vocabulary, code)
);

create index barrier_code on barrier (code);

alter table evaluation
    add url        varchar(2000) check (is_web_address(url)),
    add conclusion varchar(1000);
