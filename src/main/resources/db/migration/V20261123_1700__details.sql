-- The rest of the record: what a trust states that the ruleset does not read. Texts, numbers and dates are columns of
-- initiative; answers by code are rows of initiative_code; benefits, partners and barriers are rows of their own.
-- The words to choose from change without a release: a code that is no longer offered keeps its row with valid_to, so
-- that old records still say what they said.

create table vocabulary_code (
    vocabulary text     not null,
    code       text     not null check (code ~ '^[A-Z][A-Z0-9_]*$'),
    label      text     not null,
    meaning    text,              -- a line under the label, where the label is not enough
    family     text,              -- for vocabularies too long to chart code by code
    position   smallint not null,
    valid_from date     not null,
    valid_to   date,              -- the last day on which it is offered for a new answer
    primary key (vocabulary, code),
    unique (vocabulary, position),
    check (valid_to >= valid_from)
);

insert into vocabulary_code (vocabulary, code, label, meaning, family, position, valid_from)
select vocabulary, code, label, meaning, family,
    row_number() over (partition by vocabulary order by line), date '2026-11-23'
from (values
    (1, 'TECHNIQUE', 'CLASSICAL_ML', 'Classical machine learning', 'Learns from tables of numbers, like risk scores', null),
    (2, 'TECHNIQUE', 'COMPUTER_VISION', 'Computer vision', 'Reads images or video', null),
    (3, 'TECHNIQUE', 'NLP', 'Language processing', 'Finds or sorts things in text, without writing any', null),
    (4, 'TECHNIQUE', 'GENERATIVE_LLM', 'Generative language model', 'Writes text', null),
    (5, 'TECHNIQUE', 'AGENTIC', 'Agents', 'Plans and takes steps in other systems by itself', null),
    (6, 'TECHNIQUE', 'REINFORCEMENT', 'Reinforcement learning', 'Learns from the results of its own actions', null),
    (7, 'TECHNIQUE', 'SPEECH', 'Speech recognition', 'Turns speech into text', null),
    (8, 'TECHNIQUE', 'OTHER', 'Something else', null, null),

    (1, 'AUTONOMY', 'INFORMS', 'Informs', 'Shows something that a person may use or leave', null),
    (2, 'AUTONOMY', 'RECOMMENDS', 'Recommends', 'Proposes what to do; a person decides', null),
    (3, 'AUTONOMY', 'PRIORITISES', 'Prioritises', 'Changes the order in which people are seen or cases are read', null),
    (4, 'AUTONOMY', 'ACTS_WITH_REVIEW', 'Acts, and a person reviews', 'Its result counts unless a person changes it', null),
    (5, 'AUTONOMY', 'ACTS_ALONE', 'Acts alone', 'Its result counts and nobody looks at each case', null),

    (1, 'CARE_SETTING', 'ACUTE_TRUSTS_INPATIENT', 'Acute trusts: inpatient', null, null),
    (2, 'CARE_SETTING', 'ACUTE_TRUSTS_OUTPATIENT', 'Acute trusts: outpatient', null, null),
    (3, 'CARE_SETTING', 'AMBULANCE', 'Ambulance', null, null),
    (4, 'CARE_SETTING', 'MENTAL_HEALTH', 'Mental health', null, null),
    (5, 'CARE_SETTING', 'PRIMARY_CARE', 'Primary care', null, null),
    (6, 'CARE_SETTING', 'URGENT_AND_EMERGENCY', 'Urgent and emergency', null, null),
    (7, 'CARE_SETTING', 'PHARMACY', 'Pharmacy', null, null),
    (8, 'CARE_SETTING', 'SOCIAL_CARE', 'Social care', null, null),
    (9, 'CARE_SETTING', 'END_LIFE_CARE', 'End of life care', null, null),
    (10, 'CARE_SETTING', 'CARE_HOMES_CARE_SETTING', 'Care homes', null, null),
    (11, 'CARE_SETTING', 'ICS', 'Across an integrated care system', null, null),
    (12, 'CARE_SETTING', 'CORPORATE', 'Corporate, outside care', null, null),
    (13, 'CARE_SETTING', 'OTHER', 'Another setting', null, null),

    (1, 'USER_GROUP', 'DOCTOR', 'Doctors', null, null),
    (2, 'USER_GROUP', 'NURSE_MIDWIFE', 'Nurses and midwives', null, null),
    (3, 'USER_GROUP', 'AHP', 'Allied health professionals', null, null),
    (4, 'USER_GROUP', 'HEALTHCARE_SCIENTIST', 'Healthcare scientists', null, null),
    (5, 'USER_GROUP', 'PHARMACY', 'Pharmacy staff', null, null),
    (6, 'USER_GROUP', 'ADMIN', 'Administrative staff', null, null),
    (7, 'USER_GROUP', 'MANAGER', 'Managers', null, null),
    (8, 'USER_GROUP', 'PATIENT', 'Patients and carers', null, null),

    (1, 'DEMOGRAPHIC', 'AGE', 'Age', null, null),
    (2, 'DEMOGRAPHIC', 'SEX', 'Sex', null, null),
    (3, 'DEMOGRAPHIC', 'ETHNICITY', 'Ethnicity', null, null),
    (4, 'DEMOGRAPHIC', 'DISABILITY', 'Disability', null, null),
    (5, 'DEMOGRAPHIC', 'DEPRIVATION', 'Deprivation (IMD)', null, null),
    (6, 'DEMOGRAPHIC', 'LANGUAGE', 'Language', null, null),
    (7, 'DEMOGRAPHIC', 'PREGNANCY_MATERNITY', 'Pregnancy and maternity', null, null),
    (8, 'DEMOGRAPHIC', 'RELIGION_BELIEF', 'Religion or belief', null, null),
    (9, 'DEMOGRAPHIC', 'SEXUAL_ORIENTATION', 'Sexual orientation', null, null),
    (10, 'DEMOGRAPHIC', 'GENDER_REASSIGNMENT', 'Gender reassignment', null, null),
    (11, 'DEMOGRAPHIC', 'MARRIAGE_CIVIL_PARTNERSHIP', 'Marriage and civil partnership', null, null),

    (1, 'HOSTING', 'VENDOR_CLOUD', 'The supplier''s cloud', null, null),
    (2, 'HOSTING', 'TRUST_CLOUD', 'The trust''s own cloud', null, null),
    (3, 'HOSTING', 'ON_PREM', 'Machines in the trust', null, null),
    (4, 'HOSTING', 'PLATFORM', 'A shared platform', 'For example an imaging network''s', null),
    (5, 'HOSTING', 'NATIONAL', 'A national service', null, null),

    (1, 'DATA_LOCATION', 'UK', 'United Kingdom', null, null),
    (2, 'DATA_LOCATION', 'EEA', 'European Economic Area', null, null),
    (3, 'DATA_LOCATION', 'US', 'United States', null, null),
    (4, 'DATA_LOCATION', 'OTHER', 'Elsewhere', null, null),

    (1, 'INTEGRATION', 'EPR', 'Electronic patient record', null, null),
    (2, 'INTEGRATION', 'PACS_RIS', 'Imaging systems (PACS, RIS)', null, null),
    (3, 'INTEGRATION', 'LIMS', 'Laboratory system', null, null),
    (4, 'INTEGRATION', 'PAS', 'Patient administration system', null, null),
    (5, 'INTEGRATION', 'OFFICE_SUITE', 'Office suite', null, null),
    (6, 'INTEGRATION', 'FDP', 'NHS Federated Data Platform', null, null),
    (7, 'INTEGRATION', 'STANDALONE_NO_INTEGRATION', 'Nothing: it stands alone', null, null),

    (1, 'INTEGRATION_DEPTH', 'NONE', 'None', 'People carry data to and fro', null),
    (2, 'INTEGRATION_DEPTH', 'READ', 'Reads', 'It takes data from them', null),
    (3, 'INTEGRATION_DEPTH', 'WRITE_BACK', 'Reads and writes back', 'Its results appear there', null),

    (1, 'PROCUREMENT_ROUTE', 'FRAMEWORK_CALL_OFF', 'Call-off from a framework', null, null),
    (2, 'PROCUREMENT_ROUTE', 'DPS_RM6200', 'Dynamic purchasing system RM6200', 'Artificial Intelligence DPS', null),
    (3, 'PROCUREMENT_ROUTE', 'DIRECT_AWARD', 'Direct award', null, null),
    (4, 'PROCUREMENT_ROUTE', 'OPEN_TENDER', 'Open tender', null, null),
    (5, 'PROCUREMENT_ROUTE', 'INNOVATION_PILOT', 'Innovation pilot', null, null),
    (6, 'PROCUREMENT_ROUTE', 'NATIONAL_CALL_OFF', 'National call-off', null, null),
    (7, 'PROCUREMENT_ROUTE', 'BUNDLED_IN_EXISTING_CONTRACT', 'Part of a contract we had', null, null),
    (8, 'PROCUREMENT_ROUTE', 'NONE', 'It was not procured', null, null),

    (1, 'VALUE_BAND', 'GBP_0', 'Nothing', null, null),
    (2, 'VALUE_BAND', 'GBP_UNDER_25K', 'Under £25,000', null, null),
    (3, 'VALUE_BAND', 'GBP_25K_100K', '£25,000 to £100,000', null, null),
    (4, 'VALUE_BAND', 'GBP_100K_500K', '£100,000 to £500,000', null, null),
    (5, 'VALUE_BAND', 'GBP_OVER_500K', 'Over £500,000', null, null),

    (1, 'PUBLICATION_CATEGORY', 'HIGH_IMPACT', 'High impact', 'Presumed for clinical diagnosis, triage and treatment', null),
    (2, 'PUBLICATION_CATEGORY', 'IMPACTFUL', 'Impactful', 'Affects what people get, without deciding it', null),
    (3, 'PUBLICATION_CATEGORY', 'OTHER', 'Other', null, null),

    (1, 'MONITORING_FREQUENCY', 'CONTINUOUS', 'Continuously', null, null),
    (2, 'MONITORING_FREQUENCY', 'MONTHLY', 'Every month', null, null),
    (3, 'MONITORING_FREQUENCY', 'QUARTERLY', 'Every quarter', null, null),
    (4, 'MONITORING_FREQUENCY', 'HALF_YEARLY', 'Every six months', null, null),
    (5, 'MONITORING_FREQUENCY', 'YEARLY', 'Every year', null, null),
    (6, 'MONITORING_FREQUENCY', 'AD_HOC', 'When there is a reason', null, null),

    (1, 'SHARED_ASSET', 'SAFETY_CASE', 'Clinical safety case', null, null),
    (2, 'SHARED_ASSET', 'DPIA', 'Data protection impact assessment', null, null),
    (3, 'SHARED_ASSET', 'EVALUATION', 'Evaluation', null, null),
    (4, 'SHARED_ASSET', 'BUSINESS_CASE', 'Business case', null, null),
    (5, 'SHARED_ASSET', 'INTEGRATION', 'Integration', null, null),
    (6, 'SHARED_ASSET', 'TRAINING', 'Training', null, null),

    (1, 'BENEFIT_DOMAIN', 'PATIENT_OUTCOME', 'Outcomes for patients', null, 'Patient care'),
    (2, 'BENEFIT_DOMAIN', 'PATIENT_SAFETY', 'Safety', null, 'Patient care'),
    (3, 'BENEFIT_DOMAIN', 'PATIENT_EXPERIENCE', 'Experience of patients', null, 'Patient care'),
    (4, 'BENEFIT_DOMAIN', 'PATIENT_ACCESS', 'Access and waiting', null, 'Patient care'),
    (5, 'BENEFIT_DOMAIN', 'STAFF_TIME', 'Staff time', null, 'Efficiency'),
    (6, 'BENEFIT_DOMAIN', 'FLOW', 'Flow', null, 'Efficiency'),
    (7, 'BENEFIT_DOMAIN', 'CASH_RELEASING', 'Money released', null, 'Efficiency'),
    (8, 'BENEFIT_DOMAIN', 'NON_CASH_RELEASING', 'Cost avoided', null, 'Efficiency'),
    (9, 'BENEFIT_DOMAIN', 'HEALTH_INEQUITIES', 'Health inequities', null, 'Health inequities'),
    (10, 'BENEFIT_DOMAIN', 'STAFF_EXPERIENCE', 'Experience of staff', null, 'Staff experience'),
    (11, 'BENEFIT_DOMAIN', 'DATA_QUALITY', 'Quality of data', null, 'Data quality'),
    (12, 'BENEFIT_DOMAIN', 'RESEARCH', 'Research', null, 'Research'),

    (1, 'BENEFIT_STATUS', 'EXPECTED', 'Expected', null, null),
    (2, 'BENEFIT_STATUS', 'MEASURED', 'Measured', null, null),
    (3, 'BENEFIT_STATUS', 'REALISED_VERIFIED', 'Realised and verified', 'Somebody outside the project has checked it', null),

    (1, 'PARTNER_KIND', 'ACADEMIA', 'University', null, null),
    (2, 'PARTNER_KIND', 'INDUSTRY', 'Industry', null, null),
    (3, 'PARTNER_KIND', 'NHS', 'NHS', null, null),
    (4, 'PARTNER_KIND', 'CHARITY', 'Charity', null, null),
    (5, 'PARTNER_KIND', 'HIN', 'Health innovation network', null, null),
    (6, 'PARTNER_KIND', 'NATIONAL', 'National body', null, null),

    (1, 'BARRIER', 'INFRA_HARDWARE_NETWORK', 'Hardware or network', null, 'Infrastructure'),
    (2, 'BARRIER', 'INFRA_INTEGRATION', 'Integration with other systems', null, 'Infrastructure'),
    (3, 'BARRIER', 'DATA_QUALITY', 'Quality of data', null, 'Data'),
    (4, 'BARRIER', 'DATA_ACCESS', 'Access to data', null, 'Data'),
    (5, 'BARRIER', 'FUNDING_SHORT_TERM', 'Short-term money', null, 'Funding'),
    (6, 'BARRIER', 'FUNDING_REVENUE_GAP', 'No running budget after capital', null, 'Funding'),
    (7, 'BARRIER', 'BUSINESS_CASE_EVIDENCE', 'Evidence for the business case', null, 'Funding'),
    (8, 'BARRIER', 'PROCUREMENT_ROUTE', 'No route to buy it', null, 'Procurement'),
    (9, 'BARRIER', 'CONTRACT_DELAY', 'Delayed contract', null, 'Procurement'),
    (10, 'BARRIER', 'SUPPLIER_CAPACITY', 'The supplier''s capacity', null, 'Procurement'),
    (11, 'BARRIER', 'CLINICAL_SAFETY_CAPACITY', 'Too few clinical safety officers', null, 'Governance'),
    (12, 'BARRIER', 'IG_DELAY', 'Delay in information governance', null, 'Governance'),
    (13, 'BARRIER', 'REGULATORY_STATUS', 'Regulatory status', null, 'Governance'),
    (14, 'BARRIER', 'GOVERNANCE_UNCLEAR', 'Unclear who decides', null, 'Governance'),
    (15, 'BARRIER', 'LIABILITY', 'Liability', null, 'Governance'),
    (16, 'BARRIER', 'STAFF_TIME', 'Staff time', null, 'Workforce and leadership'),
    (17, 'BARRIER', 'SPECIALIST_SKILLS', 'Specialist skills', null, 'Workforce and leadership'),
    (18, 'BARRIER', 'TRAINING_GAP', 'Too little training', null, 'Workforce and leadership'),
    (19, 'BARRIER', 'LEADERSHIP_SPONSOR', 'No sponsor', null, 'Workforce and leadership'),
    (20, 'BARRIER', 'PROJECT_MANAGEMENT', 'Project management', null, 'Workforce and leadership'),
    (21, 'BARRIER', 'CLINICIAN_CONFIDENCE', 'Clinicians'' confidence', null, 'Trust, equity and evidence'),
    (22, 'BARRIER', 'PATIENT_TRUST', 'Patients'' trust', null, 'Trust, equity and evidence'),
    (23, 'BARRIER', 'EQUITY_BIAS', 'Equity or bias', null, 'Trust, equity and evidence'),
    (24, 'BARRIER', 'EVALUATION_CAPACITY', 'Capacity to evaluate', null, 'Trust, equity and evidence'),
    (25, 'BARRIER', 'STRATEGY_FRAGMENTED', 'Fragmented strategy', null, 'Strategy and collaboration'),
    (26, 'BARRIER', 'DUPLICATION_NO_SHARING', 'Duplication, nothing shared', null, 'Strategy and collaboration')
) as words (line, vocabulary, code, label, meaning, family);

-- Which questions are answered by which vocabulary, and by one code or several.
create table coded_question (
    question   text    primary key,
    vocabulary text    not null,
    single     boolean not null,
    unique (question, vocabulary, single)
);

insert into coded_question (question, vocabulary, single) values
    ('technique', 'TECHNIQUE', true), ('autonomy', 'AUTONOMY', true), ('care_setting', 'CARE_SETTING', false),
    ('user_groups', 'USER_GROUP', false), ('demographic_inputs', 'DEMOGRAPHIC', false), ('hosting_model', 'HOSTING', true),
    ('data_location', 'DATA_LOCATION', false), ('integration', 'INTEGRATION', false),
    ('integration_depth', 'INTEGRATION_DEPTH', true), ('procurement_route', 'PROCUREMENT_ROUTE', true),
    ('contract_value_band', 'VALUE_BAND', true), ('publication_category', 'PUBLICATION_CATEGORY', true),
    ('monitoring_frequency', 'MONITORING_FREQUENCY', true), ('groups_tested', 'DEMOGRAPHIC', false),
    ('shared_assets', 'SHARED_ASSET', false);

create table initiative_code (
    initiative_id bigint  not null references initiative,
    question      text    not null,
    vocabulary    text    not null,
    single        boolean not null,
    code          text    not null,
    primary key (initiative_id, question, code),
    foreign key (question, vocabulary, single) references coded_question (question, vocabulary, single),
    foreign key (vocabulary, code) references vocabulary_code
);

create unique index initiative_code_single on initiative_code (initiative_id, question) where single;
create index initiative_code_code on initiative_code (question, code);

-- Sites by their codes in the Organisation Data Service, or ALL of the organisation's.
create table initiative_site (
    initiative_id bigint     not null references initiative,
    site          varchar(9) not null check (site = 'ALL' or site ~ '^[A-Z0-9]{5,9}$'),
    primary key (initiative_id, site)
);

create function is_web_address(value text) returns boolean
    language sql immutable strict parallel safe
    return value ~ '^https?://\S+$';

alter table initiative
    add local_reference                  varchar(60),
    add detail                           varchar(5000),
    add condition_text                   varchar(200),

    add intended_purpose_statement       varchar(2500),
    add data_sources                     varchar(2500),
    add human_review                     varchar(2500),
    add override_percent                 integer check (override_percent between 0 and 100),
    add solely_automated_decision        boolean,
    add safeguards                       varchar(2500),

    add sro_role                         varchar(120),
    add clinical_lead_role               varchar(120),
    add clinical_safety_officer_role     varchar(120),
    add information_asset_owner_role     varchar(120),
    add data_protection_officer_role     varchar(120),
    add project_manager_dedicated        boolean,
    add executive_sponsor                boolean,
    add last_discussed_on                text check (is_partial_date(last_discussed_on)),

    add framework_id                     varchar(60),
    add contract_extension_options       varchar(500),

    add monitoring_plan_reference        varchar(200),
    add monitoring_metrics               varchar(1000),
    add monitoring_next_due_on           text check (is_partial_date(monitoring_next_due_on)),
    add drift_check                      boolean,
    add incidents_12m                    integer check (incidents_12m >= 0),

    add subgroup_performance             boolean,
    add equity_mitigation                varchar(2500),

    add training_offered                 boolean,
    add training_mandatory               boolean,
    add training_refresher_months        integer check (training_refresher_months between 0 and 120),

    add publication_basis                varchar(500),
    add patient_notice_url               varchar(2000) check (is_web_address(patient_notice_url)),
    add patient_notice_on                text check (is_partial_date(patient_notice_on)),
    add objection_route                  varchar(500),
    add atrs_record_url                  varchar(2000) check (is_web_address(atrs_record_url)),
    add source_code_url                  varchar(2000) check (is_web_address(source_code_url)),
    add website                          varchar(2000) check (is_web_address(website));
