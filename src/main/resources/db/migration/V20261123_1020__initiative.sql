-- The register of AI initiatives: one row per initiative (one product, one intended use, one organisation), the facts
-- that its trust states, and the class that the ruleset gave. Current facts stand in columns, so that the database
-- checks them; every former state of a record stands whole in initiative_revision, and nothing there is ever changed
-- (docs/adr/0007). Null means not stated; "none" and "does not apply" are rows of absence.

-- A date known to the year, the month or the day: 2022, 2022-03 or 2022-03-31.
create function is_partial_date(value text) returns boolean
    language sql immutable strict parallel safe
    return value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'
        and (length(value) < 10 or to_char(to_date(value, 'YYYY-MM-DD'), 'YYYY-MM-DD') = value);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name;
end
$$;

-- Treatment function codes of the NHS Data Dictionary, and our own with the prefix L-.
create table specialty (
    code  varchar(8) primary key check (code ~ '^(\d{3}|L-[A-Z]+)$'),
    label text       not null
);

insert into specialty (code, label) values
    ('100', 'General surgery'), ('101', 'Urology'), ('110', 'Trauma and orthopaedics'), ('120', 'Ear, nose and throat'),
    ('130', 'Ophthalmology'), ('150', 'Neurosurgery'), ('170', 'Cardiothoracic surgery'), ('180', 'Emergency medicine'),
    ('190', 'Anaesthetics'), ('192', 'Intensive care'), ('300', 'General internal medicine'),
    ('301', 'Gastroenterology'), ('303', 'Clinical haematology'), ('307', 'Diabetes'), ('311', 'Clinical genetics'),
    ('315', 'Palliative medicine'), ('320', 'Cardiology'), ('326', 'Acute internal medicine'), ('328', 'Stroke medicine'),
    ('330', 'Dermatology'), ('340', 'Respiratory medicine'), ('350', 'Infectious diseases'), ('361', 'Renal medicine'),
    ('370', 'Medical oncology'), ('400', 'Neurology'), ('410', 'Rheumatology'), ('420', 'Paediatrics'),
    ('422', 'Neonatal critical care'), ('430', 'Elderly medicine'), ('501', 'Obstetrics'), ('502', 'Gynaecology'),
    ('560', 'Midwifery'), ('650', 'Physiotherapy'), ('651', 'Occupational therapy'),
    ('652', 'Speech and language therapy'), ('653', 'Podiatry'), ('654', 'Dietetics'), ('700', 'Learning disability'),
    ('710', 'Adult mental health'), ('711', 'Child and adolescent psychiatry'), ('715', 'Old age psychiatry'),
    ('800', 'Clinical oncology'), ('811', 'Interventional radiology'), ('812', 'Diagnostic imaging'),
    ('822', 'Chemical pathology'), ('L-HISTO', 'Histopathology'), ('L-PRIM', 'Primary care'), ('L-AMB', 'Ambulance'),
    ('L-PHARM', 'Pharmacy'), ('L-CORP', 'Corporate'), ('L-MULTI', 'Several or trust-wide');

-- Kinds of sign-off. A table, not a list in code: it changed three times in eighteen months.
create table assurance_type (
    code       text primary key,
    label      text     not null,
    meaning    text     not null,
    decides    boolean  not null, -- whether the ruleset reads it
    position   smallint not null unique,
    valid_from date     not null,
    valid_to   date,
    check (valid_to >= valid_from)
);

insert into assurance_type (code, label, meaning, decides, position, valid_from) values
    ('DCB0160', 'Clinical safety case (DCB0160)', 'The trust''s own clinical risk management for deploying and using health IT. A supplier''s DCB0129 report does not replace it.', true, 1, '2018-05-02'),
    ('DCB0129', 'Manufacturer''s clinical safety (DCB0129)', 'The manufacturer''s clinical risk management; yours, if the trust built it.', true, 2, '2018-05-02'),
    ('DPIA', 'Data protection impact assessment', 'Required where processing is likely to put people''s rights at high risk; in practice any AI that uses data about patients or staff.', true, 3, '2018-05-25'),
    ('DEVICE', 'Medical device sign-off', 'The certificate, registration or exemption under the UK Medical Devices Regulations 2002.', true, 4, '2002-06-13'),
    ('DTAC', 'Digital technology assessment (DTAC)', 'Assessed by the buying organisation at every procurement.', true, 5, '2021-02-22'),
    ('EHIA', 'Equality and health inequalities impact assessment', 'How the trust meets its duties towards people with protected characteristics and on health inequalities.', true, 6, '2011-04-05'),
    ('PATIENT_NOTICE', 'Patient notice', 'Where patients are told that AI is used, and how they can object.', true, 7, '2018-05-25'),
    ('AVT_REGISTRY', 'Ambient voice supplier registry', 'The national self-certified registry of suppliers of ambient voice technology.', true, 8, '2026-01-16'),
    ('SIRO', 'SIRO approval', 'Approval by the senior information risk owner.', false, 9, '2008-01-01'),
    ('CALDICOTT', 'Caldicott Guardian approval', 'Approval by the guardian of patients'' confidentiality.', false, 10, '1997-12-01'),
    ('DSPT_SUPPLIER', 'Supplier''s data security toolkit', 'The supplier''s Data Security and Protection Toolkit submission.', false, 11, '2018-04-01'),
    ('CYBER_ESSENTIALS', 'Cyber Essentials', 'The supplier''s Cyber Essentials certificate.', false, 12, '2014-06-05'),
    ('RESEARCH_APPROVAL', 'Research approval', 'Approval by the Health Research Authority or a research ethics committee.', false, 13, '2016-03-31'),
    ('NICE', 'NICE guidance', 'NICE guidance or early value assessment of the product.', false, 14, '1999-04-01'),
    ('ATRS', 'Algorithmic transparency record', 'A published record under the UK Algorithmic Transparency Recording Standard.', false, 15, '2021-11-29');

create sequence initiative_number;

create table initiative (
    id                   bigint      primary key default nextval('initiative_number'),
    reference            text        not null unique generated always as
        ('LAI-' || lpad(id::text, greatest(6, length(id::text)), '0')) stored,
    organisation         varchar(5)  not null references organisation (code),
    provenance           text        not null check (provenance in ('TRUST', 'PUBLIC_REPORT')),
    registered_on        date        not null,
    registered_by        text        not null,
    changed_at           timestamptz not null,
    changed_by           text        not null,
    version              integer     not null,

    title                varchar(100)  not null check (title <> ''),
    summary              varchar(350),
    purpose_problem      varchar(2500),
    specialty            varchar(8)    references specialty (code),
    contact_email        varchar(254),
    public_visibility    text check (public_visibility in ('INTERNAL', 'SHARED_LONDON', 'PUBLIC')),
    visibility_reason    varchar(500),

    is_ai                text check (is_ai in ('ML', 'GENERATIVE', 'RULES_ONLY', 'UNSURE')),
    use_domain           text check (use_domain in ('DIAGNOSTIC_IMAGING', 'PATHOLOGY', 'OTHER_DIAGNOSTICS',
        'TREATMENT_PLANNING', 'CLINICAL_DECISION_SUPPORT', 'TRIAGE_REFERRAL', 'MONITORING_REMOTE', 'DOCUMENTATION',
        'PATIENT_FACING', 'OPERATIONS_FLOW', 'WORKFORCE_ROSTER', 'CORPORATE_FINANCE_HR', 'CODING_INFORMATICS',
        'POPULATION_HEALTH', 'RESEARCH_SUPPORT')),
    origin               text check (origin in ('PURCHASED', 'IN_HOUSE', 'CO_DEVELOPED', 'ACADEMIC', 'OPEN_SOURCE',
        'NATIONAL_PROVIDED')),
    packaging            text check (packaging in ('STANDALONE', 'BUILT_IN_FEATURE', 'PLATFORM_HOSTED')),
    uses_patient_data    text check (uses_patient_data in ('NONE', 'DE_IDENTIFIED', 'IDENTIFIABLE')),
    uses_staff_data      boolean,
    patient_facing       boolean,
    product_name         varchar(200),
    product_supplier     varchar(200),
    product_version      varchar(60),

    scope_unit           text check (scope_unit in ('SINGLE_SERVICE', 'SINGLE_SITE', 'MULTI_SITE', 'TRUST_WIDE')),
    first_declared_stage text check (first_declared_stage in ('IDEA', 'PRE_DEPLOYMENT', 'SHADOW', 'PILOT', 'ROLLOUT',
        'ROUTINE', 'SCALED', 'PAUSED', 'ENDED')),
    live_mode            text check (live_mode in ('NONE', 'SHADOW', 'RESEARCH_PROTOCOL', 'LIMITED_LIVE',
        'DEFAULT_PATHWAY', 'OPTIONAL_TOOL', 'FREE_TRIAL', 'UNSANCTIONED')),
    pathway_reference    varchar(200),
    pathway_in_force_from text check (is_partial_date(pathway_in_force_from)),
    standard_issue       boolean,
    last_used_on         text check (is_partial_date(last_used_on)),
    pilot_planned_end    text check (is_partial_date(pilot_planned_end)),

    service_owner_role   varchar(120),
    champion_dependence  text check (champion_dependence in ('NONE', 'SHARED', 'SINGLE_PERSON')),
    contract_start       text check (is_partial_date(contract_start)),
    contract_end         text check (is_partial_date(contract_end)),
    contract_signed      boolean,
    contract_renewal_minuted boolean,

    device_class         text check (device_class in ('NOT_DEVICE', 'I', 'IIA', 'IIB', 'III', 'IVD', 'UNDETERMINED')),
    device_route         text check (device_route in ('UKCA', 'CE', 'HIE', 'CLINICAL_INVESTIGATION')),
    within_intended_purpose boolean,
    open_safety_notice   boolean,
    end_of_life_notice_on text check (is_partial_date(end_of_life_notice_on)),
    end_of_life_ends_on  text check (is_partial_date(end_of_life_ends_on)),
    replacement_contract_signed boolean,
    monitoring_last_reviewed_on text check (is_partial_date(monitoring_last_reviewed_on)),
    incident_route       boolean,
    training_intended    integer check (training_intended >= 0),
    training_trained     integer check (training_trained >= 0),
    documents_seen       boolean
);

create index initiative_organisation on initiative (organisation);
create index initiative_words on initiative using gin (to_tsvector('english',
    title || ' ' || coalesce(summary, '') || ' ' || coalesce(product_name, '') || ' ' || coalesce(product_supplier, '')));

create table initiative_task (
    initiative_id bigint not null references initiative,
    task          text   not null check (task in ('DETECT', 'TRIAGE', 'QUANTIFY', 'DIAGNOSE', 'ENHANCE_IMAGE',
        'CONTOUR_PLAN', 'PREDICT_RISK', 'FORECAST', 'OPTIMISE', 'TRANSCRIBE', 'SUMMARISE', 'DRAFT', 'CODE', 'TRANSLATE',
        'CONVERSE', 'RETRIEVE', 'VALIDATE_LIST', 'AUTOMATE')),
    primary key (initiative_id, task)
);

create table usage_period (
    initiative_id bigint   not null references initiative,
    position      integer  not null,
    period_start  text check (is_partial_date(period_start)),
    period_end    text check (is_partial_date(period_end)),
    basis         text check (basis in ('ELIGIBLE_CASES', 'INTENDED_USERS')),
    used          integer check (used >= 0),
    eligible      integer check (eligible >= 0),
    source        text check (source in ('SYSTEM_LOG', 'AUDIT', 'ESTIMATE')),
    primary key (initiative_id, position)
);

create table funding_line (
    initiative_id bigint   not null references initiative,
    position      integer  not null,
    source        text     not null check (source in ('TRUST_RECURRENT', 'ICS_RECURRENT', 'NATIONAL_RECURRENT',
        'OPERATING_BUDGET_FIXED_TERM', 'NATIONAL_TIME_LIMITED', 'GRANT_RESEARCH', 'CHARITY', 'SUPPLIER_FREE',
        'CAPITAL_ONLY')),
    starts_on     text check (is_partial_date(starts_on)),
    ends_on       text check (is_partial_date(ends_on)),
    annual_band   text check (annual_band in ('GBP_0', 'GBP_UNDER_25K', 'GBP_25K_100K', 'GBP_100K_500K',
        'GBP_OVER_500K')),
    name          varchar(200),
    primary key (initiative_id, position)
);

create table assurance_item (
    initiative_id   bigint   not null references initiative,
    position        integer  not null,
    type            text     not null references assurance_type (code),
    applicability   text check (applicability in ('REQUIRED', 'NOT_APPLICABLE', 'UNKNOWN')),
    reason          varchar(500),
    status          text check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'EXPIRED', 'REFUSED')),
    reference       varchar(200),
    issued_on       text check (is_partial_date(issued_on)),
    expires_on      text check (is_partial_date(expires_on)),
    product_version varchar(60),
    held_by         varchar(5) references organisation (code),
    primary key (initiative_id, position),
    unique (initiative_id, type) deferrable initially deferred
);

create table evaluation (
    initiative_id bigint   not null references initiative,
    position      integer  not null,
    type          text check (type in ('RCT', 'NON_RANDOMISED_COMPARATIVE', 'NON_COMPARATIVE', 'REAL_WORLD', 'ECONOMIC',
        'USER_FEEDBACK')),
    local         boolean,
    status        text check (status in ('PLANNED', 'IN_PROGRESS', 'CONCLUDED')),
    primary key (initiative_id, position)
);

-- What a trust says of a question to which it has no value: none, or does not apply. No row and no value: not stated.
create table absence (
    initiative_id bigint not null references initiative,
    field         text   not null,
    kind          text   not null check (kind in ('NONE', 'NOT_APPLICABLE')),
    reason        varchar(500),
    primary key (initiative_id, field),
    check (kind = 'NONE' or reason <> '')
);

-- The life of an initiative. A wrong event is struck out by a later row that names it and says why.
create table lifecycle_event (
    id            bigint      generated always as identity primary key,
    initiative_id bigint      not null references initiative,
    type          text        not null check (type in ('APPROVED', 'FIRST_LIVE', 'ADOPTION_DECISION', 'ROUTINE_FROM',
        'MATERIAL_CHANGE', 'PAUSED', 'RESUMED', 'ENDED', 'STAGE_DECLARED', 'STRUCK_OUT')),
    happened_on   text check (is_partial_date(happened_on)),
    stage         text check (stage in ('IDEA', 'PRE_DEPLOYMENT', 'SHADOW', 'PILOT', 'ROLLOUT', 'ROUTINE', 'SCALED',
        'PAUSED', 'ENDED')),
    decision      text check (decision in ('ADOPT', 'EXTEND', 'STOP', 'NONE')),
    body          varchar(200),
    minute_ref    varchar(100),
    decided_by    varchar(5)  references organisation (code),
    kind          text check (kind in ('VERSION', 'AUTONOMY', 'POPULATION', 'SITE_CLASS')),
    end_reason    text check (end_reason in ('PILOT_ENDED_NOT_ADOPTED', 'NO_BENEFIT', 'SAFETY', 'FUNDING_ENDED',
        'SUPPLIER_WITHDREW', 'REPLACED', 'REGULATORY', 'ORG_MERGED', 'NEVER_STARTED')),
    strikes       bigint      unique references lifecycle_event,
    note          varchar(500),
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    check ((type = 'STRUCK_OUT') = (strikes is not null)),
    check (type <> 'STRUCK_OUT' or note <> ''),
    check (type = 'STRUCK_OUT' or happened_on is not null),
    check (type <> 'STAGE_DECLARED' or stage is not null),
    check (type <> 'ADOPTION_DECISION' or decision is not null)
);

create index lifecycle_event_initiative on lifecycle_event (initiative_id);

create table attestation (
    id            bigint      generated always as identity primary key,
    initiative_id bigint      not null references initiative,
    attested_on   date        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);

create index attestation_initiative on attestation (initiative_id);

-- The whole record after each change, as the ruleset reads it (the JSON form of the worked cases, and what is beside).
create table initiative_revision (
    initiative_id bigint      not null references initiative,
    version       integer     not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    change        text        not null,
    answers       jsonb       not null,
    primary key (initiative_id, version)
);

-- What the register said, and when. organisation, use_domain and provenance are those of that day.
create table classification (
    id             bigint      generated always as identity primary key,
    initiative_id  bigint      not null references initiative,
    version        integer     not null,
    recorded_on    date        not null,
    recorded_at    timestamptz not null,
    organisation   varchar(5)  not null references organisation (code),
    use_domain     text,
    provenance     text        not null,
    ruleset        text        not null,
    classification text        not null check (classification in ('EMBEDDED', 'PILOT', 'NOT_YET_LIVE', 'SUSPENDED',
        'ENDED', 'OUT_OF_SCOPE', 'NOT_CLASSIFIED')),
    sub_label      text check (sub_label in ('SHADOW', 'RESEARCH', 'LIMITED', 'ROLLING_OUT', 'ASSURANCE_GAP',
        'SOFT_MONEY', 'NO_DECISION', 'NOT_SHOWN')),
    counted_as     text        not null,
    routine_use    boolean,
    red_list       boolean     not null,
    confidence     text check (confidence in ('HIGH', 'MEDIUM', 'LOW', 'STALE')),
    scale          text check (scale in ('SERVICE', 'SITE', 'MULTI_SITE', 'TRUST')),
    in_headline    boolean     not null,
    gates_met      smallint,
    nearest_gate   text,
    next_change_on date,
    result         jsonb       not null,
    foreign key (initiative_id, version) references initiative_revision (initiative_id, version),
    check ((classification = 'PILOT') = (sub_label is not null))
);

create index classification_initiative on classification (initiative_id, id desc);

-- The class in force, for lists and for the daily job; follows classification in the same transaction.
create table standing (
    initiative_id     bigint primary key references initiative,
    classification_id bigint not null references classification,
    next_change_on    date
);

create index standing_due on standing (next_change_on) where next_change_on is not null;

-- How many initiatives entered less how many left a cell on a day: its sum up to a day is the count on that day.
-- Dashboards read this, so their cost follows changes of class, not the size of the register (docs/adr/0008).
create table class_tally (
    day          date       not null,
    organisation varchar(5) not null references organisation (code),
    use_domain   text       not null, -- NOT_STATED where no domain is stated
    provenance   text       not null,
    counted_as   text       not null,
    in_headline  boolean    not null,
    red_list     boolean    not null,
    change       integer    not null,
    primary key (day, organisation, use_domain, provenance, counted_as, in_headline, red_list)
);

create table registration_draft (
    id            uuid        primary key,
    username      text        not null references account (username),
    answers       jsonb       not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    version       integer     not null,
    initiative_id bigint      references initiative
);

create index registration_draft_open on registration_draft (username) where initiative_id is null;

-- Where a publicly reported initiative was read, with the row as it was read; never changed.
create table public_report (
    initiative_id         bigint      primary key references initiative,
    record_id             text        not null unique,
    reported_organisation varchar(5)  not null references organisation (code),
    source_url            text        not null,
    second_source_url     text,
    publisher             text,
    reported_stage        text,
    reported_on           text check (is_partial_date(reported_on)),
    row_read              jsonb       not null,
    loaded_at             timestamptz not null,
    loaded_by             text        not null
);

create trigger append_only before update or delete or truncate on lifecycle_event
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on attestation
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on initiative_revision
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on classification
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on public_report
    for each statement execute function refuse_change();
