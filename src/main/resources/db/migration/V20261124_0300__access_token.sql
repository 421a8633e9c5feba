-- Personal access tokens, by which programs of a person use the API in that person's name (docs/adr/0024).
-- Only the SHA-256 of a token is kept: it holds 256 random bits, so nobody can guess what has a given hash, and a
-- slow hash, which protects what people think up, would only make every request slow.
create table access_token (
  id           bigint      generated always as identity primary key,
  username     text        not null references account (username) on delete cascade,
  name         text        not null check (char_length(name) between 1 and 60),
  scope        text        not null check (scope in ('READ', 'WRITE')),
  token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  constraint access_token_lasts_a_year_at_most
    check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);

create index access_token_username on access_token (username, created_at);

-- What a token may do and how long is settled when it is made; and what is revoked stays so.
create function refuse_other_token() returns trigger language plpgsql as $$
begin
  if (old.username, old.scope, old.token_hash, old.created_at, old.expires_at)
      is distinct from (new.username, new.scope, new.token_hash, new.created_at, new.expires_at)
      or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'An access token is never changed, only used and revoked' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create trigger access_token_stays_as_it_is
  before update on access_token for each row execute function refuse_other_token();
