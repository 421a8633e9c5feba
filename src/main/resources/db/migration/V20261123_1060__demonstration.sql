-- That the register holds fictional initiatives. Whoever finds a row here must not take a figure for a fact.
create table demonstration (
  only_one  boolean     primary key default true check (only_one),
  seed      bigint      not null,
  loaded_at timestamptz not null
);
