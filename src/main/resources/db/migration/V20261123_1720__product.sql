-- Suppliers, products and programmes are records of their own (docs/adr/0010), so that trusts that use the same product
-- find each other however each of them spells it. A product holds what is true of it everywhere; what is true of it in
-- one organisation stays in the initiative, and so does what its trust typed. The same supplier or product under two
-- spellings is merged: the row stays, as a spelling of the one it was merged into, so nothing is lost and a merge can
-- be taken back. One level only, which the database keeps: whatever is merged into has itself not been merged.
create extension if not exists unaccent;

-- The same for every spelling that differs only in capitals, accents and spaces. Not truly immutable, since somebody
-- might edit PostgreSQL's list of accents; nobody does, and an index needs the word.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent', btrim(regexp_replace(name, '\s+', ' ', 'g'))));

create table supplier (
    id                 bigint       primary key generated always as identity,
    name               varchar(200) not null check (name ~ '\S'),
    name_key           text         not null unique generated always as (name_key(name)) stored,
    companies_house_no varchar(8)   check (companies_house_no ~ '^([A-Z]{2}|[0-9]{2})[0-9]{6}$'),
    added_at           timestamptz  not null,
    added_by           text         not null,
    merged_into        bigint,
    merged             boolean      not null generated always as (merged_into is not null) stored,
    into_merged        boolean      generated always as (case when merged_into is not null then false end) stored,
    unique (id, merged),
    constraint supplier_merged_once foreign key (merged_into, into_merged) references supplier (id, merged)
        deferrable initially deferred
);

create table product (
    id                bigint       primary key generated always as identity,
    supplier_id       bigint       references supplier, -- null: nobody has said who supplies it
    name              varchar(200) not null check (name ~ '\S'),
    name_key          text         not null generated always as (name_key(name)) stored,
    version_line      varchar(60)  check (version_line ~ '\S'), -- where two lines of one product differ; else null
    device_class      text         check (device_class in ('NOT_DEVICE', 'I', 'IIA', 'IIB', 'III', 'IVD', 'UNDETERMINED')),
    device_route      text         check (device_route in ('UKCA', 'CE', 'HIE', 'CLINICAL_INVESTIGATION')),
    dcb0129_reference varchar(200),
    dcb0129_version   varchar(60), -- the version that this safety case covers
    intended_purpose  varchar(2500),
    added_at          timestamptz  not null,
    added_by          text         not null,
    merged_into       bigint,
    merged            boolean      not null generated always as (merged_into is not null) stored,
    into_merged       boolean      generated always as (case when merged_into is not null then false end) stored,
    unique nulls not distinct (supplier_id, name_key, version_line),
    unique (id, merged),
    constraint product_merged_once foreign key (merged_into, into_merged) references product (id, merged)
        deferrable initially deferred
);

create index product_name_key on product (name_key);
create index product_supplier on product (supplier_id);
create index product_merged_into on product (merged_into) where merged_into is not null;
create index supplier_merged_into on supplier (merged_into) where merged_into is not null;

-- Which product and which supplier every row of product means today.
create view known_product as
select p.id, k.id as known_id, k.name, k.name_key, k.version_line, k.device_class, k.device_route,
    k.dcb0129_reference, k.dcb0129_version, k.intended_purpose, k.added_at, k.added_by,
    s.id as supplier_id, s.name as supplier_name, s.name_key as supplier_key
from product p
join product k on k.id = coalesce(p.merged_into, p.id)
left join supplier spelt on spelt.id = k.supplier_id
left join supplier s on s.id = coalesce(spelt.merged_into, spelt.id);

-- What somebody changed of what is true everywhere, field by field.
create table product_change (
    id         bigint      primary key generated always as identity,
    product_id bigint      not null references product,
    field      text        not null,
    old_value  text,
    new_value  text,
    changed_at timestamptz not null,
    changed_by text        not null
);

create index product_change_product on product_change (product_id);

-- Every merge and every time one was taken back (into_id is null then).
create table supplier_merging (
    id          bigint       primary key generated always as identity,
    supplier_id bigint       not null references supplier,
    into_id     bigint       references supplier,
    reason      varchar(500) not null check (reason ~ '\S'),
    recorded_at timestamptz  not null,
    recorded_by text         not null
);

create table product_merging (
    id                  bigint       primary key generated always as identity,
    product_id          bigint       not null references product,
    into_id             bigint       references product,
    supplier_merging_id bigint       references supplier_merging, -- where it only followed from its suppliers' merge
    reason              varchar(500) not null check (reason ~ '\S'),
    recorded_at         timestamptz  not null,
    recorded_by         text         not null
);

create index supplier_merging_supplier on supplier_merging (supplier_id);
create index product_merging_product on product_merging (product_id);

create trigger append_only before update or delete or truncate on product_change
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on supplier_merging
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on product_merging
    for each statement execute function refuse_change();

-- A programme of several trusts, such as an imaging network's roll-out, to which initiatives belong.
create table programme (
    id          bigint        primary key generated always as identity,
    name        varchar(120)  not null check (name ~ '\S'),
    name_key    text          not null unique generated always as (name_key(name)) stored,
    description varchar(1000),
    added_at    timestamptz   not null,
    added_by    text          not null
);

alter table initiative
    add product_id   bigint references product,
    add programme_id bigint references programme;

create index initiative_product on initiative (product_id);
create index initiative_programme on initiative (programme_id);

-- What is in the register as text becomes linked: one product for each name and supplier; a name without a supplier
-- means the only product of that name, if there is only one.
insert into supplier (name, added_at, added_by)
select mode() within group (order by btrim(regexp_replace(product_supplier, '\s+', ' ', 'g'))), min(changed_at), 'register'
from initiative where product_name ~ '\S' and product_supplier ~ '\S'
group by name_key(product_supplier);

insert into product (supplier_id, name, added_at, added_by)
select s.id, mode() within group (order by btrim(regexp_replace(i.product_name, '\s+', ' ', 'g'))), min(i.changed_at), 'register'
from initiative i join supplier s on s.name_key = name_key(i.product_supplier)
where i.product_name ~ '\S'
group by s.id, name_key(i.product_name);

update initiative i set product_id = p.id
from product p join supplier s on s.id = p.supplier_id
where i.product_name ~ '\S' and p.name_key = name_key(i.product_name) and s.name_key = name_key(i.product_supplier);

insert into product (name, added_at, added_by)
select mode() within group (order by btrim(regexp_replace(i.product_name, '\s+', ' ', 'g'))), min(i.changed_at), 'register'
from initiative i
where i.product_name ~ '\S' and i.product_id is null
    and (select count(*) from product p where p.name_key = name_key(i.product_name)) <> 1
group by name_key(i.product_name);

update initiative i set product_id = p.id
from product p
where i.product_id is null and i.product_name ~ '\S' and p.name_key = name_key(i.product_name)
    and (p.supplier_id is null
        or not exists (select from product q where q.name_key = p.name_key and q.id <> p.id));
