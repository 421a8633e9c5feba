-- Keys by which a program may send a request again without doing it twice (docs/adr/0026). What was answered is kept
-- for a day, for the one who asked; a request that failed keeps nothing, since it changed nothing.
create table idempotency_key (
  username      text        not null references account (username) on delete cascade,
  key           text        not null check (key ~ '^[!-~]{1,255}$'),
  request       bytea       not null check (octet_length(request) = 32),
  created_at    timestamptz not null,
  expires_at    timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '1 day'),
  status        smallint    check (status between 200 and 299),
  initiative_id bigint      references initiative,
  tag           text,
  body          bytea,
  primary key (username, key),
  constraint idempotency_key_keeps_a_whole_answer
    check (num_nulls(status, initiative_id, tag, body) in (0, 4))
);

create index idempotency_key_expires_at on idempotency_key (expires_at);
