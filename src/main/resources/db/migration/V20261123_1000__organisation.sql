-- London's NHS organisations and integrated care systems, and which organisation belonged to which
-- system on which day. Public facts from the Organisation Data Service (ODS) and from news of mergers, as
-- found on 23 November 2026; no source was confirmed with a trust. Reference data change by migrations,
-- memberships also by an administrator's correction.
-- Every last day (closed_on, ends_on) is included. Null there means "still so".

-- Keeps equality and ranges in one exclusion constraint.
create extension if not exists btree_gist;

create domain organisation_kind as text check (value in
  ('ACUTE', 'SPECIALIST', 'MENTAL_HEALTH', 'COMMUNITY', 'AMBULANCE', 'COMBINED'));

-- Where an organisation counts: in the system that hosts it, in London only, or nowhere.
create domain organisation_counting as text check (value in ('SYSTEM', 'LONDON', 'NOT_COUNTED'));

create domain membership_role as text check (value in ('HOST', 'ALSO_SERVES'));

create table organisation (
  code             varchar(5)            primary key check (code ~ '^[A-Z0-9]{3,5}$'),
  official_name    text                  not null unique,
  short_name       text                  not null unique,
  kind             organisation_kind     not null,
  kind_detail      text                  not null,
  foundation_trust boolean               not null,
  counting         organisation_counting not null,
  opened_on        date,                          -- null: not known, long ago
  closed_on        date,
  successor_code   varchar(5)            references organisation,
  boroughs         text,                          -- the main ones
  also_serves      text,                          -- beyond London's systems; within them see membership
  postcode         text                  not null, -- of the head office
  notes            text,
  check (closed_on >= opened_on),
  check (successor_code is null or closed_on is not null),
  check (successor_code <> code)
);

-- An integrated care system; official_name is that of its board.
create table system (
  code           varchar(5) primary key check (code ~ '^[A-Z0-9]{3,5}$'),
  official_name  text       not null unique,
  short_name     text       not null unique,
  abbreviation   text       not null unique,
  opened_on      date       not null,
  closed_on      date,
  successor_code varchar(5) references system,
  boroughs       text       not null,
  notes          text,
  check (closed_on >= opened_on),
  check (successor_code is null or closed_on is not null),
  check (successor_code <> code)
);

-- Nothing here is overwritten: a correction marks the row as corrected and appends the row that takes its
-- place, if any, so both what the portal said and what it now knows can be read.
create table membership (
  id                bigint          generated always as identity primary key,
  organisation_code varchar(5)      not null references organisation,
  system_code       varchar(5)      not null references system,
  role              membership_role not null,
  starts_on         date            not null,
  ends_on           date,
  reason            text            not null check (btrim(reason) <> ''),
  recorded_by       text            not null,
  recorded_at       timestamptz     not null,
  corrects          bigint          unique references membership,
  corrected_by      text,
  corrected_at      timestamptz,
  correction_reason text            check (btrim(correction_reason) <> ''),
  check (ends_on >= starts_on),
  check (num_nonnulls(corrected_by, corrected_at, correction_reason) in (0, 3)),
  constraint membership_one_host_a_day exclude using gist (
    organisation_code with =, daterange(starts_on, ends_on, '[]') with &&
  ) where (role = 'HOST' and corrected_at is null),
  constraint membership_one_role_a_day exclude using gist (
    organisation_code with =, system_code with =, daterange(starts_on, ends_on, '[]') with &&
  ) where (corrected_at is null)
);

create index on membership (system_code);

create function membership_is_possible() returns trigger language plpgsql as $$
declare
  member organisation;
  whole system;
begin
  select * into member from organisation where code = new.organisation_code;
  select * into whole from system where code = new.system_code;
  if new.starts_on < greatest(member.opened_on, whole.opened_on)
      or coalesce(new.ends_on, 'infinity') > least(member.closed_on, whole.closed_on, 'infinity') then
    raise exception 'The membership of % in % is longer than the life of one of them', member.code, whole.code
      using errcode = 'check_violation', constraint = 'membership_within_lives';
  end if;
  if new.role = 'HOST' and member.counting <> 'SYSTEM' then
    raise exception '% counts in no system, so it has no host', member.code
      using errcode = 'check_violation', constraint = 'membership_host_counts';
  end if;
  return new;
end $$;

create trigger membership_is_possible before insert on membership
  for each row execute function membership_is_possible();

create function membership_keeps_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.corrected_at is null and new.corrected_at is not null
      and (new.id, new.organisation_code, new.system_code, new.role, new.starts_on, new.ends_on,
           new.reason, new.recorded_by, new.recorded_at, new.corrects)
        is not distinct from
          (old.id, old.organisation_code, old.system_code, old.role, old.starts_on, old.ends_on,
           old.reason, old.recorded_by, old.recorded_at, old.corrects) then
    return new;
  end if;
  raise exception 'A membership is not changed or deleted: mark it as corrected and append another'
    using errcode = 'restrict_violation', constraint = 'membership_keeps_history';
end $$;

create trigger membership_keeps_history before update or delete on membership
  for each row execute function membership_keeps_history();

create trigger membership_is_not_emptied before truncate on membership
  for each statement execute function membership_keeps_history();

-- Integrated care boards began on 1 July 2022; what came before them is not kept.
insert into system (code, official_name, short_name, abbreviation, opened_on, closed_on, successor_code, boroughs, notes) values
  ('Z9B2Z', 'NHS West and North London Integrated Care Board', 'West and North London', 'WNL', date '2026-04-01', null, null,
    'Barnet, Brent, Camden, Ealing, Enfield, Hammersmith and Fulham, Haringey, Harrow, Hillingdon, Hounslow, Islington, Kensington and Chelsea, Westminster',
    'Code and name are joined by inference: every trust of its two predecessors moved to this code, but no official file that prints both was found.'),
  ('QMF', 'NHS North East London Integrated Care Board', 'North East London', 'NEL', date '2022-07-01', null, null,
    'Barking and Dagenham, City of London, Hackney, Havering, Newham, Redbridge, Tower Hamlets, Waltham Forest',
    null),
  ('QMJ', 'NHS North Central London Integrated Care Board', 'North Central London', 'NCL', date '2022-07-01', date '2026-03-31', 'Z9B2Z',
    'Barnet, Camden, Enfield, Haringey, Islington',
    null),
  ('QRV', 'NHS North West London Integrated Care Board', 'North West London', 'NWL', date '2022-07-01', date '2026-03-31', 'Z9B2Z',
    'Brent, Ealing, Hammersmith and Fulham, Harrow, Hillingdon, Hounslow, Kensington and Chelsea, Westminster',
    null),
  ('QKK', 'NHS South East London Integrated Care Board', 'South East London', 'SEL', date '2022-07-01', null, null,
    'Bexley, Bromley, Greenwich, Lambeth, Lewisham, Southwark',
    null),
  ('QWE', 'NHS South West London Integrated Care Board', 'South West London', 'SWL', date '2022-07-01', null, null,
    'Croydon, Kingston upon Thames, Merton, Richmond upon Thames, Sutton, Wandsworth',
    null);

-- A trust that closed still counts on the days when it was open.
insert into organisation (code, official_name, short_name, kind, kind_detail, foundation_trust, counting,
    opened_on, closed_on, successor_code, boroughs, also_serves, postcode, notes) values
  ('G6V2S', 'North London NHS Foundation Trust', 'North London FT', 'MENTAL_HEALTH', 'Mental health', true, 'SYSTEM',
    date '2024-11-01', null, null, 'Camden, Islington, Barnet, Enfield, Haringey',
    null, 'NW1 0PE',
    null),
  ('K0N6A', 'The Online NHS Trust', 'NHS Online', 'COMBINED', 'National digital hospital (no sites)', false, 'NOT_COUNTED',
    date '2026-06-01', null, null, null,
    'England-wide', 'SE1 8UG',
    'A national body with a head office in London. It is due to treat patients from 1 February 2027.'),
  ('R1H', 'Barts Health NHS Trust', 'Barts Health', 'ACUTE', 'Acute, with heart and cancer specialist services', false, 'SYSTEM',
    date '2012-04-01', null, null, 'Tower Hamlets, Newham, Waltham Forest, City of London',
    null, 'E1 2ES',
    'Works as a group with Barking, Havering and Redbridge (RF4); they are separate trusts.'),
  ('R1K', 'London North West University Healthcare NHS Trust', 'LNWH', 'ACUTE', 'Acute, with community services', false, 'SYSTEM',
    date '2014-10-01', null, null, 'Brent, Ealing, Harrow',
    null, 'HA1 3UJ',
    null),
  ('RAL', 'Royal Free London NHS Foundation Trust', 'Royal Free London', 'ACUTE', 'Acute, with specialist services', true, 'SYSTEM',
    date '1991-04-01', null, null, 'Camden, Barnet, Enfield, Haringey',
    null, 'NW3 2QG',
    null),
  ('RAN', 'Royal National Orthopaedic Hospital NHS Trust', 'RNOH', 'SPECIALIST', 'Specialist orthopaedic', false, 'SYSTEM',
    date '1991-04-01', null, null, 'Harrow, Westminster',
    null, 'HA7 4LP',
    null),
  ('RAP', 'North Middlesex University Hospital NHS Trust', 'North Middlesex', 'ACUTE', 'Acute, with community services', false, 'SYSTEM',
    date '1991-04-01', date '2024-12-31', 'RAL', 'Enfield, Haringey',
    null, 'N18 1QX',
    null),
  ('RAS', 'The Hillingdon Hospitals NHS Foundation Trust', 'Hillingdon Hospitals', 'ACUTE', 'Acute', true, 'SYSTEM',
    date '1991-04-01', null, null, 'Hillingdon',
    null, 'UB8 3NN',
    null),
  ('RAT', 'North East London NHS Foundation Trust', 'NELFT', 'COMBINED', 'Mental health and community', true, 'SYSTEM',
    date '2001-04-01', null, null, 'Redbridge, Waltham Forest, Havering, Barking and Dagenham',
    'Essex (community and child services)', 'IG3 8XJ',
    null),
  ('RAX', 'Kingston and Richmond NHS Foundation Trust', 'Kingston and Richmond', 'COMBINED', 'Acute and community', true, 'SYSTEM',
    date '1991-04-01', null, null, 'Kingston upon Thames, Richmond upon Thames',
    null, 'KT2 7QB',
    'Named Kingston Hospital NHS Foundation Trust until 31 October 2024.'),
  ('RF4', 'Barking, Havering and Redbridge University Hospitals NHS Trust', 'BHRUT', 'ACUTE', 'Acute', false, 'SYSTEM',
    date '2001-04-01', null, null, 'Havering, Redbridge, Barking and Dagenham',
    null, 'RM7 0AG',
    'Works as a group with Barts Health (R1H); they are separate trusts.'),
  ('RJ1', 'Guy''s and St Thomas'' NHS Foundation Trust', 'Guy''s and St Thomas''', 'COMBINED', 'Acute, specialist and community', true, 'SYSTEM',
    date '1993-04-01', null, null, 'Southwark, Lambeth, Kensington and Chelsea, Hillingdon',
    null, 'SE1 7EH',
    null),
  ('RJ2', 'Lewisham and Greenwich NHS Trust', 'Lewisham and Greenwich', 'COMBINED', 'Acute and community', false, 'SYSTEM',
    date '1993-04-01', null, null, 'Lewisham, Greenwich, Bexley',
    null, 'SE13 6LH',
    null),
  ('RJ6', 'Croydon Health Services NHS Trust', 'Croydon', 'COMBINED', 'Acute and community', false, 'SYSTEM',
    date '1993-04-01', null, null, 'Croydon',
    null, 'CR7 7YE',
    null),
  ('RJ7', 'St George''s University Hospitals NHS Foundation Trust', 'St George''s', 'ACUTE', 'Acute, with specialist services', true, 'SYSTEM',
    date '1993-04-01', null, null, 'Wandsworth, Merton',
    null, 'SW17 0QT',
    'Forms a group with Epsom and St Helier (RVR) under one chief executive; they are separate trusts.'),
  ('RJZ', 'King''s College Hospital NHS Foundation Trust', 'King''s College Hospital', 'ACUTE', 'Acute, with specialist services', true, 'SYSTEM',
    date '1993-04-01', null, null, 'Lambeth, Southwark, Bromley',
    null, 'SE5 9RS',
    null),
  ('RKE', 'Whittington Health NHS Trust', 'Whittington Health', 'COMBINED', 'Acute and community', false, 'SYSTEM',
    date '1993-04-01', null, null, 'Islington, Haringey',
    null, 'N19 5NF',
    'In formal partnership with UCLH (RRV); they are separate trusts.'),
  ('RKL', 'West London NHS Trust', 'West London', 'COMBINED', 'Mental health and community', false, 'SYSTEM',
    date '2001-04-01', null, null, 'Ealing, Hammersmith and Fulham, Hounslow',
    null, 'UB2 4SD',
    'Took on the Hounslow community services of Hounslow and Richmond Community Healthcare (RY9) on 1 July 2024.'),
  ('RNK', 'Tavistock and Portman NHS Foundation Trust', 'Tavistock and Portman', 'MENTAL_HEALTH', 'Mental health (specialist), with training', true, 'SYSTEM',
    date '1994-04-01', date '2026-03-31', 'G6V2S', 'Camden',
    null, 'NW3 5BA',
    'That it joined North London NHS Foundation Trust follows from news of the plan; no official record of the successor was found.'),
  ('RP4', 'Great Ormond Street Hospital for Children NHS Foundation Trust', 'GOSH', 'SPECIALIST', 'Specialist children''s', true, 'SYSTEM',
    date '1994-04-01', null, null, 'Camden',
    'England-wide referrals', 'WC1N 3JH',
    null),
  ('RP6', 'Moorfields Eye Hospital NHS Foundation Trust', 'Moorfields', 'SPECIALIST', 'Specialist eye', true, 'SYSTEM',
    date '1994-04-01', null, null, 'Islington, Hackney',
    'Sites across London and beyond', 'EC1V 2PD',
    null),
  ('RPG', 'Oxleas NHS Foundation Trust', 'Oxleas', 'COMBINED', 'Mental health and community', true, 'SYSTEM',
    date '1994-04-01', null, null, 'Bexley, Bromley, Greenwich',
    'Kent (prison and some community services)', 'DA2 7WG',
    null),
  ('RPY', 'The Royal Marsden NHS Foundation Trust', 'Royal Marsden', 'SPECIALIST', 'Specialist cancer', true, 'SYSTEM',
    date '1994-04-01', null, null, 'Kensington and Chelsea, Sutton',
    null, 'SW3 6JJ',
    null),
  ('RQM', 'Chelsea and Westminster Hospital NHS Foundation Trust', 'Chelsea and Westminster', 'ACUTE', 'Acute', true, 'SYSTEM',
    date '1994-04-01', null, null, 'Kensington and Chelsea, Hounslow',
    null, 'SW10 9NH',
    null),
  ('RQX', 'Homerton Healthcare NHS Foundation Trust', 'Homerton', 'COMBINED', 'Acute and community', true, 'SYSTEM',
    date '1995-04-01', null, null, 'Hackney, City of London',
    null, 'E9 6SR',
    'Named Homerton University Hospital NHS Foundation Trust earlier.'),
  ('RQY', 'South West London and St George''s Mental Health NHS Trust', 'SWLSTG', 'MENTAL_HEALTH', 'Mental health', false, 'SYSTEM',
    date '1995-04-01', null, null, 'Wandsworth, Merton, Sutton, Kingston upon Thames, Richmond upon Thames',
    null, 'SW17 7DJ',
    null),
  ('RRP', 'Barnet, Enfield and Haringey Mental Health NHS Trust', 'BEH', 'COMBINED', 'Mental health and community', false, 'SYSTEM',
    date '2001-04-01', date '2024-10-31', 'G6V2S', 'Barnet, Enfield, Haringey',
    null, 'N15 3TH',
    null),
  ('RRU', 'London Ambulance Service NHS Trust', 'London Ambulance', 'AMBULANCE', 'Ambulance', false, 'LONDON',
    date '1996-04-01', null, null, 'All London boroughs',
    null, 'SE1 8SD',
    'Serves all of London, so it counts for London and for no system.'),
  ('RRV', 'University College London Hospitals NHS Foundation Trust', 'UCLH', 'ACUTE', 'Acute, with specialist services', true, 'SYSTEM',
    date '1996-04-01', null, null, 'Camden, Islington',
    null, 'NW1 2PG',
    'In formal partnership with Whittington Health (RKE); they are separate trusts.'),
  ('RT3', 'Royal Brompton & Harefield NHS Foundation Trust', 'Royal Brompton & Harefield', 'SPECIALIST', 'Specialist heart and lung', true, 'SYSTEM',
    date '1998-04-01', date '2021-01-31', 'RJ1', 'Kensington and Chelsea, Hillingdon',
    null, 'SW3 6NP',
    null),
  ('RV3', 'Central and North West London NHS Foundation Trust', 'CNWL', 'COMBINED', 'Mental health and community', true, 'SYSTEM',
    date '1999-04-01', null, null, 'Westminster, Kensington and Chelsea, Brent, Harrow, Hillingdon, Camden',
    'Milton Keynes, Surrey', 'NW1 3AX',
    null),
  ('RV5', 'South London and Maudsley NHS Foundation Trust', 'SLaM', 'MENTAL_HEALTH', 'Mental health', true, 'SYSTEM',
    date '1999-04-01', null, null, 'Lambeth, Southwark, Lewisham, Croydon',
    null, 'BR3 3BX',
    null),
  ('RVR', 'Epsom and St Helier University Hospitals NHS Trust', 'Epsom and St Helier', 'ACUTE', 'Acute, with community services', false, 'SYSTEM',
    date '1999-04-01', null, null, 'Sutton, Merton',
    'Surrey (Epsom)', 'SM5 1AA',
    'Forms a group with St George''s (RJ7) under one chief executive; they are separate trusts.'),
  ('RWK', 'East London NHS Foundation Trust', 'ELFT', 'COMBINED', 'Mental health and community', true, 'SYSTEM',
    date '2000-04-01', null, null, 'Tower Hamlets, Newham, Hackney, City of London',
    'Bedfordshire and Luton', 'E1 8DE',
    null),
  ('RY9', 'Hounslow and Richmond Community Healthcare NHS Trust', 'HRCH', 'COMMUNITY', 'Community', false, 'SYSTEM',
    date '2011-04-01', date '2024-10-31', 'RAX', 'Hounslow, Richmond upon Thames',
    null, 'TW11 8HU',
    'Its Hounslow services went to West London NHS Trust (RKL) on 1 July 2024, before the merger.'),
  ('RYJ', 'Imperial College Healthcare NHS Trust', 'Imperial', 'ACUTE', 'Acute, with specialist services', false, 'SYSTEM',
    date '2007-10-01', null, null, 'Westminster, Hammersmith and Fulham',
    null, 'W2 1BL',
    null),
  ('RYX', 'Central London Community Healthcare NHS Trust', 'CLCH', 'COMMUNITY', 'Community', false, 'SYSTEM',
    date '2010-11-01', null, null, 'Westminster, Kensington and Chelsea, Hammersmith and Fulham, Barnet, Brent, Ealing, Harrow, Merton, Wandsworth, Richmond upon Thames',
    'Hertfordshire', 'NW1 5JD',
    null),
  ('TAF', 'Camden and Islington NHS Foundation Trust', 'Camden and Islington', 'MENTAL_HEALTH', 'Mental health', true, 'SYSTEM',
    null, date '2024-10-31', 'G6V2S', 'Camden, Islington',
    null, 'NW1 0PE',
    'When it opened is not known to the portal. Its last day comes from news of the merger.');

-- Hosts come from the ODS extract of July 2025 up to 31 March 2026, from that of July 2026 afterwards, except
-- where the reason says otherwise. ODS goes by the postcode of the head office, so some are in doubt; one whose
-- doubt is about the host, not about a move, has one row. A trust that closed before systems began has none;
-- nor have London Ambulance, which counts in London only, and NHS Online, which counts nowhere.
insert into membership (organisation_code, system_code, role, starts_on, ends_on, reason, recorded_by, recorded_at)
select organisation_code, system_code, role, starts_on, ends_on, reason, 'reference data', timestamptz '2026-11-23 00:00:00Z'
from (values
  ('G6V2S', 'QMJ', 'HOST', date '2024-11-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('G6V2S', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('R1H', 'QMF', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('R1K', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('R1K', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RAL', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RAL', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RAN', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'In doubt: ODS gave North West London by the postcode of the head office, though the trust took part in north central London planning.'),
  ('RAN', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RAP', 'QMJ', 'HOST', date '2022-07-01', date '2024-12-31',
    'ODS extract of July 2025'),
  ('RAS', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RAS', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RAT', 'QMF', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RAX', 'QWE', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RF4', 'QMF', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RJ1', 'QKK', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RJ2', 'QKK', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RJ6', 'QWE', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RJ7', 'QWE', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RJZ', 'QKK', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RKE', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RKE', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RKL', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RKL', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RNK', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RP4', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RP4', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RP6', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RP6', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RPG', 'QKK', 'HOST', date '2022-07-01', null::date,
    'In doubt: ODS gave South East London until July 2025 and Kent and Medway since December 2025, most likely because the head office is in Dartford. Services are mainly in three south east London boroughs.'),
  ('RPY', 'QWE', 'HOST', date '2022-07-01', null::date,
    'In doubt: ODS gives north west London by the Chelsea postcode of the head office, but south west London is called its main network. To be chosen with the trust.'),
  ('RQM', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RQM', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RQX', 'QMF', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RQY', 'QWE', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RRP', 'QMJ', 'HOST', date '2022-07-01', date '2024-10-31',
    'ODS extract of July 2025'),
  ('RRV', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RRV', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RV3', 'QMJ', 'HOST', date '2022-07-01', date '2026-03-31',
    'In doubt: ODS gave North Central London by the postcode of the head office, though North West London listed the trust as its own.'),
  ('RV3', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North Central London became part of West and North London on 1 April 2026'),
  ('RV5', 'QKK', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RVR', 'QWE', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RWK', 'QMF', 'HOST', date '2022-07-01', null::date,
    'ODS extracts of July 2025 and July 2026'),
  ('RY9', 'QWE', 'HOST', date '2022-07-01', date '2024-10-31',
    'ODS extract of July 2025'),
  ('RYJ', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RYJ', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('RYX', 'QRV', 'HOST', date '2022-07-01', date '2026-03-31',
    'ODS extract of July 2025'),
  ('RYX', 'Z9B2Z', 'HOST', date '2026-04-01', null::date,
    'North West London became part of West and North London on 1 April 2026'),
  ('TAF', 'QMJ', 'HOST', date '2022-07-01', date '2024-10-31',
    'Boroughs of the trust; it is not in the ODS extract of trusts'),
  ('RJ1', 'QRV', 'ALSO_SERVES', date '2022-07-01', date '2026-03-31',
    'Royal Brompton and Harefield hospitals'),
  ('RJ1', 'Z9B2Z', 'ALSO_SERVES', date '2026-04-01', null::date,
    'Royal Brompton and Harefield hospitals'),
  ('RPY', 'QRV', 'ALSO_SERVES', date '2022-07-01', date '2026-03-31',
    'The Chelsea hospital; ODS files the trust here'),
  ('RPY', 'Z9B2Z', 'ALSO_SERVES', date '2026-04-01', null::date,
    'The Chelsea hospital; ODS files the trust here'),
  ('RRU', 'QMF', 'ALSO_SERVES', date '2022-07-01', null::date,
    'The ambulance service of all London'),
  ('RRU', 'QMJ', 'ALSO_SERVES', date '2022-07-01', date '2026-03-31',
    'The ambulance service of all London'),
  ('RRU', 'QRV', 'ALSO_SERVES', date '2022-07-01', date '2026-03-31',
    'The ambulance service of all London'),
  ('RRU', 'Z9B2Z', 'ALSO_SERVES', date '2026-04-01', null::date,
    'The ambulance service of all London'),
  ('RRU', 'QKK', 'ALSO_SERVES', date '2022-07-01', null::date,
    'The ambulance service of all London'),
  ('RRU', 'QWE', 'ALSO_SERVES', date '2022-07-01', null::date,
    'The ambulance service of all London'),
  ('RV3', 'QRV', 'ALSO_SERVES', date '2022-07-01', date '2026-03-31',
    'North West London listed the trust as its own'),
  ('RV5', 'QWE', 'ALSO_SERVES', date '2022-07-01', null::date,
    'Mental health services in Croydon'),
  ('RYX', 'QWE', 'ALSO_SERVES', date '2022-07-01', null::date,
    'Community services in Merton, Wandsworth and Richmond upon Thames')
) as known (organisation_code, system_code, role, starts_on, ends_on, reason);
