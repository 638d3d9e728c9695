BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE alerts (
	id INTEGER NOT NULL, 
	case_id INTEGER NOT NULL, 
	change TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	evidence_version INTEGER NOT NULL, 
	raised_at BIGINT NOT NULL, 
	CONSTRAINT pk_alerts PRIMARY KEY (id), 
	CONSTRAINT fk_alerts_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE
);
INSERT INTO "alerts" VALUES(1,1,'opened',1,1,1772452800000000);
INSERT INTO "alerts" VALUES(2,2,'opened',1,1,1772452800000000);
INSERT INTO "alerts" VALUES(3,3,'opened',1,0,1772452800000000);
CREATE TABLE bodies (
	sha256 TEXT NOT NULL, 
	body BLOB NOT NULL, 
	stored_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_bodies PRIMARY KEY (sha256)
);
INSERT INTO "bodies" VALUES('720161d67f8d6a3cb1a3dd5b072a6e7e552de503a305da1e319fd56bcab7fb73',X'5B227269766572736964652D62696C6C696E67222C2022675C753030653472746E65726569222C2022626164225D',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
INSERT INTO "bodies" VALUES('19dfffd4400d3c8c0fef17398907ee75d101d60eff45cb45fb4afcc76b868a9f',X'5B2262696C6C696E672D32225D',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
INSERT INTO "bodies" VALUES('2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97',X'70696374757265',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "bodies" VALUES('13e873b2742108730ad7de11cda25328bbf1bfd2362224b8a26ef895640f84d1',X'5B2262696C6C696E672D33225D',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
CREATE TABLE bursts (
	id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	sort TEXT NOT NULL, 
	place TEXT NOT NULL, 
	began_at BIGINT NOT NULL, 
	over_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_bursts PRIMARY KEY (id)
);
INSERT INTO "bursts" VALUES(1,'riverside','review','',1772452800000000,1772452800000000,'finding',1835524800000000,NULL,NULL,0);
CREATE TABLE calls (
	platform TEXT NOT NULL, 
	host TEXT NOT NULL, 
	allowance TEXT NOT NULL, 
	began_at BIGINT NOT NULL, 
	made INTEGER NOT NULL, 
	CONSTRAINT pk_calls PRIMARY KEY (platform, host, allowance, began_at)
);
INSERT INTO "calls" VALUES('bluesky','bsky.social','logins',1772409600000000,1);
CREATE TABLE case_findings (
	case_id INTEGER NOT NULL, 
	finding_id INTEGER NOT NULL, 
	CONSTRAINT pk_case_findings PRIMARY KEY (case_id, finding_id), 
	CONSTRAINT fk_case_findings_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE, 
	CONSTRAINT fk_case_findings_finding_id FOREIGN KEY(finding_id) REFERENCES findings (id) ON DELETE CASCADE
);
INSERT INTO "case_findings" VALUES(1,1);
INSERT INTO "case_findings" VALUES(2,2);
INSERT INTO "case_findings" VALUES(3,3);
CREATE TABLE cases (
	id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	label TEXT NOT NULL, 
	url TEXT, 
	kind TEXT NOT NULL, 
	kinds TEXT NOT NULL, 
	severity TEXT NOT NULL, 
	state TEXT NOT NULL, 
	resolution TEXT, 
	historical BOOLEAN NOT NULL, 
	revision INTEGER NOT NULL, 
	assignee TEXT, 
	opened_at BIGINT NOT NULL, 
	updated_at BIGINT NOT NULL, 
	closed_at BIGINT, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, size INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT uq_cases_practice_id_subject UNIQUE (practice_id, subject)
);
INSERT INTO "cases" VALUES(1,'riverside','bluesky:account:riverside-billing','bluesky','riverside-billing',NULL,'impersonation','["impersonation"]','high','closed','resolved',0,1,NULL,1772452800000000,1772452800000000,1772452800000000,'case',1835524800000000,NULL,NULL,0,0);
INSERT INTO "cases" VALUES(2,'riverside','bluesky:account:billing-2','bluesky','billing-2',NULL,'impersonation','["impersonation"]','high','open',NULL,0,1,NULL,1772452800000000,1772452800000000,NULL,'case',1835524800000000,NULL,NULL,0,0);
INSERT INTO "cases" VALUES(3,'riverside','bluesky:account:billing-3','bluesky','billing-3',NULL,'impersonation','["impersonation"]','high','open',NULL,0,1,NULL,1772452800000000,1772452800000000,NULL,'case',1835524800000000,NULL,NULL,0,0);
CREATE TABLE copies (
	record_id INTEGER NOT NULL, 
	first_id INTEGER NOT NULL, 
	CONSTRAINT pk_copies PRIMARY KEY (record_id)
);
INSERT INTO "copies" VALUES(5,6);
INSERT INTO "copies" VALUES(6,6);
CREATE TABLE coverage (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	first_at BIGINT NOT NULL, 
	last_at BIGINT NOT NULL, 
	runs INTEGER NOT NULL, 
	CONSTRAINT pk_coverage PRIMARY KEY (id), 
	CONSTRAINT fk_coverage_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
INSERT INTO "coverage" VALUES(1,1,'checked','',1772452800000000,1772452800000000,2);
CREATE TABLE cursors (
	source_id INTEGER NOT NULL, 
	version BIGINT NOT NULL, 
	value TEXT NOT NULL, 
	moved_at BIGINT NOT NULL, 
	CONSTRAINT pk_cursors PRIMARY KEY (source_id), 
	CONSTRAINT fk_cursors_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
INSERT INTO "cursors" VALUES(1,3,'{"page":3}',1772452800000000);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	case_id BIGINT NOT NULL, 
	actor TEXT NOT NULL, 
	action TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	decided_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id)
);
INSERT INTO "decisions" VALUES(1,1,'ana','resolved','taken down',1772452800000000,'decision',1961668800000000,NULL,NULL,0);
CREATE TABLE endpoints (
	platform TEXT NOT NULL, 
	host TEXT NOT NULL, 
	failures INTEGER NOT NULL, 
	rests_until BIGINT NOT NULL, 
	asked_until BIGINT NOT NULL, 
	CONSTRAINT pk_endpoints PRIMARY KEY (platform, host)
);
INSERT INTO "endpoints" VALUES('x','api.twitter.com',1,0,0);
CREATE TABLE evidence (
	id INTEGER NOT NULL, 
	record_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	url TEXT NOT NULL, 
	state TEXT NOT NULL, 
	attempts INTEGER NOT NULL, 
	retry_at BIGINT, 
	sha256 TEXT, 
	media_type TEXT, 
	width INTEGER, 
	height INTEGER, 
	error TEXT NOT NULL, 
	fetched_at BIGINT, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, prints TEXT, photo TEXT, answer TEXT, 
	CONSTRAINT pk_evidence PRIMARY KEY (id), 
	CONSTRAINT fk_evidence_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE, 
	CONSTRAINT uq_evidence_record_id_kind_key UNIQUE (record_id, kind, "key")
);
INSERT INTO "evidence" VALUES(1,2,'avatar','picture-1','https://cdn.example/a.png','ok',1,NULL,'2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97','image/png',8,8,'',1772452800000000,'case',1835524800000000,NULL,NULL,0,'[]','[]',NULL);
INSERT INTO "evidence" VALUES(2,1,'avatar','picture-1','https://cdn.example/a.png','ok',1,NULL,'2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97','image/png',8,8,'',1772452800000000,'avatar',1780228800000000,NULL,NULL,0,'[]','[]',NULL);
INSERT INTO "evidence" VALUES(3,3,'avatar','picture-1','https://cdn.example/a.png','ok',1,NULL,'2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97','image/png',8,8,'',1772452800000000,'case',1835524800000000,NULL,NULL,0,'[]','[]',NULL);
CREATE TABLE findings (
	id INTEGER NOT NULL, 
	record_id INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	evidence_version INTEGER NOT NULL, 
	detector TEXT NOT NULL, 
	detector_version INTEGER NOT NULL, 
	watchlist_digest TEXT NOT NULL, 
	practice_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	verdict TEXT, 
	score FLOAT NOT NULL, 
	severity TEXT NOT NULL, 
	signals TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, topics TEXT, claim TEXT, size INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (id), 
	CONSTRAINT fk_findings_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE, 
	CONSTRAINT uq_findings_key UNIQUE (record_id, revision, evidence_version, detector, detector_version, watchlist_digest, practice_id, kind)
);
INSERT INTO "findings" VALUES(1,2,1,1,'billing',1,'e4fbde503d7472d5','riverside','impersonation','impersonation',8.80797077977882314492e-01,'high','[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]',1772452800000000,'finding',1835524800000000,NULL,NULL,0,'[]','',0);
INSERT INTO "findings" VALUES(2,3,1,1,'billing',1,'e4fbde503d7472d5','riverside','impersonation','impersonation',8.80797077977882314492e-01,'high','[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]',1772452800000000,'finding',1835524800000000,NULL,NULL,0,'[]','',0);
INSERT INTO "findings" VALUES(3,4,1,0,'billing',1,'e4fbde503d7472d5','riverside','impersonation','impersonation',8.80797077977882314492e-01,'high','[{"contribution":2.0,"name":"handle_similarity","span":null,"value":0.9,"why":"the handle is alike"}]',1772452800000000,'finding',1835524800000000,NULL,NULL,0,'[]','',0);
CREATE TABLE gaps (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	after_at BIGINT, 
	before_at BIGINT, 
	reason TEXT NOT NULL, 
	found_at BIGINT NOT NULL, 
	CONSTRAINT pk_gaps PRIMARY KEY (id), 
	CONSTRAINT fk_gaps_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
INSERT INTO "gaps" VALUES(1,1,NULL,1772452800000000,'the file was replaced',1772452800000000);
CREATE TABLE groups (
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	CONSTRAINT pk_groups PRIMARY KEY (id)
);
INSERT INTO "groups" VALUES('default',1772452800000000);
CREATE TABLE heartbeats (
	name TEXT NOT NULL, 
	progress_at BIGINT NOT NULL, 
	expected_by BIGINT NOT NULL, 
	CONSTRAINT pk_heartbeats PRIMARY KEY (name)
);
INSERT INTO "heartbeats" VALUES('clock_trusted',1772452800000000,1772452800000000);
INSERT INTO "heartbeats" VALUES('clock_on_trial',0,0);
INSERT INTO "heartbeats" VALUES('own_pages',1771851600000000,1772456400000000);
INSERT INTO "heartbeats" VALUES('purged',1772452800000000,1772625600000000);
INSERT INTO "heartbeats" VALUES('judge',1772452800000000,1772452800000000);
CREATE TABLE jobs (
	stage TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	lock TEXT, 
	not_before BIGINT NOT NULL, 
	puts INTEGER NOT NULL, 
	attempts INTEGER NOT NULL, 
	lease_token TEXT, 
	lease_until BIGINT, 
	CONSTRAINT pk_jobs PRIMARY KEY (stage, "key")
);
INSERT INTO "jobs" VALUES('enrich','1',NULL,1772452800000000,1,0,NULL,NULL);
INSERT INTO "jobs" VALUES('judge','5',NULL,1772452800000000,1,0,NULL,NULL);
CREATE TABLE leases (
	name TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	version BIGINT NOT NULL, 
	beat BIGINT NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('service','host/boot/namespace 1 2 ab',1,0);
CREATE TABLE lessons (
	id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	case_id BIGINT NOT NULL, 
	trait TEXT NOT NULL, 
	ours BOOLEAN NOT NULL, 
	decided_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_lessons PRIMARY KEY (id), 
	CONSTRAINT uq_lessons_case_id_trait UNIQUE (case_id, trait)
);
INSERT INTO "lessons" VALUES(1,'riverside',1,'r/austin',0,1772452800000000,'finding',1835524800000000,NULL,NULL,0);
CREATE TABLE mentions (
	id INTEGER NOT NULL, 
	record_id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	sort TEXT NOT NULL, 
	place TEXT NOT NULL, 
	said_at BIGINT NOT NULL, 
	first BOOLEAN NOT NULL, 
	source_id INTEGER, 
	burst_id INTEGER, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_mentions PRIMARY KEY (id), 
	CONSTRAINT fk_mentions_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mentions_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mentions_burst_id FOREIGN KEY(burst_id) REFERENCES bursts (id) ON DELETE CASCADE, 
	CONSTRAINT uq_mentions_record_id_practice_id UNIQUE (record_id, practice_id)
);
INSERT INTO "mentions" VALUES(1,5,'riverside','review','',1772452800000000,0,1,NULL,'mention',1780228800000000,NULL,NULL,0);
CREATE TABLE observations (
	record_id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	observed_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_observations PRIMARY KEY (record_id), 
	CONSTRAINT fk_observations_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE
);
INSERT INTO "observations" VALUES(1,'{"avatar_url":"https://cdn.example/a.png"}',1772452800000000,'unmatched',1773662400000000,NULL,NULL,0);
INSERT INTO "observations" VALUES(2,'{"avatar_url":"https://cdn.example/a.png"}',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "observations" VALUES(3,'{"avatar_url":"https://cdn.example/a.png"}',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "observations" VALUES(4,'{}',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "observations" VALUES(5,'{}',1772452800000000,'unmatched',1772539200000000,NULL,NULL,0);
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	alert_id INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	state TEXT NOT NULL, 
	not_before BIGINT NOT NULL, 
	group_key TEXT NOT NULL, 
	message_id TEXT, 
	attempts INTEGER NOT NULL, 
	lease_token TEXT, 
	lease_until BIGINT, 
	possible_repeat BOOLEAN NOT NULL, 
	last_error TEXT NOT NULL, 
	queued_at BIGINT NOT NULL, 
	first_tried_at BIGINT, 
	sent_at BIGINT, 
	CONSTRAINT pk_outbox PRIMARY KEY (id), 
	CONSTRAINT fk_outbox_alert_id FOREIGN KEY(alert_id) REFERENCES alerts (id) ON DELETE CASCADE, 
	CONSTRAINT uq_outbox_alert_id_channel UNIQUE (alert_id, channel)
);
INSERT INTO "outbox" VALUES(1,1,'soc','sent',1772452860000000,'baseline:riverside','msg_974e868ccc0a81db5ad92a21d04f5036',1,NULL,NULL,0,'',1772452800000000,1772452800000000,1772452800000000);
INSERT INTO "outbox" VALUES(2,2,'soc','sent',1772452860000000,'baseline:riverside','msg_974e868ccc0a81db5ad92a21d04f5036',1,NULL,NULL,0,'',1772452800000000,1772452800000000,1772452800000000);
INSERT INTO "outbox" VALUES(3,3,'soc','queued',1772452805000000,'case:3','msg_8b8c37c0f25ef9ea9f0ae7afbfcf711a',1,NULL,NULL,0,'unavailable: 503',1772452800000000,1772452800000000,NULL);
CREATE TABLE parked (
	id INTEGER NOT NULL, 
	source_id INTEGER, 
	stage TEXT NOT NULL, 
	locator TEXT NOT NULL, 
	form TEXT NOT NULL, 
	body BLOB NOT NULL, 
	sha256 TEXT NOT NULL, 
	error TEXT NOT NULL, 
	attempts INTEGER NOT NULL, 
	parked_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_parked PRIMARY KEY (id), 
	CONSTRAINT fk_parked_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE, 
	CONSTRAINT uq_parked_stage_locator_sha256 UNIQUE (stage, locator, sha256)
);
INSERT INTO "parked" VALUES(1,1,'ingest','','handle',X'626164','2f05d4b689d270cafb02285f35f44866f7dc8a2d368a3f9d1124373eeab31fb1','bad_item: the handle is bad',1,1772452800000000,'parked',1773662400000000,NULL,NULL,0);
CREATE TABLE pins (
	id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	handle TEXT NOT NULL, 
	native_id TEXT NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	CONSTRAINT pk_pins PRIMARY KEY (id), 
	CONSTRAINT uq_pins_practice_id_platform_handle UNIQUE (practice_id, platform, handle)
);
INSERT INTO "pins" VALUES(1,'riverside','bluesky','riverside.example','did:plc:riverside',1772452800000000);
CREATE TABLE practices (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	group_id TEXT NOT NULL, 
	watched_from BIGINT NOT NULL, 
	watched_until BIGINT, 
	CONSTRAINT pk_practices PRIMARY KEY (id), 
	CONSTRAINT fk_practices_group_id FOREIGN KEY(group_id) REFERENCES groups (id)
);
INSERT INTO "practices" VALUES('riverside','Riverside Family Clinic','default',1772452800000000,NULL);
CREATE TABLE record_sources (
	record_id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	found_at BIGINT NOT NULL, 
	CONSTRAINT pk_record_sources PRIMARY KEY (record_id, source_id), 
	CONSTRAINT fk_record_sources_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE, 
	CONSTRAINT fk_record_sources_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
INSERT INTO "record_sources" VALUES(5,1,1772452800000000);
CREATE TABLE records (
	id INTEGER NOT NULL, 
	platform TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	native_id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	evidence_version INTEGER NOT NULL, 
	baseline BOOLEAN NOT NULL, 
	historical BOOLEAN NOT NULL, 
	unjudged BOOLEAN NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	last_seen_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_records PRIMARY KEY (id), 
	CONSTRAINT uq_records_platform_kind_native_id UNIQUE (platform, kind, native_id)
);
INSERT INTO "records" VALUES(1,'bluesky','account','gärtnerei',1,1,1,0,0,1772452800000000,1772452800000000,'unmatched',1773662400000000,NULL,NULL,0);
INSERT INTO "records" VALUES(2,'bluesky','account','riverside-billing',1,1,1,0,0,1772452800000000,1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "records" VALUES(3,'bluesky','account','billing-2',1,1,1,0,0,1772452800000000,1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "records" VALUES(4,'bluesky','account','billing-3',1,0,0,0,0,1772452800000000,1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "records" VALUES(5,'yelp','post','r1',1,0,0,0,1,1772452800000000,1772452800000000,'unmatched',1772539200000000,NULL,NULL,0);
INSERT INTO "records" VALUES(6,'yelp','post','bare',0,0,0,0,0,1772452800000000,1772452800000000,'mention',1772452800000000,NULL,NULL,0);
CREATE TABLE removed_images (
	id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	case_id BIGINT NOT NULL, 
	record_id BIGINT NOT NULL, 
	sha256 TEXT NOT NULL, 
	prints TEXT NOT NULL, 
	watched_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_removed_images PRIMARY KEY (id), 
	CONSTRAINT uq_removed_images_case_id_sha256 UNIQUE (case_id, sha256)
);
INSERT INTO "removed_images" VALUES(1,'riverside',1,5,'00','[]',1772452800000000,'case',1835524800000000,NULL,NULL,0);
CREATE TABLE responses (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	status INTEGER NOT NULL, 
	headers TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	fetched_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_responses PRIMARY KEY (id), 
	CONSTRAINT fk_responses_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE
);
INSERT INTO "responses" VALUES(1,1,'http://fake/',200,'{}','720161d67f8d6a3cb1a3dd5b072a6e7e552de503a305da1e319fd56bcab7fb73',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
INSERT INTO "responses" VALUES(2,1,'http://fake/',200,'{}','19dfffd4400d3c8c0fef17398907ee75d101d60eff45cb45fb4afcc76b868a9f',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
INSERT INTO "responses" VALUES(3,1,'http://fake/',200,'{}','13e873b2742108730ad7de11cda25328bbf1bfd2362224b8a26ef895640f84d1',1772452800000000,'raw_response',1773662400000000,NULL,NULL,0);
CREATE TABLE revisions (
	id INTEGER NOT NULL, 
	record_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	body TEXT, 
	created_at BIGINT NOT NULL, 
	judged_evidence INTEGER, 
	judged_digest TEXT, 
	judged_at BIGINT, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_revisions PRIMARY KEY (id), 
	CONSTRAINT fk_revisions_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE, 
	CONSTRAINT uq_revisions_record_id_number UNIQUE (record_id, number)
);
INSERT INTO "revisions" VALUES(1,1,1,'51e8d67b6d42e70f72ec370cc3dc3230dc402628d538afdc6c2d52ce3474a2b6','{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"g\u00e4rtnerei","links":[]}',1772452800000000,1,'e4fbde503d7472d5',1772452800000000,'unmatched',1773662400000000,NULL,NULL,0);
INSERT INTO "revisions" VALUES(2,2,1,'42bffb995135f649771edd9063a60534f4df5462b49c414e792b62062c43d54f','{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"riverside-billing","links":[]}',1772452800000000,1,'e4fbde503d7472d5',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "revisions" VALUES(3,3,1,'899359f2b31ff3f2e00c0803cfdbf59d6e0e355c9d609090b844176c9417adc2','{"avatar_id":"picture-1","bio":"","display_name":"Riverside Family Clinic","handle":"billing-2","links":[]}',1772452800000000,1,'e4fbde503d7472d5',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "revisions" VALUES(4,4,1,'ece370de12a40a66e266109956e9a83ba6b2f145f419cc697ab5fe8f6bfe75bb','{"avatar_id":null,"bio":"","display_name":"Riverside Family Clinic","handle":"billing-3","links":[]}',1772452800000000,0,'e4fbde503d7472d5',1772452800000000,'case',1835524800000000,NULL,NULL,0);
INSERT INTO "revisions" VALUES(5,5,1,'6fe7260f62c0a4452c2de703b72503972e614f8e32311282a2c21dbc27f677c3','{"author_id":null,"author_name":"","form":"review","images":[],"links":[],"location":"","max_rating":null,"parent_id":null,"published_at":1772452800000000,"rating":null,"text":"Waited for hours.","thread_id":null,"title":""}',1772452800000000,NULL,NULL,NULL,'unmatched',1772539200000000,NULL,NULL,0);
CREATE TABLE sketch_keys (
	"key" BIGINT NOT NULL, 
	record_id INTEGER NOT NULL, 
	CONSTRAINT pk_sketch_keys PRIMARY KEY ("key", record_id), 
	CONSTRAINT fk_sketch_keys_record_id FOREIGN KEY(record_id) REFERENCES sketches (record_id) ON DELETE CASCADE
);
INSERT INTO "sketch_keys" VALUES(1,6);
INSERT INTO "sketch_keys" VALUES(2,6);
CREATE TABLE sketches (
	record_id INTEGER NOT NULL, 
	hashes BLOB NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_sketches PRIMARY KEY (record_id), 
	CONSTRAINT fk_sketches_record_id FOREIGN KEY(record_id) REFERENCES records (id) ON DELETE CASCADE
);
INSERT INTO "sketches" VALUES(6,X'01000000000000000200000000000000','mention',1772539200000000,NULL,NULL,0);
CREATE TABLE source_practices (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	practice_id TEXT NOT NULL, 
	from_at BIGINT NOT NULL, 
	until_at BIGINT, 
	CONSTRAINT pk_source_practices PRIMARY KEY (id), 
	CONSTRAINT fk_source_practices_source_id FOREIGN KEY(source_id) REFERENCES sources (id) ON DELETE CASCADE, 
	CONSTRAINT uq_source_practices_source_id_practice_id_from_at UNIQUE (source_id, practice_id, from_at)
);
INSERT INTO "source_practices" VALUES(1,1,'riverside',1772452800000000,NULL);
CREATE TABLE sources (
	id INTEGER NOT NULL, 
	connector TEXT NOT NULL, 
	platform TEXT NOT NULL, 
	capability TEXT NOT NULL, 
	"query" TEXT NOT NULL, 
	every BIGINT NOT NULL, 
	active BOOLEAN NOT NULL, 
	baseline_done_at BIGINT, 
	next_due_at BIGINT NOT NULL, 
	failures INTEGER NOT NULL, rhythm TEXT, 
	CONSTRAINT pk_sources PRIMARY KEY (id), 
	CONSTRAINT uq_sources_connector_capability_query UNIQUE (connector, capability, "query")
);
INSERT INTO "sources" VALUES(1,'fake','bluesky','accounts','riverside',900000000,1,1772452800000000,1772453700000000,0,'{"gaps":1,"longest":[[2930,0]],"news_at":1772452800000000,"quiet":0}');
CREATE TABLE spending (
	id INTEGER NOT NULL, 
	connector TEXT NOT NULL, 
	month TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	reserved BIGINT NOT NULL, 
	spent BIGINT, 
	reserved_at BIGINT NOT NULL, 
	CONSTRAINT pk_spending PRIMARY KEY (id)
);
INSERT INTO "spending" VALUES(1,'x','2026-03','accounts',1000000,NULL,1772452800000000);
CREATE TABLE vectors (
	id INTEGER NOT NULL, 
	encoder TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	vector BLOB NOT NULL, 
	stored_at BIGINT NOT NULL, 
	data_class TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	recheck_after BIGINT, 
	deleted_at BIGINT, 
	legal_hold BOOLEAN NOT NULL, 
	CONSTRAINT pk_vectors PRIMARY KEY (id), 
	CONSTRAINT uq_vectors_encoder_sha256 UNIQUE (encoder, sha256)
);
INSERT INTO "vectors" VALUES(1,'all-MiniLM-L6-v2','0000000000000000000000000000000000000000000000000000000000000000',X'0000000000000000',1772452800000000,'unmatched',1773662400000000,NULL,NULL,0);
CREATE INDEX ix_bodies_expires_at ON bodies (expires_at);
CREATE INDEX ix_cases_expires_at ON cases (expires_at);
CREATE INDEX ix_cases_state_updated_at ON cases (state, updated_at);
CREATE INDEX ix_decisions_case_id ON decisions (case_id);
CREATE INDEX ix_decisions_expires_at ON decisions (expires_at);
CREATE INDEX ix_jobs_stage_not_before ON jobs (stage, not_before);
CREATE INDEX ix_records_unjudged ON records (id) WHERE unjudged;
CREATE INDEX ix_alerts_case_id ON alerts (case_id);
CREATE INDEX ix_coverage_source_id_last_at ON coverage (source_id, last_at);
CREATE INDEX ix_evidence_expires_at ON evidence (expires_at);
CREATE INDEX ix_evidence_state_retry_at ON evidence (state, retry_at);
CREATE INDEX ix_findings_expires_at ON findings (expires_at);
CREATE INDEX ix_observations_expires_at ON observations (expires_at);
CREATE INDEX ix_parked_expires_at ON parked (expires_at);
CREATE INDEX ix_responses_expires_at ON responses (expires_at);
CREATE INDEX ix_revisions_expires_at ON revisions (expires_at);
CREATE INDEX ix_case_findings_finding_id ON case_findings (finding_id);
CREATE INDEX ix_outbox_channel_state_not_before ON outbox (channel, state, not_before);
CREATE INDEX ix_outbox_message_id ON outbox (message_id);
CREATE INDEX ix_spending_connector_month ON spending (connector, month);
CREATE INDEX ix_evidence_kind_key ON evidence (kind, "key");
CREATE INDEX ix_vectors_sha256 ON vectors (sha256);
CREATE INDEX ix_vectors_expires_at ON vectors (expires_at);
CREATE INDEX ix_pins_platform_native_id ON pins (platform, native_id);
CREATE INDEX ix_bursts_practice_id_sort_over_at ON bursts (practice_id, sort, over_at);
CREATE INDEX ix_bursts_expires_at ON bursts (expires_at);
CREATE INDEX ix_mentions_practice_id_sort_said_at ON mentions (practice_id, sort, said_at);
CREATE INDEX ix_mentions_burst_id ON mentions (burst_id);
CREATE INDEX ix_mentions_expires_at ON mentions (expires_at);
CREATE INDEX ix_sketches_expires_at ON sketches (expires_at);
CREATE INDEX ix_sketch_keys_record_id ON sketch_keys (record_id);
CREATE INDEX ix_copies_first_id ON copies (first_id);
CREATE INDEX ix_lessons_trait_practice_id ON lessons (trait, practice_id);
CREATE INDEX ix_lessons_expires_at ON lessons (expires_at);
CREATE INDEX ix_removed_images_expires_at ON removed_images (expires_at);
COMMIT;
