-- People who may sign in with a local account, and their sessions.
-- A user name names a post, not a person. What a role may do stands in AccessRules, not here.
create domain account_role as text
  check (value in ('DIGITAL_LEAD', 'ICS_MANAGER', 'ANALYST', 'ADMINISTRATOR'));

create table account (
  username          text         primary key check (username ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
  -- The algorithm's name comes first, as in {bcrypt}$2a$12$..., so that a password is never stored as typed.
  password_hash     text         not null check (password_hash ~ '^\{[a-z0-9@]+\}.{20,}$'),
  role              account_role not null,
  organisation_code varchar(5)   references organisation (code),
  system_code       varchar(5)   references system (code),
  enabled           boolean      not null,
  created_at        timestamptz  not null,
  constraint account_lead_has_organisation check ((role = 'DIGITAL_LEAD') = (organisation_code is not null)),
  constraint account_manager_has_system check ((role = 'ICS_MANAGER') = (system_code is not null))
);

-- Sessions live here, so that any instance can answer any request. This is schema-postgresql.sql of Spring Session
-- JDBC 4.1, as it is.
CREATE TABLE SPRING_SESSION (
	PRIMARY_ID CHAR(36) NOT NULL,
	SESSION_ID CHAR(36) NOT NULL,
	CREATION_TIME BIGINT NOT NULL,
	LAST_ACCESS_TIME BIGINT NOT NULL,
	MAX_INACTIVE_INTERVAL INT NOT NULL,
	EXPIRY_TIME BIGINT NOT NULL,
	PRINCIPAL_NAME VARCHAR(100),
	CONSTRAINT SPRING_SESSION_PK PRIMARY KEY (PRIMARY_ID)
);

CREATE UNIQUE INDEX SPRING_SESSION_IX1 ON SPRING_SESSION (SESSION_ID);
CREATE INDEX SPRING_SESSION_IX2 ON SPRING_SESSION (EXPIRY_TIME);
CREATE INDEX SPRING_SESSION_IX3 ON SPRING_SESSION (PRINCIPAL_NAME);

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
	SESSION_PRIMARY_ID CHAR(36) NOT NULL,
	ATTRIBUTE_NAME VARCHAR(200) NOT NULL,
	ATTRIBUTE_BYTES BYTEA NOT NULL,
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_PK PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
	CONSTRAINT SPRING_SESSION_ATTRIBUTES_FK FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION(PRIMARY_ID) ON DELETE CASCADE
);

-- A session holds the rights read at sign-in. Whoever changes or takes away rights, by whatever way, ends it.
create function end_sessions_of_account() returns trigger language plpgsql as $$
begin
  delete from spring_session where principal_name = old.username;
  return null;
end
$$;

create trigger account_rights_changed
  after update on account for each row
  when ((old.username, old.role, old.organisation_code, old.system_code, old.enabled)
    is distinct from (new.username, new.role, new.organisation_code, new.system_code, new.enabled))
  execute function end_sessions_of_account();

create trigger account_removed
  after delete on account for each row
  execute function end_sessions_of_account();
