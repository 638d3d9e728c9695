--
-- PostgreSQL database dump
--

\restrict XYgAeYxkZ8G3qVYHMWtbScVCAKEJlQXVKAfDpaKPf01W1Q7YK6jSR24E76DiOu9

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: alerts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    change text NOT NULL,
    revision integer NOT NULL,
    evidence_version integer NOT NULL,
    raised_at bigint NOT NULL
);


--
-- Name: alerts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.alerts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: alerts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.alerts_id_seq OWNED BY public.alerts.id;


--
-- Name: bodies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bodies (
    sha256 text NOT NULL,
    body bytea NOT NULL,
    stored_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: bursts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bursts (
    id bigint NOT NULL,
    practice_id text NOT NULL,
    sort text NOT NULL,
    place text NOT NULL,
    began_at bigint NOT NULL,
    over_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: bursts_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.bursts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: bursts_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.bursts_id_seq OWNED BY public.bursts.id;


--
-- Name: calls; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calls (
    platform text NOT NULL,
    host text NOT NULL,
    allowance text NOT NULL,
    began_at bigint NOT NULL,
    made integer NOT NULL
);


--
-- Name: case_findings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_findings (
    case_id bigint NOT NULL,
    finding_id bigint NOT NULL
);


--
-- Name: cases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cases (
    id bigint NOT NULL,
    practice_id text NOT NULL,
    subject text NOT NULL,
    platform text NOT NULL,
    label text NOT NULL,
    url text,
    kind text NOT NULL,
    kinds text NOT NULL,
    severity text NOT NULL,
    state text NOT NULL,
    resolution text,
    historical boolean NOT NULL,
    revision integer NOT NULL,
    assignee text,
    opened_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    closed_at bigint,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL,
    size integer DEFAULT 0 NOT NULL
);


--
-- Name: cases_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.cases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: cases_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.cases_id_seq OWNED BY public.cases.id;


--
-- Name: copies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.copies (
    record_id bigint NOT NULL,
    first_id bigint NOT NULL
);


--
-- Name: coverage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.coverage (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    first_at bigint NOT NULL,
    last_at bigint NOT NULL,
    runs integer NOT NULL
);


--
-- Name: coverage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.coverage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: coverage_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.coverage_id_seq OWNED BY public.coverage.id;


--
-- Name: cursors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cursors (
    source_id bigint NOT NULL,
    version bigint NOT NULL,
    value text NOT NULL,
    moved_at bigint NOT NULL
);


--
-- Name: decisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.decisions (
    id bigint NOT NULL,
    case_id bigint NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    reason text NOT NULL,
    decided_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: decisions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.decisions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: decisions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.decisions_id_seq OWNED BY public.decisions.id;


--
-- Name: endpoints; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.endpoints (
    platform text NOT NULL,
    host text NOT NULL,
    failures integer NOT NULL,
    rests_until bigint NOT NULL,
    asked_until bigint NOT NULL
);


--
-- Name: evidence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence (
    id bigint NOT NULL,
    record_id bigint NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    url text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    retry_at bigint,
    sha256 text,
    media_type text,
    width integer,
    height integer,
    error text NOT NULL,
    fetched_at bigint,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL,
    prints text,
    photo text,
    answer text
);


--
-- Name: evidence_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.evidence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: evidence_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.evidence_id_seq OWNED BY public.evidence.id;


--
-- Name: findings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.findings (
    id bigint NOT NULL,
    record_id bigint NOT NULL,
    revision integer NOT NULL,
    evidence_version integer NOT NULL,
    detector text NOT NULL,
    detector_version integer NOT NULL,
    watchlist_digest text NOT NULL,
    practice_id text NOT NULL,
    kind text NOT NULL,
    verdict text,
    score double precision NOT NULL,
    severity text NOT NULL,
    signals text NOT NULL,
    created_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL,
    topics text,
    claim text,
    size integer DEFAULT 0 NOT NULL
);


--
-- Name: findings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.findings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: findings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.findings_id_seq OWNED BY public.findings.id;


--
-- Name: gaps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.gaps (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    after_at bigint,
    before_at bigint,
    reason text NOT NULL,
    found_at bigint NOT NULL
);


--
-- Name: gaps_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.gaps_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: gaps_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.gaps_id_seq OWNED BY public.gaps.id;


--
-- Name: groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.groups (
    id text NOT NULL,
    created_at bigint NOT NULL
);


--
-- Name: heartbeats; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.heartbeats (
    name text NOT NULL,
    progress_at bigint NOT NULL,
    expected_by bigint NOT NULL
);


--
-- Name: jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.jobs (
    stage text NOT NULL,
    key text NOT NULL,
    lock text,
    not_before bigint NOT NULL,
    puts integer NOT NULL,
    attempts integer NOT NULL,
    lease_token text,
    lease_until bigint
);


--
-- Name: leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leases (
    name text NOT NULL,
    holder text NOT NULL,
    version bigint NOT NULL,
    beat bigint NOT NULL
);


--
-- Name: lessons; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lessons (
    id bigint NOT NULL,
    practice_id text NOT NULL,
    case_id bigint NOT NULL,
    trait text NOT NULL,
    ours boolean NOT NULL,
    decided_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: lessons_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.lessons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: lessons_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.lessons_id_seq OWNED BY public.lessons.id;


--
-- Name: mentions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mentions (
    id bigint NOT NULL,
    record_id bigint NOT NULL,
    practice_id text NOT NULL,
    sort text NOT NULL,
    place text NOT NULL,
    said_at bigint NOT NULL,
    first boolean NOT NULL,
    source_id bigint,
    burst_id bigint,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: mentions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.mentions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: mentions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.mentions_id_seq OWNED BY public.mentions.id;


--
-- Name: observations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.observations (
    record_id bigint NOT NULL,
    body text NOT NULL,
    observed_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id bigint NOT NULL,
    alert_id bigint NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    not_before bigint NOT NULL,
    group_key text NOT NULL,
    message_id text,
    attempts integer NOT NULL,
    lease_token text,
    lease_until bigint,
    possible_repeat boolean NOT NULL,
    last_error text NOT NULL,
    queued_at bigint NOT NULL,
    first_tried_at bigint,
    sent_at bigint
);


--
-- Name: outbox_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: outbox_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.outbox_id_seq OWNED BY public.outbox.id;


--
-- Name: parked; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parked (
    id bigint NOT NULL,
    source_id bigint,
    stage text NOT NULL,
    locator text NOT NULL,
    form text NOT NULL,
    body bytea NOT NULL,
    sha256 text NOT NULL,
    error text NOT NULL,
    attempts integer NOT NULL,
    parked_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: parked_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.parked_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: parked_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.parked_id_seq OWNED BY public.parked.id;


--
-- Name: pins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pins (
    id bigint NOT NULL,
    practice_id text NOT NULL,
    platform text NOT NULL,
    handle text NOT NULL,
    native_id text NOT NULL,
    first_seen_at bigint NOT NULL
);


--
-- Name: pins_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.pins_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: pins_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.pins_id_seq OWNED BY public.pins.id;


--
-- Name: practices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.practices (
    id text NOT NULL,
    name text NOT NULL,
    group_id text NOT NULL,
    watched_from bigint NOT NULL,
    watched_until bigint
);


--
-- Name: record_sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_sources (
    record_id bigint NOT NULL,
    source_id bigint NOT NULL,
    found_at bigint NOT NULL
);


--
-- Name: records; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.records (
    id bigint NOT NULL,
    platform text NOT NULL,
    kind text NOT NULL,
    native_id text NOT NULL,
    revision integer NOT NULL,
    evidence_version integer NOT NULL,
    baseline boolean NOT NULL,
    historical boolean NOT NULL,
    unjudged boolean NOT NULL,
    first_seen_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: records_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.records_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: records_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.records_id_seq OWNED BY public.records.id;


--
-- Name: removed_images; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.removed_images (
    id bigint NOT NULL,
    practice_id text NOT NULL,
    case_id bigint NOT NULL,
    record_id bigint NOT NULL,
    sha256 text NOT NULL,
    prints text NOT NULL,
    watched_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: removed_images_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.removed_images_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: removed_images_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.removed_images_id_seq OWNED BY public.removed_images.id;


--
-- Name: responses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.responses (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    url text NOT NULL,
    status integer NOT NULL,
    headers text NOT NULL,
    sha256 text NOT NULL,
    fetched_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: responses_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.responses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: responses_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.responses_id_seq OWNED BY public.responses.id;


--
-- Name: revisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.revisions (
    id bigint NOT NULL,
    record_id bigint NOT NULL,
    number integer NOT NULL,
    digest text NOT NULL,
    body text,
    created_at bigint NOT NULL,
    judged_evidence integer,
    judged_digest text,
    judged_at bigint,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: revisions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.revisions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: revisions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.revisions_id_seq OWNED BY public.revisions.id;


--
-- Name: sketch_keys; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sketch_keys (
    key bigint NOT NULL,
    record_id bigint NOT NULL
);


--
-- Name: sketches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sketches (
    record_id bigint NOT NULL,
    hashes bytea NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: source_practices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.source_practices (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    practice_id text NOT NULL,
    from_at bigint NOT NULL,
    until_at bigint
);


--
-- Name: source_practices_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.source_practices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: source_practices_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.source_practices_id_seq OWNED BY public.source_practices.id;


--
-- Name: sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources (
    id bigint NOT NULL,
    connector text NOT NULL,
    platform text NOT NULL,
    capability text NOT NULL,
    query text NOT NULL,
    every bigint NOT NULL,
    active boolean NOT NULL,
    baseline_done_at bigint,
    next_due_at bigint NOT NULL,
    failures integer NOT NULL,
    rhythm text
);


--
-- Name: sources_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sources_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sources_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sources_id_seq OWNED BY public.sources.id;


--
-- Name: spending; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.spending (
    id bigint NOT NULL,
    connector text NOT NULL,
    month text NOT NULL,
    purpose text NOT NULL,
    reserved bigint NOT NULL,
    spent bigint,
    reserved_at bigint NOT NULL
);


--
-- Name: spending_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.spending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: spending_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.spending_id_seq OWNED BY public.spending.id;


--
-- Name: vectors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vectors (
    id bigint NOT NULL,
    encoder text NOT NULL,
    sha256 text NOT NULL,
    vector bytea NOT NULL,
    stored_at bigint NOT NULL,
    data_class text NOT NULL,
    expires_at bigint NOT NULL,
    recheck_after bigint,
    deleted_at bigint,
    legal_hold boolean NOT NULL
);


--
-- Name: vectors_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.vectors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: vectors_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.vectors_id_seq OWNED BY public.vectors.id;


--
-- Name: alerts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts ALTER COLUMN id SET DEFAULT nextval('public.alerts_id_seq'::regclass);


--
-- Name: bursts id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bursts ALTER COLUMN id SET DEFAULT nextval('public.bursts_id_seq'::regclass);


--
-- Name: cases id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases ALTER COLUMN id SET DEFAULT nextval('public.cases_id_seq'::regclass);


--
-- Name: coverage id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coverage ALTER COLUMN id SET DEFAULT nextval('public.coverage_id_seq'::regclass);


--
-- Name: decisions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions ALTER COLUMN id SET DEFAULT nextval('public.decisions_id_seq'::regclass);


--
-- Name: evidence id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence ALTER COLUMN id SET DEFAULT nextval('public.evidence_id_seq'::regclass);


--
-- Name: findings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings ALTER COLUMN id SET DEFAULT nextval('public.findings_id_seq'::regclass);


--
-- Name: gaps id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gaps ALTER COLUMN id SET DEFAULT nextval('public.gaps_id_seq'::regclass);


--
-- Name: lessons id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons ALTER COLUMN id SET DEFAULT nextval('public.lessons_id_seq'::regclass);


--
-- Name: mentions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions ALTER COLUMN id SET DEFAULT nextval('public.mentions_id_seq'::regclass);


--
-- Name: outbox id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox ALTER COLUMN id SET DEFAULT nextval('public.outbox_id_seq'::regclass);


--
-- Name: parked id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parked ALTER COLUMN id SET DEFAULT nextval('public.parked_id_seq'::regclass);


--
-- Name: pins id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pins ALTER COLUMN id SET DEFAULT nextval('public.pins_id_seq'::regclass);


--
-- Name: records id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records ALTER COLUMN id SET DEFAULT nextval('public.records_id_seq'::regclass);


--
-- Name: removed_images id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.removed_images ALTER COLUMN id SET DEFAULT nextval('public.removed_images_id_seq'::regclass);


--
-- Name: responses id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses ALTER COLUMN id SET DEFAULT nextval('public.responses_id_seq'::regclass);


--
-- Name: revisions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.revisions ALTER COLUMN id SET DEFAULT nextval('public.revisions_id_seq'::regclass);


--
-- Name: source_practices id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_practices ALTER COLUMN id SET DEFAULT nextval('public.source_practices_id_seq'::regclass);


--
-- Name: sources id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources ALTER COLUMN id SET DEFAULT nextval('public.sources_id_seq'::regclass);


--
-- Name: spending id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spending ALTER COLUMN id SET DEFAULT nextval('public.spending_id_seq'::regclass);


--
-- Name: vectors id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vectors ALTER COLUMN id SET DEFAULT nextval('public.vectors_id_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0009');


--
-- Data for Name: alerts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts VALUES (1, 1, 'opened', 1, 1, 1772452800000000);
INSERT INTO public.alerts VALUES (2, 2, 'opened', 1, 1, 1772452800000000);
INSERT INTO public.alerts VALUES (3, 3, 'opened', 1, 0, 1772452800000000);


--
-- Data for Name: bodies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bodies VALUES ('720161d67f8d6a3cb1a3dd5b072a6e7e552de503a305da1e319fd56bcab7fb73', '\x5b227269766572736964652d62696c6c696e67222c2022675c753030653472746e65726569222c2022626164225d', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);
INSERT INTO public.bodies VALUES ('19dfffd4400d3c8c0fef17398907ee75d101d60eff45cb45fb4afcc76b868a9f', '\x5b2262696c6c696e672d32225d', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);
INSERT INTO public.bodies VALUES ('13e873b2742108730ad7de11cda25328bbf1bfd2362224b8a26ef895640f84d1', '\x5b2262696c6c696e672d33225d', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);
INSERT INTO public.bodies VALUES ('2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97', '\x70696374757265', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);


--
-- Data for Name: bursts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bursts VALUES (1, 'riverside', 'review', '', 1772452800000000, 1772452800000000, 'finding', 1835524800000000, NULL, NULL, false);


--
-- Data for Name: calls; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.calls VALUES ('bluesky', 'bsky.social', 'logins', 1772409600000000, 1);


--
-- Data for Name: case_findings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_findings VALUES (1, 1);
INSERT INTO public.case_findings VALUES (2, 2);
INSERT INTO public.case_findings VALUES (3, 3);


--
-- Data for Name: cases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.cases VALUES (2, 'riverside', 'bluesky:account:billing-2', 'bluesky', 'billing-2', NULL, 'impersonation', '["impersonation"]', 'high', 'open', NULL, false, 1, NULL, 1772452800000000, 1772452800000000, NULL, 'case', 1835524800000000, NULL, NULL, false, 0);
INSERT INTO public.cases VALUES (3, 'riverside', 'bluesky:account:billing-3', 'bluesky', 'billing-3', NULL, 'impersonation', '["impersonation"]', 'high', 'open', NULL, false, 1, NULL, 1772452800000000, 1772452800000000, NULL, 'case', 1835524800000000, NULL, NULL, false, 0);
INSERT INTO public.cases VALUES (1, 'riverside', 'bluesky:account:riverside-billing', 'bluesky', 'riverside-billing', NULL, 'impersonation', '["impersonation"]', 'high', 'closed', 'resolved', false, 1, NULL, 1772452800000000, 1772452800000000, 1772452800000000, 'case', 1835524800000000, NULL, NULL, false, 0);


--
-- Data for Name: copies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.copies VALUES (5, 6);
INSERT INTO public.copies VALUES (6, 6);


--
-- Data for Name: coverage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.coverage VALUES (1, 1, 'checked', '', 1772452800000000, 1772452800000000, 2);


--
-- Data for Name: cursors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.cursors VALUES (1, 3, '{"page":3}', 1772452800000000);


--
-- Data for Name: decisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.decisions VALUES (1, 1, 'ana', 'resolved', 'taken down', 1772452800000000, 'decision', 1961668800000000, NULL, NULL, false);


--
-- Data for Name: endpoints; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.endpoints VALUES ('x', 'api.twitter.com', 1, 0, 0);


--
-- Data for Name: evidence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence VALUES (2, 1, 'avatar', 'picture-1', 'https://cdn.example/a.png', 'ok', 1, NULL, '2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97', 'image/png', 8, 8, '', 1772452800000000, 'avatar', 1780228800000000, NULL, NULL, false, '[]', '[]', NULL);
INSERT INTO public.evidence VALUES (3, 3, 'avatar', 'picture-1', 'https://cdn.example/a.png', 'ok', 1, NULL, '2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97', 'image/png', 8, 8, '', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false, '[]', '[]', NULL);
INSERT INTO public.evidence VALUES (1, 2, 'avatar', 'picture-1', 'https://cdn.example/a.png', 'ok', 1, NULL, '2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97', 'image/png', 8, 8, '', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false, '[]', '[]', NULL);


--
-- Data for Name: findings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.findings VALUES (2, 3, 1, 1, 'billing', 1, 'e4fbde503d7472d5', 'riverside', 'impersonation', 'impersonation', 0.8807970779778823, 'high', '[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]', 1772452800000000, 'finding', 1835524800000000, NULL, NULL, false, '[]', '', 0);
INSERT INTO public.findings VALUES (3, 4, 1, 0, 'billing', 1, 'e4fbde503d7472d5', 'riverside', 'impersonation', 'impersonation', 0.8807970779778823, 'high', '[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]', 1772452800000000, 'finding', 1835524800000000, NULL, NULL, false, '[]', '', 0);
INSERT INTO public.findings VALUES (1, 2, 1, 1, 'billing', 1, 'e4fbde503d7472d5', 'riverside', 'impersonation', 'impersonation', 0.8807970779778823, 'high', '[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]', 1772452800000000, 'finding', 1835524800000000, NULL, NULL, false, '[]', '', 0);


--
-- Data for Name: gaps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.gaps VALUES (1, 1, NULL, 1772452800000000, 'the file was replaced', 1772452800000000);


--
-- Data for Name: groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.groups VALUES ('default', 1772452800000000);


--
-- Data for Name: heartbeats; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.heartbeats VALUES ('own_pages', 1771851600000000, 1772456400000000);
INSERT INTO public.heartbeats VALUES ('purged', 1772452800000000, 1772625600000000);
INSERT INTO public.heartbeats VALUES ('clock_trusted', 1772452800000000, 1772452800000000);
INSERT INTO public.heartbeats VALUES ('clock_on_trial', 0, 0);
INSERT INTO public.heartbeats VALUES ('judge', 1772452800000000, 1772452800000000);


--
-- Data for Name: jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.jobs VALUES ('enrich', '1', NULL, 1772452800000000, 1, 0, NULL, NULL);
INSERT INTO public.jobs VALUES ('judge', '5', NULL, 1772452800000000, 1, 0, NULL, NULL);


--
-- Data for Name: leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.leases VALUES ('service', 'host/boot/namespace 1 2 ab', 1, 0);


--
-- Data for Name: lessons; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.lessons VALUES (1, 'riverside', 1, 'r/austin', false, 1772452800000000, 'finding', 1835524800000000, NULL, NULL, false);


--
-- Data for Name: mentions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mentions VALUES (1, 5, 'riverside', 'review', '', 1772452800000000, false, 1, NULL, 'mention', 1780228800000000, NULL, NULL, false);


--
-- Data for Name: observations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.observations VALUES (1, '{"avatar_url":"https://cdn.example/a.png"}', 1772452800000000, 'unmatched', 1773662400000000, NULL, NULL, false);
INSERT INTO public.observations VALUES (3, '{"avatar_url":"https://cdn.example/a.png"}', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.observations VALUES (4, '{}', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.observations VALUES (2, '{"avatar_url":"https://cdn.example/a.png"}', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.observations VALUES (5, '{}', 1772452800000000, 'unmatched', 1772539200000000, NULL, NULL, false);


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES (1, 1, 'soc', 'sent', 1772452860000000, 'baseline:riverside', 'msg_a0dc4f666bcde3e3b0741c15aa43b840', 1, NULL, NULL, false, '', 1772452800000000, 1772452800000000, 1772452800000000);
INSERT INTO public.outbox VALUES (2, 2, 'soc', 'sent', 1772452860000000, 'baseline:riverside', 'msg_a0dc4f666bcde3e3b0741c15aa43b840', 1, NULL, NULL, false, '', 1772452800000000, 1772452800000000, 1772452800000000);
INSERT INTO public.outbox VALUES (3, 3, 'soc', 'queued', 1772452805000000, 'case:3', 'msg_18f16c9ed2edbffa37d2af30022cb12b', 1, NULL, NULL, false, 'unavailable: 503', 1772452800000000, 1772452800000000, NULL);


--
-- Data for Name: parked; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.parked VALUES (1, 1, 'ingest', '', 'handle', '\x626164', '2f05d4b689d270cafb02285f35f44866f7dc8a2d368a3f9d1124373eeab31fb1', 'bad_item: the handle is bad', 1, 1772452800000000, 'parked', 1773662400000000, NULL, NULL, false);


--
-- Data for Name: pins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.pins VALUES (1, 'riverside', 'bluesky', 'riverside.example', 'did:plc:riverside', 1772452800000000);


--
-- Data for Name: practices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.practices VALUES ('riverside', 'Riverside Family Clinic', 'default', 1772452800000000, NULL);


--
-- Data for Name: record_sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.record_sources VALUES (5, 1, 1772452800000000);


--
-- Data for Name: records; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.records VALUES (1, 'bluesky', 'account', 'gärtnerei', 1, 1, true, false, false, 1772452800000000, 1772452800000000, 'unmatched', 1773662400000000, NULL, NULL, false);
INSERT INTO public.records VALUES (3, 'bluesky', 'account', 'billing-2', 1, 1, true, false, false, 1772452800000000, 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.records VALUES (4, 'bluesky', 'account', 'billing-3', 1, 0, false, false, false, 1772452800000000, 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.records VALUES (2, 'bluesky', 'account', 'riverside-billing', 1, 1, true, false, false, 1772452800000000, 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.records VALUES (5, 'yelp', 'post', 'r1', 1, 0, false, false, true, 1772452800000000, 1772452800000000, 'unmatched', 1772539200000000, NULL, NULL, false);
INSERT INTO public.records VALUES (6, 'yelp', 'post', 'bare', 0, 0, false, false, false, 1772452800000000, 1772452800000000, 'mention', 1772452800000000, NULL, NULL, false);


--
-- Data for Name: removed_images; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.removed_images VALUES (1, 'riverside', 1, 5, '00', '[]', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);


--
-- Data for Name: responses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.responses VALUES (1, 1, 'http://fake/', 200, '{}', '720161d67f8d6a3cb1a3dd5b072a6e7e552de503a305da1e319fd56bcab7fb73', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);
INSERT INTO public.responses VALUES (2, 1, 'http://fake/', 200, '{}', '19dfffd4400d3c8c0fef17398907ee75d101d60eff45cb45fb4afcc76b868a9f', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);
INSERT INTO public.responses VALUES (3, 1, 'http://fake/', 200, '{}', '13e873b2742108730ad7de11cda25328bbf1bfd2362224b8a26ef895640f84d1', 1772452800000000, 'raw_response', 1773662400000000, NULL, NULL, false);


--
-- Data for Name: revisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.revisions VALUES (1, 1, 1, '51e8d67b6d42e70f72ec370cc3dc3230dc402628d538afdc6c2d52ce3474a2b6', '{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"g\u00e4rtnerei","links":[]}', 1772452800000000, 1, 'e4fbde503d7472d5', 1772452800000000, 'unmatched', 1773662400000000, NULL, NULL, false);
INSERT INTO public.revisions VALUES (3, 3, 1, '899359f2b31ff3f2e00c0803cfdbf59d6e0e355c9d609090b844176c9417adc2', '{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"billing-2","links":[]}', 1772452800000000, 1, 'e4fbde503d7472d5', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.revisions VALUES (4, 4, 1, 'ece370de12a40a66e266109956e9a83ba6b2f145f419cc697ab5fe8f6bfe75bb', '{"avatar_id":null,"bio":"","display_name":"Riverside Family Clinic","handle":"billing-3","links":[]}', 1772452800000000, 0, 'e4fbde503d7472d5', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.revisions VALUES (2, 2, 1, '42bffb995135f649771edd9063a60534f4df5462b49c414e792b62062c43d54f', '{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"riverside-billing","links":[]}', 1772452800000000, 1, 'e4fbde503d7472d5', 1772452800000000, 'case', 1835524800000000, NULL, NULL, false);
INSERT INTO public.revisions VALUES (5, 5, 1, '6fe7260f62c0a4452c2de703b72503972e614f8e32311282a2c21dbc27f677c3', '{"author_id":null,"author_name":"","form":"review","images":[],"links":[],"location":"","max_rating":null,"parent_id":null,"published_at":1772452800000000,"rating":null,"text":"Waited for hours.","thread_id":null,"title":""}', 1772452800000000, NULL, NULL, NULL, 'unmatched', 1772539200000000, NULL, NULL, false);


--
-- Data for Name: sketch_keys; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sketch_keys VALUES (1, 6);
INSERT INTO public.sketch_keys VALUES (2, 6);


--
-- Data for Name: sketches; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sketches VALUES (6, '\x01000000000000000200000000000000', 'mention', 1772539200000000, NULL, NULL, false);


--
-- Data for Name: source_practices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.source_practices VALUES (1, 1, 'riverside', 1772452800000000, NULL);


--
-- Data for Name: sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources VALUES (1, 'fake', 'bluesky', 'accounts', 'riverside', 900000000, true, 1772452800000000, 1772453700000000, 0, '{"gaps":1,"longest":[[2930,0]],"news_at":1772452800000000,"quiet":0}');


--
-- Data for Name: spending; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.spending VALUES (1, 'x', '2026-03', 'accounts', 1000000, NULL, 1772452800000000);


--
-- Data for Name: vectors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.vectors VALUES (1, 'all-MiniLM-L6-v2', '0000000000000000000000000000000000000000000000000000000000000000', '\x0000000000000000', 1772452800000000, 'unmatched', 1773662400000000, NULL, NULL, false);


--
-- Name: alerts_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_id_seq', 3, true);


--
-- Name: bursts_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bursts_id_seq', 1, true);


--
-- Name: cases_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cases_id_seq', 3, true);


--
-- Name: coverage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.coverage_id_seq', 1, true);


--
-- Name: decisions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.decisions_id_seq', 1, true);


--
-- Name: evidence_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_id_seq', 3, true);


--
-- Name: findings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.findings_id_seq', 3, true);


--
-- Name: gaps_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.gaps_id_seq', 1, true);


--
-- Name: lessons_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lessons_id_seq', 1, true);


--
-- Name: mentions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mentions_id_seq', 1, true);


--
-- Name: outbox_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.outbox_id_seq', 3, true);


--
-- Name: parked_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.parked_id_seq', 1, true);


--
-- Name: pins_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.pins_id_seq', 1, true);


--
-- Name: records_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.records_id_seq', 6, true);


--
-- Name: removed_images_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.removed_images_id_seq', 1, true);


--
-- Name: responses_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.responses_id_seq', 3, true);


--
-- Name: revisions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.revisions_id_seq', 5, true);


--
-- Name: source_practices_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.source_practices_id_seq', 1, true);


--
-- Name: sources_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sources_id_seq', 1, true);


--
-- Name: spending_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.spending_id_seq', 1, true);


--
-- Name: vectors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.vectors_id_seq', 1, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: alerts pk_alerts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT pk_alerts PRIMARY KEY (id);


--
-- Name: bodies pk_bodies; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bodies
    ADD CONSTRAINT pk_bodies PRIMARY KEY (sha256);


--
-- Name: bursts pk_bursts; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bursts
    ADD CONSTRAINT pk_bursts PRIMARY KEY (id);


--
-- Name: calls pk_calls; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calls
    ADD CONSTRAINT pk_calls PRIMARY KEY (platform, host, allowance, began_at);


--
-- Name: case_findings pk_case_findings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_findings
    ADD CONSTRAINT pk_case_findings PRIMARY KEY (case_id, finding_id);


--
-- Name: cases pk_cases; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT pk_cases PRIMARY KEY (id);


--
-- Name: copies pk_copies; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.copies
    ADD CONSTRAINT pk_copies PRIMARY KEY (record_id);


--
-- Name: coverage pk_coverage; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coverage
    ADD CONSTRAINT pk_coverage PRIMARY KEY (id);


--
-- Name: cursors pk_cursors; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cursors
    ADD CONSTRAINT pk_cursors PRIMARY KEY (source_id);


--
-- Name: decisions pk_decisions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT pk_decisions PRIMARY KEY (id);


--
-- Name: endpoints pk_endpoints; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.endpoints
    ADD CONSTRAINT pk_endpoints PRIMARY KEY (platform, host);


--
-- Name: evidence pk_evidence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT pk_evidence PRIMARY KEY (id);


--
-- Name: findings pk_findings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT pk_findings PRIMARY KEY (id);


--
-- Name: gaps pk_gaps; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gaps
    ADD CONSTRAINT pk_gaps PRIMARY KEY (id);


--
-- Name: groups pk_groups; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT pk_groups PRIMARY KEY (id);


--
-- Name: heartbeats pk_heartbeats; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.heartbeats
    ADD CONSTRAINT pk_heartbeats PRIMARY KEY (name);


--
-- Name: jobs pk_jobs; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT pk_jobs PRIMARY KEY (stage, key);


--
-- Name: leases pk_leases; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leases
    ADD CONSTRAINT pk_leases PRIMARY KEY (name);


--
-- Name: lessons pk_lessons; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons
    ADD CONSTRAINT pk_lessons PRIMARY KEY (id);


--
-- Name: mentions pk_mentions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT pk_mentions PRIMARY KEY (id);


--
-- Name: observations pk_observations; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.observations
    ADD CONSTRAINT pk_observations PRIMARY KEY (record_id);


--
-- Name: outbox pk_outbox; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT pk_outbox PRIMARY KEY (id);


--
-- Name: parked pk_parked; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parked
    ADD CONSTRAINT pk_parked PRIMARY KEY (id);


--
-- Name: pins pk_pins; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pins
    ADD CONSTRAINT pk_pins PRIMARY KEY (id);


--
-- Name: practices pk_practices; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.practices
    ADD CONSTRAINT pk_practices PRIMARY KEY (id);


--
-- Name: record_sources pk_record_sources; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_sources
    ADD CONSTRAINT pk_record_sources PRIMARY KEY (record_id, source_id);


--
-- Name: records pk_records; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records
    ADD CONSTRAINT pk_records PRIMARY KEY (id);


--
-- Name: removed_images pk_removed_images; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.removed_images
    ADD CONSTRAINT pk_removed_images PRIMARY KEY (id);


--
-- Name: responses pk_responses; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT pk_responses PRIMARY KEY (id);


--
-- Name: revisions pk_revisions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT pk_revisions PRIMARY KEY (id);


--
-- Name: sketch_keys pk_sketch_keys; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketch_keys
    ADD CONSTRAINT pk_sketch_keys PRIMARY KEY (key, record_id);


--
-- Name: sketches pk_sketches; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketches
    ADD CONSTRAINT pk_sketches PRIMARY KEY (record_id);


--
-- Name: source_practices pk_source_practices; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_practices
    ADD CONSTRAINT pk_source_practices PRIMARY KEY (id);


--
-- Name: sources pk_sources; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT pk_sources PRIMARY KEY (id);


--
-- Name: spending pk_spending; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spending
    ADD CONSTRAINT pk_spending PRIMARY KEY (id);


--
-- Name: vectors pk_vectors; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vectors
    ADD CONSTRAINT pk_vectors PRIMARY KEY (id);


--
-- Name: cases uq_cases_practice_id_subject; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT uq_cases_practice_id_subject UNIQUE (practice_id, subject);


--
-- Name: evidence uq_evidence_record_id_kind_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT uq_evidence_record_id_kind_key UNIQUE (record_id, kind, key);


--
-- Name: findings uq_findings_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT uq_findings_key UNIQUE (record_id, revision, evidence_version, detector, detector_version, watchlist_digest, practice_id, kind);


--
-- Name: lessons uq_lessons_case_id_trait; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lessons
    ADD CONSTRAINT uq_lessons_case_id_trait UNIQUE (case_id, trait);


--
-- Name: mentions uq_mentions_record_id_practice_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT uq_mentions_record_id_practice_id UNIQUE (record_id, practice_id);


--
-- Name: outbox uq_outbox_alert_id_channel; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT uq_outbox_alert_id_channel UNIQUE (alert_id, channel);


--
-- Name: parked uq_parked_stage_locator_sha256; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parked
    ADD CONSTRAINT uq_parked_stage_locator_sha256 UNIQUE (stage, locator, sha256);


--
-- Name: pins uq_pins_practice_id_platform_handle; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pins
    ADD CONSTRAINT uq_pins_practice_id_platform_handle UNIQUE (practice_id, platform, handle);


--
-- Name: records uq_records_platform_kind_native_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.records
    ADD CONSTRAINT uq_records_platform_kind_native_id UNIQUE (platform, kind, native_id);


--
-- Name: removed_images uq_removed_images_case_id_sha256; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.removed_images
    ADD CONSTRAINT uq_removed_images_case_id_sha256 UNIQUE (case_id, sha256);


--
-- Name: revisions uq_revisions_record_id_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT uq_revisions_record_id_number UNIQUE (record_id, number);


--
-- Name: source_practices uq_source_practices_source_id_practice_id_from_at; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_practices
    ADD CONSTRAINT uq_source_practices_source_id_practice_id_from_at UNIQUE (source_id, practice_id, from_at);


--
-- Name: sources uq_sources_connector_capability_query; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT uq_sources_connector_capability_query UNIQUE (connector, capability, query);


--
-- Name: vectors uq_vectors_encoder_sha256; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vectors
    ADD CONSTRAINT uq_vectors_encoder_sha256 UNIQUE (encoder, sha256);


--
-- Name: ix_alerts_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_alerts_case_id ON public.alerts USING btree (case_id);


--
-- Name: ix_bodies_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bodies_expires_at ON public.bodies USING btree (expires_at);


--
-- Name: ix_bursts_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bursts_expires_at ON public.bursts USING btree (expires_at);


--
-- Name: ix_bursts_practice_id_sort_over_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bursts_practice_id_sort_over_at ON public.bursts USING btree (practice_id, sort, over_at);


--
-- Name: ix_case_findings_finding_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_case_findings_finding_id ON public.case_findings USING btree (finding_id);


--
-- Name: ix_cases_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_cases_expires_at ON public.cases USING btree (expires_at);


--
-- Name: ix_cases_state_updated_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_cases_state_updated_at ON public.cases USING btree (state, updated_at);


--
-- Name: ix_copies_first_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_copies_first_id ON public.copies USING btree (first_id);


--
-- Name: ix_coverage_source_id_last_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_coverage_source_id_last_at ON public.coverage USING btree (source_id, last_at);


--
-- Name: ix_decisions_case_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_decisions_case_id ON public.decisions USING btree (case_id);


--
-- Name: ix_decisions_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_decisions_expires_at ON public.decisions USING btree (expires_at);


--
-- Name: ix_evidence_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_evidence_expires_at ON public.evidence USING btree (expires_at);


--
-- Name: ix_evidence_kind_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_evidence_kind_key ON public.evidence USING btree (kind, key);


--
-- Name: ix_evidence_state_retry_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_evidence_state_retry_at ON public.evidence USING btree (state, retry_at);


--
-- Name: ix_findings_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_findings_expires_at ON public.findings USING btree (expires_at);


--
-- Name: ix_jobs_stage_not_before; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_jobs_stage_not_before ON public.jobs USING btree (stage, not_before);


--
-- Name: ix_lessons_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_lessons_expires_at ON public.lessons USING btree (expires_at);


--
-- Name: ix_lessons_trait_practice_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_lessons_trait_practice_id ON public.lessons USING btree (trait, practice_id);


--
-- Name: ix_mentions_burst_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mentions_burst_id ON public.mentions USING btree (burst_id);


--
-- Name: ix_mentions_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mentions_expires_at ON public.mentions USING btree (expires_at);


--
-- Name: ix_mentions_practice_id_sort_said_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_mentions_practice_id_sort_said_at ON public.mentions USING btree (practice_id, sort, said_at);


--
-- Name: ix_observations_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_observations_expires_at ON public.observations USING btree (expires_at);


--
-- Name: ix_outbox_channel_state_not_before; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outbox_channel_state_not_before ON public.outbox USING btree (channel, state, not_before);


--
-- Name: ix_outbox_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_outbox_message_id ON public.outbox USING btree (message_id);


--
-- Name: ix_parked_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_parked_expires_at ON public.parked USING btree (expires_at);


--
-- Name: ix_pins_platform_native_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_pins_platform_native_id ON public.pins USING btree (platform, native_id);


--
-- Name: ix_records_unjudged; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_records_unjudged ON public.records USING btree (id) WHERE unjudged;


--
-- Name: ix_removed_images_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_removed_images_expires_at ON public.removed_images USING btree (expires_at);


--
-- Name: ix_responses_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_responses_expires_at ON public.responses USING btree (expires_at);


--
-- Name: ix_revisions_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_revisions_expires_at ON public.revisions USING btree (expires_at);


--
-- Name: ix_sketch_keys_record_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sketch_keys_record_id ON public.sketch_keys USING btree (record_id);


--
-- Name: ix_sketches_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_sketches_expires_at ON public.sketches USING btree (expires_at);


--
-- Name: ix_spending_connector_month; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_spending_connector_month ON public.spending USING btree (connector, month);


--
-- Name: ix_vectors_expires_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vectors_expires_at ON public.vectors USING btree (expires_at);


--
-- Name: ix_vectors_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vectors_sha256 ON public.vectors USING btree (sha256);


--
-- Name: alerts fk_alerts_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts
    ADD CONSTRAINT fk_alerts_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id) ON DELETE CASCADE;


--
-- Name: case_findings fk_case_findings_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_findings
    ADD CONSTRAINT fk_case_findings_case_id FOREIGN KEY (case_id) REFERENCES public.cases(id) ON DELETE CASCADE;


--
-- Name: case_findings fk_case_findings_finding_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_findings
    ADD CONSTRAINT fk_case_findings_finding_id FOREIGN KEY (finding_id) REFERENCES public.findings(id) ON DELETE CASCADE;


--
-- Name: coverage fk_coverage_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coverage
    ADD CONSTRAINT fk_coverage_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: cursors fk_cursors_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cursors
    ADD CONSTRAINT fk_cursors_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: evidence fk_evidence_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence
    ADD CONSTRAINT fk_evidence_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: findings fk_findings_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT fk_findings_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: gaps fk_gaps_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gaps
    ADD CONSTRAINT fk_gaps_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: mentions fk_mentions_burst_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT fk_mentions_burst_id FOREIGN KEY (burst_id) REFERENCES public.bursts(id) ON DELETE CASCADE;


--
-- Name: mentions fk_mentions_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT fk_mentions_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: mentions fk_mentions_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mentions
    ADD CONSTRAINT fk_mentions_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: observations fk_observations_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.observations
    ADD CONSTRAINT fk_observations_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: outbox fk_outbox_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT fk_outbox_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts(id) ON DELETE CASCADE;


--
-- Name: parked fk_parked_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parked
    ADD CONSTRAINT fk_parked_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: practices fk_practices_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.practices
    ADD CONSTRAINT fk_practices_group_id FOREIGN KEY (group_id) REFERENCES public.groups(id);


--
-- Name: record_sources fk_record_sources_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_sources
    ADD CONSTRAINT fk_record_sources_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: record_sources fk_record_sources_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_sources
    ADD CONSTRAINT fk_record_sources_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: responses fk_responses_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT fk_responses_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- Name: revisions fk_revisions_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT fk_revisions_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: sketch_keys fk_sketch_keys_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketch_keys
    ADD CONSTRAINT fk_sketch_keys_record_id FOREIGN KEY (record_id) REFERENCES public.sketches(record_id) ON DELETE CASCADE;


--
-- Name: sketches fk_sketches_record_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sketches
    ADD CONSTRAINT fk_sketches_record_id FOREIGN KEY (record_id) REFERENCES public.records(id) ON DELETE CASCADE;


--
-- Name: source_practices fk_source_practices_source_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.source_practices
    ADD CONSTRAINT fk_source_practices_source_id FOREIGN KEY (source_id) REFERENCES public.sources(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--

\unrestrict XYgAeYxkZ8G3qVYHMWtbScVCAKEJlQXVKAfDpaKPf01W1Q7YK6jSR24E76DiOu9

