-- A newsroom written by the code of commit eca5a98; see README.md.
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;


CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_embargo_holds_7411f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE until timestamptz;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' THEN
            IF OLD.live THEN RETURN NEW; END IF;
        END IF;
        SELECT embargo_until INTO until FROM articles_article WHERE id = NEW.article_id;
        IF NEW.live_since < until THEN
            RAISE EXCEPTION 'Article % is embargoed until %.', NEW.article_id, until USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_append_only_623a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            RAISE EXCEPTION 'The record of corrections is only ever added to.' USING ERRCODE = 'check_violation';
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_append_only_7fff7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            RAISE EXCEPTION 'The record of acts is only ever added to.' USING ERRCODE = 'check_violation';
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_immutable_7c232() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE edition bigint; life text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            life := ARRAY['live', 'first_published'];
            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.content_object_id ELSE NEW.content_object_id END;
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            END IF;
            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_immutable_7e534() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF to_jsonb(NEW) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['sealed', 'number', 'live', 'live_since', 'live_until', 'first_published', 'last_updated', 'previous_digest', 'digest', 'unscheduled_at', 'failed_at', 'failure', 'search_vector'] OR NOT NEW.sealed THEN
            RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', OLD.id
                USING ERRCODE = 'check_violation';
        END IF;
        IF (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number)
           OR (OLD.digest <> '' AND NEW.digest IS DISTINCT FROM OLD.digest)
           OR (OLD.digest <> '' AND NEW.previous_digest IS DISTINCT FROM OLD.previous_digest)
           OR (OLD.live_since IS NOT NULL AND NEW.live_since IS DISTINCT FROM OLD.live_since)
           OR (OLD.live_until IS NOT NULL AND NEW.live_until IS DISTINCT FROM OLD.live_until)
           OR (OLD.first_published IS NOT NULL AND NEW.first_published IS DISTINCT FROM OLD.first_published)
           OR (OLD.unscheduled_at IS NOT NULL AND NEW.unscheduled_at IS DISTINCT FROM OLD.unscheduled_at)
           OR (NEW.live AND NOT OLD.live AND (OLD.live_since IS NOT NULL OR OLD.unscheduled_at IS NOT NULL))
           OR (NEW.unscheduled_at IS NOT NULL AND NEW.live_since IS NOT NULL) THEN
            RAISE EXCEPTION 'The life of edition % only moves forward.', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_immutable_cbb01() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE edition bigint; life text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            life := ARRAY['live', 'first_published'];
            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            END IF;
            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_immutable_e547c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE edition bigint; life text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            life := ARRAY['live', 'first_published'];
            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            END IF;
            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_immutable_faeec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE edition bigint; life text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            life := ARRAY['live', 'first_published'];
            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END;
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            END IF;
            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_is_kept_14d1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        RAISE EXCEPTION 'Edition % is part of the record: withdraw the story instead.', OLD.id
            USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_joins_the_chain_14348() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE before record;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' THEN
            IF OLD.number IS NOT NULL THEN RETURN NEW; END IF;
        END IF;
        SELECT number, digest INTO before FROM articles_edition
            WHERE article_id = NEW.article_id AND number IS NOT NULL ORDER BY number DESC LIMIT 1;
        IF NEW.number IS DISTINCT FROM coalesce(before.number, 0) + 1
           OR NEW.previous_digest IS DISTINCT FROM coalesce(before.digest, '')
           OR NEW.digest IS DISTINCT FROM
              encode(sha256(convert_to(NEW.previous_digest || NEW.content_digest, 'UTF8')), 'hex') THEN
            RAISE EXCEPTION 'Edition % of article % does not continue the chain.', NEW.number, NEW.article_id
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_life_reaches_its_parts_d71c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        UPDATE articles_editionbyline SET live = NEW.live, first_published = NEW.first_published
            WHERE edition_id = NEW.id;
        UPDATE articles_taggededition SET live = NEW.live, first_published = NEW.first_published
            WHERE content_object_id = NEW.id;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_never_changes_1365b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            RAISE EXCEPTION 'What was saved never changes.' USING ERRCODE = 'check_violation';
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_two_levels_19fe3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM articles_section WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
           OR EXISTS (SELECT 1 FROM articles_section WHERE parent_id = NEW.id) THEN
            RAISE EXCEPTION 'Sections have two levels: a section within a section cannot have sections of its own.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_version_counts_on_635ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'Article % was saved meanwhile: it is at version %.', OLD.id, OLD.version
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;




CREATE TABLE public.articles_article (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    slug character varying(120) NOT NULL,
    headline character varying(300) NOT NULL,
    standfirst text NOT NULL,
    teaser text NOT NULL,
    body text NOT NULL,
    language character varying(20) NOT NULL,
    seo_title character varying(200) NOT NULL,
    seo_description character varying(320) NOT NULL,
    canonical_url character varying(500) NOT NULL,
    tagline character varying(500) NOT NULL,
    guid character varying(500) NOT NULL,
    status character varying(20) NOT NULL,
    planned_for date,
    embargo_until timestamp with time zone,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    assignee_id bigint,
    created_by_id bigint,
    updated_by_id bigint,
    section_id bigint NOT NULL,
    CONSTRAINT article_has_a_headline CHECK ((NOT ((headline)::text = ''::text))),
    CONSTRAINT article_slug_fits_an_address CHECK (((slug)::text ~ '^[^\s/?#%&.]+$'::text)),
    CONSTRAINT article_status_is_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'in_review'::character varying, 'approved'::character varying, 'scheduled'::character varying, 'published'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT articles_article_version_check CHECK ((version >= 0))
);


ALTER TABLE public.articles_article ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_article_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_auditentry (
    id bigint NOT NULL,
    verb character varying(30) NOT NULL,
    by_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL,
    detail jsonb NOT NULL,
    article_id bigint NOT NULL,
    by_id bigint,
    edition_id bigint
);


ALTER TABLE public.articles_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_byline (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    article_id bigint NOT NULL,
    author_id bigint NOT NULL,
    CONSTRAINT articles_byline_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.articles_byline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_byline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_comment (
    id bigint NOT NULL,
    by_name character varying(200) NOT NULL,
    text text NOT NULL,
    passage text NOT NULL,
    before character varying(200) NOT NULL,
    after character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    answers_id bigint,
    article_id bigint NOT NULL,
    person_id bigint,
    resolved_by_id bigint,
    CONSTRAINT comment_says_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT only_a_thread_is_resolved CHECK (((answers_id IS NULL) OR (resolved_at IS NULL)))
);


ALTER TABLE public.articles_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_comment_mentioned (
    id bigint NOT NULL,
    comment_id bigint NOT NULL,
    user_id bigint NOT NULL
);


ALTER TABLE public.articles_comment_mentioned ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_comment_mentioned_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_correction (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    article_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    CONSTRAINT correction_says_something CHECK ((NOT (text = ''::text)))
);


ALTER TABLE public.articles_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_deskindex (
    article_id bigint NOT NULL,
    words tsvector NOT NULL
);


CREATE TABLE public.articles_edition (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    slug character varying(120) NOT NULL,
    headline character varying(300) NOT NULL,
    standfirst text NOT NULL,
    teaser text NOT NULL,
    body text NOT NULL,
    language character varying(20) NOT NULL,
    seo_title character varying(200) NOT NULL,
    seo_description character varying(320) NOT NULL,
    canonical_url character varying(500) NOT NULL,
    tagline character varying(500) NOT NULL,
    article_version integer NOT NULL,
    change character varying(20) NOT NULL,
    public_note text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    goes_live_at timestamp with time zone,
    rendered_body text NOT NULL,
    summary text NOT NULL,
    summary_cut boolean NOT NULL,
    word_count integer NOT NULL,
    salts jsonb NOT NULL,
    field_digests jsonb NOT NULL,
    content_digest character varying(64) NOT NULL,
    sealed boolean NOT NULL,
    number integer,
    live boolean NOT NULL,
    live_since timestamp with time zone,
    live_until timestamp with time zone,
    first_published timestamp with time zone,
    last_updated timestamp with time zone,
    previous_digest character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    unscheduled_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure text NOT NULL,
    search_vector tsvector,
    article_id bigint NOT NULL,
    published_by_id bigint,
    section_id bigint NOT NULL,
    CONSTRAINT a_life_moves_forward CHECK (((live_until IS NULL) OR (live_until >= live_since))),
    CONSTRAINT a_life_that_ended_says_when CHECK (((live_since IS NULL) OR live OR (live_until IS NOT NULL))),
    CONSTRAINT a_live_edition_is_whole CHECK (((NOT live) OR ((first_published IS NOT NULL) AND (live_since IS NOT NULL) AND (live_until IS NULL) AND (number IS NOT NULL) AND sealed AND (NOT ((digest)::text = ''::text))))),
    CONSTRAINT articles_edition_article_version_check CHECK ((article_version >= 0)),
    CONSTRAINT articles_edition_number_check CHECK ((number >= 0)),
    CONSTRAINT articles_edition_word_count_check CHECK ((word_count >= 0)),
    CONSTRAINT edition_change_is_known CHECK (((change)::text = ANY ((ARRAY['first'::character varying, 'minor'::character varying, 'update'::character varying, 'correction'::character varying, 'clarification'::character varying, 'revert'::character varying])::text[]))),
    CONSTRAINT edition_has_a_headline CHECK ((NOT ((headline)::text = ''::text))),
    CONSTRAINT edition_slug_fits_an_address CHECK (((slug)::text ~ '^[^\s/?#%&.]+$'::text))
);


ALTER TABLE public.articles_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_editionbyline (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    "position" smallint NOT NULL,
    name character varying(200) NOT NULL,
    live boolean NOT NULL,
    first_published timestamp with time zone,
    author_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    CONSTRAINT articles_editionbyline_position_check CHECK (("position" >= 0)),
    CONSTRAINT edition_byline_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);


ALTER TABLE public.articles_editionbyline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_editionbyline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_editionfigure (
    id bigint NOT NULL,
    key character varying(20) NOT NULL,
    place character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    caption text NOT NULL,
    credit character varying(300) NOT NULL,
    alt character varying(500) NOT NULL,
    decorative boolean NOT NULL,
    edition_id bigint NOT NULL,
    image_id bigint NOT NULL,
    CONSTRAINT articles_editionfigure_position_check CHECK (("position" >= 0)),
    CONSTRAINT edition_figure_has_alt_or_is_decorative CHECK (((NOT ((alt)::text = ''::text)) OR decorative))
);


ALTER TABLE public.articles_editionfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_editionfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_editionrelated (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    headline character varying(300) NOT NULL,
    edition_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT articles_editionrelated_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.articles_editionrelated ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_editionrelated_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_figure (
    id bigint NOT NULL,
    key character varying(20) NOT NULL,
    place character varying(10) NOT NULL,
    "position" smallint NOT NULL,
    caption text NOT NULL,
    credit character varying(300) NOT NULL,
    alt character varying(500) NOT NULL,
    decorative boolean NOT NULL,
    article_id bigint NOT NULL,
    image_id bigint NOT NULL,
    CONSTRAINT articles_figure_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.articles_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_formerpath (
    id bigint NOT NULL,
    slug character varying(120) NOT NULL,
    article_id bigint NOT NULL,
    section_id bigint NOT NULL
);


ALTER TABLE public.articles_formerpath ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_formerpath_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_formersectionslug (
    id bigint NOT NULL,
    slug character varying(120) NOT NULL,
    section_id bigint NOT NULL
);


ALTER TABLE public.articles_formersectionslug ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_formersectionslug_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_notice (
    id bigint NOT NULL,
    subject character varying(300) NOT NULL,
    text text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    seen_at timestamp with time zone,
    next_try_at timestamp with time zone,
    tries smallint NOT NULL,
    failure text NOT NULL,
    article_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT articles_notice_tries_check CHECK ((tries >= 0))
);


ALTER TABLE public.articles_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_presence (
    id bigint NOT NULL,
    "window" character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    writing boolean NOT NULL,
    article_id bigint NOT NULL,
    person_id bigint NOT NULL
);


ALTER TABLE public.articles_presence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_presence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_previewlink (
    id bigint NOT NULL,
    token_digest character varying(64) NOT NULL,
    label character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    article_id bigint NOT NULL,
    made_by_id bigint,
    revoked_by_id bigint,
    version_id bigint NOT NULL,
    CONSTRAINT preview_link_says_for_whom CHECK ((NOT ((label)::text = ''::text)))
);


ALTER TABLE public.articles_previewlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_previewlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_previewvisit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    address inet,
    browser character varying(300) NOT NULL,
    link_id bigint NOT NULL
);


ALTER TABLE public.articles_previewvisit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_previewvisit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_relatedstory (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    headline character varying(300) NOT NULL,
    article_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT a_story_is_not_its_own_related CHECK ((NOT (article_id = target_id))),
    CONSTRAINT articles_relatedstory_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.articles_relatedstory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_relatedstory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_savedfilter (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    query character varying(1000) NOT NULL,
    shared boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT saved_filter_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);


ALTER TABLE public.articles_savedfilter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_savedfilter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_savedversion (
    id bigint NOT NULL,
    version integer NOT NULL,
    started_from integer NOT NULL,
    how character varying(20) NOT NULL,
    content jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    note text NOT NULL,
    article_id bigint NOT NULL,
    saved_by_id bigint,
    CONSTRAINT a_save_starts_from_before CHECK ((started_from < version)),
    CONSTRAINT articles_savedversion_started_from_check CHECK ((started_from >= 0)),
    CONSTRAINT articles_savedversion_version_check CHECK ((version >= 0))
);


ALTER TABLE public.articles_savedversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_savedversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_section (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(120) NOT NULL,
    "position" smallint NOT NULL,
    in_navigation boolean NOT NULL,
    description text NOT NULL,
    four_eyes boolean NOT NULL,
    parent_id bigint,
    CONSTRAINT articles_section_position_check CHECK (("position" >= 0)),
    CONSTRAINT section_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT section_is_not_its_own_parent CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL)))),
    CONSTRAINT section_slug_fits_an_address CHECK (((slug)::text ~ '^[^\s/?#%&.]+$'::text)),
    CONSTRAINT section_slug_is_not_reserved CHECK ((NOT ((slug)::text = ANY ((ARRAY['about'::character varying, 'accounts'::character varying, 'admin'::character varying, 'api'::character varying, 'archive'::character varying, 'assets'::character varying, 'authors'::character varying, 'embed'::character varying, 'favicon'::character varying, 'feed'::character varying, 'feeds'::character varying, 'fronts'::character varying, 'healthz'::character varying, 'help'::character varying, 'history'::character varying, 'home'::character varying, 'images'::character varying, 'latest'::character varying, 'live'::character varying, 'login'::character varying, 'logout'::character varying, 'media'::character varying, 'news-sitemap'::character varying, 'newsletters'::character varying, 'page'::character varying, 'pages'::character varying, 'preview'::character varying, 'robots'::character varying, 'rss'::character varying, 'search'::character varying, 'sections'::character varying, 'sitemap'::character varying, 'site'::character varying, 'static'::character varying, 'subscribe'::character varying, 'tags'::character varying, 'topics'::character varying, 'user'::character varying, 'users'::character varying, 'videos'::character varying, 'well-known'::character varying])::text[]))))
);


CREATE TABLE public.articles_section_editors (
    id bigint NOT NULL,
    section_id bigint NOT NULL,
    user_id bigint NOT NULL
);


ALTER TABLE public.articles_section_editors ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_section_editors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


ALTER TABLE public.articles_section ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_section_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_tag (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    CONSTRAINT tag_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT tag_slug_fits_an_address CHECK (((slug)::text ~ '^[^\s/?#%&.]+$'::text))
);


ALTER TABLE public.articles_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_taggedarticle (
    id bigint NOT NULL,
    content_object_id bigint NOT NULL,
    tag_id bigint NOT NULL
);


ALTER TABLE public.articles_taggedarticle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_taggedarticle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_taggededition (
    id bigint NOT NULL,
    live boolean NOT NULL,
    first_published timestamp with time zone,
    content_object_id bigint NOT NULL,
    tag_id bigint NOT NULL
);


ALTER TABLE public.articles_taggededition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_taggededition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_withdrawal (
    id bigint NOT NULL,
    slug character varying(120) NOT NULL,
    note text NOT NULL,
    due_at timestamp with time zone,
    done_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    article_id bigint NOT NULL,
    by_id bigint,
    section_id bigint NOT NULL,
    CONSTRAINT withdrawal_has_a_time CHECK (((due_at IS NOT NULL) OR (done_at IS NOT NULL)))
);


ALTER TABLE public.articles_withdrawal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_withdrawal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.articles_workingcopy (
    id bigint NOT NULL,
    guid character varying(500) NOT NULL,
    "window" character varying(40) NOT NULL,
    started_from integer,
    headline character varying(300) NOT NULL,
    fields jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    put_aside_at timestamp with time zone,
    article_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT articles_workingcopy_started_from_check CHECK ((started_from >= 0)),
    CONSTRAINT working_copy_names_its_window CHECK ((NOT (("window")::text = ''::text)))
);


ALTER TABLE public.articles_workingcopy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.articles_workingcopy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.authors_author (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    slug character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    role_title character varying(200) NOT NULL,
    bio text NOT NULL,
    tagline character varying(300) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    links jsonb NOT NULL,
    photo_id bigint,
    user_id bigint,
    CONSTRAINT author_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT author_slug_fits_an_address CHECK (((slug)::text ~ '^[^\s/?#%&]+$'::text))
);


ALTER TABLE public.authors_author ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.authors_author_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


CREATE TABLE public.images_image (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    filename character varying(255) NOT NULL,
    mime_type character varying(32) NOT NULL,
    byte_size integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    dhash bigint NOT NULL,
    embedded jsonb NOT NULL,
    alt text NOT NULL,
    caption text NOT NULL,
    credit character varying(255) NOT NULL,
    copyright_notice character varying(500) NOT NULL,
    source character varying(255) NOT NULL,
    usage_terms text NOT NULL,
    rights_expire_on date,
    focal_x double precision NOT NULL,
    focal_y double precision NOT NULL,
    created_at timestamp with time zone NOT NULL,
    renditions_made_at timestamp with time zone,
    renditions_error character varying(255) NOT NULL,
    created_by_id bigint,
    CONSTRAINT image_focal_point_inside CHECK (((focal_x >= (0.0)::double precision) AND (focal_x <= (1.0)::double precision) AND (focal_y >= (0.0)::double precision) AND (focal_y <= (1.0)::double precision))),
    CONSTRAINT image_has_pixels CHECK (((height > 0) AND (width > 0))),
    CONSTRAINT image_sha256_is_hex CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT images_image_byte_size_check CHECK ((byte_size >= 0)),
    CONSTRAINT images_image_height_check CHECK ((height >= 0)),
    CONSTRAINT images_image_width_check CHECK ((width >= 0))
);


ALTER TABLE public.images_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.images_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.newsroom_beat (
    id bigint NOT NULL,
    name character varying(50) NOT NULL,
    at timestamp with time zone NOT NULL,
    detail jsonb NOT NULL
);


ALTER TABLE public.newsroom_beat ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsroom_beat_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.newsroom_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


CREATE TABLE public.newsroom_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);


ALTER TABLE public.newsroom_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsroom_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


ALTER TABLE public.newsroom_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsroom_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.newsroom_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);


ALTER TABLE public.newsroom_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsroom_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);


ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);


ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


INSERT INTO public.articles_article VALUES (5, 'news', 'storm-warning-for-the-night', 'Storm warning for the night', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:96f8a87a-f4b5-4081-9950-69a6a839afa5', 'published', NULL, NULL, 1, '2026-03-03 08:07:00+00', '2026-03-03 08:07:00+00', NULL, 2, 2, 2);
INSERT INTO public.articles_article VALUES (3, 'news', 'ferry-runs-aground', 'Ferry runs aground', 'What it means for the port.', '', '<p>It left at six.</p><p>It struck a rock at nine.</p>', 'en', '', '', '', '', 'urn:uuid:af6d1a79-03f6-4155-abbe-668bef86b448', 'approved', NULL, NULL, 2, '2026-03-02 10:27:00+00', '2026-03-02 10:41:00+00', NULL, 2, 3, 1);
INSERT INTO public.articles_article VALUES (2, 'feature', 'fog-closes-port', 'Fog lifts at last', 'Changed after the links were made.', 'Hardly a ship moves.', '<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p><p>At noon the sun came out.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 'urn:uuid:92f96216-db89-4930-9a03-da67939f0fcb', 'draft', '2026-03-06', NULL, 9, '2026-03-02 08:21:00+00', '2026-03-02 10:20:00+00', 2, 2, 3, 1);
INSERT INTO public.articles_article VALUES (4, 'news', 'crew-of-five-is-safe', 'Crew of five is home', 'All five.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:1269493a-41af-4c3f-a4d3-b45074cabddb', 'draft', NULL, NULL, 2, '2026-03-02 11:02:00+00', '2026-03-02 11:16:00+00', NULL, 2, 3, 1);
INSERT INTO public.articles_article VALUES (6, 'news', 'astrolabe-found-in-the-mud', 'Astrolabe found in the mud', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:f4c1cbd6-1f49-4e16-8a11-5fdbccbedb58', 'scheduled', NULL, '2026-03-08 00:00:00+00', 1, '2026-03-03 08:28:00+00', '2026-03-03 08:28:00+00', NULL, 1, 1, 1);
INSERT INTO public.articles_article VALUES (1, 'news', 'high-tide-floods-the-quay', 'Quay is dry again', 'Never.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:4b0bbc56-a1c2-4e33-8200-ca275adea168', 'approved', NULL, NULL, 5, '2026-03-02 08:07:00+00', '2026-03-02 11:51:00+00', NULL, 2, 1, 1);
INSERT INTO public.articles_article VALUES (7, 'news', 'mayor-sinks-his-yacht', 'Mayor sinks his yacht', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:efe42b9d-6a98-4c94-8687-5d4934fd4fb6', 'withdrawn', NULL, NULL, 1, '2026-03-03 08:49:00+00', '2026-03-03 08:49:00+00', NULL, 2, 2, 1);
INSERT INTO public.articles_article VALUES (8, 'news', 'pilot-boat-is-missing', 'Pilot boat is found', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:b58f1b6c-5f2a-4eb4-8784-845a16b4c77f', 'published', NULL, NULL, 2, '2026-03-03 09:10:00+00', '2026-03-03 09:31:00+00', NULL, 2, 1, 1);
INSERT INTO public.articles_article VALUES (11, 'news', 'ទន្លេឡើង', 'ទន្លេឡើង', 'What it means for the port.', '', '<p>ទឹកទន្លេឡើងខ្ពស់។</p>', 'km', '', '', '', '', 'urn:uuid:51ea0811-32db-4253-bc79-c545c632a566', 'published', NULL, NULL, 1, '2026-03-03 10:20:00+00', '2026-03-03 10:20:00+00', NULL, 2, 2, 1);
INSERT INTO public.articles_article VALUES (9, 'news', 'fish-market', 'Fish market opens', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:17b0d5ca-c6c1-40d8-9a0c-f85dcef96a3c', 'published', NULL, NULL, 2, '2026-03-03 09:38:00+00', '2026-03-03 09:52:00+00', NULL, 2, 3, 2);
INSERT INTO public.articles_article VALUES (10, 'opinion', 'let-the-ships-be', 'Let the ships be', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:59939e47-3967-4a54-b74a-bff696370468', 'published', NULL, NULL, 1, '2026-03-03 10:06:00+00', '2026-03-03 10:06:00+00', NULL, 2, 2, 4);
INSERT INTO public.articles_article VALUES (12, 'news', 'captain-is-questioned', 'Captain is questioned', 'The captain is not named.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:b0d96097-4b14-41ef-a60c-f90b3a3e53fb', 'published', NULL, NULL, 2, '2026-03-03 10:34:00+00', '2026-03-03 10:48:00+00', NULL, 2, 1, 1);
INSERT INTO public.articles_article VALUES (13, 'news', 'council-meets', 'Council meets', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:69f81c74-c96a-4659-873b-8d0aaf899a01', 'draft', NULL, NULL, 1, '2026-03-03 10:55:00+00', '2026-03-03 10:55:00+00', NULL, 2, 2, 3);
INSERT INTO public.articles_article VALUES (14, 'news', 'council-votes', 'Council votes', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 'urn:uuid:39050e1a-b3bf-4de0-ab71-5a7c3e5c8802', 'in_review', NULL, NULL, 1, '2026-03-03 11:16:00+00', '2026-03-03 11:16:00+00', NULL, 2, 2, 3);
INSERT INTO public.articles_article VALUES (15, 'news', 'from-the-wire', 'From the wire', '', '', '<p>By wire.</p>', 'en', '', '', '', '', 'urn:uuid:7963c67f-6a18-4215-90ec-1d9798e0d718', 'draft', NULL, NULL, 1, '2026-03-03 11:23:00+00', '2026-03-03 11:23:00+00', NULL, NULL, NULL, 3);


INSERT INTO public.articles_auditentry VALUES (1, 'publish', 'Chief Marsh', '2026-03-02 08:14:00+00', '', '{"change": "first"}', 1, 1, 1);
INSERT INTO public.articles_auditentry VALUES (2, 'send_for_review', 'Rosa Marsh', '2026-03-02 08:35:00+00', '', '{"version": 2}', 2, 2, NULL);
INSERT INTO public.articles_auditentry VALUES (3, 'approve', 'Cora Marsh', '2026-03-02 08:42:00+00', '', '{"version": 3}', 2, 3, NULL);
INSERT INTO public.articles_auditentry VALUES (4, 'publish', 'Chief Marsh', '2026-03-02 08:49:00+00', '', '{"change": "first"}', 2, 1, 2);
INSERT INTO public.articles_auditentry VALUES (5, 'publish', 'Chief Marsh', '2026-03-02 08:56:00+00', 'Adds the second port.', '{"change": "update"}', 2, 1, 3);
INSERT INTO public.articles_auditentry VALUES (6, 'publish', 'Chief Marsh', '2026-03-02 09:03:00+00', '', '{"change": "minor"}', 2, 1, 4);
INSERT INTO public.articles_auditentry VALUES (7, 'publish', 'Chief Marsh', '2026-03-02 09:10:00+00', 'Two ferries left, after all.', '{"change": "correction"}', 2, 1, 5);
INSERT INTO public.articles_auditentry VALUES (8, 'revert', 'Chief Marsh', '2026-03-02 09:17:00+00', 'The ferries did not leave.', '{"to": 3}', 2, 1, 6);
INSERT INTO public.articles_auditentry VALUES (9, 'publish', 'Sam Marsh', '2026-03-02 09:24:00+00', 'Adds a teaser.', '{"change": "update"}', 2, 5, 7);
INSERT INTO public.articles_auditentry VALUES (10, 'share', 'Chief Marsh', '2026-03-02 09:59:00+00', 'The lawyer, until Monday 9 March 2026, 09:59 UTC', '{"version": 8, "for_whom": "The lawyer", "expires_at": "2026-03-09T09:59:00+00:00"}', 2, 1, NULL);
INSERT INTO public.articles_auditentry VALUES (11, 'share', 'Chief Marsh', '2026-03-02 10:06:00+00', 'The source, until Tuesday 3 March 2026, 10:06 UTC', '{"version": 8, "for_whom": "The source", "expires_at": "2026-03-03T10:06:00+00:00"}', 2, 1, NULL);
INSERT INTO public.articles_auditentry VALUES (12, 'share', 'Chief Marsh', '2026-03-02 10:13:00+00', 'The other side, until Monday 9 March 2026, 10:13 UTC', '{"version": 8, "for_whom": "The other side", "expires_at": "2026-03-09T10:13:00+00:00"}', 2, 1, NULL);
INSERT INTO public.articles_auditentry VALUES (13, 'revoke_link', 'Chief Marsh', '2026-03-02 10:13:00+00', 'The other side', '{"for_whom": "The other side"}', 2, 1, NULL);
INSERT INTO public.articles_auditentry VALUES (14, 'approve', 'Cora Marsh', '2026-03-02 10:55:00+00', '', '{"version": 2}', 3, 3, NULL);
INSERT INTO public.articles_auditentry VALUES (15, 'schedule', 'Chief Marsh', '2026-03-02 11:30:00+00', '', '{"goes_live_at": "2026-03-03T06:00:00+00:00"}', 1, 1, 8);
INSERT INTO public.articles_auditentry VALUES (16, 'schedule', 'Chief Marsh', '2026-03-02 11:37:00+00', '', '{"goes_live_at": "2026-03-05T06:00:00+00:00"}', 1, 1, 9);
INSERT INTO public.articles_auditentry VALUES (17, 'schedule', 'Chief Marsh', '2026-03-02 11:44:00+00', '', '{"goes_live_at": "2026-03-06T06:00:00+00:00"}', 1, 1, 10);
INSERT INTO public.articles_auditentry VALUES (18, 'schedule', 'Chief Marsh', '2026-03-02 11:51:00+00', '', '{"goes_live_at": "2026-03-06T09:00:00+00:00"}', 1, 1, 11);
INSERT INTO public.articles_auditentry VALUES (19, 'unschedule', 'Chief Marsh', '2026-03-02 11:58:00+00', '', '{}', 1, 1, 11);
INSERT INTO public.articles_auditentry VALUES (20, 'go_live', 'system', '2026-03-03 08:00:00+00', '', '{"due": "2026-03-03 06:00:00+00:00"}', 1, NULL, 8);
INSERT INTO public.articles_auditentry VALUES (21, 'publish', 'Chief Marsh', '2026-03-03 08:14:00+00', '', '{"change": "first"}', 5, 1, 12);
INSERT INTO public.articles_auditentry VALUES (22, 'plan_withdrawal', 'Priya Marsh', '2026-03-03 08:21:00+00', 'The storm is over.', '{"due_at": "2026-03-07T18:00:00+00:00"}', 5, 6, 12);
INSERT INTO public.articles_auditentry VALUES (23, 'approve', 'Sam Marsh', '2026-03-03 08:35:00+00', '', '{"version": 1}', 6, 5, NULL);
INSERT INTO public.articles_auditentry VALUES (24, 'schedule', 'Chief Marsh', '2026-03-03 08:42:00+00', '', '{"goes_live_at": "2026-03-08T06:00:00+00:00"}', 6, 1, 13);
INSERT INTO public.articles_auditentry VALUES (25, 'publish', 'Chief Marsh', '2026-03-03 08:56:00+00', '', '{"change": "first"}', 7, 1, 14);
INSERT INTO public.articles_auditentry VALUES (26, 'withdraw', 'Chief Marsh', '2026-03-03 09:03:00+00', 'It was another yacht.', '{"unscheduled": []}', 7, 1, 14);
INSERT INTO public.articles_auditentry VALUES (27, 'publish', 'Chief Marsh', '2026-03-03 09:17:00+00', '', '{"change": "first"}', 8, 1, 15);
INSERT INTO public.articles_auditentry VALUES (28, 'withdraw', 'Chief Marsh', '2026-03-03 09:24:00+00', 'We are checking.', '{"unscheduled": []}', 8, 1, 15);
INSERT INTO public.articles_auditentry VALUES (29, 'publish', 'Chief Marsh', '2026-03-03 09:31:00+00', '', '{"change": "update"}', 8, 1, 16);
INSERT INTO public.articles_auditentry VALUES (30, 'publish', 'Chief Marsh', '2026-03-03 09:45:00+00', '', '{"change": "first"}', 9, 1, 17);
INSERT INTO public.articles_auditentry VALUES (31, 'publish', 'Chief Marsh', '2026-03-03 09:59:00+00', 'It is a fish market.', '{"change": "update"}', 9, 1, 18);
INSERT INTO public.articles_auditentry VALUES (32, 'publish', 'Chief Marsh', '2026-03-03 10:13:00+00', '', '{"change": "first"}', 10, 1, 19);
INSERT INTO public.articles_auditentry VALUES (33, 'publish', 'Chief Marsh', '2026-03-03 10:27:00+00', '', '{"change": "first"}', 11, 1, 20);
INSERT INTO public.articles_auditentry VALUES (34, 'publish', 'Chief Marsh', '2026-03-03 10:41:00+00', '', '{"change": "first"}', 12, 1, 21);
INSERT INTO public.articles_auditentry VALUES (35, 'publish', 'Chief Marsh', '2026-03-03 10:48:00+00', 'Takes a name out.', '{"change": "update"}', 12, 1, 22);
INSERT INTO public.articles_auditentry VALUES (36, 'send_for_review', 'Rosa Marsh', '2026-03-03 11:02:00+00', '', '{"version": 1}', 13, 2, NULL);
INSERT INTO public.articles_auditentry VALUES (37, 'send_back', 'Cora Marsh', '2026-03-03 11:09:00+00', 'Who spoke?', '{"version": 1}', 13, 3, NULL);
INSERT INTO public.articles_auditentry VALUES (38, 'send_for_review', 'Rosa Marsh', '2026-03-03 11:23:00+00', '', '{"version": 1}', 14, 2, NULL);


INSERT INTO public.articles_byline VALUES (1, 'author', 0, '', 1, 1);
INSERT INTO public.articles_byline VALUES (2, 'author', 0, '', 2, 1);
INSERT INTO public.articles_byline VALUES (3, 'photographer', 1, '', 2, 2);
INSERT INTO public.articles_byline VALUES (4, 'author', 0, '', 3, 1);
INSERT INTO public.articles_byline VALUES (5, 'author', 0, '', 4, 1);
INSERT INTO public.articles_byline VALUES (6, 'author', 0, '', 5, 1);
INSERT INTO public.articles_byline VALUES (7, 'author', 0, '', 6, 1);
INSERT INTO public.articles_byline VALUES (8, 'author', 0, '', 7, 1);
INSERT INTO public.articles_byline VALUES (9, 'author', 0, '', 8, 1);
INSERT INTO public.articles_byline VALUES (10, 'author', 0, '', 9, 1);
INSERT INTO public.articles_byline VALUES (11, 'author', 0, 'A. Vale', 10, 2);
INSERT INTO public.articles_byline VALUES (12, 'author', 0, '', 11, 1);
INSERT INTO public.articles_byline VALUES (13, 'author', 0, '', 12, 1);
INSERT INTO public.articles_byline VALUES (14, 'author', 0, '', 13, 1);
INSERT INTO public.articles_byline VALUES (15, 'author', 0, '', 14, 1);


INSERT INTO public.articles_comment VALUES (2, 'Rosa Marsh', 'The harbour master.', '', '', '', '2026-03-02 09:45:00+00', NULL, 1, 2, 2, NULL);
INSERT INTO public.articles_comment VALUES (3, 'Pia Marsh', 'A better picture is coming.', '', '', '', '2026-03-02 09:45:00+00', NULL, NULL, 2, 4, NULL);
INSERT INTO public.articles_comment VALUES (1, 'Cora Marsh', 'Who counted them, @rosa?', 'ships wait', 'Most ', '.', '2026-03-02 09:45:00+00', '2026-03-02 09:52:00+00', NULL, 2, 3, 3);


INSERT INTO public.articles_comment_mentioned VALUES (1, 1, 2);


INSERT INTO public.articles_correction VALUES (1, 'update', 'Adds the second port.', '2026-03-02 08:56:00+00', 2, 3);
INSERT INTO public.articles_correction VALUES (2, 'correction', 'Two ferries left, after all.', '2026-03-02 09:10:00+00', 2, 5);
INSERT INTO public.articles_correction VALUES (3, 'update', 'Adds a teaser.', '2026-03-02 09:24:00+00', 2, 7);
INSERT INTO public.articles_correction VALUES (4, 'update', 'It is a fish market.', '2026-03-03 09:59:00+00', 9, 18);
INSERT INTO public.articles_correction VALUES (5, 'update', 'Takes a name out.', '2026-03-03 10:48:00+00', 12, 22);


INSERT INTO public.articles_deskindex VALUES (12, '''captain'':1A,5B ''hurt'':16C ''is'':2A,6B ''marsh'':10B ''named'':8B ''nobody'':14C ''not'':7B ''questioned'':3A ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':4B,11C ''was'':15C');
INSERT INTO public.articles_deskindex VALUES (13, '''council'':1A ''for'':6B ''hurt'':16C ''it'':4B ''marsh'':10B ''means'':5B ''meets'':2A ''nobody'':14C ''port'':8B ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':7B,11C ''was'':15C ''what'':3B');
INSERT INTO public.articles_deskindex VALUES (2, '''ada'':13B ''after'':6B ''at'':3A,16C,25C ''came'':29C ''changed'':5B ''fog'':1A,15B ''home'':24C ''last'':4A ''lifts'':2A ''links'':8B ''made'':10B ''marsh'':12B ''most'':19C ''noon'':26C ''out'':30C ''pilots'':22C ''quay'':18C ''rosa'':11B ''ships'':20C ''sun'':28C ''the'':7B,17C,27C ''vale'':14B ''wait'':21C ''went'':23C ''were'':9B');
INSERT INTO public.articles_deskindex VALUES (3, '''a'':18C ''aground'':3A ''at'':14C,20C ''ferry'':1A ''for'':7B ''it'':5B,12C,16C ''left'':13C ''marsh'':11B ''means'':6B ''nine'':21C ''port'':9B ''rock'':19C ''rosa'':10B ''runs'':2A ''six'':15C ''struck'':17C ''the'':8B ''what'':4B');
INSERT INTO public.articles_deskindex VALUES (4, '''all'':6B ''crew'':1A ''five'':3A,7B ''home'':5A ''hurt'':15C ''is'':4A ''marsh'':9B ''nobody'':13C ''of'':2A ''rosa'':8B ''rose'':12C ''sea'':11C ''the'':10C ''was'':14C');
INSERT INTO public.articles_deskindex VALUES (1, '''again'':4A ''dry'':3A ''harbour'':8B ''hurt'':16C ''is'':2A ''life'':9B ''marsh'':7B ''never'':5B ''nobody'':14C ''quay'':1A ''rosa'':6B ''rose'':13C ''sea'':12C ''the'':11C ''tides'':10B ''was'':15C');
INSERT INTO public.articles_deskindex VALUES (5, '''for'':3A,9B ''hurt'':19C ''it'':7B ''marsh'':13B ''means'':8B ''night'':5A ''nobody'':17C ''port'':11B ''rosa'':12B ''rose'':16C ''sea'':15C ''storm'':1A ''the'':4A,10B,14C ''warning'':2A ''was'':18C ''what'':6B');
INSERT INTO public.articles_deskindex VALUES (6, '''astrolabe'':1A ''for'':9B ''found'':2A ''hurt'':19C ''in'':3A ''it'':7B ''marsh'':13B ''means'':8B ''mud'':5A ''nobody'':17C ''port'':11B ''rosa'':12B ''rose'':16C ''sea'':15C ''the'':4A,10B,14C ''was'':18C ''what'':6B');
INSERT INTO public.articles_deskindex VALUES (7, '''for'':8B ''his'':3A ''hurt'':18C ''it'':6B ''marsh'':12B ''mayor'':1A ''means'':7B ''nobody'':16C ''port'':10B ''rosa'':11B ''rose'':15C ''sea'':14C ''sinks'':2A ''the'':9B,13C ''was'':17C ''what'':5B ''yacht'':4A');
INSERT INTO public.articles_deskindex VALUES (8, '''boat'':2A ''for'':8B ''found'':4A ''hurt'':18C ''is'':3A ''it'':6B ''marsh'':12B ''means'':7B ''nobody'':16C ''pilot'':1A ''port'':10B ''rosa'':11B ''rose'':15C ''sea'':14C ''the'':9B,13C ''was'':17C ''what'':5B');
INSERT INTO public.articles_deskindex VALUES (9, '''fish'':1A ''for'':7B ''hurt'':17C ''it'':5B ''market'':2A ''marsh'':11B ''means'':6B ''nobody'':15C ''opens'':3A ''port'':9B ''rosa'':10B ''rose'':14C ''sea'':13C ''the'':8B,12C ''was'':16C ''what'':4B');
INSERT INTO public.articles_deskindex VALUES (10, '''a'':11B ''ada'':13B ''be'':4A ''for'':8B ''hurt'':20C ''it'':6B ''let'':1A ''means'':7B ''nobody'':18C ''port'':10B ''rose'':17C ''sea'':16C ''ships'':3A ''the'':2A,9B,15C ''vale'':12B,14B ''was'':19C ''what'':5B');
INSERT INTO public.articles_deskindex VALUES (11, '''for'':6B ''it'':4B ''marsh'':10B ''means'':5B ''port'':8B ''rosa'':9B ''the'':7B ''what'':3B ''ខ្ពស់'':14C ''ទន្លេ'':1A,11B ''ទឹកទន្លេ'':12C ''ឡើង'':2A,13C');
INSERT INTO public.articles_deskindex VALUES (14, '''council'':1A ''for'':6B ''hurt'':16C ''it'':4B ''marsh'':10B ''means'':5B ''nobody'':14C ''port'':8B ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':7B,11C ''votes'':2A ''was'':15C ''what'':3B');


INSERT INTO public.articles_edition VALUES (2, 'feature', 'fog-closes-port', 'Fog closes port', 'What it means for the port.', 'No ship moves.', '<h2>At the quay</h2><p>All ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 3, 'first', '', '2026-03-02 08:49:00+00', NULL, '<h2>At the quay</h2><p>All ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'No ship moves.', false, 9, '{"body": "344623b0c20c5bab2e058a8dd852ebbd", "kind": "ccdafd03a4450ec37bfaa1b2567cf160", "slug": "728103baab5e4efdde78e3d661f7a570", "tags": "3af7ae12dd82220e22b0a5078ebb8f68", "change": "c0236424bf2211c9e8f20445263011f2", "teaser": "7365fbc60a4665e16ae99498a10f2e0d", "bylines": "589f8b3bd49b5267b7b4e23908c7f783", "figures": "3bc253ad9127920d4b0986ce2dacd825", "related": "76ee0649189f3fb523489b5ebf9df949", "summary": "38e2963e1ca3366a34c74ac8a471debc", "tagline": "25065d59c888f9a249defe6c92442788", "headline": "cbaff7b6402e9765f0a1b29004ce0fbc", "language": "522fa51ee474ee74ab2867fc255ab182", "seo_title": "89d754b539a613a1944c6a606a5d6cb8", "section_id": "7ccdee0cfe1f64fcf877f6f692633ddf", "standfirst": "bfcdae4dd773bca8fb435406a2d7d8eb", "public_note": "c016aaad61fe62ffda889543f664cdfd", "canonical_url": "4d28547377d65bf5600fd707d1b01e32", "rendered_body": "d96ec2aa80c8f8623c62d2bb43de18fa", "seo_description": "91aeb98b0f8310b4c41aa960649da04d"}', '{"body": "74e4ac2658aafc5f54ba11e7f308e0e6c8258ac4ff027f1a8bd4230a97a94504", "kind": "f7856cd178421a487c651b791eb925e2980a9c3267648c4329306bc35cc648a6", "slug": "f846c173d3e42fc6f6e07483148b3c4e73523b0e181b161f79c869cf41c465a8", "tags": "e783e3f3680c7083bfe88f8dcf15e215c8a2e28feeef49e567d5d608514e66bd", "change": "2fc7122d95cdbbadfb453c19f580fa365c5a288a06adaeed84508a3e8e006128", "teaser": "b60cd9e69052bd776e8690bcd084b498caecf620484d6846beed6883d5c5518a", "bylines": "2f3fb0981503085b6abb4cc9491a1d4b272caffe5a1f0ee65b1dbb3955ed3ade", "figures": "040813e5b1c528c53eac09a3a639b0f33527c7d562ca465133102c5de9885937", "related": "8bac82cf08bafc1d9b2a8398cdae7cef9214647330cbd2e5c754590f9122a460", "summary": "06c5568e79c149637266ede7f13cb2a1b66284fad21a6af26c1c962d950a17b4", "tagline": "93f80904e55fe2c3a01e2f525a7e68ebe507af2a62a369c4b2503c19f5f186d8", "headline": "bd61e52ae63679475d90dc8894bc70a4b42f55c978a1712f724a04eb38a48522", "language": "edc1b9bb9793bcde460ea9bee9f1e686abe61e48cfafc031264b9a883eb96de2", "seo_title": "f2e277a0aa8ab1a5a2c46c382defed30bcaf554c563ca15ab4945bc0551fed02", "section_id": "1bf475364bf6c18c9321a5dd95d0c3de328d59b67c9b1b5fac81a7e746123fc8", "standfirst": "e28c87b6d01ba09de63bf2eeefc6783753f7edcd44ed8e4ec917bb96b4bdf221", "public_note": "31737a472ff35b34adf426242994df7be23f919f2096d499a1c771506a590223", "canonical_url": "2deba7be603ffdf6b41c8dcb4630f1b2b85795328fd00892b3d6ff6290c36178", "rendered_body": "7a268ad280bd845104c656b358411b4346b83bbeafa0403de77be02a1a6ec7b9", "seo_description": "94f1df746a5ecf7e7d277ed84a817ab7cb3cc0c12aa18f50d447c8cdfdff0aa4"}', '9653f9fc940babe77a70cfd290cd9bb1e5ebf6d9114f6dd27a8478b511495b4f', true, 1, false, '2026-03-02 08:49:00+00', '2026-03-02 08:56:00+00', '2026-03-02 08:49:00+00', NULL, '', '34beb735aeeb03c1b232b5e32c6cd012b82427ae8d354ffb3ad19517416b2122', NULL, NULL, '', '''ada'':12B ''all'':17C ''at'':14C ''closes'':2A ''fog'':1A ''for'':7B ''home'':22C ''it'':5B ''marsh'':11B ''means'':6B ''pilots'':20C ''port'':3A,9B ''quay'':16C ''rosa'':10B ''ships'':18C ''the'':8B,15C ''vale'':13B ''wait'':19C ''went'':21C ''what'':4B', 2, 1, 1);
INSERT INTO public.articles_edition VALUES (1, 'news', 'high-tide-floods-the-quay', 'High tide floods the quay', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-02 08:14:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "197a30403dfac9bb9dbd8b3633f3d67a", "kind": "9e08820ee17c7cb25bd7f09723865c37", "slug": "dec1bc908460cdec50342e12521fc42f", "tags": "54cfbf07640e650509f32adbee0ad183", "change": "8f756a674f78fd508fc7d8bb1f0a418b", "teaser": "346323103a5f3907a9dc3971c4ecf1de", "bylines": "e8cafc1cbcfa3ef0a1e11d5706573550", "figures": "ea272b662c4bc31120ccb4177ca752ea", "related": "4198e9f846cd701f2b233bf8c79b4a01", "summary": "253b7259fb5be2e4bbadcd1522c28e65", "tagline": "d263b9b582af6a43df992706a221ca5b", "headline": "ad2f59a23d39b44c2a24461881d3773c", "language": "2904af68fa12c140e567c598daaf8750", "seo_title": "ef672a41acd7780521e7131c156fc12c", "section_id": "413468484df66b8008424f1567db19df", "standfirst": "f240279145c0756541e02de11b69e3d3", "public_note": "06099d6eac18d6c19174bd7134954038", "canonical_url": "48135c96de997b2503c4167e6a9bb073", "rendered_body": "102dedd551fe8eea17730e49638bd388", "seo_description": "e9004ea713ddcc6ed85df54b259f0e9b"}', '{"body": "0bb1e1b9587062460e5ea11e33dac9eeef92ad737c075d004efc48586490c82c", "kind": "e08a5e843126696b77e332763cc4e1b5d7919577404eff33eedc0aa464d0dafe", "slug": "87671dcfd8b0e42acefdc6ebf9f65a841c2a454b1b1fb51b529e8b4288667401", "tags": "ff8a6b76aa791648b5524e200d1826530fa32ca1ff337168e276b1c9d3acb6db", "change": "f4e0221177062a2f68ce6fb02071ed77c7fbfe3109526dabb22927bb83e624f9", "teaser": "538364c7bf2e52d76f65ea5aeff552fc95867a40df2978ee30a2a7e1ad06ec0c", "bylines": "c92cdbf771f4c7c6462fff0f604566442a67a5ab5843bca196df45a68eb2744b", "figures": "aa56e373cc1d934f747d13e852c39d415632c5115e9d161adb450b7a401dac46", "related": "ed5b779698dc8c023fe67afc3329f000f7972b1c0c3e8895a7d7dedf6aa34103", "summary": "52e38258e063606a672191c900e4788eed9384f65c3ba3d47ab805e41b994d7d", "tagline": "957e40ce4918a89daa31c7e6c867e22729d6cf22b15248bac349c9adf1966fd3", "headline": "3a98e30be27bc06c8d9631a779d408d2c3bc23079f960bf66762c8957d45cf60", "language": "00f9a54e91a139dfe05cc84d97058a96aa772b434023885395034fe023014545", "seo_title": "be12cd6a3d2b087b4a72f48c38cf46ab59ca5bc7b41008a2d32561347066cc36", "section_id": "96032303fc7172dec35d9d2db79dec0d6d246c72c44a2d17ca0c35575340ed0e", "standfirst": "5b787fdeb3474d68225f9f3d0f2303d6e0a1771e5b97998e149573548d7de2f1", "public_note": "fda091f948216ee17e4a050f81c372c37a90ec7f78ca9a5d76197977c30297d2", "canonical_url": "beed13e70d16faaac7be0ff0565ac60e9a8bc53a89cc4f9dbe74573ca7572e15", "rendered_body": "c9aed766e6f99a39bad20f9ada6c8bdaf41bcfcaeecb66942aeb766295cb1b33", "seo_description": "03673d71d0cb6b022566f0ff446c7fc819e7389625c333598eb7c837753aaad8"}', '2763ad72c6fcd655f3b69156afbe98aa1cda562c94e4a03653c5dc292595d4df', true, 1, false, '2026-03-02 08:14:00+00', '2026-03-03 08:00:00+00', '2026-03-02 08:14:00+00', NULL, '', 'b3ecd7909f405b9606c6129a3a3d1b7888f56fdfc044df4c82f89182ec6f2971', NULL, NULL, '', '''floods'':3A ''for'':9B ''high'':1A ''hurt'':19C ''it'':7B ''marsh'':13B ''means'':8B ''nobody'':17C ''port'':11B ''quay'':5A ''rosa'':12B ''rose'':16C ''sea'':15C ''the'':4A,10B,14C ''tide'':2A ''was'':18C ''what'':6B', 1, 1, 1);
INSERT INTO public.articles_edition VALUES (3, 'feature', 'fog-closes-port', 'Fog closes both ports', 'What it means for the port.', 'No ship moves.', '<h2>At the quay</h2><p>All ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 4, 'update', 'Adds the second port.', '2026-03-02 08:56:00+00', NULL, '<h2>At the quay</h2><p>All ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'No ship moves.', false, 9, '{"body": "f9361541c9e8b7c35fe85af7bef2da42", "kind": "eb1579c51fa6523e5291a05bc6d63429", "slug": "ef1d3a5ee8d096e7eb4773b39d81f45f", "tags": "210df4da019ede49b91ed50466e4cad8", "change": "d9b18d8cae13979b84c58b31c9e3ed0f", "teaser": "d52ce73c346bd89bc141db9be768b59f", "bylines": "8a1edf013744e603f21628253de4572c", "figures": "cd4c70c7ab3e8e8802661252ea7efc0d", "related": "f5a8eb42240f6f3da7229f069e7d885f", "summary": "5c02751a71726045141b8fef67dd65d1", "tagline": "805334f3c1b99ac73164fb6390f4c310", "headline": "1760a9177f70e3f92ccee834a64cf590", "language": "c7b9b5d823acbbefac333c5805a7526b", "seo_title": "e7abc4ede15ab55c959b872afaef4129", "section_id": "3b8cd9de66ade7e481272af1f808a6bb", "standfirst": "e8a3a8d49c815ad37d0b92dd6e0a8d05", "public_note": "655c24da7859e81df2294e8160c5a93f", "canonical_url": "72231d4bac06b387a09db225aac5f573", "rendered_body": "7194ed6ff0f000497bd7539917da27da", "seo_description": "6f4320a073e75fffa719610e90641c37"}', '{"body": "7c41cc0693f8f066c598d68a67ac523666d79cd4595fadc56f20a3d5387bc352", "kind": "ff04516f7ec6c5bbec5b192008a653fee386f2f57c18cff96d67554c3ad3f27c", "slug": "3fb29766bf169c595a88ebe3341e4b5af512c584657fc22181c5c55df0c13795", "tags": "5ac852c1f3b829bc5ae775d413829e59a802ab3b877bf386175f5393ddedd606", "change": "f2b0c19c245d1a1058d57c24319f62a3f167267ac80997400b0c29c07a6fada4", "teaser": "535a47a62df31a31e3567c5674132de8948610b044e663147925cd9e2d0d4bfa", "bylines": "bbee9bc15386d7caae0319862c2ce4f9273aab2e82558080536fae545bec2575", "figures": "463818467a2f23574d1ff329d4e994f9a13099e0dcb78836365db8150e2e4789", "related": "765d21c52c618ebbeae6e5f6bc3785ed7c7a682d360669538321b8035f458fd4", "summary": "6a5e4ed64bb8cb39bb637f5062fea95290bac6bf3a4208e6ff9620b7344ac70a", "tagline": "346a95816e87fd1135610b555b28e35f2bda1d636494f5932672b116e762a24b", "headline": "05f6573caaed7077ffca9ce24837caa9ed21981f7edafc741693963d371e7d84", "language": "ce505478fa537a35450d0a5a08d516282364d334126a7b879968ca8d99a4ab3b", "seo_title": "275b80223bc22bc2600b639448baa80b0cf4df329d981243f7c1ab804832f52e", "section_id": "496d08b2c8502c41f7483086d76bd035dffe544318cab4101fc4a04df7edcf01", "standfirst": "ef1a8fd6c2fcb36e85170a2d47793b727fce753641490c40463a5d37acc780e2", "public_note": "1129da35fb6d75654e6173564fc7458cfb8acab42c614fecff9377eed5cf96c1", "canonical_url": "d3d2ce2f1b6472a85dc47b9fc8372c513ad9081c35c20cdadd45187f6864e2b4", "rendered_body": "13b9f52bf7620815b04b61826059c193e28b11a1c7fd62f0fd3294781dec6930", "seo_description": "e3e86a458df06e064a665a910a605bcd1ff3170eabecf8e043ac26d4785b7605"}', 'df5a3f5041d9d6a4937ed111562103e62f3e0aa656514ec4e890a5426c927465', true, 2, false, '2026-03-02 08:56:00+00', '2026-03-02 09:03:00+00', '2026-03-02 08:49:00+00', '2026-03-02 08:56:00+00', '34beb735aeeb03c1b232b5e32c6cd012b82427ae8d354ffb3ad19517416b2122', '9998b619879f52ccf86177d4f3bb00558a6dfc52a7dcbd8f9c1dc88a34e4f5e9', NULL, NULL, '', '''ada'':13B ''all'':18C ''at'':15C ''both'':3A ''closes'':2A ''fog'':1A ''for'':8B ''home'':23C ''it'':6B ''marsh'':12B ''means'':7B ''pilots'':21C ''port'':10B ''ports'':4A ''quay'':17C ''rosa'':11B ''ships'':19C ''the'':9B,16C ''vale'':14B ''wait'':20C ''went'':22C ''what'':5B', 2, 1, 1);
INSERT INTO public.articles_edition VALUES (4, 'feature', 'fog-closes-port', 'Fog closes both ports', 'What it means for both ports.', 'No ship moves.', '<h2>At the quay</h2><p>All ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 5, 'minor', '', '2026-03-02 09:03:00+00', NULL, '<h2>At the quay</h2><p>All ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'No ship moves.', false, 9, '{"body": "66ffc7548d6e2ca9db2c6d32bad75cc3", "kind": "32efe4cb1b8ce01524bc1f9ce32b60e5", "slug": "e7924112b4e4672f3218b713889d249d", "tags": "de9c0d2e267e9f6727ecf376e80ea4d0", "change": "66b865d40179cb78c6ef2fc929ad6932", "teaser": "e8b7c7eada06344dbfa979e8903e3b97", "bylines": "1a5728b5660faafc904512ff6d89769e", "figures": "17ccf86db740b37e7a1bcabc82f7cea9", "related": "7f47ce001e86c42c4e1e9c297b5e3f58", "summary": "e62e661cb62c2506e317554d82eff8e4", "tagline": "70f9d93cd8fdba7e007b40d8b79f9e8a", "headline": "a9a7a606a075e1f2bb0fec98d85bdcf8", "language": "92ad3f3aef13cc56c7f4c96dd4f84370", "seo_title": "3bfa8fde80fd8839d5355cd969d28429", "section_id": "81ece3194381c79376f80e36282c1b05", "standfirst": "32c47ae081249d7620f1e8caeb6b8ee5", "public_note": "c92d58e8a6c751431afaab9fb21359f0", "canonical_url": "3a0da62986564725b6a2345058bc4e61", "rendered_body": "27cd3c8e31ff53b9c5252cf315c51c3f", "seo_description": "e9d9a1bbafc28a95f64eecbe8fe1b664"}', '{"body": "336f2a531aab3b830690e6fa43d1e96882b0446d328529859839eb0a29c44957", "kind": "83da11501dc02eb5dec217fdbda009b139d82d27cb49e240163e6fe86d7f1461", "slug": "993afe7c555e0502bb643906b58b6749e4c908229579681792c1b8bac3268c38", "tags": "6073dc07986a97bdde52789e9a8e48ebd8e5f1c3b87d1086b2ca453b66d948af", "change": "4f757bd790ee36b0d3ae18ec16a853f86a9d600dcf66cc3b1e09e5284d7b4429", "teaser": "5f778b98436d4b7a484c55f2d29bf925afc3235b804db1fd2aad7ae87692a28d", "bylines": "7d302468dc995d5e6d0e91b9e56fc03a32069f23b6cd425067e1f5e45e4fa8ac", "figures": "4d31abf085114d616cf18cefbe6457e5b4a6b8abcc3511078d6285ab80cc184e", "related": "c5d68af484a670280f6208034ba20eda6ef0ec7ebe63dad850e9850f29dc3029", "summary": "73a4d7b48b9516357aeb780fbdcc90e79aa5774fc628090c609c276baa538675", "tagline": "23f8f550b678cb351f1091020db6377bae5a7b0ba762e4f53f6b57a78994c1c6", "headline": "ea98500196af670e56454628b6166e2a767e8fdc625c8153c51f8518274c62bf", "language": "e6f2f16b2742e9744f91398d58d402ff10e4cb2e0b78f6aab230ec0904ae03e2", "seo_title": "1cdf55baa3e73929387ea8813c506f296ae35bbcaea38905054731f4d114d898", "section_id": "24c4af728b467d35df429926eae15d866ded18094589ed1274d2a9b76248928c", "standfirst": "afec6b49b48909ba7bd6ebc99dfe6d381e770060715405bd96bd1c6391d0fb41", "public_note": "f23d916d053f0d8a71cb497d1310613fb62c3e9bf43a2534f004068600bda95b", "canonical_url": "904cf962b3ee3a88ebcff4f68446fb4382ddfbb5fbbe34113171de8e59cc860e", "rendered_body": "1e327c4d75ec676a95037da6651451fdd2d7b35a316cc0075a12b69d19ee2207", "seo_description": "755baf5c85e5bd74aa6a1cddac9051d0d84501f38f00e9a319e6360df426a040"}', 'ab7de4f9b4ebe88c72e81fdfe3afaddba3d7af1189758f71722f71292cfe6684', true, 3, false, '2026-03-02 09:03:00+00', '2026-03-02 09:10:00+00', '2026-03-02 08:49:00+00', '2026-03-02 08:56:00+00', '9998b619879f52ccf86177d4f3bb00558a6dfc52a7dcbd8f9c1dc88a34e4f5e9', '2e8ba4df9c25e21cf2dae94be9ee715cea6c983f313bbb29dd347f0ca8e0593e', NULL, NULL, '', '''ada'':13B ''all'':18C ''at'':15C ''both'':3A,9B ''closes'':2A ''fog'':1A ''for'':8B ''home'':23C ''it'':6B ''marsh'':12B ''means'':7B ''pilots'':21C ''ports'':4A,10B ''quay'':17C ''rosa'':11B ''ships'':19C ''the'':16C ''vale'':14B ''wait'':20C ''went'':22C ''what'':5B', 2, 1, 1);
INSERT INTO public.articles_edition VALUES (6, 'feature', 'fog-closes-port', 'Fog closes both ports', 'What it means for both ports.', 'No ship moves.', '<h2>At the quay</h2><p>All ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 5, 'revert', '', '2026-03-02 09:17:00+00', NULL, '<h2>At the quay</h2><p>All ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'No ship moves.', false, 9, '{"body": "60e8672e7d24548ab1db35ee91fb586a", "kind": "f9e903f27bcc62f8d52794d15ebcd7ca", "slug": "2372adafe995b8f6a3ad249640cf452d", "tags": "60d2df6fa5d3c07e93158164851743f9", "change": "6a052b5c7cc9bf55bd239d9328afc5ce", "teaser": "265b2f84acb4604c7e13989223d62491", "bylines": "9f9600b6b719b0354d722cddbd0d6f5a", "figures": "341d02dded663b74828eedc7e63847af", "related": "e5f696165514d73b3f75801566a51fdd", "summary": "f2ac5bfc868412e1d3f5f06faf08b6b1", "tagline": "373e8d2da9ea50fcc8beb212748bc3d2", "headline": "4bd3299dbd524a01caf900118d350231", "language": "6eac0caffe6c3422abdf31552e265a29", "seo_title": "efffd98c7ed458bfe5d8ee49aac7cf28", "section_id": "915fd10c9cf49ece893a9f4a957c5fd6", "standfirst": "0b115e1257aea0a76444635ed706e039", "public_note": "52c591073765d8d3d8209349d73317cd", "canonical_url": "797c5b7320a95bed66de085ebc60c88f", "rendered_body": "80515495be4fd5578da01dab4e35fa2b", "seo_description": "372dce99e9ce78c3304f894e71c29594"}', '{"body": "c480f34f8f25fcefc9dbfe8b8093f4e27866e14c09c70f28a4b08150970bf106", "kind": "1319ddca49b5b8d1c03e2866d4ae5326037e1a7b4f3661d3a0fbc3ff4d51159f", "slug": "aaa7c58265fcf9a9f577c70d4d4f1193d4786d28c7c3e7864a349971fd7fbca1", "tags": "6660cc72f3ad32f0ad26c3915767c8dd41ff97203f2f4545b2f772a91e97538a", "change": "91b1e6f03626b5e412437bd7bc4a6f924f02f59fdd0c770f675f477aeae24385", "teaser": "79ebe0a28b03edf99c1dfd04e6602fd3b3e4eb1059743a3f29811dfcb985281f", "bylines": "87b51cdba3c7c0d56c4038db855194965e91fb099adf2ff8fae6c78752b38770", "figures": "c3cd062620a9caea22c1408353add86c1c6db493cfdb09e4172bd33eff31cd98", "related": "69d9c4e054a4c03b3689df52a95c8cc15c69d7dc0d0f2cae26589dc4baf75fe6", "summary": "e3126e2c29d761f6918161c7577b00516932615689997102937a68b70744f23b", "tagline": "fa48f2a5ba4cc59a1301f53397b3f05756e25814cdde105ae703bded6d31e05a", "headline": "dc6ce88d345b31785160d4390fa4eba07bfae7d7262686ea0e79eed917f6e199", "language": "9d1e0c8543ec94cb5581ef7e05a8f5b0f7fa0364d629cd45d2571d19ee9c07fe", "seo_title": "f1b9b158eaefd1c812493ed80c15a678409bb23f61630908a49adf290051313a", "section_id": "da5ebf3e91e5b4c0c480021a406ea1048a44e326230425aa5ac5c731e6156bde", "standfirst": "e28f42abc0c4d64134925b5c0d44ec042cba6b9660b85bb43c1fdd651802fe78", "public_note": "c626f9d2e93f7d726f59dcee4e9dae6b825b9ec2289f5f10991cb2c61a5e057f", "canonical_url": "fe3c8f441f0e863861f0ade0bccad5c728b48daba58be7ea802076210426a898", "rendered_body": "e6736e0da36c1328491b533066a5ebfa4c63610139f7e57c1e6d7bc06923fb52", "seo_description": "9ff2b1973bf742ea3ce4a9866c9e5175ac6274b347ba04f0df43257c8f090714"}', '1a82ce0a47a1aebc54f405157e5c2dfe2c3580561b2f53fa2abc696503be0250', true, 5, false, '2026-03-02 09:17:00+00', '2026-03-02 09:24:00+00', '2026-03-02 08:49:00+00', '2026-03-02 09:17:00+00', '50f889b829c76d5a50c30c5cca5875a24ca50ca2d13911d302ff819bd5e35e9d', '55f29f5f07494f1d98b3832d48033b4b7d9526d57ce40b02ae71600e8a8a173a', NULL, NULL, '', '''ada'':13B ''all'':18C ''at'':15C ''both'':3A,9B ''closes'':2A ''fog'':1A ''for'':8B ''home'':23C ''it'':6B ''marsh'':12B ''means'':7B ''pilots'':21C ''ports'':4A,10B ''quay'':17C ''rosa'':11B ''ships'':19C ''the'':16C ''vale'':14B ''wait'':20C ''went'':22C ''what'':5B', 2, 1, 1);
INSERT INTO public.articles_edition VALUES (5, 'feature', 'fog-closes-port', 'Fog closes both ports', 'What it means for both ports.', 'No ship moves.', '<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 6, 'correction', 'Two ferries left, after all.', '2026-03-02 09:10:00+00', NULL, '<h2>At the quay</h2><p>Most ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'No ship moves.', false, 9, '{"body": "4a0ff5e2748776eff60acce40ab6255e", "kind": "be490d25859362cf9666e4c005ebb437", "slug": "e06c4c2a250ee072e02175f9d8298872", "tags": "57e0e77fda902e536a7cb025d6a4480d", "change": "127efc2b2e1e0a36a6c79b82972ff478", "teaser": "30bfa0ee4c1e18b83120a378f00869cb", "bylines": "5c4aad5641ce13cc7186c2e385772297", "figures": "86484f8cf8adbdd1775284ab7785367e", "related": "9560e962dfa67791764f5aa8d8bfaa55", "summary": "037fdc31ffa309f1b804cc1be9ef97b1", "tagline": "3a959db97a2b21ba5803a1b2fc18705e", "headline": "0592e5407650b2d8fa698f5de8c7e8e9", "language": "1e46c574e575b716d0e1414783860672", "seo_title": "339badcf2fbed6e093ad2b9e1a4781c9", "section_id": "668711108857cc9e799363092df3baa4", "standfirst": "9bcc1ba434356439e8a9314fc87600e7", "public_note": "24a0592023e74969e6a07332b5a76ea1", "canonical_url": "17eb91416a806f11eab684c201d19709", "rendered_body": "47f85b7ba24a7fe57a95794a5f4294d5", "seo_description": "93938deb1de768fcbc356a64bd629fb8"}', '{"body": "6a859b29538bb01e188c034822b40df2e7870360beee311d9dde144a31a041d1", "kind": "8a7b92ec6f40781b3c0f923bcaf407c164efd0954c387adb86309b9c29e828cb", "slug": "c6fba3af124b4acdbd7fc7f96b5247528b470045f00fdbbad7f902035d09698d", "tags": "e9c78826b6140ecd3eeaa21a369131bb2ac2131fff6f0de8afba3e2d0a492e78", "change": "992d4fd8499fe6cff100670d6dd9a78e9ec1eadad5f8c6bbd13d5ea20b0e9e63", "teaser": "ae0c96a8c2ac784e79fbaa0b541edd11f3a6025462a568900f5c6f9cc7802f1f", "bylines": "80802c14171fff8e3b617f3351276a97da30c843b90496f36500c935108d0f67", "figures": "0f412a6f6c1ad966631c1b77b20f300c91c0ab05d3382ea1ba349b9732f27957", "related": "f86898170f7aca5bbf107b1d688dae578de4fea3c2e6c95cf41f3792202c0cac", "summary": "fcb5b738e02df8b14c8ffdbbc377b4efa81b34892fff6f83869006aa29c91838", "tagline": "8d3f71b907c713a8ead9ec30573f21f0e7060ee1f6e852e1ef5a343081f1e359", "headline": "1c99933c234e65cc1344ae65206c7618284457530b1b86e7fdff1bc90ef1dc31", "language": "bb4ab2d53deb408e372b1490c8abf7b79026da78f98bc011e3aa78996cd5efae", "seo_title": "ff571ca2bc9469c3f6d890caec85941d41afd4420664de08d444b0bc8a6ca445", "section_id": "5373f43c4c1094dc79f16237c8956d97770b8551513526b6092221d6f909a948", "standfirst": "1b0011004fc5b7dcb664d4b09b9ca57f558c8379279c4aec8866d4f53251bb54", "public_note": "c02a2ed318b26dc6607c9ccd8f11faf9f15f27337fed7fd2a4f7a65916306108", "canonical_url": "0fcd21f84e1aa2d319b4564ffbbc74fcf43f4053fdeef4b464358632948c6c75", "rendered_body": "ee0b1286e7214a2be2cc454a25c699645a03bbc6b710987b528a156a9623496c", "seo_description": "81d935637ee9c51d9f60ca55b33a009c1e295802d14d4437a0bb260e092c67e4"}', '29ccd9858f11f382f6ea2e7fb8f3a54889945f6b8c081a10ecfa5dc5ba2f8025', true, 4, false, '2026-03-02 09:10:00+00', '2026-03-02 09:17:00+00', '2026-03-02 08:49:00+00', '2026-03-02 09:10:00+00', '2e8ba4df9c25e21cf2dae94be9ee715cea6c983f313bbb29dd347f0ca8e0593e', '50f889b829c76d5a50c30c5cca5875a24ca50ca2d13911d302ff819bd5e35e9d', NULL, NULL, '', '''ada'':13B ''at'':15C ''both'':3A,9B ''closes'':2A ''fog'':1A ''for'':8B ''home'':23C ''it'':6B ''marsh'':12B ''means'':7B ''most'':18C ''pilots'':21C ''ports'':4A,10B ''quay'':17C ''rosa'':11B ''ships'':19C ''the'':16C ''vale'':14B ''wait'':20C ''went'':22C ''what'':5B', 2, 1, 1);
INSERT INTO public.articles_edition VALUES (7, 'feature', 'fog-closes-port', 'Fog closes both ports', 'What it means for both ports.', 'Hardly a ship moves.', '<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>', 'en', 'Port closed by fog', 'Fog at the port.', 'https://example.com/fog', 'With words from the pilots.', 7, 'update', 'Adds a teaser.', '2026-03-02 09:24:00+00', NULL, '<h2>At the quay</h2><p>Most ships wait.</p><figure class="figure figure--inline"><picture><source type="image/avif" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.avif 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><source type="image/webp" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.webp 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw"><img alt="A ferry, in the fog" src="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg" srcset="/media/pictures/4bf5122f344554c53bde2ebb8cd2b7e3/40.jpg 40w" sizes="(min-width: 80rem) 764px, (min-width: 48rem) 660px, 100vw" width="40" height="30" loading="lazy" decoding="async"></picture><figcaption><span class="caption">In the fog</span> <span class="credit">Ana Reyes</span></figcaption></figure><p>Pilots went home.</p>', 'Hardly a ship moves.', false, 9, '{"body": "3936e82af66576c5fddaba786e9e43fa", "kind": "ccac91cb376db081656b836c555bce61", "slug": "ed9334d778e369331ad2417da2455c9d", "tags": "4511302f77f498c12a5ab1dd837cfe58", "change": "8827773bd4c70393adb8f0661bccc51a", "teaser": "3ed49340d4ebba65a2fd6acd69f5da5c", "bylines": "9d21112cf38c622c01d3595d3ccf1e9a", "figures": "77adeb69c48dd28530d6cea5d164ba7e", "related": "d83becbd553389dfb11a5d1bc20bd609", "summary": "314cb2eee5b62fcd4d98003cdb743d8a", "tagline": "e9e7ffc4ad7b66961e076b0d5436fa8a", "headline": "f795bc522d1d3887b6ac59c1dbb54780", "language": "3ce62ff18524bab45e1803622a3f9373", "seo_title": "3d4d8a1a58e849640e207e40c9922ff9", "section_id": "8af20cab15c38ac027b112e5e077db0b", "standfirst": "1ce0a6b6fe79cd972348d910685a0cb0", "public_note": "d3c832f00769ddce7c2687cfc43f2bb1", "canonical_url": "840cf768d417d2c246afaf106ef8fe6d", "rendered_body": "9a6194ef4e928f63b1a1b639f6cd2c01", "seo_description": "d9d0b4fa98c02e1e77024c115cd13f0b"}', '{"body": "3de76cf9ea4b59ab60c8504b1288a0213d9e72150140c3fb12833ea4b75b935a", "kind": "2ca007adaebb01f94fe5d806642d5268ed9301527d99d119922739998b9bc691", "slug": "650488f260d499f1880031977691a046bffebe7125444b44b644e93572a877c8", "tags": "7ce99934788170f97de109e49ba4520f7f4a32309a3e0490e0a9d27a9475b44b", "change": "d0a94f02537359af888b00163097053d93c7219a1c57c573693d05931c04e5bc", "teaser": "f2342729f18e95dfdc48ecb791826cd098a437ff532d81cedafa01a5fc9477de", "bylines": "cfff41d472579b589214b5d003e98b1956a78ef79e09d61aa0b36dc027a32dfd", "figures": "dec8180cf3b1272c25292ab2506a9c3c525d4040a20c3a9d7e4af43175dfb946", "related": "e21abb766f1ada9016798c964105b4bd1334012717dee838a41302d4ecfb5944", "summary": "9a13299248804d89515f3951bd331e2062046120f0b62eb67845496c8fc97c20", "tagline": "482259b7236ab998f4d4817d43d50f46a4b53371bd75183865579b26b897663e", "headline": "027f278621b3ab9b2a31273c960eccd5cede30d735700cd8d6ea1791f30dd760", "language": "63ff89e9136323f1f2f2f114ddae3a30f4b9af01cb3fdbe052ef641a28fbfe9f", "seo_title": "e0d1368b48acf2d78fe6120695b67e8f4a275fb385067de9564176ab4bf8bc17", "section_id": "b6099beb66e6173495444169d2b82b6dcc8f6fcc3a56824e468392e350cd6012", "standfirst": "8422ddaafcece8af54accab44604a777e30d0f37c1b2f58df53b7f46eefd40b4", "public_note": "e570ac0825e43bc1fe23e8d7f2a0020182d8e2aa6f9af8fb257cd1623b1be414", "canonical_url": "3f25494c3c35bf9ff18ec71681f4f9a0bbb9794f8081a263e20f045be6d3ad5b", "rendered_body": "9a7872c0154e397db155a86e1448983bad1e14b95a1b466ec3266db45f6e2b1a", "seo_description": "9270e28c04e949800056b16638546ea4422b1c6269810b3322b45f52cddd0f2b"}', '2c2c9c1f6ad54972be1c5944094a3cbfc43fd7a6ba3e7241b6814c1147203f2a', true, 6, true, '2026-03-02 09:24:00+00', NULL, '2026-03-02 08:49:00+00', '2026-03-02 09:24:00+00', '55f29f5f07494f1d98b3832d48033b4b7d9526d57ce40b02ae71600e8a8a173a', '099ecd6708dc2141f8786da837443c00005365f18e53396460c5c4542e399bc7', NULL, NULL, '', '''ada'':13B ''at'':15C ''both'':3A,9B ''closes'':2A ''fog'':1A ''for'':8B ''home'':23C ''it'':6B ''marsh'':12B ''means'':7B ''most'':18C ''pilots'':21C ''ports'':4A,10B ''quay'':17C ''rosa'':11B ''ships'':19C ''the'':16C ''vale'':14B ''wait'':20C ''went'':22C ''what'':5B', 2, 5, 1);
INSERT INTO public.articles_edition VALUES (9, 'news', 'high-tide-floods-the-quay', 'High tide floods the quay', 'The water is gone.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 3, 'update', '', '2026-03-02 11:37:00+00', '2026-03-05 06:00:00+00', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "26c9bb0557ecab785a4c7a69dda350ca", "kind": "d6e18d6bd48e3def46d93afa61c8747d", "slug": "8581cfa86335062f20a1201912267759", "tags": "f65fee68c5d4a5912aa26bdc27fa5a80", "change": "2cff0f6985ef4ad0e6428a952d46f280", "teaser": "2aaf7f96d2b586a909700cd43709970b", "bylines": "3e62a2eaf890473545eac6a164ad54a8", "figures": "7c3e68e3a6af5b916427fbc36f210395", "related": "0f4f63806706aa6baac8cdc36cff3019", "summary": "f2d144e921538cf6c38298337e6e7954", "tagline": "4b05b3ab0d41555a4de2663cfcaf8ce5", "headline": "a7a356e20f092b14e6d71d097eb7c063", "language": "1987331a9a54991e1035f7b33d3f7fb1", "seo_title": "cb56080d76714820af07952140c3c05b", "section_id": "e0fc71131898b2dc942c2f8d8c4655cb", "standfirst": "fc04329c5146b7079db7307d26bd878b", "public_note": "03bd6d7680a5fad87c085dbb53cc9dac", "canonical_url": "c2c09f832624d733d42e9d16158f36e5", "rendered_body": "226ad2b32757a87ac6387f2247bd7cf3", "seo_description": "102d2cb4c1aa5d5bfac3d5b6800dd52e"}', '{"body": "8d8f8e4e1e80100c91f7ece3547c93f7ab619eb39e46dd263042afc852092fb4", "kind": "8c107cb241311c42d59c59da80b2c48dc103e21bb84ebc251ea450a10b0f96ec", "slug": "82fa89b64e55f47fbb506daf8110232c630dc683c5f214fdda7ff20676385995", "tags": "1111312884e8c5261a56fbea033f9e37a24d844f666785d3c393f565e13287a7", "change": "003f8cb00e68bae1342d804992886aee64d02034b29c1460cfa353327e1a407b", "teaser": "a149839c123dedff6c1c8e6cbb14d62ff6e920927390e89fe018a91337978962", "bylines": "bba2ab8141ef781252d74c967f9adf85cf095e50d85364f4209d90da6f9b059d", "figures": "b3e4257703d1195a20c9ba444c8d0e6b9286db175f68380cec107a9e974e15d6", "related": "4dfbdfcb865fbc925d64cbf1144f0d295da7e21c1564b0be7a4726635459605f", "summary": "c79fdb23d2c816e568ec3db93439d1552d6559b153c7e9c046c3a62017e9778d", "tagline": "88944a43d39f43648107edf0dfcce9cf0c88dacde818080b65dc696cc2a26ce1", "headline": "0919280314e6a0b0cba77bcd42e08ead4a82e16fe73303f7559311a1ddd59ef5", "language": "6b70e8d29c66589513fee0f3719af63344d56d18b9f62d15f4fe2d02b4a462e4", "seo_title": "6a60d7bbe2b7d76077054bd7a4cd4d0b4c99cf777f8e13bc38ac4fd6bd36e1eb", "section_id": "642ca6a380f22f9ab4d929b77ba1fd12be4af45779f9937b8e3b5712500c5718", "standfirst": "695e1bc2fa693a6465e54ad7c3bece6c82945b65e2e5225ee80d4c0dbfed42e3", "public_note": "233280dd73fc8866397ad5db7e55ed9d9623f3d3826b0adc95cfbb27340934e5", "canonical_url": "6417a6c1bfa59cfd3097a1751c6100f1d47df5b4564abeb696d60873772d6263", "rendered_body": "f5f346322ea474a1360217f238a87966a718071d7cef3d7545abae8c601908ad", "seo_description": "a0c54206c6bebb0b945be5f66350d76b5161771c02b22e5de98b3fc1962c61b0"}', 'c610c726982f1d4f07c7c1423ff48be5eeffcdac5a760ee8c46e7c828571c1b4', true, NULL, false, NULL, NULL, NULL, NULL, '', '', NULL, NULL, '', '''floods'':3A ''gone'':9B ''high'':1A ''hurt'':17C ''is'':8B ''marsh'':11B ''nobody'':15C ''quay'':5A ''rosa'':10B ''rose'':14C ''sea'':13C ''the'':4A,6B,12C ''tide'':2A ''was'':16C ''water'':7B', 1, 1, 1);
INSERT INTO public.articles_edition VALUES (10, 'news', 'high-tide-floods-the-quay', 'Quay is dry again', 'The water is gone.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 4, 'update', '', '2026-03-02 11:44:00+00', '2026-03-06 06:00:00+00', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "07e6e2d7b2241ed607736adf38f44768", "kind": "0a6947860d32b47783d4eb096939c175", "slug": "405e1a11208457d9b9073b95879e7300", "tags": "fa3a131a27ede91e25f626e5eb48617d", "change": "2792028f7df359779330763857bcab77", "teaser": "1b5d7617b5387c3cf52ce8b0e97ae443", "bylines": "08bd1eaeca75f7a1fb9b19a4d25fd121", "figures": "a25db9f352d36bab3be63a7caae78636", "related": "5070ad04c5af828318e9e02d2c3fa9b0", "summary": "81894c36a138b9e60a21932ff7393085", "tagline": "18ec3daf754762b6f4cb264d1faa5eac", "headline": "6b686eee01aeb0b1ec8c6e5218909c41", "language": "9e93737ced1051807ab9fab7ef9585e0", "seo_title": "32f5fdfbb38d759c0b158d67df32064f", "section_id": "d4b19f87969c1232d22bd0763cc25d12", "standfirst": "94b747d89c786ae7ca857446ee31507a", "public_note": "388bd9b65b645782c07c05569cf363c1", "canonical_url": "e3c924cf4e0e3be0315f3c31cba62ae6", "rendered_body": "0ca1d5cbcd4c68eb14a0f0037b7e19c4", "seo_description": "14f51ef35fcf1505bd1e45e600aa952d"}', '{"body": "92a61ea021ddf6ace210febc088d060dd999e458de6a8d5cf60b0dfd42f2b815", "kind": "2925324be62fdffbc6ceeb594779479c86f6be17f379a0cc30544dac63fd16ba", "slug": "f77c1b311328de4516809eb9a0f7a09537a0f24cc8959750c08b5434cde8dcdc", "tags": "1c44749566520514536bf5e9fd93a8f4f447885fc64598001c2f2d937e3c6083", "change": "14027884cebb4de1c63f6fd5b222a994381229a02253d6b74ef266dbbd24354d", "teaser": "9ebe3521903cc8ba47ac5348c178c4cbcbfb501c75b3fb76c61fbf9431e20f48", "bylines": "9b233c94690cd6ec5ed9dc4d9377c375c543b95e206f94b2253801ff471f9a81", "figures": "540d7a81af8cfc8e9f6e38b21ff602d2fd198b937854bc89021e064dd44dddee", "related": "8617cf5d28a5ee77b2c31759038dd70e37429f7f0754fe6031650a344e8c44e5", "summary": "230517931580bd3721adf143e5372b4c83988884c9a2a74f15af833787450984", "tagline": "33d2cc018bb81413df23d27e413f6d2ea5d59ce0fd66e56e826338516a3e68b7", "headline": "6bbef1c8d7f37e56d9adafe0f6d700d2bafe03e7d1439cb03580ce5f67b2d5fd", "language": "22b5f6dc1c77739d8c3f78d58aa26313d11561b1e71aa3e3bcfd437acd775716", "seo_title": "fc0c90291ede621cb107326b53d731fc914dd4d9616e60c908792534c60c455a", "section_id": "cce267b59b7af74c73982451283187a73e29a00d36d3ab2b9c8e4d1cdb7a66ec", "standfirst": "58a7759417283d00809e906bc2cb2fb879d28bb20fb68f2046aaec91649862a9", "public_note": "11433a4aaf1bd225f805b349bffe44309c7c4aa6af37deeded90d8f18d2e6ff0", "canonical_url": "92b16da9f21ac092bed0bd79b15f1cc043b6190f7f404fc29daedcac37e5f83b", "rendered_body": "70d3732bfd7742cbcefb9485cf70f87f983c74015426bd333e39c60fa3f38672", "seo_description": "4ec875ca3ee7d37ff6e928e991241096bb2eb3c09d4c8c9f4e212b5e8a3007ea"}', 'dd116403b99d8f1239de940d92834858386f3b3cb0047e09b71534cb42560f0d', true, NULL, false, NULL, NULL, NULL, NULL, '', '', NULL, NULL, '', '''again'':4A ''dry'':3A ''gone'':8B ''hurt'':16C ''is'':2A,7B ''marsh'':10B ''nobody'':14C ''quay'':1A ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':5B,11C ''was'':15C ''water'':6B', 1, 1, 1);
INSERT INTO public.articles_edition VALUES (11, 'news', 'high-tide-floods-the-quay', 'Quay is dry again', 'Never.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 5, 'update', '', '2026-03-02 11:51:00+00', '2026-03-06 09:00:00+00', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "b734026ba232d5982f50488185df3940", "kind": "343a5b267a3c9ecf62bcfc7c7dfa1400", "slug": "c8597dab22fdcbec68bf0eb18b186f56", "tags": "fdbd97ce42acbd33f9502d51bda09f04", "change": "14733251c176726c45b9e8797d2aa78e", "teaser": "06114a0c77f19923ba8122924b2d368d", "bylines": "e6f2cffb106912c23ddeac454c54ad61", "figures": "2799152a4013bc9903599389e32f1306", "related": "f2240d6d71c29183dbea6d8b84c51e68", "summary": "471b20c5e62ee63ac449987ae38d4ca9", "tagline": "74b8b1c04d2b12eac5134d3b5d8cd444", "headline": "112ba4d4bf93f9b93b90e53b7e8ad81a", "language": "9ca3f36943e384603156f4c882364361", "seo_title": "3b4eabfde83e7e314cd65f6e9637af51", "section_id": "9a64fb167e483c1a020ed647543ab516", "standfirst": "a094dfaf38730f4731c6e156dadef467", "public_note": "f5483441bcc1f287e0d1a095321ee730", "canonical_url": "50c5bfde55c2f4f12ad48f935fb6231e", "rendered_body": "99ee50e7ab6d89a1757407141f8e9f85", "seo_description": "8965cf34f676a9ec0b8e7f6c8c88be38"}', '{"body": "8d6ebaa9cc60326923d31d833ee0027132856103306b8dee6802967ae32cc2ba", "kind": "aceb6c8c6b5a10342a637a6793ba7e3700a542f0c72c0db4bf780d64bee82de2", "slug": "652b0c8175a6d601e0ec8a736ab8074809b48c0c2a171a9658b2fc0473128b88", "tags": "03bd7596e77c469ce7c5baf3010edc1c7745ace779e763432eab33361d747bc4", "change": "7c055a42b84e33e6cfa5347fdbd79db1260d3725e6649cd840fc3dd4273c68e7", "teaser": "31f03f1fcd7b7cfb3cc7dd2ad5c538a4169e6930b7e5f6d90106e4d35d321e6d", "bylines": "cb73f30a16ac1dbc529cd0cc743ecf4bd6a8b2cc86fb90224813357b4773d4c5", "figures": "fb4d9c4ec5745f6e75b087414b7be4a2eac3c06a58dc4317ffa7c7b683a3589b", "related": "425b575942667aa05fee299db0b7697f1003bd082d1c7be027cd5a472c921165", "summary": "37efc26ad5bef92baf9fbfc8cf0ad54a3116cd0c194bf2d1f5fe4caa69d95c33", "tagline": "55ecfc29f12869ff1a85e1083e915d3bb97c869ec02e844a4a70a79b1ff7f87d", "headline": "c23315d6d6cb60a6eceb4eefd8ba17dabddaeb34ae1836487de6bc2f5ff5b342", "language": "75a3e5f387e8d80a077cf4e06974cc4325b2934152721d6c2dcbce5d2f075110", "seo_title": "1d6259679f011efb69d6debf7ee15f6572f178fd7a645587eaee25f28c4466e8", "section_id": "2ec09a365615fc394ded8d9c35f10b126948eb535c044560a4dfb2d4aa81b91c", "standfirst": "eb2b91682fb09b7603be164f8d29d8c573fda4a5179138571217366ac372c9d7", "public_note": "29517684929edd8b3756ba2f1d939f701d64f5d1c7cc8f943282b36b611fba52", "canonical_url": "d01564d8552dc336c7e0a759f83ce82fe00e09fe0398ada9e8a30f1f9f7be2eb", "rendered_body": "7380d351048bb1433b7f99108145a42b32edcc30bc85f3ae2f8f5357b3fc2b1c", "seo_description": "50420988199d504613308412804f80f8b9a490f102f42d0551d0fe01bb6170f9"}', 'e799ac53025d2aac2787d464cb839a1c0356beaaed12043cb99028762dfba70c', true, NULL, false, NULL, NULL, NULL, NULL, '', '', '2026-03-02 11:58:00+00', NULL, '', '''again'':4A ''dry'':3A ''hurt'':13C ''is'':2A ''marsh'':7B ''never'':5B ''nobody'':11C ''quay'':1A ''rosa'':6B ''rose'':10C ''sea'':9C ''the'':8C ''was'':12C', 1, 1, 1);
INSERT INTO public.articles_edition VALUES (8, 'news', 'high-tide-floods-the-quay', 'High tide floods the quay', 'The water falls.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 2, 'update', '', '2026-03-02 11:30:00+00', '2026-03-03 06:00:00+00', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "e75e7893b31f6163887a79abae1ea2e6", "kind": "7c52b9f1ca7fea122dbc87c5ad1631f4", "slug": "0ae525cd008ee826480478d0033a8c29", "tags": "96be82a6d880ddfad13a2bd810445dee", "change": "094161b72907f8a806e1665ea5ced4b3", "teaser": "b9723ded34ac71f6b2caa711dfecc7e5", "bylines": "1d1ac5af1d45104b318ba1480520ccd5", "figures": "fc5250770ba99482e9ca73a103e626b4", "related": "2c37de994d9e7821701b8ecbd18131e2", "summary": "0dde954f6a8b453deb034753269ec5e3", "tagline": "aeca4710b633d20e9f0030636f125290", "headline": "b9d99157639f5038629da996816250cc", "language": "7537adfb98b6f5625702e27ef8357fca", "seo_title": "828bb552a958f3e249f33c0488e00687", "section_id": "6e3bba3125751e85dd624eb825a0f191", "standfirst": "64ee8554815af7c1e74874c1450af76f", "public_note": "c7246a90082910a7c591f7556093841e", "canonical_url": "2c3e5841fd4a6c0adca57244deb7e2da", "rendered_body": "e7d25fc41145c1c720e76854ec7a1ca7", "seo_description": "7cbfa1c8994fea8833b645d5a3ee2ccb"}', '{"body": "30e7e35970e7208f5c998d3ed4e557414883c75322c83b016e466561f2ae5fce", "kind": "a34043a1a4664db21a1dc84ede18f5c339bd9ef3fc01eb52dbf9a810bb421070", "slug": "d814fa4787e16ec6d4e3a6eb7ca7ee98d7394c991a225008c39882f0b10d3a41", "tags": "e29976575dcb12a4d170a4adb333546369c27f1e96f7ca449f2832a1449642ac", "change": "90e7077a4cbc9220fce8eb907548b780cc71ba7e2bf8a7e8de7e08d83d441ddd", "teaser": "e91d54b5a61705dc8204144dac052f3ada4df26a26e5b81ac8cf9dd96b612114", "bylines": "9c23ea1d5c797821f144b9cc60ba90c45578428f66e7e6d5e905a1f588993968", "figures": "01f961d62c8058e53d4baf8fbd53ccbb04894f29f08952294290dc17ee8766c2", "related": "a479214d5be195571ba21057b3726b1db9b4ce3b6dc69acde1ac1280a7ac3a54", "summary": "86586139a41caba3e13273232bab7c3af2bfa09651c5937391a4aa820e3690dd", "tagline": "b8c000965a9713b953f6beaf9c9e815334e521393d4d6a17feef43f4051061bf", "headline": "a06ef8cf66f3e516f2d692e66d992dd6476e9ecf199757c6668ce8c309bec90e", "language": "f41bee1fb3d9df7ed0c017dc8c8f4e0dd597b65c90892929e7efbaabf8cad97c", "seo_title": "2f9952318a6a7268b0fee321f7a5835769013d3a7b996c8618852d18a34ce703", "section_id": "aa1ff07bc2547b9b6a01dc883d637406becb8204e035e727f1470b2f11f5c1c5", "standfirst": "be40a59a7997e5c732c30411b2e74e8f82afb73cdfbf0021d5d92fe64ad15b10", "public_note": "6cc11d4034bda434b959b43baa03e7340b1872799e042fa99d26ecb6a51aac3a", "canonical_url": "8ecda59e5a83707d0b5f1d5e933dcd9cfbe8c5c5a8741d19cd85c502ca46144c", "rendered_body": "ce952f8bc778ecce9c7c4105333d500ae82eb0d9709d71412420eefb874da681", "seo_description": "9a15fbdddb78dc5d637d330a68e753d8d24cda159bffbdc9655f1e44a6b3c637"}', '52f65391134556b625a3609a8e6810c651a2a2710cfff23a34df421e17d61e6b', true, 2, true, '2026-03-03 08:00:00+00', NULL, '2026-03-02 08:14:00+00', '2026-03-03 08:00:00+00', 'b3ecd7909f405b9606c6129a3a3d1b7888f56fdfc044df4c82f89182ec6f2971', 'f117c442ff381431fccee69c9a31d4d464f582655ef8afef3127d998a63de63b', NULL, NULL, '', '''falls'':8B ''floods'':3A ''high'':1A ''hurt'':16C ''marsh'':10B ''nobody'':14C ''quay'':5A ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':4A,6B,11C ''tide'':2A ''was'':15C ''water'':7B', 1, 1, 1);
INSERT INTO public.articles_edition VALUES (12, 'news', 'storm-warning-for-the-night', 'Storm warning for the night', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 08:14:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "fe77089ae0eae23411bdb57baad5a199", "kind": "3fdf84dcec89586de20d1094d1d9f23c", "slug": "e47d9f349d34c894c979962a62a21ce1", "tags": "3dff833aa421a48c97f3b0ed4a6a10e1", "change": "8755789eda5ac9cdcd8141b5c4bdae11", "teaser": "3a41c51d05061d7c6827a532b9248c06", "bylines": "0f844a05605c60f8a99bf280cc658e7b", "figures": "cd791c6729919ff5ce76fb1a50db8377", "related": "38d87ff8ebaa5a4fc7f65d284b9dc61e", "summary": "def4c34a14f506afd4edd98691c309cb", "tagline": "cb12362f34b19f8b05b68717a7648d33", "headline": "ebe7c94ea9f355bfc80514a7ca02c1bf", "language": "96bf5411457b73e6a3c970c3f86cd76a", "seo_title": "c4aece136aeeeda26cf28708da0103ba", "section_id": "9be567ec146fb141b0806161d3dba7a8", "standfirst": "7118401d2574fd368673843643f27665", "public_note": "28d973b66b5cf778c9d94314561c03c8", "canonical_url": "5a3d098a6bf08ad46fb6680542587534", "rendered_body": "095846acf3f6e329355459cbe350c2b3", "seo_description": "007f071b1de75f014e3e0dad1ef88ac7"}', '{"body": "61ddcdf28f55867e4622117e3f000707e879d8d2c5ebdefd034c842df2643633", "kind": "5afe03e55e4d7efb933a506ade40dfe6601ae8802b8e9e77d556300e7552143a", "slug": "8abb05212c9396ae0bb83f8d77c562f390ae7a3d110774598881c07d894a8ec3", "tags": "1b7c89ea71d092b8d6218775430367922fbd7e928c49311c8de96e8f11859af1", "change": "32c0bdf0b5d381e1a376d0c5196d4ab55da1fe1c0c7c52f31089eed69f0106fa", "teaser": "51d355ff9539a3a1da205ece148a7b624b4216bd66ff8c83c200d9065edcfbfa", "bylines": "31cc1c295f133e6eb78a2f3dc6d5567c78d36ca33aa77dac98b649d91ba1161d", "figures": "141e0c655bc5234eb3949be65bfe6bc219dba2d9ae0829668399e0b0d07133d1", "related": "c12dea33262e681fdd8244bd874a2645ea8ba6b29627ddf9215fb2d3829e6105", "summary": "df3b251ccfe3dc2aa0cb487d7363ec1f529b3e04b038d7616fd6597b1e111641", "tagline": "b177189bc0e1ca782d2c09c0181e3a90ea29e6815ade1b02e29b5f6273e599ad", "headline": "ac360903f2ada80a77213105cf6bab40bc48a938585cd9267e5784742abd3b2d", "language": "0c9d30cfb2ac4d19c574998db2f361762fc171f153290ad04f17a3a0740399d0", "seo_title": "f38eac5fe9603ab26ed3076a84dd20672c2bbbb6d0c5299d0e17587a62d294d5", "section_id": "2000eddba7e607dfc076b17749d1056108135ad329f36d9d5b6176add821462f", "standfirst": "4cf49158575caa3df916cd98b7bbdc580f64db3334ccbd51cbea50f50bb5e851", "public_note": "40a628a5e9d8548c9b4968c797cb930ccf6efe3d2a4777e6b6ea64c6d1732342", "canonical_url": "c3b1dbc447ce9ff1cc1bf15007c570d002d7be7ff690d915754320572c56d50c", "rendered_body": "ea07b64691ca3535e5c57955b9ce3f3f45dbc87d54a2ccb8ea7c3a4bef6aae24", "seo_description": "ca5fb567e192afa0b9359b59ce490adf0a282dc4e1290ac833923bccee65122f"}', '80ace82c68f7222a2cec560d79e61c2414d7c4b2f4e2282f6b1ce4c780f3df80', true, 1, true, '2026-03-03 08:14:00+00', NULL, '2026-03-03 08:14:00+00', NULL, '', 'a8d8e81652b8801a79755c74cfa99d1888fa38e192135a9cc71a0287f9d7990a', NULL, NULL, '', '''for'':3A,9B ''hurt'':19C ''it'':7B ''marsh'':13B ''means'':8B ''night'':5A ''nobody'':17C ''port'':11B ''rosa'':12B ''rose'':16C ''sea'':15C ''storm'':1A ''the'':4A,10B,14C ''warning'':2A ''was'':18C ''what'':6B', 5, 1, 2);
INSERT INTO public.articles_edition VALUES (13, 'news', 'astrolabe-found-in-the-mud', 'Astrolabe found in the mud', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 08:42:00+00', '2026-03-08 06:00:00+00', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "31fe93b1d6d83982933d602bf770e8c7", "kind": "f5402dc3b2d29064be87ae618e058c41", "slug": "8f35a2a16449e76dc262f62621f1fe8d", "tags": "13968bd8ee3e9508faddb1468934b461", "change": "7be257a72681ad27aaceec15f70142b0", "teaser": "4fa40c3b14c2ac10e49694fb9aeb893a", "bylines": "3edac4696268c84b87f674ef7104d9fc", "figures": "30293ccfdc2cc81f33be213def118d0a", "related": "df7dd3fa3119cb7c800fdbbdb787c7fe", "summary": "edc5fe322189ebc205a809738afc0859", "tagline": "22e53011169e951c41fa54e270f8021f", "headline": "425ebbb863d329eb8a665a627d44f1d8", "language": "7b30623c40f26543229dedefdaafa3eb", "seo_title": "3cc533aca92c0f33fe02d4f77adbb591", "section_id": "ff7a8ecd87543f9fd88c986ed65309f9", "standfirst": "05c1e9f4acd53e03d806ae05a49e89db", "public_note": "4207b328ad5bc2f8017b3debe058e27c", "canonical_url": "eb04cb9892da5d7e69153a92f849bcd6", "rendered_body": "16aa7a86fb06e1a68f5a3bc218dc9e0f", "seo_description": "c4a0b717c71f8ed7e6eb6a20f07075e5"}', '{"body": "6cd78149ec2dc29bf7098291d7cc8a2b26ba6e8b9a9874e7103a21f9ac5b0779", "kind": "1288b3d45bad491fc8e1ea75f621a3160c3538c5e44a620e703d961b92aeac18", "slug": "9aa944f831a3e03f3fc324d8ee3cdfc79b0a46a72aba920686dbd0da6d582b50", "tags": "691b6bdc19e8fe50f7abf56e6e81160715629e2328600281d3e1e1bac1773ae7", "change": "4ef805056a84d890944627df205ae64d0381be4d42d27e9ad5529de3f254dcec", "teaser": "95206fbfe4f70c45f71ed45b6d28f7227049cf249f9f379a173d6b82d8a64931", "bylines": "2ade336ffdb330eaed802cbc523a013fa704b6a65860aedad4a72723bd313832", "figures": "51c6b5b231f8f1c6a64a5e8fc3e4363d7573f4467f2c05cb1293d4331d380253", "related": "0a10efa894160d61d9d8834368b2668714b8236908b8f6063fd536d3fde1ff6c", "summary": "dd40c5debfada24e480c1517585e8040a84160162bbb7ee8fecd7e2e5820fc33", "tagline": "969bd8fe8e979bcb14e826aaa3a1fce6a1e90bd4f1737b5ec8aa53bb5278ca17", "headline": "425da8454a639e65c2f2471cc73be5c904238b1dbd5cce4269c6d1568a5152e9", "language": "0a85923e59af1878aa34b48c8ee35f51ec5475754c67d1a0e7472d95226ecc9c", "seo_title": "78b77d95aaf3a4beb1668438e9fda4f2faedbd70f2add6fe904115217e7d4b83", "section_id": "a74032c1f290240b9b9250194075622f68d7753a88e103990894b022135ee1bc", "standfirst": "fa9038f6029c03e73dda7dad49c9f3175b0e5fdb7a9ad369d03d92d74e6436d7", "public_note": "2787edc55aaa244654e0a455a36806b8ce00afea967cc7584b0c70c1d09db7f0", "canonical_url": "510ad5a086343d4742687b0eaed8cba0a97f9359dd647f446b0cf8819d130a11", "rendered_body": "c6439a5ac25ccb3e485c029d8a12e95acf1ee9117202477aa3a0477f0e65b606", "seo_description": "c54a6ff857046e22665db4b90eb424afac507391f1d779f501be388a540e1ed2"}', 'e4b5d9412f237a4131126309d072e17b4416af7bd5b8ad4094cf4b655ddff6a3', true, NULL, false, NULL, NULL, NULL, NULL, '', '', NULL, NULL, '', '''astrolabe'':1A ''for'':9B ''found'':2A ''hurt'':19C ''in'':3A ''it'':7B ''marsh'':13B ''means'':8B ''mud'':5A ''nobody'':17C ''port'':11B ''rosa'':12B ''rose'':16C ''sea'':15C ''the'':4A,10B,14C ''was'':18C ''what'':6B', 6, 1, 1);
INSERT INTO public.articles_edition VALUES (14, 'news', 'mayor-sinks-his-yacht', 'Mayor sinks his yacht', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 08:56:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "5c2ddf4c585e4be6680b2b445bb0a719", "kind": "b2d1ba0b06d56000644f15169508ee4f", "slug": "3b278ec06e16b0787cbfd134aa659f6a", "tags": "d19bcd6010189a471c324e9e487abb99", "change": "0c0785080f893204ee0a6ae382f5815d", "teaser": "b1422937b34a6d06c941e752707dddb8", "bylines": "3c7f9690374d128c5b6f62825bc61ef1", "figures": "3c7fdf481001ad149719c5df1ca7a91d", "related": "1ffbbecb809f1f5402f248db244fa296", "summary": "b6db74a795f87826975228c812122dee", "tagline": "a476dfd45e3d8a63502bbc8d9d0d854a", "headline": "f40126a5434f7ebc1438d6944bea19c7", "language": "b020ac8e3ec81459695eed406aa77dc9", "seo_title": "3851d2709ffe48281a2b932bdb60df26", "section_id": "62f4f350f54abac296be72e627029606", "standfirst": "f08bfd0a2da27da33252e21bf8582d94", "public_note": "b2674f198ed03ba5a032af8c26ba6b55", "canonical_url": "3127ab98d31963ab5dcc10ab7a0b985c", "rendered_body": "0652e2fc8342c46f8cde28a7ce732330", "seo_description": "69ca4fb3236be6a687cdace24cdfa04f"}', '{"body": "d92fc8732d988bbd1885919e2e022f9c06ae951412a776a5febfaee42371c746", "kind": "c4da9146ca9e3dc070a4a984f5cf4a115eced9a6f427d938e06a672fa430bd2b", "slug": "ceeaf61a3ccb4dee3ff1cf5ad1f8891d7135183d6baf0774ab12c9eca45fbbec", "tags": "eca66932d668febc3d7fa3159eacf90578efb124ee3f54a867efc50da2c2cb2c", "change": "1a3da5df10004c1e700157db80982e951345201162f61b5c9dddf0c84173e4c9", "teaser": "de7b3f19786b701296690b452a0d0af5d4eebc2ef157576dd024a3c9b1dd303d", "bylines": "c3cd637282933b723407a3e96dbe614b6fdb66a3cee6093dcc047c8e2efff40d", "figures": "7d0271d27aa7b7ad4255a6e676a1a657b1e4802a4a4e0ea7c099457b1fc1a6a4", "related": "4ace805237db5f3ebc047d613aea0c5b36f326071969f87ac2b53289a3739ad7", "summary": "fe1a6f5bbae77b6bc02e42b392960973dec369fcc67a7bfe42270f5d4e22526a", "tagline": "2d2d6cb8ca30c239235533b491a2f4c4a61f2a0f18e634cdb83c254d9c4c4508", "headline": "b51b181a7c7c8345e9bd7079553a5a9a85392b089647eb9c68f38487adcdf1c1", "language": "36410ae68371caee16d363f62193e7e9b916108f30dd8a5e95f79a9566150beb", "seo_title": "a5a602850400f9f4784385b0f1704b1d5552a90c18b1de12d43058243a338f7c", "section_id": "4fc5a353fe9a03965c358bebf3cb56f713216af4eb36c58337db683f4f9e6193", "standfirst": "8a63ecbc32ccd3f38f7ac66b5cd68fe6b44b98e3abb2270ebfea4b32b2852b6d", "public_note": "664a13a13b0c926855f2e2510209d2a168302574c4831062d0c9e3463948b9c0", "canonical_url": "546bd4bc75ebfcfc9a8352de4a468140c0df122d94fa162c6da7553a66b9fed2", "rendered_body": "50f484c15d553f77eb5466b628347e39dcd94bd733f178b21af894d3181e93a0", "seo_description": "54d5a47822b19e21e4b2a88a84ddc1bc0df443173de18553b94f2c0429816cef"}', 'a181ef325af3f8f26492a085e35cb01661945530c7ed84d09ca0c9281c9cd402', true, 1, false, '2026-03-03 08:56:00+00', '2026-03-03 09:03:00+00', '2026-03-03 08:56:00+00', NULL, '', '5da4dd2e42b0518d2adfc9e99ba55b38784b2f1d3a575369ec6b4a9926568685', NULL, NULL, '', '''for'':8B ''his'':3A ''hurt'':18C ''it'':6B ''marsh'':12B ''mayor'':1A ''means'':7B ''nobody'':16C ''port'':10B ''rosa'':11B ''rose'':15C ''sea'':14C ''sinks'':2A ''the'':9B,13C ''was'':17C ''what'':5B ''yacht'':4A', 7, 1, 1);
INSERT INTO public.articles_edition VALUES (15, 'news', 'pilot-boat-is-missing', 'Pilot boat is missing', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 09:17:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "c5b777a86c7499571d1727ab6fde40c1", "kind": "7aafc961a88ec54549e1a99072088044", "slug": "10079988a4db364a3cb44398c70fb969", "tags": "705a9b14d206e69b80cadcf07686ace7", "change": "f92a2562494ea50b6ed72b5043bbe6f3", "teaser": "b1adb8e807033c94567426a927892bdc", "bylines": "78125b25db1a0f132493457ec39d58f2", "figures": "8a597d4749da0b818c4b26a3b0a3e84f", "related": "9bae23cb9fa1e4e63c999660284ecaa0", "summary": "166cdb05c7088b5b768085862c50c85d", "tagline": "f875910c2300d2d33f44073dca9c28ec", "headline": "5d2bd2c5339f1e6141c1159a98d3d0a8", "language": "865cd99c324417c9fde5abfff50236ec", "seo_title": "a998ac53bfb379f4e975cfb17884474c", "section_id": "5e47321e08235b9f1940fe3fb34f4757", "standfirst": "be641f4ff7acfef431ae2c68693fc021", "public_note": "97f65c486511b684ca6511129011dae9", "canonical_url": "132ae0032ef974b0d14e97e38a614fef", "rendered_body": "8680ef7df941950436256845b83ccab0", "seo_description": "7fdcf47ce27a0e1b4518b4b61b6613fc"}', '{"body": "c9e3c952c01eeda935391f63edb762b4268d0603ece57b822bfef554eea17707", "kind": "452703552b6f5d48b8b1a39078396fda856e068bddbd4b065f0f340106386040", "slug": "daca8f2e48e0fed5e64436dfaa7403cd3c2747a9cf6752eade58c9532cecc8d3", "tags": "5b0f40bdca4d3dec1eb59aa050ed5395fe755a0f6187812b3c944255e97848c1", "change": "8376cfa018fdbd3ca09d895b3697e6fdb76bfc577c2a765d947cf699e4866c98", "teaser": "98ef5a7893e138d605d8c7401f8539c39a8f1f10990fb7b3bb4f9512ad160a8b", "bylines": "e7cadaca547cd73926e5c7e716c36dc77895913cc582eaa219a2222389e840ef", "figures": "afe778a0efa6c55870f913f40b3c8239f094637cb50e0239e7ca235288c405a6", "related": "24edefc9859387796e34a5f21e8dcf7242591c56ad18a56c7418167d414023a8", "summary": "e1d14287089725bac90b6af8439c92093467b18d985a7a8a9d2be87cae5a8ca9", "tagline": "3a1deeea4c2497fce5d281d179420c435dbb4d56476f7a746cd1dfc5300ab74e", "headline": "3b73360ce5ce31620d9ea06ea303d571ff1de12e4e6f3dc17a58f3d27fcdf1ce", "language": "a99ef138a755652290026df057ce2b20599c8df7b7069eb83db66db09b43e1ef", "seo_title": "aaef3a1cde6e93e028b73d557b201a2461defbe74c6d760fcb31d06f05ef6d73", "section_id": "5edbd85bf76e849c84ae1f56a47101f58b1cc9ec2b5ca1cc1176806cf9df9222", "standfirst": "ada9fe1c368a8d4604974da8232368955a16d0aeb6d2d9bf0d19214d75a6a267", "public_note": "3e7d5d1a5d7c00b8c1f43e914b6a4a186a8bc2564cdb2fe22f56b7eee48d2895", "canonical_url": "0af03000164ac92f94f958a737dac31b57274daad219197ac194ff2c5422b43b", "rendered_body": "9fa82229a331a847c6970c346bb539f0501e69405969f68a891c84f7b5d8e277", "seo_description": "0b01dd7ffd9ccfb25aad80f55efeafb6fc2b80150fdf9f0f6289fd039de5bb8b"}', 'f4a71a1cbec15e13fa875e26637eaf24defc9b51351bb1ec864938da5f7c3d67', true, 1, false, '2026-03-03 09:17:00+00', '2026-03-03 09:24:00+00', '2026-03-03 09:17:00+00', NULL, '', 'e942cf86fb483d4b3e40c0908861dbf959208461bbb994f993fbde6e956b210b', NULL, NULL, '', '''boat'':2A ''for'':8B ''hurt'':18C ''is'':3A ''it'':6B ''marsh'':12B ''means'':7B ''missing'':4A ''nobody'':16C ''pilot'':1A ''port'':10B ''rosa'':11B ''rose'':15C ''sea'':14C ''the'':9B,13C ''was'':17C ''what'':5B', 8, 1, 1);
INSERT INTO public.articles_edition VALUES (16, 'news', 'pilot-boat-is-missing', 'Pilot boat is found', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 2, 'update', '', '2026-03-03 09:31:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "bd517b5f6a8ce52aa2663d823912b085", "kind": "862a2be707b8cf9529293d55b5660b8e", "slug": "041f375f953b20df483c3f9157e34148", "tags": "05d60795a8be60268507e162ec4e8b70", "change": "17d9b33af2791316d5f28ddb6e68912a", "teaser": "ec96ebabaa3a9f00d3f10606fe73548c", "bylines": "7806b65cad9541885fffea22a0fb192e", "figures": "34d03b40ab9f1cdf81d323472839275c", "related": "bb1eb32daa6b30b724ed7b9288916f42", "summary": "2857cb39892fab894921d85ff166475f", "tagline": "97d8614267601d8a0cb0c6551b09867f", "headline": "013e901419cf345bdedbea981dde4e4d", "language": "af6f6764b2fcacad93446d5bd1441899", "seo_title": "a59f148e1efe341cf4c52b21eecde3a0", "section_id": "d8262d47d7188255d7afb81daa18dfba", "standfirst": "04c1a36a4c77ea36d79c4a79e48098fc", "public_note": "2fb37f8ea948322569ed3b53be9c6832", "canonical_url": "b31e07ec5a343ab74ab0acb9312502ba", "rendered_body": "0b43c13f69b8925923f66036898078de", "seo_description": "50867f6e09ce16b3f69e851df19dab03"}', '{"body": "e8b4c77e17babfe08453103733a21c3a1c44574c2ee44a65c6b175d1ed83509d", "kind": "7b9ba20d0df36fe9e69156791509034ddab45dcf24c2a13250b1f1a22f5a5e44", "slug": "b1e0ef317b427ed2aea01d776be8f0ee059e1a8c1cec32bb7c6d6055ce612086", "tags": "30f8d9ebe1900bba64d1bbffad22d2a39fef43ee1e66d6dc0e8bbf400b52b32e", "change": "b9cc9f373fda9464b227824df7e521b2ed4e59a880ee211dea4c7880d40762d7", "teaser": "4cf4d88394616937f3ee14761d857aab2bcf698522e1d69eaee681cdf3814b45", "bylines": "a91fa43d2c232c3834ae9d99ea82842b1319a50dbfd46d7ddde2be1c53de8cb7", "figures": "e0506f0c7801217b49884b25e2766b16c5f38ab1685eb97372b8c0269779c722", "related": "dbdade5dba3c10ed4313af3785719d3c2ecf17496861b2e0fa9aa989dd201d0b", "summary": "847fc40753fc7ed125f66dd82f6893ee0c36caad8f41813db72c48e34cd90087", "tagline": "560c2bd257a7b51b04a0f1ab4982deaf85638b0a0bcbaebf158607ba2d7417fe", "headline": "264c10d83a6c0a755ce168a9231c4ce4c30df6754f362fca7759be09d23906f0", "language": "fb65297a71136517f35d7b9aa5f759f7c3d0e20f4636ea910f54cb6b7e44b61c", "seo_title": "92f8fa9f2164a4c75df803d3a211135003bfca0578ea2f5736e80be178b1f882", "section_id": "5baff372a7afac3f06c0bca02107a8f11e258b0b1294a99a395d6a4657714845", "standfirst": "27f8bbc31bbf1a2947ef6eef8cce3ba53c7095166e9a330c732d52f9c5c2635e", "public_note": "160568bd1c7a6d51a538bacc39893582d4c0ccc3c3d822f1d2debb4220410e44", "canonical_url": "16bcbfda1d2aa717d7399656e3eec77a11547e61efe8c5e2c47cdf929679cb7c", "rendered_body": "e4d070d35fe7e64518a6fd8a60de3c5fde549dae1b1ab281fb1a2d64dad79477", "seo_description": "575983c8c975b0039b2d3dd79c9a5fc15bd3545afcc31c2034ac65a213184e65"}', '6ea29e0d33e11011da6196026d3d7ea9ea765da8b64d33b98bb199981c285108', true, 2, true, '2026-03-03 09:31:00+00', NULL, '2026-03-03 09:17:00+00', '2026-03-03 09:31:00+00', 'e942cf86fb483d4b3e40c0908861dbf959208461bbb994f993fbde6e956b210b', '44300590b4dfcea145613bf566fc7da7f79f83ed1b10d47167326221876afb2e', NULL, NULL, '', '''boat'':2A ''for'':8B ''found'':4A ''hurt'':18C ''is'':3A ''it'':6B ''marsh'':12B ''means'':7B ''nobody'':16C ''pilot'':1A ''port'':10B ''rosa'':11B ''rose'':15C ''sea'':14C ''the'':9B,13C ''was'':17C ''what'':5B', 8, 1, 1);
INSERT INTO public.articles_edition VALUES (17, 'news', 'market', 'Market opens', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 09:45:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "bfca544ff48b6fdab83336c34bc62bbb", "kind": "3493b7f3294d5ac45e36df727b8f9275", "slug": "e060f1e0f7361b4b0e74416a3add93e7", "tags": "0303a0db2ad68212ede086d8ba482559", "change": "d41e4d103cf04ee333572e2400f4582a", "teaser": "0d2b9078a360641a724076a4a4b2e311", "bylines": "70ee4feac19660900044eb0f40715840", "figures": "6989eb36200f35c2fd6ac037de976fbd", "related": "bbb5d77b1d07dbb64e85fdb789fa23bf", "summary": "8a50b254e94ba7aeb656c76574bfc38b", "tagline": "2bd89e748ac107f19195350d41558ff7", "headline": "b0c7443142dd03ec361dcbd096ecd7e0", "language": "457426ac9e63ee291de0e27817db967a", "seo_title": "b113298e240646d4477fadcacab9df4f", "section_id": "1a51bce5bf81e77a546a74431015ffe8", "standfirst": "0f7286e19e297bb23c116e7d404de016", "public_note": "57d5de94302a429746600453e355fe9f", "canonical_url": "7b506affb9225506a05d48c94c52fc2c", "rendered_body": "f9f757fac05fc5830d1f80fadecdb5f7", "seo_description": "ccaa33f5df7e4c7a830c635d3cd4354a"}', '{"body": "26000d35487e3082084b0c918e2da12f0b9cd80f464408cc2cb14044419e90ff", "kind": "9b9f0e0e6c46491e9ff9659e58fc84d78e64adb78b6d53cc236e411821096296", "slug": "ef631e6bae4ff7ae84421bd48134c84618855143bf0aa2703992ecc1625cd4ae", "tags": "df1261d9b1cc9a1dc6c82c27e2e5e1d8f014d77fbac3df96e820b9a07ff348d9", "change": "4afca3642324f1cdcc0d42e2e6d3324cf9d5b886ba23a2d3e9adaa745afbdf1e", "teaser": "9ab20cd4cb7e9ef5737a8655436e968c9880b292b97a8f865292fcb09068a253", "bylines": "f543d870962cec10c6dbd0ef671f2ba79b26b9f25176f164a0daa2988d73e85d", "figures": "835b2bd52bd5d621d6c0f4592d9d6ad6b5bc11b29e397d1212bb8e5b8a68da77", "related": "d4b82b353ba51d4e023465fb3766cb3831273dd507f2abf2cca1c06f95afd79f", "summary": "b48b2afd30dc5be76e14f084401eb39f50c16646b16abfb5462113b21fe0f443", "tagline": "ea6f3e8763be6abe6a4bdfd65fe50e2947bb7469434a54dc18cb2297c0d3e263", "headline": "174ca43da208e07919e23699a18f8acdaf861589525673d6e727508717a26b6b", "language": "3d4ce7df27be445059390b72a80319e0a8f9a1ebd9f73371011c6452a9fe1e4b", "seo_title": "10d484df2217dd80a959335cae3b03cb5e73e6eac3958069d51e711d0682442a", "section_id": "4c9247a6939c342b798d792eed39762bf1e35057892bf4cfa97a1f9921628413", "standfirst": "86a59a2b64cabc57f61a7a9f1cde7c0d6535c5baa00acef52ce71a2f680a221f", "public_note": "1ad94e18b64ceff89bb70a5beef08772f3e856968e3d7788ff192fdcb7c82b10", "canonical_url": "9be2d9086448988309560c1ceb80b5ab5b45ff21ac1f33e0903bec97edf63aa0", "rendered_body": "265697795546dc826a516de793a6a32b1ca0a88e29a04a9707e2ea532907f833", "seo_description": "618c7a6bec51cb121f8ea9e39529c3e7c489a49000378e2540bdf4e9046b4254"}', 'aae4ccb855794bf87f271dc8de485c61171b627b201e19175f48d18e6375a24e', true, 1, false, '2026-03-03 09:45:00+00', '2026-03-03 09:59:00+00', '2026-03-03 09:45:00+00', NULL, '', 'c6994e4451f4b3ecb5599a39f388b79bf8a48b468c473288e836495b02f15f32', NULL, NULL, '', '''for'':6B ''hurt'':16C ''it'':4B ''market'':1A ''marsh'':10B ''means'':5B ''nobody'':14C ''opens'':2A ''port'':8B ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':7B,11C ''was'':15C ''what'':3B', 9, 1, 1);
INSERT INTO public.articles_edition VALUES (18, 'news', 'fish-market', 'Fish market opens', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 2, 'update', 'It is a fish market.', '2026-03-03 09:59:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "6b9862deb5da3e0aac35f73ecf734150", "kind": "dcf607d8de8183ba124d6a4202285f70", "slug": "11304045e1b4b953e8c27b536f090efe", "tags": "fb1c61854d1542525a0fa03d3b7bcaac", "change": "63e98efc9a8e1290f0e8ce52121891d7", "teaser": "890a7d35ce583cefdb367850b7c27a8a", "bylines": "f60a0f1953d1b2ebe71c4d379f491a8c", "figures": "82fbfce81358cbce8f04d0412a831406", "related": "b0c47691d620115a9d20990b2abefe54", "summary": "814290904af6e62c1d364e1ad9ba33a2", "tagline": "284037a7ab79f87db1ce4a2ee40faec1", "headline": "b0cfd61bb27301e76bddd1f9a4b895e7", "language": "3380062f02655e8a9557b326af091762", "seo_title": "9e40791dae6d7eff55ef54d4aa2e7599", "section_id": "28877a4aa599460546dbe2f7bf107e1c", "standfirst": "aba2bc90694956472bba9751d63df007", "public_note": "47f970429178405a63ff95ad14c54439", "canonical_url": "33ebcf9d67a682ca0fe699dd186ff7e2", "rendered_body": "832be01d6de55b49778d65d58fc2bb1c", "seo_description": "956f3facde0325b5e49ad4fd343a1621"}', '{"body": "c3c5daab637d3aa54b23eb39d8c97991e912f030cd67f4a496c6b0c4237ab956", "kind": "5dbe5708fa0fb1ef4b7fb18fab598b5f4588d7e24ac4e4211cdc8b51328e764b", "slug": "93d711542312dfaae893d36cc23118515ff9aeb24e9ba18fc2a87c33b1587bd1", "tags": "7d9bf49811fc72fb129b77a9a90c52840b906294a31bcd206c8845e4dff8df2a", "change": "49ceba847c4b273a9d4d47505e8d80eda546b80beb0c087972b0c65adbc4780c", "teaser": "09efd4635f81bf3d665704fb8f13f49c3b14635a475464e6af9c6ee376e42880", "bylines": "8f737a4cb1a90630e6d13657403291af5d51858c1ff38193e8177b19c5cc0cc3", "figures": "bb42e6ab925fba3d3abbddd59cb813205cdeecb714f0ba1f40d5393b2e632f97", "related": "793bc8f26f4beeb3aadefb8a0e0c485f7cc66bbdf08bf987c4a4234ec81ec07e", "summary": "fd475cc39054732207b8bd4bf8382e709dbcaf823758b084477ecd6fa77d5711", "tagline": "78daf77d3282a937f4fbe023c764211cc7392ca2198a82f8418b5c29167a0dcd", "headline": "fb70ecade6e47324e7bfdda94dbe1b602c028add8810fcd82b829b3ca1b903ab", "language": "41d149e7fd0c7c68116e5305ad99b3661ce8149e857073a5c82d60e164a662c3", "seo_title": "24c3e246eece817d96bcfdb4ef66776a201800c70c771d1167865d0088e475fa", "section_id": "f9f379fa725994e1fbaaa0ba59b440f1171d5b66b23337d7e4646df7ba19cd76", "standfirst": "bf6c46dcd938356bbdcafd18891ad29738519a3d74a66a7ea150d072835fd57c", "public_note": "1d1127325eb9618cdde514e87e79820801b8bda1c62f0f3bed0996cc54d3d6a1", "canonical_url": "7a2307f0da6b816ee7f12b403ae230e0c8ec9a43c369ce0c360390209e3d2fc1", "rendered_body": "da88e4cf8bfbe427e19d89aa76cf5431bc10e4ad1a65ec9c8b0313b3981306ad", "seo_description": "df985f4be8b6dc99ea5580e2913346ff71576a3f8efe84f04d3cc9211a77db37"}', '917a69969be1d68081c9e03895c4c5599fcc2fe7ef8f7d960209fea8d03fad6b', true, 2, true, '2026-03-03 09:59:00+00', NULL, '2026-03-03 09:45:00+00', '2026-03-03 09:59:00+00', 'c6994e4451f4b3ecb5599a39f388b79bf8a48b468c473288e836495b02f15f32', '92b76a5f5bbb516d15b961b867742722b6042c2b5d507b6ee82cea3dc885a4dc', NULL, NULL, '', '''fish'':1A ''for'':7B ''hurt'':17C ''it'':5B ''market'':2A ''marsh'':11B ''means'':6B ''nobody'':15C ''opens'':3A ''port'':9B ''rosa'':10B ''rose'':14C ''sea'':13C ''the'':8B,12C ''was'':16C ''what'':4B', 9, 1, 2);
INSERT INTO public.articles_edition VALUES (19, 'opinion', 'let-the-ships-be', 'Let the ships be', 'What it means for the port.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 10:13:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "97354cd5c5446f62b057adaf3b2c9938", "kind": "c88f9389fb1834d756169c0b38d18c38", "slug": "db6be91463074141e6d8a600d06b6941", "tags": "29b3cdfb31503d6efd603a96b73f9644", "change": "b6b386f9cbd68d6523bc82c452e3f64a", "teaser": "7a84ab9ae0cef35ef2f77f761dbd5ccd", "bylines": "0dcb92dedda5425242e61aba79554361", "figures": "4ad1dbfa00e3d2cdf345d12334960e30", "related": "4290f3e427065991e7760456dcbf8b92", "summary": "a3c7147ced77855eac84563c60a8bc69", "tagline": "1f474c2fc7fcd110c185819adeffd2e8", "headline": "58adba926acef47b2eb79af49bc283d7", "language": "973689c93eeba8c158a02aa5dd88c414", "seo_title": "a4704888b691bee8f68a416fbac932ae", "section_id": "951536653a52f7b7b20c548a4b93a2ad", "standfirst": "2353776b36e5e1b336f2cfb07c0ea1b2", "public_note": "be5f73c283294718962a37e45831bdd0", "canonical_url": "2619bdda4876bf751c789d0ead709d3b", "rendered_body": "780c4b66df65fb7ffdff4cb2317260cd", "seo_description": "7c103871bf9b7926655adf10e6417087"}', '{"body": "691aaec4a1a4bd38f0b629f3860b04bf440b97532ce6b9f40bd999753811322e", "kind": "9c9ff3cd76b874496d7ab24746484a998b8e0e0fcfdd0e90fe778608c249595a", "slug": "019308ceee0329bfac795346d09a74c58f8bb1c1505ba7fd993af64e2d974187", "tags": "3816215c54091a840b8bad69464aae632861dec205f77d1dedca784a8a633668", "change": "0a227bbd859bab343bdd755b227070ed27afbf693d671e4aed81760f5331c44b", "teaser": "9357c44873641f1ca00137ffa76736558dff801b6251ab8b408eeeea81a499d3", "bylines": "7ab01b68e78606c4134442b8f2cebaf156265e51e237077ab69ae0b7e95b0055", "figures": "41cd1a21a4c59bc8715095ef063b5319a7bcfa413cd3b306fa36d065889b4e08", "related": "d54bad49227ba173e567cd5553f3202a864ba1216f570f457e4b4cedffb2e31d", "summary": "60a16d86cbe3762b0e4ef6117c19ca36cde15769e2e04692e2a6f42528ac252e", "tagline": "622b1fffb014cfd1d7d097c9fa545a59858bcb0b77edf3a199099faff98be4de", "headline": "d1bf4e357db6a516d5ce086be6c97c146fc7927e8d9eceee71dd602ec0ddd2c8", "language": "5442536ca0c1644937a20d7e8dd04b69c2ed783bd6eb775a6ed2e06a962f1e65", "seo_title": "7fa9d4309a3fe40731a1086b6e2da14234f36ac6309f9980b740374dd7a7ab02", "section_id": "699d69e9b3234cd33b04c11ed979048b733e2d8568684c05247653bc28cc51cc", "standfirst": "7f6105ffefbdcac732cbdca4b54f5603e687ede402fc0f6f621685fec8183ff4", "public_note": "212c6355503ea568b36dde6f66f08588f3d5d3e68e5a2dab314e029dc8a03caf", "canonical_url": "b8f014fd970ad4b3613da3ca300e7ccac68c1588b2e07e85b256daa4e5d43b8a", "rendered_body": "8f36e55436d8919a684887de0c70a8ffa2ca4848924858208cca732467cded0e", "seo_description": "8c1a41347630bcf60cbc2fe98d531af8f32fbb4164a95b1c193a384fb5fed324"}', 'd9d0fec331a3e54876bffeb8684b9318c249bf25f027944eee05746a3d2cdad6', true, 1, true, '2026-03-03 10:13:00+00', NULL, '2026-03-03 10:13:00+00', NULL, '', '3fa3e6a1fce246bf16f04507d33723a74b9cd271bc8346a42c43aeeaebd4e870', NULL, NULL, '', '''a'':11B ''be'':4A ''for'':8B ''hurt'':18C ''it'':6B ''let'':1A ''means'':7B ''nobody'':16C ''port'':10B ''rose'':15C ''sea'':14C ''ships'':3A ''the'':2A,9B,13C ''vale'':12B ''was'':17C ''what'':5B', 10, 1, 4);
INSERT INTO public.articles_edition VALUES (20, 'news', 'ទន្លេឡើង', 'ទន្លេឡើង', 'What it means for the port.', '', '<p>ទឹកទន្លេឡើងខ្ពស់។</p>', 'km', '', '', '', '', 1, 'first', '', '2026-03-03 10:27:00+00', NULL, '<p>ទឹកទន្លេឡើងខ្ពស់។</p>', 'ទឹកទន្លេឡើងខ្ពស់។', false, 3, '{"body": "661c375b9fda68318fc8709224b9e0f8", "kind": "83a3c0a1edb085cbbe20ff7781c898f5", "slug": "fef25b1746aa9baf08bb94d64d351099", "tags": "0b8288e9b4b97bc25030d232282204ce", "change": "f5a89ac6a8a718d7c7c02a861ed21f99", "teaser": "9cb9e288ac97361634283bfc3744d488", "bylines": "ffafcf7ad068df77e2704272c260ae14", "figures": "223d99c148a934cab58b3320dbd7db18", "related": "98a9bca86401fe2abcd0d378cc2a87d6", "summary": "4f43ad3f79b6b3564c8d326602057fb0", "tagline": "b44c1a82927b3c38c691c4dfabb1d198", "headline": "e0f063346048be93ab74c8cd62fb12f8", "language": "de0d147332900210c4e012054fb49796", "seo_title": "6e47fd7a4eda5d958d8b8a7c8e116ef0", "section_id": "d5cd7aab20b66121302ed2d5441ec763", "standfirst": "871955705e6c99c1f2b920fdf26d9d0f", "public_note": "213a7e465fbec610450a0ab8f4502e3a", "canonical_url": "f42a08777b2263c1bed7e9f934412ce2", "rendered_body": "9130daa5ef590e9c2bff3a83dec6bfa5", "seo_description": "0e79ea871db8f7ab66f12adc197dda4a"}', '{"body": "d68bc6ef68de97c54fb29bedfbd3074070b17a692cd39ce88448ed8098ada68a", "kind": "1d4d77a9020547d1c7a281d06a97843847cf795b44c867e2a150b14f2322cf18", "slug": "c0dd142bb26514573a9d11184bb1b9c5e1d529d9352e6965232b5d47ad1befe9", "tags": "6fc4170388a0af1f4f8dd5b03f36a314976136a3f109881caf71297b9639024e", "change": "5bdda8323c9c1f5ec4068d966ca42e252632e2a5be3c305bf0fa27779fd259bf", "teaser": "afa9797f154c13240725ff4d054ad32cf09c1fdf4d07e0a8e8e3738907cc82e1", "bylines": "719c2a79f11c0d8667da38cd46c74fb390402984ee4740fe5e3d9e6df4fae338", "figures": "d0818fef7dc6e2608fb8051e2b032d938c9eb7602a1dfecf61e83961b36ba130", "related": "871fa21a87693a187aa9902252c54defec12577aea3d94aac34602b44f06df18", "summary": "85a453e0c8eedeb74ae1edc4d3e4125affd7f2fa31829222361303131c2cfe85", "tagline": "f937a81a42e572ad8300d4e3754e1d62e4e2763373cdaf23f3f696b8cb931e9a", "headline": "d2a5cedd627492db5cee3ea83bffa455fcde53c73c32d3c6eb5e70bfe0d1afa5", "language": "39f7bd772bc8936b68a849f68bbc14084a6bbe90b36f0668b1209f3d3ed0f5f8", "seo_title": "e4e531dfd2b565a0bfeadefa8cc1020febce93ed6b4b1f4fb48e2394e993f1d9", "section_id": "953ff58ee6e3eea44dac210252e253bbed3af07bec2d4062a0b972484a237816", "standfirst": "72064322bcc538374d90327d11c5562865c77db3620b7d6d9a987311a2aaffd3", "public_note": "4795e1b126101f84c6da094f9227140fa737cb1095623a484d79d8700372d1c8", "canonical_url": "851b5eefc47ad78b1ac08e24e6fa27ce4a28519c4b5beea8cac230b0441b349e", "rendered_body": "26c70cc335103f16ac973d985dd76ca26026acc94bf1da64b4686ed2b43211be", "seo_description": "acd15c2103494c6b24a365c347f2f639f9be28bdf57ac9c8ed16fe74372efeb0"}', 'd41e9a5d6eaf48215f784feffe5e6a78f20adf6a30a147c2d7a039c329438719', true, 1, true, '2026-03-03 10:27:00+00', NULL, '2026-03-03 10:27:00+00', NULL, '', '9e360d9ff208397c77d9d79234a1f63f1efc63751168b6445892940e457ea0de', NULL, NULL, '', '''for'':6B ''it'':4B ''marsh'':10B ''means'':5B ''port'':8B ''rosa'':9B ''the'':7B ''what'':3B ''ខ្ពស់'':13C ''ទន្លេ'':1A ''ទឹកទន្លេ'':11C ''ឡើង'':2A,12C', 11, 1, 1);
INSERT INTO public.articles_edition VALUES (21, 'news', 'captain-is-questioned', 'Captain is questioned', '', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 1, 'first', '', '2026-03-03 10:41:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "1cceddff06c02e85f8b7fa7a0d40f7b7", "kind": "17edddc9f5748503a541995e9d89ebb2", "slug": "2ed0c60883a4d58a48e0e5ad0e50b4e5", "tags": "4e46fea83f7db167cfb9a6c7f0eb8efb", "change": "44f31193c28c3d42b46b30938292a4c0", "teaser": "1aa1440bcf4db767436aace5991e1689", "bylines": "45e7ea6a6276a5fbdc55827e50955b70", "figures": "0f97542ce44fb028c7a353cb1cea581b", "related": "5cc979a7f523a9b50a95268e77c2d6cf", "summary": "4b54a1b18452c18fd0ae339b741876ec", "tagline": "bcf23764eafa2e365680e85f0ef280a7", "headline": "b594e9a8cd00e61fa8b4244b74c2d4ba", "language": "d9056c8a51022a60147bb3c953f953df", "seo_title": "ec713f9943a6539a3d8755dbcb587dd6", "section_id": "8fb51c534f9fe36f5bde678785c6227a", "public_note": "c6a89477f8d9d57d981cc6f8ac09ac5c", "canonical_url": "b57717d560abd438190dcd38efcb2e2a", "rendered_body": "e08796b4e622a5a855148c2eed17acd9", "seo_description": "d19eddd16afbfe38d28b103561d7f0ed"}', '{"body": "1662375e778fca3e7b9a1f3bbef65b492feef403a1809d78451bea3c1fb71f8f", "kind": "7b8f4c30cd2c98c3a47389446592262538662f75b76125f820adc78e1796f776", "slug": "2d127cb78176021c2cdf49391ee27615419d00b339cfa42ac401a84c21e31514", "tags": "8b4900709574f1332931b6af4cf6db522757b3dbc34b4ace611f26772c958a59", "change": "e0660ec88c5b5c9577573fe2db3ca75889df9912ba4b7435ef59864ec81eb8a2", "teaser": "4b64012a49544f150e5e669b857d31c5ce921f0d96b3346c478fb870602cfefe", "bylines": "d9a060b1e982532f60858983d73de5924283c8dc8e5a0b2348dd84ab0a407b4f", "figures": "a1a666acb4b708a8e5336a0cf463b50a1dfb9ecca958b5200b2c15b813fe06bd", "related": "682673d1d737c2cbc6b9997081476f6106daa7c69b6d955effde3ecb2d4d0e8f", "summary": "c2d2b92d7d16aa8ba5e17907150d9c691f9d24618d551abeb61ec0b362a1caa9", "tagline": "da992fb710b6b67cae3ec2669b3aedc6f4c1fe8fd612f06ba295d422a93a2443", "headline": "cc3200cacbad9b80538b4217fa727a0aa7546705688fd728b08efac38d56dd56", "language": "6605665aa7dfeddcfd3aa47ce6177c13224fe81090cdad0223bf8e12d050726c", "seo_title": "ecbdb8a47ec428b1b60f055c2372e4ede8683a084083a6b7871acd3ed9f0e87e", "section_id": "3a663debd9beb7c509df80010f77b85b431c909ac42ea9f6297c806ca07bb7c4", "standfirst": "3824f72d6f33a5500cf760c9bb0bab96a1d72bd84f392b7613df1c7ba65a1e4d", "public_note": "b0d14936a3bf96d804867c5736c89b47fa473d7963615994a47ca4ce29e94c6b", "canonical_url": "446fb14e2662dad1387060f69b3f0ee78b39fad2a3ac8a6c7c3158bd9f106f62", "rendered_body": "d60a332f7b67ef6479002677c086070553423cdbf68f09b7897e3415ac23fa29", "seo_description": "377cb78fd536aaaa1fe1991c35d693685b47b9a0f7df24f60faa2b9384ba1e47"}', 'd8135e66efcd39731f89addcb290d88d71774d45a334c14b99eca6da108788e2', true, 1, false, '2026-03-03 10:41:00+00', '2026-03-03 10:48:00+00', '2026-03-03 10:41:00+00', NULL, '', '350bb3b766ba7f21521b4f58339e20a5739242d3a98bca241c2654264febb5e4', NULL, NULL, '', '''captain'':1A,5B ''hurt'':16C ''is'':2A,6B ''jan'':7B ''marsh'':10B ''nobody'':14C ''questioned'':3A ''rosa'':9B ''rose'':13C ''sea'':12C ''smith'':8B ''the'':4B,11C ''was'':15C', 12, 1, 1);
INSERT INTO public.articles_edition VALUES (22, 'news', 'captain-is-questioned', 'Captain is questioned', 'The captain is not named.', '', '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'en', '', '', '', '', 2, 'update', 'Takes a name out.', '2026-03-03 10:48:00+00', NULL, '<p>The sea rose.</p><p>Nobody was hurt.</p>', 'The sea rose. Nobody was hurt.', false, 6, '{"body": "6815b46f95f1aac990b74cf89dca9e0d", "kind": "eac502ef56ae6027d95bd9c146edd123", "slug": "209e29adcbedd55b372e8a11d489552e", "tags": "4aaed21294f01eddd724628c20bd389c", "change": "f6a13564b881f5df49a01c4ad814d8de", "teaser": "e51b97a75d27663550995c236f8ce0be", "bylines": "f888192c4aae42fc57f0c991729df8b9", "figures": "9317b2a472a0ca9eac81c8a8659a235e", "related": "fab06e5658f8428b98de21e7463dd88a", "summary": "56618b809370f0c23de64df52041ccea", "tagline": "44e0c73e40cb2f191e20d000f488977b", "headline": "043c02794b05bd68aa0ccd1c4884105d", "language": "cf77b5795bacf83a50ea25af79bb232b", "seo_title": "11a6e66336b04f1c591f22d806d2aa67", "section_id": "74acd05ff569c50cac7d228e68e87577", "standfirst": "173103dd7be03398a8f7ff5c3060c770", "public_note": "be9c511be6ad3093ed50239648b6a98c", "canonical_url": "277b6c35a25cdc3fc51fcd39d446bda5", "rendered_body": "10ff463527b88fe5eda49cb5970d9b79", "seo_description": "0c7239cf4c6dab6f80cd6eb933c7e6a5"}', '{"body": "744d79a263318f7dabeed39bf5d5158cf8128212d3040848483a61aaf7c2d82b", "kind": "c488b704d3e9e69c3e6822de753ab4caf43c4b5242df0e814855c7df381761be", "slug": "0344e7a112dfbc222e499e42b06f18ebc0767ffdb1a485d8335adfd4efbdc616", "tags": "7f79811eff3524ead9fbccefee3087d8b79ca58b599fd8b4f95b239b7b2bb344", "change": "3f6efda0865faf61fbe6dd0022529f012252c8f75b01b2665f67c8e98dd56d33", "teaser": "1e202f6caffe27541ac6d06c2461fb499febdac4a19ed31b0a27b457ec790c5d", "bylines": "0e1d8b4dc462b63e2dcc7316670aec990ddb1782daf69a1d8d83a94a2d7bab5c", "figures": "af654216bdb84dba09fac0b21369444955e2effad10e5fea664688bea1fd7a09", "related": "aff6750bd369087b6b4ef58bae0d82c6ae70848cbdbd0a5fb1ef473c6937551e", "summary": "db53851fc87e675758e59d911505b2288ce48ffe21db848858b8415832f3bfcd", "tagline": "06e050a8c85a61cdc969bb299a37dfde300267736b7cd9967947f6b57d5e6703", "headline": "234eefc3aaca855149ef02e2ad519ceb358bdac0b9a6c1989ab8af57fa4d780a", "language": "ff791dffa49c0e7fdb5dfdc4c6841ea29d63b5a5b53f4d55f942ccc326595880", "seo_title": "1e60c7d5ad9127d43a8260b8da740419c91f07c640b93ac7dafee8a8bc633d07", "section_id": "f78804ac3ac74273eccbed853c75ba9e39b6130b21af59c30db9d505bc0c0783", "standfirst": "849a74ca77c38d58ef9ca4c980474430ceeb6d087e448066469a3d9fba9eff9e", "public_note": "cfdc6964c1b2f3a3e822ea141b278986e1083e79ce6bc11d96ea59f1175a91f6", "canonical_url": "23f87679f3fa9747cdd8ed10f70aefb3fe0b01531054e3edb180c7e719916bcf", "rendered_body": "32eb776d9ba2058f35379128187425cf40683b52be539a74601767ff6770a4a0", "seo_description": "928d48e2936680f8dd3217584f4367773f4a59efddc7c6b1ab0653d260d2738c"}', 'e13756ec5d739ae8f71183af06713d6153410d8205b868d74057d3de4cebf6da', true, 2, true, '2026-03-03 10:48:00+00', NULL, '2026-03-03 10:41:00+00', '2026-03-03 10:48:00+00', '350bb3b766ba7f21521b4f58339e20a5739242d3a98bca241c2654264febb5e4', '71f448f0b14b2b97f26d233c96362286dd10b568e5ef307cb518c95841aa718f', NULL, NULL, '', '''captain'':1A,5B ''hurt'':16C ''is'':2A,6B ''marsh'':10B ''named'':8B ''nobody'':14C ''not'':7B ''questioned'':3A ''rosa'':9B ''rose'':13C ''sea'':12C ''the'':4B,11C ''was'':15C', 12, 1, 1);


INSERT INTO public.articles_editionbyline VALUES (2, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:49:00+00', 1, 2);
INSERT INTO public.articles_editionbyline VALUES (3, 'photographer', 1, 'Ada Vale', false, '2026-03-02 08:49:00+00', 2, 2);
INSERT INTO public.articles_editionbyline VALUES (4, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:49:00+00', 1, 3);
INSERT INTO public.articles_editionbyline VALUES (5, 'photographer', 1, 'Ada Vale', false, '2026-03-02 08:49:00+00', 2, 3);
INSERT INTO public.articles_editionbyline VALUES (6, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:49:00+00', 1, 4);
INSERT INTO public.articles_editionbyline VALUES (7, 'photographer', 1, 'Ada Vale', false, '2026-03-02 08:49:00+00', 2, 4);
INSERT INTO public.articles_editionbyline VALUES (8, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:49:00+00', 1, 5);
INSERT INTO public.articles_editionbyline VALUES (9, 'photographer', 1, 'Ada Vale', false, '2026-03-02 08:49:00+00', 2, 5);
INSERT INTO public.articles_editionbyline VALUES (10, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:49:00+00', 1, 6);
INSERT INTO public.articles_editionbyline VALUES (11, 'photographer', 1, 'Ada Vale', false, '2026-03-02 08:49:00+00', 2, 6);
INSERT INTO public.articles_editionbyline VALUES (12, 'author', 0, 'Rosa Marsh', true, '2026-03-02 08:49:00+00', 1, 7);
INSERT INTO public.articles_editionbyline VALUES (13, 'photographer', 1, 'Ada Vale', true, '2026-03-02 08:49:00+00', 2, 7);
INSERT INTO public.articles_editionbyline VALUES (15, 'author', 0, 'Rosa Marsh', false, NULL, 1, 9);
INSERT INTO public.articles_editionbyline VALUES (16, 'author', 0, 'Rosa Marsh', false, NULL, 1, 10);
INSERT INTO public.articles_editionbyline VALUES (17, 'author', 0, 'Rosa Marsh', false, NULL, 1, 11);
INSERT INTO public.articles_editionbyline VALUES (1, 'author', 0, 'Rosa Marsh', false, '2026-03-02 08:14:00+00', 1, 1);
INSERT INTO public.articles_editionbyline VALUES (14, 'author', 0, 'Rosa Marsh', true, '2026-03-02 08:14:00+00', 1, 8);
INSERT INTO public.articles_editionbyline VALUES (18, 'author', 0, 'Rosa Marsh', true, '2026-03-03 08:14:00+00', 1, 12);
INSERT INTO public.articles_editionbyline VALUES (19, 'author', 0, 'Rosa Marsh', false, NULL, 1, 13);
INSERT INTO public.articles_editionbyline VALUES (20, 'author', 0, 'Rosa Marsh', false, '2026-03-03 08:56:00+00', 1, 14);
INSERT INTO public.articles_editionbyline VALUES (21, 'author', 0, 'Rosa Marsh', false, '2026-03-03 09:17:00+00', 1, 15);
INSERT INTO public.articles_editionbyline VALUES (22, 'author', 0, 'Rosa Marsh', true, '2026-03-03 09:17:00+00', 1, 16);
INSERT INTO public.articles_editionbyline VALUES (23, 'author', 0, 'Rosa Marsh', false, '2026-03-03 09:45:00+00', 1, 17);
INSERT INTO public.articles_editionbyline VALUES (24, 'author', 0, 'Rosa Marsh', true, '2026-03-03 09:45:00+00', 1, 18);
INSERT INTO public.articles_editionbyline VALUES (25, 'author', 0, 'A. Vale', true, '2026-03-03 10:13:00+00', 2, 19);
INSERT INTO public.articles_editionbyline VALUES (26, 'author', 0, 'Rosa Marsh', true, '2026-03-03 10:27:00+00', 1, 20);
INSERT INTO public.articles_editionbyline VALUES (27, 'author', 0, 'Rosa Marsh', false, '2026-03-03 10:41:00+00', 1, 21);
INSERT INTO public.articles_editionbyline VALUES (28, 'author', 0, 'Rosa Marsh', true, '2026-03-03 10:41:00+00', 1, 22);


INSERT INTO public.articles_editionfigure VALUES (1, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 2, 2);
INSERT INTO public.articles_editionfigure VALUES (2, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 2, 1);
INSERT INTO public.articles_editionfigure VALUES (3, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 3, 2);
INSERT INTO public.articles_editionfigure VALUES (4, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 3, 1);
INSERT INTO public.articles_editionfigure VALUES (5, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 4, 2);
INSERT INTO public.articles_editionfigure VALUES (6, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 4, 1);
INSERT INTO public.articles_editionfigure VALUES (7, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 5, 2);
INSERT INTO public.articles_editionfigure VALUES (8, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 5, 1);
INSERT INTO public.articles_editionfigure VALUES (9, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 6, 2);
INSERT INTO public.articles_editionfigure VALUES (10, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 6, 1);
INSERT INTO public.articles_editionfigure VALUES (11, 'f2', 'inline', 0, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 7, 2);
INSERT INTO public.articles_editionfigure VALUES (12, 'f1', 'lead', 1, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 7, 1);


INSERT INTO public.articles_editionrelated VALUES (1, 0, 'The flood before', 2, 1);
INSERT INTO public.articles_editionrelated VALUES (2, 0, 'The flood before', 3, 1);
INSERT INTO public.articles_editionrelated VALUES (3, 0, 'The flood before', 4, 1);
INSERT INTO public.articles_editionrelated VALUES (4, 0, 'The flood before', 5, 1);
INSERT INTO public.articles_editionrelated VALUES (5, 0, 'The flood before', 6, 1);
INSERT INTO public.articles_editionrelated VALUES (6, 0, 'The flood before', 7, 1);


INSERT INTO public.articles_figure VALUES (1, 'f1', 'lead', 0, 'At dusk', 'Ana Reyes', 'A ferry, at dusk', false, 2, 1);
INSERT INTO public.articles_figure VALUES (2, 'f2', 'inline', 1, 'In the fog', 'Ana Reyes', 'A ferry, in the fog', false, 2, 2);


INSERT INTO public.articles_formerpath VALUES (1, 'market', 9, 1);


INSERT INTO public.articles_formersectionslug VALUES (1, 'post', 4);


INSERT INTO public.articles_notice VALUES (2, 'Yours to write: Fog closes both ports', 'Cora Marsh gave you “Fog closes both ports”. It is planned for Friday 6 March 2026.', '2026-03-02 09:31:00+00', NULL, NULL, NULL, 0, '', 2, 2);
INSERT INTO public.articles_notice VALUES (3, 'Cora Marsh named you: Fog lifts at last', 'Cora Marsh named you in a comment on “ships wait” on “Fog lifts at last”:

Who counted them, @rosa?', '2026-03-02 09:45:00+00', NULL, NULL, NULL, 0, '', 2, 2);
INSERT INTO public.articles_notice VALUES (1, 'For review: Fog closes port', 'Rosa Marsh sent “Fog closes port” for review.', '2026-03-02 08:35:00+00', '2026-03-03 08:00:00+00', NULL, NULL, 0, '', 2, 5);
INSERT INTO public.articles_notice VALUES (4, 'Sent back: Council meets', 'Cora Marsh sent “Council meets” back to its writer.

Who spoke?', '2026-03-03 11:09:00+00', NULL, NULL, NULL, 0, '', 13, 2);




INSERT INTO public.articles_previewlink VALUES (1, '036dbc912bc4657dd20761bfe8af14da04e02090bd2429692d0db60313f6173d', 'The lawyer', '2026-03-02 09:59:00+00', '2026-03-09 09:59:00+00', NULL, 2, 1, NULL, 9);
INSERT INTO public.articles_previewlink VALUES (2, '490ba4ef11fbebc809370f458eb59e0627c4cc6e7cc1aa5a51428f6cf6b39ab1', 'The source', '2026-03-02 10:06:00+00', '2026-03-03 10:06:00+00', NULL, 2, 1, NULL, 9);
INSERT INTO public.articles_previewlink VALUES (3, '3a462e9cc9c47a02cf9a607ab9c31f37fb8b97c4e51065ef6c9f7fb711b69d8f', 'The other side', '2026-03-02 10:13:00+00', '2026-03-09 10:13:00+00', '2026-03-02 10:13:00+00', 2, 1, 1, 9);


INSERT INTO public.articles_previewvisit VALUES (1, '2026-03-02 10:13:00+00', '127.0.0.1', '', 1);


INSERT INTO public.articles_relatedstory VALUES (1, 0, 'The flood before', 2, 1);


INSERT INTO public.articles_savedfilter VALUES (1, 'Foggy stories', 'q=fog&state=draft', true, '2026-03-02 09:52:00+00', 3);
INSERT INTO public.articles_savedfilter VALUES (2, 'Mine', 'mine=1', false, '2026-03-02 09:52:00+00', 2);


INSERT INTO public.articles_savedversion VALUES (1, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "high-tide-floods-the-quay", "tags": ["Harbour life", "Tides"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "High tide floods the quay", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-02 08:07:00+00', 'Rosa Marsh', '', 1, 2);
INSERT INTO public.articles_savedversion VALUES (2, 1, 0, 'save', '{"body": "<h2>At the quay</h2><p>All ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [], "section": 1, "tagline": "", "headline": "Fog closes port", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": "Fog at the port."}', '2026-03-02 08:21:00+00', 'Rosa Marsh', '', 2, 2);
INSERT INTO public.articles_savedversion VALUES (3, 2, 1, 'save', '{"body": "<h2>At the quay</h2><p>All ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes port", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for the port.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 08:28:00+00', 'Chief Marsh', '', 2, 1);
INSERT INTO public.articles_savedversion VALUES (4, 3, 2, 'save', '{"body": "<h2>At the quay</h2><p>All ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes port", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for the port.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 08:42:00+00', 'Cora Marsh', '', 2, 3);
INSERT INTO public.articles_savedversion VALUES (5, 4, 3, 'save', '{"body": "<h2>At the quay</h2><p>All ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes both ports", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for the port.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 08:56:00+00', 'Chief Marsh', '', 2, 1);
INSERT INTO public.articles_savedversion VALUES (6, 5, 4, 'save', '{"body": "<h2>At the quay</h2><p>All ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes both ports", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for both ports.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 09:03:00+00', 'Chief Marsh', '', 2, 1);
INSERT INTO public.articles_savedversion VALUES (7, 6, 5, 'save', '{"body": "<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog", "Tides"], "teaser": "No ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes both ports", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for both ports.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 09:10:00+00', 'Chief Marsh', '', 2, 1);
INSERT INTO public.articles_savedversion VALUES (19, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "storm-warning-for-the-night", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 2, "tagline": "", "headline": "Storm warning for the night", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 08:07:00+00', 'Rosa Marsh', '', 5, 2);
INSERT INTO public.articles_savedversion VALUES (8, 7, 6, 'save', '{"body": "<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog"], "teaser": "Hardly a ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog closes both ports", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for both ports.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 09:24:00+00', 'Sam Marsh', '', 2, 5);
INSERT INTO public.articles_savedversion VALUES (9, 8, 7, 'save', '{"body": "<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p><p>At noon the sun came out.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog"], "teaser": "Hardly a ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog lifts at last", "language": "en", "seo_title": "Port closed by fog", "standfirst": "What it means for both ports.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 09:38:00+00', 'Rosa Marsh', '', 2, 2);
INSERT INTO public.articles_savedversion VALUES (10, 9, 8, 'save', '{"body": "<h2>At the quay</h2><p>Most ships wait.</p><figure data-figure=\"f2\"></figure><p>Pilots went home.</p><p>At noon the sun came out.</p>", "kind": "feature", "slug": "fog-closes-port", "tags": ["Fog"], "teaser": "Hardly a ship moves.", "bylines": [{"name": "", "role": "author", "author": 1}, {"name": "", "role": "photographer", "author": 2}], "figures": [{"alt": "A ferry, at dusk", "key": "f1", "image": 1, "place": "lead", "credit": "Ana Reyes", "caption": "At dusk", "decorative": false}, {"alt": "A ferry, in the fog", "key": "f2", "image": 2, "place": "inline", "credit": "Ana Reyes", "caption": "In the fog", "decorative": false}], "related": [{"target": 1, "headline": "The flood before"}], "section": 1, "tagline": "With words from the pilots.", "headline": "Fog lifts at last", "language": "en", "seo_title": "Port closed by fog", "standfirst": "Changed after the links were made.", "canonical_url": "https://example.com/fog", "seo_description": "Fog at the port."}', '2026-03-02 10:20:00+00', 'Cora Marsh', '', 2, 3);
INSERT INTO public.articles_savedversion VALUES (11, 1, 0, 'save', '{"body": "<p>It left at six.</p><p>It struck a rock.</p>", "kind": "news", "slug": "ferry-runs-aground", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Ferry runs aground", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-02 10:27:00+00', 'Rosa Marsh', '', 3, 2);
INSERT INTO public.articles_savedversion VALUES (12, 2, 1, 'save', '{"body": "<p>It left at six.</p><p>It struck a rock at nine.</p>", "kind": "news", "slug": "ferry-runs-aground", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Ferry runs aground", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-02 10:41:00+00', 'Cora Marsh', '', 3, 3);
INSERT INTO public.articles_savedversion VALUES (13, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "crew-of-five-is-safe", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Crew of five is safe", "language": "en", "seo_title": "", "standfirst": "All five.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:02:00+00', 'Rosa Marsh', '', 4, 2);
INSERT INTO public.articles_savedversion VALUES (14, 2, 1, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "crew-of-five-is-safe", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Crew of five is home", "language": "en", "seo_title": "", "standfirst": "All five.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:16:00+00', 'Cora Marsh', '', 4, 3);
INSERT INTO public.articles_savedversion VALUES (15, 2, 1, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "high-tide-floods-the-quay", "tags": ["Harbour life", "Tides"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "High tide floods the quay", "language": "en", "seo_title": "", "standfirst": "The water falls.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:30:00+00', 'Chief Marsh', '', 1, 1);
INSERT INTO public.articles_savedversion VALUES (16, 3, 2, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "high-tide-floods-the-quay", "tags": ["Harbour life", "Tides"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "High tide floods the quay", "language": "en", "seo_title": "", "standfirst": "The water is gone.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:37:00+00', 'Chief Marsh', '', 1, 1);
INSERT INTO public.articles_savedversion VALUES (17, 4, 3, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "high-tide-floods-the-quay", "tags": ["Harbour life", "Tides"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Quay is dry again", "language": "en", "seo_title": "", "standfirst": "The water is gone.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:44:00+00', 'Chief Marsh', '', 1, 1);
INSERT INTO public.articles_savedversion VALUES (18, 5, 4, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "high-tide-floods-the-quay", "tags": ["Harbour life", "Tides"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Quay is dry again", "language": "en", "seo_title": "", "standfirst": "Never.", "canonical_url": "", "seo_description": ""}', '2026-03-02 11:51:00+00', 'Chief Marsh', '', 1, 1);
INSERT INTO public.articles_savedversion VALUES (20, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "astrolabe-found-in-the-mud", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Astrolabe found in the mud", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 08:28:00+00', 'Chief Marsh', '', 6, 1);
INSERT INTO public.articles_savedversion VALUES (21, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "mayor-sinks-his-yacht", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Mayor sinks his yacht", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 08:49:00+00', 'Rosa Marsh', '', 7, 2);
INSERT INTO public.articles_savedversion VALUES (22, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "pilot-boat-is-missing", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Pilot boat is missing", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 09:10:00+00', 'Rosa Marsh', '', 8, 2);
INSERT INTO public.articles_savedversion VALUES (23, 2, 1, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "pilot-boat-is-missing", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Pilot boat is found", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 09:31:00+00', 'Chief Marsh', '', 8, 1);
INSERT INTO public.articles_savedversion VALUES (24, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "market", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Market opens", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 09:38:00+00', 'Rosa Marsh', '', 9, 2);
INSERT INTO public.articles_savedversion VALUES (25, 2, 1, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "fish-market", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 2, "tagline": "", "headline": "Fish market opens", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 09:52:00+00', 'Cora Marsh', '', 9, 3);
INSERT INTO public.articles_savedversion VALUES (26, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "opinion", "slug": "let-the-ships-be", "tags": [], "teaser": "", "bylines": [{"name": "A. Vale", "role": "author", "author": 2}], "figures": [], "related": [], "section": 4, "tagline": "", "headline": "Let the ships be", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 10:06:00+00', 'Rosa Marsh', '', 10, 2);
INSERT INTO public.articles_savedversion VALUES (27, 1, 0, 'save', '{"body": "<p>ទឹកទន្លេឡើងខ្ពស់។</p>", "kind": "news", "slug": "ទន្លេឡើង", "tags": ["ទន្លេ"], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "ទន្លេឡើង", "language": "km", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 10:20:00+00', 'Rosa Marsh', '', 11, 2);
INSERT INTO public.articles_savedversion VALUES (28, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "captain-is-questioned", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Captain is questioned", "language": "en", "seo_title": "", "standfirst": "The captain is Jan Smith.", "canonical_url": "", "seo_description": ""}', '2026-03-03 10:34:00+00', 'Rosa Marsh', '', 12, 2);
INSERT INTO public.articles_savedversion VALUES (29, 2, 1, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "captain-is-questioned", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 1, "tagline": "", "headline": "Captain is questioned", "language": "en", "seo_title": "", "standfirst": "The captain is not named.", "canonical_url": "", "seo_description": ""}', '2026-03-03 10:48:00+00', 'Chief Marsh', '', 12, 1);
INSERT INTO public.articles_savedversion VALUES (30, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "council-meets", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 3, "tagline": "", "headline": "Council meets", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 10:55:00+00', 'Rosa Marsh', '', 13, 2);
INSERT INTO public.articles_savedversion VALUES (31, 1, 0, 'save', '{"body": "<p>The sea rose.</p><p>Nobody was hurt.</p>", "kind": "news", "slug": "council-votes", "tags": [], "teaser": "", "bylines": [{"name": "", "role": "author", "author": 1}], "figures": [], "related": [], "section": 3, "tagline": "", "headline": "Council votes", "language": "en", "seo_title": "", "standfirst": "What it means for the port.", "canonical_url": "", "seo_description": ""}', '2026-03-03 11:16:00+00', 'Rosa Marsh', '', 14, 2);


INSERT INTO public.articles_section VALUES (1, 'Harbour', 'harbour', 1, true, 'Ships and tides.', false, NULL);
INSERT INTO public.articles_section VALUES (2, 'Fisheries', 'fisheries', 2, true, '', false, 1);
INSERT INTO public.articles_section VALUES (3, 'Town', 'town', 3, true, '', true, NULL);
INSERT INTO public.articles_section VALUES (4, 'Letters', 'letters', 4, true, '', false, NULL);


INSERT INTO public.articles_section_editors VALUES (1, 1, 5);


INSERT INTO public.articles_tag VALUES (1, 'Harbour life', 'harbour-life');
INSERT INTO public.articles_tag VALUES (2, 'Tides', 'tides');
INSERT INTO public.articles_tag VALUES (3, 'Fog', 'fog');
INSERT INTO public.articles_tag VALUES (4, 'ទន្លេ', 'ទន្លេ');


INSERT INTO public.articles_taggedarticle VALUES (1, 1, 1);
INSERT INTO public.articles_taggedarticle VALUES (2, 1, 2);
INSERT INTO public.articles_taggedarticle VALUES (3, 2, 3);
INSERT INTO public.articles_taggedarticle VALUES (5, 11, 4);


INSERT INTO public.articles_taggededition VALUES (3, false, '2026-03-02 08:49:00+00', 2, 3);
INSERT INTO public.articles_taggededition VALUES (4, false, '2026-03-02 08:49:00+00', 2, 2);
INSERT INTO public.articles_taggededition VALUES (5, false, '2026-03-02 08:49:00+00', 3, 3);
INSERT INTO public.articles_taggededition VALUES (6, false, '2026-03-02 08:49:00+00', 3, 2);
INSERT INTO public.articles_taggededition VALUES (7, false, '2026-03-02 08:49:00+00', 4, 3);
INSERT INTO public.articles_taggededition VALUES (8, false, '2026-03-02 08:49:00+00', 4, 2);
INSERT INTO public.articles_taggededition VALUES (9, false, '2026-03-02 08:49:00+00', 5, 3);
INSERT INTO public.articles_taggededition VALUES (10, false, '2026-03-02 08:49:00+00', 5, 2);
INSERT INTO public.articles_taggededition VALUES (11, false, '2026-03-02 08:49:00+00', 6, 3);
INSERT INTO public.articles_taggededition VALUES (12, false, '2026-03-02 08:49:00+00', 6, 2);
INSERT INTO public.articles_taggededition VALUES (13, true, '2026-03-02 08:49:00+00', 7, 3);
INSERT INTO public.articles_taggededition VALUES (16, false, NULL, 9, 1);
INSERT INTO public.articles_taggededition VALUES (17, false, NULL, 9, 2);
INSERT INTO public.articles_taggededition VALUES (18, false, NULL, 10, 1);
INSERT INTO public.articles_taggededition VALUES (19, false, NULL, 10, 2);
INSERT INTO public.articles_taggededition VALUES (20, false, NULL, 11, 1);
INSERT INTO public.articles_taggededition VALUES (21, false, NULL, 11, 2);
INSERT INTO public.articles_taggededition VALUES (1, false, '2026-03-02 08:14:00+00', 1, 1);
INSERT INTO public.articles_taggededition VALUES (2, false, '2026-03-02 08:14:00+00', 1, 2);
INSERT INTO public.articles_taggededition VALUES (14, true, '2026-03-02 08:14:00+00', 8, 1);
INSERT INTO public.articles_taggededition VALUES (15, true, '2026-03-02 08:14:00+00', 8, 2);
INSERT INTO public.articles_taggededition VALUES (22, true, '2026-03-03 10:27:00+00', 20, 4);


INSERT INTO public.articles_withdrawal VALUES (1, 'storm-warning-for-the-night', 'The storm is over.', '2026-03-07 18:00:00+00', NULL, NULL, 5, 6, 2);
INSERT INTO public.articles_withdrawal VALUES (2, 'mayor-sinks-his-yacht', 'It was another yacht.', NULL, '2026-03-03 09:03:00+00', NULL, 7, 1, 1);
INSERT INTO public.articles_withdrawal VALUES (3, 'pilot-boat-is-missing', 'We are checking.', NULL, '2026-03-03 09:24:00+00', NULL, 8, 1, 1);


INSERT INTO public.articles_workingcopy VALUES (1, 'urn:uuid:af6d1a79-03f6-4155-abbe-668bef86b448', 'a65c7be1483751b0', 1, 'Night ferry runs aground', '[["seen_version", "1"], ["window", "a65c7be1483751b0"], ["headline", "Night ferry runs aground"], ["standfirst", "What it means for the port."], ["body", "<p>It left at six.</p><p>It struck a rock.</p>"], ["figures-TOTAL_FORMS", "1"], ["figures-INITIAL_FORMS", "0"], ["figures-MIN_NUM_FORMS", "0"], ["figures-MAX_NUM_FORMS", "200"], ["figures-0-position", ""], ["figures-0-key", ""], ["figures-0-image-typed", ""], ["figures-0-caption", ""], ["figures-0-credit", ""], ["figures-0-alt", ""], ["figures-0-place", "inline"], ["related-typed", ""], ["teaser", ""], ["tagline", ""], ["seo_title", ""], ["seo_description", ""], ["canonical_url", ""], ["language", "en"], ["assignee", ""], ["initial-assignee", ""], ["planned_for", ""], ["initial-planned_for", ""], ["embargo_until", ""], ["initial-embargo_until", ""], ["step_note", ""], ["byline", "1"], ["byline-role-1", "author"], ["byline-name-1", ""], ["byline-typed", ""], ["section", "1"], ["tags-typed", ""], ["kind", "news"], ["slug", "ferry-runs-aground"]]', '2026-03-02 10:34:00+00', NULL, 3, 2);
INSERT INTO public.articles_workingcopy VALUES (2, 'urn:uuid:af6d1a79-03f6-4155-abbe-668bef86b448', 'c5242051a1c114bb', 2, 'Ferry runs aground', '[["seen_version", "2"], ["window", "c5242051a1c114bb"], ["headline", "Ferry runs aground"], ["standfirst", "What it means for the port."], ["body", "<p>It never left.</p>"], ["figures-TOTAL_FORMS", "1"], ["figures-INITIAL_FORMS", "0"], ["figures-MIN_NUM_FORMS", "0"], ["figures-MAX_NUM_FORMS", "200"], ["figures-0-position", ""], ["figures-0-key", ""], ["figures-0-image-typed", ""], ["figures-0-caption", ""], ["figures-0-credit", ""], ["figures-0-alt", ""], ["figures-0-place", "inline"], ["related-typed", ""], ["teaser", ""], ["tagline", ""], ["seo_title", ""], ["seo_description", ""], ["canonical_url", ""], ["language", "en"], ["assignee", ""], ["initial-assignee", ""], ["planned_for", ""], ["initial-planned_for", ""], ["embargo_until", ""], ["initial-embargo_until", ""], ["step_note", ""], ["byline", "1"], ["byline-role-1", "author"], ["byline-name-1", ""], ["byline-typed", ""], ["section", "1"], ["tags-typed", ""], ["kind", "news"], ["slug", "ferry-runs-aground"]]', '2026-03-02 10:48:00+00', '2026-03-02 10:48:00+00', 3, 2);
INSERT INTO public.articles_workingcopy VALUES (3, 'urn:uuid:1269493a-41af-4c3f-a4d3-b45074cabddb', '66f4595f31f3927a', 1, 'Crew of five is back', '[["seen_version", "1"], ["window", "66f4595f31f3927a"], ["headline", "Crew of five is back"], ["standfirst", "All five."], ["body", "<p>The sea rose.</p><p>Nobody was hurt.</p>"], ["figures-TOTAL_FORMS", "1"], ["figures-INITIAL_FORMS", "0"], ["figures-MIN_NUM_FORMS", "0"], ["figures-MAX_NUM_FORMS", "200"], ["figures-0-position", ""], ["figures-0-key", ""], ["figures-0-image-typed", ""], ["figures-0-caption", ""], ["figures-0-credit", ""], ["figures-0-alt", ""], ["figures-0-place", "inline"], ["related-typed", ""], ["teaser", ""], ["tagline", ""], ["seo_title", ""], ["seo_description", ""], ["canonical_url", ""], ["language", "en"], ["assignee", ""], ["initial-assignee", ""], ["planned_for", ""], ["initial-planned_for", ""], ["embargo_until", ""], ["initial-embargo_until", ""], ["step_note", ""], ["byline", "1"], ["byline-role-1", "author"], ["byline-name-1", ""], ["byline-typed", ""], ["section", "1"], ["tags-typed", ""], ["kind", "news"], ["slug", "crew-of-five-is-safe"]]', '2026-03-02 11:09:00+00', NULL, 4, 2);
INSERT INTO public.articles_workingcopy VALUES (4, 'urn:uuid:269a8a62-e13b-4a9c-9cba-0403d13a7f26', '60889f76866b0cbb', NULL, 'Whales in the bay', '[["seen_version", ""], ["window", "60889f76866b0cbb"], ["guid", "urn:uuid:269a8a62-e13b-4a9c-9cba-0403d13a7f26"], ["headline", "Whales in the bay"], ["standfirst", ""], ["body", ""], ["figures-TOTAL_FORMS", "1"], ["figures-INITIAL_FORMS", "0"], ["figures-MIN_NUM_FORMS", "0"], ["figures-MAX_NUM_FORMS", "200"], ["figures-0-position", ""], ["figures-0-key", ""], ["figures-0-image-typed", ""], ["figures-0-caption", ""], ["figures-0-credit", ""], ["figures-0-alt", ""], ["figures-0-place", "inline"], ["related-typed", ""], ["teaser", ""], ["tagline", ""], ["seo_title", ""], ["seo_description", ""], ["canonical_url", ""], ["language", "en"], ["assignee", ""], ["initial-assignee", ""], ["planned_for", ""], ["initial-planned_for", ""], ["embargo_until", ""], ["initial-embargo_until", ""], ["byline", "1"], ["byline-role-1", ""], ["byline-name-1", ""], ["byline-typed", ""], ["section", "2"], ["tags-typed", ""], ["kind", "news"], ["slug", ""]]', '2026-03-02 11:23:00+00', NULL, NULL, 2);


INSERT INTO public.auth_group VALUES (1, 'reporter');
INSERT INTO public.auth_group VALUES (2, 'copy-editor');
INSERT INTO public.auth_group VALUES (3, 'picture-editor');
INSERT INTO public.auth_group VALUES (4, 'section-editor');
INSERT INTO public.auth_group VALUES (5, 'producer');
INSERT INTO public.auth_group VALUES (6, 'editor-in-chief');
INSERT INTO public.auth_group VALUES (7, 'ops');


INSERT INTO public.auth_group_permissions VALUES (1, 1, 12);
INSERT INTO public.auth_group_permissions VALUES (2, 1, 13);
INSERT INTO public.auth_group_permissions VALUES (3, 1, 14);
INSERT INTO public.auth_group_permissions VALUES (4, 1, 16);
INSERT INTO public.auth_group_permissions VALUES (5, 1, 17);
INSERT INTO public.auth_group_permissions VALUES (6, 1, 20);
INSERT INTO public.auth_group_permissions VALUES (7, 1, 21);
INSERT INTO public.auth_group_permissions VALUES (8, 1, 22);
INSERT INTO public.auth_group_permissions VALUES (9, 1, 23);
INSERT INTO public.auth_group_permissions VALUES (10, 1, 24);
INSERT INTO public.auth_group_permissions VALUES (11, 1, 25);
INSERT INTO public.auth_group_permissions VALUES (12, 1, 26);
INSERT INTO public.auth_group_permissions VALUES (13, 1, 28);
INSERT INTO public.auth_group_permissions VALUES (14, 1, 31);
INSERT INTO public.auth_group_permissions VALUES (15, 1, 32);
INSERT INTO public.auth_group_permissions VALUES (16, 1, 33);
INSERT INTO public.auth_group_permissions VALUES (17, 1, 34);
INSERT INTO public.auth_group_permissions VALUES (18, 1, 50);
INSERT INTO public.auth_group_permissions VALUES (19, 1, 55);
INSERT INTO public.auth_group_permissions VALUES (20, 1, 56);
INSERT INTO public.auth_group_permissions VALUES (21, 1, 57);
INSERT INTO public.auth_group_permissions VALUES (22, 1, 58);
INSERT INTO public.auth_group_permissions VALUES (23, 1, 94);
INSERT INTO public.auth_group_permissions VALUES (24, 1, 95);
INSERT INTO public.auth_group_permissions VALUES (25, 1, 96);
INSERT INTO public.auth_group_permissions VALUES (26, 1, 97);
INSERT INTO public.auth_group_permissions VALUES (27, 1, 98);
INSERT INTO public.auth_group_permissions VALUES (28, 1, 110);
INSERT INTO public.auth_group_permissions VALUES (29, 2, 9);
INSERT INTO public.auth_group_permissions VALUES (30, 2, 10);
INSERT INTO public.auth_group_permissions VALUES (31, 2, 12);
INSERT INTO public.auth_group_permissions VALUES (32, 2, 13);
INSERT INTO public.auth_group_permissions VALUES (33, 2, 14);
INSERT INTO public.auth_group_permissions VALUES (34, 2, 16);
INSERT INTO public.auth_group_permissions VALUES (35, 2, 17);
INSERT INTO public.auth_group_permissions VALUES (36, 2, 18);
INSERT INTO public.auth_group_permissions VALUES (37, 2, 20);
INSERT INTO public.auth_group_permissions VALUES (38, 2, 21);
INSERT INTO public.auth_group_permissions VALUES (39, 2, 22);
INSERT INTO public.auth_group_permissions VALUES (40, 2, 23);
INSERT INTO public.auth_group_permissions VALUES (41, 2, 24);
INSERT INTO public.auth_group_permissions VALUES (42, 2, 25);
INSERT INTO public.auth_group_permissions VALUES (43, 2, 26);
INSERT INTO public.auth_group_permissions VALUES (44, 2, 28);
INSERT INTO public.auth_group_permissions VALUES (45, 2, 31);
INSERT INTO public.auth_group_permissions VALUES (46, 2, 32);
INSERT INTO public.auth_group_permissions VALUES (47, 2, 33);
INSERT INTO public.auth_group_permissions VALUES (48, 2, 34);
INSERT INTO public.auth_group_permissions VALUES (49, 2, 50);
INSERT INTO public.auth_group_permissions VALUES (50, 2, 55);
INSERT INTO public.auth_group_permissions VALUES (51, 2, 56);
INSERT INTO public.auth_group_permissions VALUES (52, 2, 57);
INSERT INTO public.auth_group_permissions VALUES (53, 2, 58);
INSERT INTO public.auth_group_permissions VALUES (54, 2, 94);
INSERT INTO public.auth_group_permissions VALUES (55, 2, 95);
INSERT INTO public.auth_group_permissions VALUES (56, 2, 96);
INSERT INTO public.auth_group_permissions VALUES (57, 2, 97);
INSERT INTO public.auth_group_permissions VALUES (58, 2, 98);
INSERT INTO public.auth_group_permissions VALUES (59, 2, 110);
INSERT INTO public.auth_group_permissions VALUES (60, 3, 12);
INSERT INTO public.auth_group_permissions VALUES (61, 3, 13);
INSERT INTO public.auth_group_permissions VALUES (62, 3, 14);
INSERT INTO public.auth_group_permissions VALUES (63, 3, 15);
INSERT INTO public.auth_group_permissions VALUES (64, 3, 16);
INSERT INTO public.auth_group_permissions VALUES (65, 3, 17);
INSERT INTO public.auth_group_permissions VALUES (66, 3, 20);
INSERT INTO public.auth_group_permissions VALUES (67, 3, 21);
INSERT INTO public.auth_group_permissions VALUES (68, 3, 22);
INSERT INTO public.auth_group_permissions VALUES (69, 3, 23);
INSERT INTO public.auth_group_permissions VALUES (70, 3, 24);
INSERT INTO public.auth_group_permissions VALUES (71, 3, 25);
INSERT INTO public.auth_group_permissions VALUES (72, 3, 26);
INSERT INTO public.auth_group_permissions VALUES (73, 3, 28);
INSERT INTO public.auth_group_permissions VALUES (74, 3, 31);
INSERT INTO public.auth_group_permissions VALUES (75, 3, 32);
INSERT INTO public.auth_group_permissions VALUES (76, 3, 33);
INSERT INTO public.auth_group_permissions VALUES (77, 3, 34);
INSERT INTO public.auth_group_permissions VALUES (78, 3, 50);
INSERT INTO public.auth_group_permissions VALUES (79, 3, 55);
INSERT INTO public.auth_group_permissions VALUES (80, 3, 56);
INSERT INTO public.auth_group_permissions VALUES (81, 3, 57);
INSERT INTO public.auth_group_permissions VALUES (82, 3, 58);
INSERT INTO public.auth_group_permissions VALUES (83, 3, 94);
INSERT INTO public.auth_group_permissions VALUES (84, 3, 95);
INSERT INTO public.auth_group_permissions VALUES (85, 3, 96);
INSERT INTO public.auth_group_permissions VALUES (86, 3, 97);
INSERT INTO public.auth_group_permissions VALUES (87, 3, 98);
INSERT INTO public.auth_group_permissions VALUES (88, 3, 110);
INSERT INTO public.auth_group_permissions VALUES (89, 4, 9);
INSERT INTO public.auth_group_permissions VALUES (90, 4, 10);
INSERT INTO public.auth_group_permissions VALUES (91, 4, 12);
INSERT INTO public.auth_group_permissions VALUES (92, 4, 13);
INSERT INTO public.auth_group_permissions VALUES (93, 4, 14);
INSERT INTO public.auth_group_permissions VALUES (94, 4, 16);
INSERT INTO public.auth_group_permissions VALUES (95, 4, 17);
INSERT INTO public.auth_group_permissions VALUES (96, 4, 18);
INSERT INTO public.auth_group_permissions VALUES (97, 4, 20);
INSERT INTO public.auth_group_permissions VALUES (98, 4, 21);
INSERT INTO public.auth_group_permissions VALUES (99, 4, 22);
INSERT INTO public.auth_group_permissions VALUES (100, 4, 23);
INSERT INTO public.auth_group_permissions VALUES (101, 4, 24);
INSERT INTO public.auth_group_permissions VALUES (102, 4, 25);
INSERT INTO public.auth_group_permissions VALUES (103, 4, 26);
INSERT INTO public.auth_group_permissions VALUES (104, 4, 28);
INSERT INTO public.auth_group_permissions VALUES (105, 4, 31);
INSERT INTO public.auth_group_permissions VALUES (106, 4, 32);
INSERT INTO public.auth_group_permissions VALUES (107, 4, 33);
INSERT INTO public.auth_group_permissions VALUES (108, 4, 34);
INSERT INTO public.auth_group_permissions VALUES (109, 4, 50);
INSERT INTO public.auth_group_permissions VALUES (110, 4, 55);
INSERT INTO public.auth_group_permissions VALUES (111, 4, 56);
INSERT INTO public.auth_group_permissions VALUES (112, 4, 57);
INSERT INTO public.auth_group_permissions VALUES (113, 4, 58);
INSERT INTO public.auth_group_permissions VALUES (114, 4, 94);
INSERT INTO public.auth_group_permissions VALUES (115, 4, 95);
INSERT INTO public.auth_group_permissions VALUES (116, 4, 96);
INSERT INTO public.auth_group_permissions VALUES (117, 4, 97);
INSERT INTO public.auth_group_permissions VALUES (118, 4, 98);
INSERT INTO public.auth_group_permissions VALUES (119, 4, 110);
INSERT INTO public.auth_group_permissions VALUES (120, 5, 12);
INSERT INTO public.auth_group_permissions VALUES (121, 5, 13);
INSERT INTO public.auth_group_permissions VALUES (122, 5, 14);
INSERT INTO public.auth_group_permissions VALUES (123, 5, 16);
INSERT INTO public.auth_group_permissions VALUES (124, 5, 17);
INSERT INTO public.auth_group_permissions VALUES (125, 5, 18);
INSERT INTO public.auth_group_permissions VALUES (126, 5, 20);
INSERT INTO public.auth_group_permissions VALUES (127, 5, 21);
INSERT INTO public.auth_group_permissions VALUES (128, 5, 22);
INSERT INTO public.auth_group_permissions VALUES (129, 5, 23);
INSERT INTO public.auth_group_permissions VALUES (130, 5, 24);
INSERT INTO public.auth_group_permissions VALUES (131, 5, 25);
INSERT INTO public.auth_group_permissions VALUES (132, 5, 26);
INSERT INTO public.auth_group_permissions VALUES (133, 5, 28);
INSERT INTO public.auth_group_permissions VALUES (134, 5, 31);
INSERT INTO public.auth_group_permissions VALUES (135, 5, 32);
INSERT INTO public.auth_group_permissions VALUES (136, 5, 33);
INSERT INTO public.auth_group_permissions VALUES (137, 5, 34);
INSERT INTO public.auth_group_permissions VALUES (138, 5, 50);
INSERT INTO public.auth_group_permissions VALUES (139, 5, 55);
INSERT INTO public.auth_group_permissions VALUES (140, 5, 56);
INSERT INTO public.auth_group_permissions VALUES (141, 5, 57);
INSERT INTO public.auth_group_permissions VALUES (142, 5, 58);
INSERT INTO public.auth_group_permissions VALUES (143, 5, 94);
INSERT INTO public.auth_group_permissions VALUES (144, 5, 95);
INSERT INTO public.auth_group_permissions VALUES (145, 5, 96);
INSERT INTO public.auth_group_permissions VALUES (146, 5, 97);
INSERT INTO public.auth_group_permissions VALUES (147, 5, 98);
INSERT INTO public.auth_group_permissions VALUES (148, 5, 108);
INSERT INTO public.auth_group_permissions VALUES (149, 5, 110);
INSERT INTO public.auth_group_permissions VALUES (150, 6, 8);
INSERT INTO public.auth_group_permissions VALUES (151, 6, 9);
INSERT INTO public.auth_group_permissions VALUES (152, 6, 10);
INSERT INTO public.auth_group_permissions VALUES (153, 6, 11);
INSERT INTO public.auth_group_permissions VALUES (154, 6, 12);
INSERT INTO public.auth_group_permissions VALUES (155, 6, 13);
INSERT INTO public.auth_group_permissions VALUES (156, 6, 14);
INSERT INTO public.auth_group_permissions VALUES (157, 6, 15);
INSERT INTO public.auth_group_permissions VALUES (158, 6, 16);
INSERT INTO public.auth_group_permissions VALUES (159, 6, 17);
INSERT INTO public.auth_group_permissions VALUES (160, 6, 18);
INSERT INTO public.auth_group_permissions VALUES (161, 6, 19);
INSERT INTO public.auth_group_permissions VALUES (162, 6, 20);
INSERT INTO public.auth_group_permissions VALUES (163, 6, 21);
INSERT INTO public.auth_group_permissions VALUES (164, 6, 22);
INSERT INTO public.auth_group_permissions VALUES (165, 6, 23);
INSERT INTO public.auth_group_permissions VALUES (166, 6, 24);
INSERT INTO public.auth_group_permissions VALUES (167, 6, 25);
INSERT INTO public.auth_group_permissions VALUES (168, 6, 26);
INSERT INTO public.auth_group_permissions VALUES (169, 6, 27);
INSERT INTO public.auth_group_permissions VALUES (170, 6, 28);
INSERT INTO public.auth_group_permissions VALUES (171, 6, 31);
INSERT INTO public.auth_group_permissions VALUES (172, 6, 32);
INSERT INTO public.auth_group_permissions VALUES (173, 6, 33);
INSERT INTO public.auth_group_permissions VALUES (174, 6, 34);
INSERT INTO public.auth_group_permissions VALUES (175, 6, 50);
INSERT INTO public.auth_group_permissions VALUES (176, 6, 55);
INSERT INTO public.auth_group_permissions VALUES (177, 6, 56);
INSERT INTO public.auth_group_permissions VALUES (178, 6, 57);
INSERT INTO public.auth_group_permissions VALUES (179, 6, 58);
INSERT INTO public.auth_group_permissions VALUES (180, 6, 94);
INSERT INTO public.auth_group_permissions VALUES (181, 6, 95);
INSERT INTO public.auth_group_permissions VALUES (182, 6, 96);
INSERT INTO public.auth_group_permissions VALUES (183, 6, 97);
INSERT INTO public.auth_group_permissions VALUES (184, 6, 98);
INSERT INTO public.auth_group_permissions VALUES (185, 6, 107);
INSERT INTO public.auth_group_permissions VALUES (186, 6, 108);
INSERT INTO public.auth_group_permissions VALUES (187, 6, 109);
INSERT INTO public.auth_group_permissions VALUES (188, 6, 110);
INSERT INTO public.auth_group_permissions VALUES (189, 7, 5);
INSERT INTO public.auth_group_permissions VALUES (190, 7, 134);
INSERT INTO public.auth_group_permissions VALUES (191, 7, 6);
INSERT INTO public.auth_group_permissions VALUES (192, 7, 8);
INSERT INTO public.auth_group_permissions VALUES (193, 7, 94);


INSERT INTO public.auth_permission VALUES (1, 'Can add beat', 1, 'add_beat');
INSERT INTO public.auth_permission VALUES (2, 'Can change beat', 1, 'change_beat');
INSERT INTO public.auth_permission VALUES (3, 'Can delete beat', 1, 'delete_beat');
INSERT INTO public.auth_permission VALUES (4, 'Can view beat', 1, 'view_beat');
INSERT INTO public.auth_permission VALUES (5, 'Can add user', 2, 'add_user');
INSERT INTO public.auth_permission VALUES (6, 'Can change user', 2, 'change_user');
INSERT INTO public.auth_permission VALUES (7, 'Can delete user', 2, 'delete_user');
INSERT INTO public.auth_permission VALUES (8, 'Can view user', 2, 'view_user');
INSERT INTO public.auth_permission VALUES (9, 'Can add author', 3, 'add_author');
INSERT INTO public.auth_permission VALUES (10, 'Can change author', 3, 'change_author');
INSERT INTO public.auth_permission VALUES (11, 'Can delete author', 3, 'delete_author');
INSERT INTO public.auth_permission VALUES (12, 'Can view author', 3, 'view_author');
INSERT INTO public.auth_permission VALUES (13, 'Can add picture', 4, 'add_image');
INSERT INTO public.auth_permission VALUES (14, 'Can change picture', 4, 'change_image');
INSERT INTO public.auth_permission VALUES (15, 'Can delete picture', 4, 'delete_image');
INSERT INTO public.auth_permission VALUES (16, 'Can view picture', 4, 'view_image');
INSERT INTO public.auth_permission VALUES (17, 'Can add tag', 5, 'add_tag');
INSERT INTO public.auth_permission VALUES (18, 'Can change tag', 5, 'change_tag');
INSERT INTO public.auth_permission VALUES (19, 'Can delete tag', 5, 'delete_tag');
INSERT INTO public.auth_permission VALUES (20, 'Can view tag', 5, 'view_tag');
INSERT INTO public.auth_permission VALUES (21, 'Can add tagged article', 6, 'add_taggedarticle');
INSERT INTO public.auth_permission VALUES (22, 'Can change tagged article', 6, 'change_taggedarticle');
INSERT INTO public.auth_permission VALUES (23, 'Can delete tagged article', 6, 'delete_taggedarticle');
INSERT INTO public.auth_permission VALUES (24, 'Can view tagged article', 6, 'view_taggedarticle');
INSERT INTO public.auth_permission VALUES (25, 'Can add story', 7, 'add_article');
INSERT INTO public.auth_permission VALUES (26, 'Can change story', 7, 'change_article');
INSERT INTO public.auth_permission VALUES (27, 'Can delete story', 7, 'delete_article');
INSERT INTO public.auth_permission VALUES (28, 'Can view story', 7, 'view_article');
INSERT INTO public.auth_permission VALUES (29, 'Can publish, schedule, revert and withdraw stories', 7, 'publish_article');
INSERT INTO public.auth_permission VALUES (30, 'Can approve stories and send them back', 7, 'approve_article');
INSERT INTO public.auth_permission VALUES (31, 'Can add byline', 8, 'add_byline');
INSERT INTO public.auth_permission VALUES (32, 'Can change byline', 8, 'change_byline');
INSERT INTO public.auth_permission VALUES (33, 'Can delete byline', 8, 'delete_byline');
INSERT INTO public.auth_permission VALUES (34, 'Can view byline', 8, 'view_byline');
INSERT INTO public.auth_permission VALUES (35, 'Can add edition byline', 9, 'add_editionbyline');
INSERT INTO public.auth_permission VALUES (36, 'Can change edition byline', 9, 'change_editionbyline');
INSERT INTO public.auth_permission VALUES (37, 'Can delete edition byline', 9, 'delete_editionbyline');
INSERT INTO public.auth_permission VALUES (38, 'Can view edition byline', 9, 'view_editionbyline');
INSERT INTO public.auth_permission VALUES (39, 'Can add comment', 10, 'add_comment');
INSERT INTO public.auth_permission VALUES (40, 'Can change comment', 10, 'change_comment');
INSERT INTO public.auth_permission VALUES (41, 'Can delete comment', 10, 'delete_comment');
INSERT INTO public.auth_permission VALUES (42, 'Can view comment', 10, 'view_comment');
INSERT INTO public.auth_permission VALUES (43, 'Can add notice', 11, 'add_notice');
INSERT INTO public.auth_permission VALUES (44, 'Can change notice', 11, 'change_notice');
INSERT INTO public.auth_permission VALUES (45, 'Can delete notice', 11, 'delete_notice');
INSERT INTO public.auth_permission VALUES (46, 'Can view notice', 11, 'view_notice');
INSERT INTO public.auth_permission VALUES (47, 'Can add edition', 12, 'add_edition');
INSERT INTO public.auth_permission VALUES (48, 'Can change edition', 12, 'change_edition');
INSERT INTO public.auth_permission VALUES (49, 'Can delete edition', 12, 'delete_edition');
INSERT INTO public.auth_permission VALUES (50, 'Can view edition', 12, 'view_edition');
INSERT INTO public.auth_permission VALUES (51, 'Can add tagged edition', 13, 'add_taggededition');
INSERT INTO public.auth_permission VALUES (52, 'Can change tagged edition', 13, 'change_taggededition');
INSERT INTO public.auth_permission VALUES (53, 'Can delete tagged edition', 13, 'delete_taggededition');
INSERT INTO public.auth_permission VALUES (54, 'Can view tagged edition', 13, 'view_taggededition');
INSERT INTO public.auth_permission VALUES (55, 'Can add figure', 14, 'add_figure');
INSERT INTO public.auth_permission VALUES (56, 'Can change figure', 14, 'change_figure');
INSERT INTO public.auth_permission VALUES (57, 'Can delete figure', 14, 'delete_figure');
INSERT INTO public.auth_permission VALUES (58, 'Can view figure', 14, 'view_figure');
INSERT INTO public.auth_permission VALUES (59, 'Can add edition figure', 15, 'add_editionfigure');
INSERT INTO public.auth_permission VALUES (60, 'Can change edition figure', 15, 'change_editionfigure');
INSERT INTO public.auth_permission VALUES (61, 'Can delete edition figure', 15, 'delete_editionfigure');
INSERT INTO public.auth_permission VALUES (62, 'Can view edition figure', 15, 'view_editionfigure');
INSERT INTO public.auth_permission VALUES (63, 'Can add desk index', 16, 'add_deskindex');
INSERT INTO public.auth_permission VALUES (64, 'Can change desk index', 16, 'change_deskindex');
INSERT INTO public.auth_permission VALUES (65, 'Can delete desk index', 16, 'delete_deskindex');
INSERT INTO public.auth_permission VALUES (66, 'Can view desk index', 16, 'view_deskindex');
INSERT INTO public.auth_permission VALUES (67, 'Can add saved filter', 17, 'add_savedfilter');
INSERT INTO public.auth_permission VALUES (68, 'Can change saved filter', 17, 'change_savedfilter');
INSERT INTO public.auth_permission VALUES (69, 'Can delete saved filter', 17, 'delete_savedfilter');
INSERT INTO public.auth_permission VALUES (70, 'Can view saved filter', 17, 'view_savedfilter');
INSERT INTO public.auth_permission VALUES (71, 'Can add preview link', 18, 'add_previewlink');
INSERT INTO public.auth_permission VALUES (72, 'Can change preview link', 18, 'change_previewlink');
INSERT INTO public.auth_permission VALUES (73, 'Can delete preview link', 18, 'delete_previewlink');
INSERT INTO public.auth_permission VALUES (74, 'Can view preview link', 18, 'view_previewlink');
INSERT INTO public.auth_permission VALUES (75, 'Can add preview visit', 19, 'add_previewvisit');
INSERT INTO public.auth_permission VALUES (76, 'Can change preview visit', 19, 'change_previewvisit');
INSERT INTO public.auth_permission VALUES (77, 'Can delete preview visit', 19, 'delete_previewvisit');
INSERT INTO public.auth_permission VALUES (78, 'Can view preview visit', 19, 'view_previewvisit');
INSERT INTO public.auth_permission VALUES (79, 'Can add correction', 20, 'add_correction');
INSERT INTO public.auth_permission VALUES (80, 'Can change correction', 20, 'change_correction');
INSERT INTO public.auth_permission VALUES (81, 'Can delete correction', 20, 'delete_correction');
INSERT INTO public.auth_permission VALUES (82, 'Can view correction', 20, 'view_correction');
INSERT INTO public.auth_permission VALUES (83, 'Can add withdrawal', 21, 'add_withdrawal');
INSERT INTO public.auth_permission VALUES (84, 'Can change withdrawal', 21, 'change_withdrawal');
INSERT INTO public.auth_permission VALUES (85, 'Can delete withdrawal', 21, 'delete_withdrawal');
INSERT INTO public.auth_permission VALUES (86, 'Can view withdrawal', 21, 'view_withdrawal');
INSERT INTO public.auth_permission VALUES (87, 'Can add former path', 22, 'add_formerpath');
INSERT INTO public.auth_permission VALUES (88, 'Can change former path', 22, 'change_formerpath');
INSERT INTO public.auth_permission VALUES (89, 'Can delete former path', 22, 'delete_formerpath');
INSERT INTO public.auth_permission VALUES (90, 'Can view former path', 22, 'view_formerpath');
INSERT INTO public.auth_permission VALUES (91, 'Can add entry', 23, 'add_auditentry');
INSERT INTO public.auth_permission VALUES (92, 'Can change entry', 23, 'change_auditentry');
INSERT INTO public.auth_permission VALUES (93, 'Can delete entry', 23, 'delete_auditentry');
INSERT INTO public.auth_permission VALUES (94, 'Can view entry', 23, 'view_auditentry');
INSERT INTO public.auth_permission VALUES (95, 'Can add related story', 24, 'add_relatedstory');
INSERT INTO public.auth_permission VALUES (96, 'Can change related story', 24, 'change_relatedstory');
INSERT INTO public.auth_permission VALUES (97, 'Can delete related story', 24, 'delete_relatedstory');
INSERT INTO public.auth_permission VALUES (98, 'Can view related story', 24, 'view_relatedstory');
INSERT INTO public.auth_permission VALUES (99, 'Can add edition related', 25, 'add_editionrelated');
INSERT INTO public.auth_permission VALUES (100, 'Can change edition related', 25, 'change_editionrelated');
INSERT INTO public.auth_permission VALUES (101, 'Can delete edition related', 25, 'delete_editionrelated');
INSERT INTO public.auth_permission VALUES (102, 'Can view edition related', 25, 'view_editionrelated');
INSERT INTO public.auth_permission VALUES (103, 'Can add saved version', 26, 'add_savedversion');
INSERT INTO public.auth_permission VALUES (104, 'Can change saved version', 26, 'change_savedversion');
INSERT INTO public.auth_permission VALUES (105, 'Can delete saved version', 26, 'delete_savedversion');
INSERT INTO public.auth_permission VALUES (106, 'Can view saved version', 26, 'view_savedversion');
INSERT INTO public.auth_permission VALUES (107, 'Can add section', 27, 'add_section');
INSERT INTO public.auth_permission VALUES (108, 'Can change section', 27, 'change_section');
INSERT INTO public.auth_permission VALUES (109, 'Can delete section', 27, 'delete_section');
INSERT INTO public.auth_permission VALUES (110, 'Can view section', 27, 'view_section');
INSERT INTO public.auth_permission VALUES (111, 'Can add former section slug', 28, 'add_formersectionslug');
INSERT INTO public.auth_permission VALUES (112, 'Can change former section slug', 28, 'change_formersectionslug');
INSERT INTO public.auth_permission VALUES (113, 'Can delete former section slug', 28, 'delete_formersectionslug');
INSERT INTO public.auth_permission VALUES (114, 'Can view former section slug', 28, 'view_formersectionslug');
INSERT INTO public.auth_permission VALUES (115, 'Can add working copy', 29, 'add_workingcopy');
INSERT INTO public.auth_permission VALUES (116, 'Can change working copy', 29, 'change_workingcopy');
INSERT INTO public.auth_permission VALUES (117, 'Can delete working copy', 29, 'delete_workingcopy');
INSERT INTO public.auth_permission VALUES (118, 'Can view working copy', 29, 'view_workingcopy');
INSERT INTO public.auth_permission VALUES (119, 'Can add presence', 30, 'add_presence');
INSERT INTO public.auth_permission VALUES (120, 'Can change presence', 30, 'change_presence');
INSERT INTO public.auth_permission VALUES (121, 'Can delete presence', 30, 'delete_presence');
INSERT INTO public.auth_permission VALUES (122, 'Can view presence', 30, 'view_presence');
INSERT INTO public.auth_permission VALUES (123, 'Can add log entry', 31, 'add_logentry');
INSERT INTO public.auth_permission VALUES (124, 'Can change log entry', 31, 'change_logentry');
INSERT INTO public.auth_permission VALUES (125, 'Can delete log entry', 31, 'delete_logentry');
INSERT INTO public.auth_permission VALUES (126, 'Can view log entry', 31, 'view_logentry');
INSERT INTO public.auth_permission VALUES (127, 'Can add permission', 32, 'add_permission');
INSERT INTO public.auth_permission VALUES (128, 'Can change permission', 32, 'change_permission');
INSERT INTO public.auth_permission VALUES (129, 'Can delete permission', 32, 'delete_permission');
INSERT INTO public.auth_permission VALUES (130, 'Can view permission', 32, 'view_permission');
INSERT INTO public.auth_permission VALUES (131, 'Can add group', 33, 'add_group');
INSERT INTO public.auth_permission VALUES (132, 'Can change group', 33, 'change_group');
INSERT INTO public.auth_permission VALUES (133, 'Can delete group', 33, 'delete_group');
INSERT INTO public.auth_permission VALUES (134, 'Can view group', 33, 'view_group');
INSERT INTO public.auth_permission VALUES (135, 'Can add content type', 34, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (136, 'Can change content type', 34, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (137, 'Can delete content type', 34, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (138, 'Can view content type', 34, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (139, 'Can add session', 35, 'add_session');
INSERT INTO public.auth_permission VALUES (140, 'Can change session', 35, 'change_session');
INSERT INTO public.auth_permission VALUES (141, 'Can delete session', 35, 'delete_session');
INSERT INTO public.auth_permission VALUES (142, 'Can view session', 35, 'view_session');
INSERT INTO public.auth_permission VALUES (143, 'Can add tag', 36, 'add_tag');
INSERT INTO public.auth_permission VALUES (144, 'Can change tag', 36, 'change_tag');
INSERT INTO public.auth_permission VALUES (145, 'Can delete tag', 36, 'delete_tag');
INSERT INTO public.auth_permission VALUES (146, 'Can view tag', 36, 'view_tag');
INSERT INTO public.auth_permission VALUES (147, 'Can add tagged item', 37, 'add_taggeditem');
INSERT INTO public.auth_permission VALUES (148, 'Can change tagged item', 37, 'change_taggeditem');
INSERT INTO public.auth_permission VALUES (149, 'Can delete tagged item', 37, 'delete_taggeditem');
INSERT INTO public.auth_permission VALUES (150, 'Can view tagged item', 37, 'view_taggeditem');


INSERT INTO public.authors_author VALUES (1, 'Rosa Marsh', 'rosa-marsh', 'staff', '', 'Rosa Marsh writes about ships.

She lives by the water.', '', '', '', '[]', 3, 2);
INSERT INTO public.authors_author VALUES (2, 'Ada Vale', 'ada-vale', 'contributor', '', '', 'Ada Vale teaches law.', '', '', '[]', NULL, NULL);
INSERT INTO public.authors_author VALUES (3, 'Tide Wire', 'tide-wire', 'agency', '', '', '', '', '', '[]', NULL, NULL);




INSERT INTO public.django_content_type VALUES (1, 'newsroom', 'beat');
INSERT INTO public.django_content_type VALUES (2, 'newsroom', 'user');
INSERT INTO public.django_content_type VALUES (3, 'authors', 'author');
INSERT INTO public.django_content_type VALUES (4, 'images', 'image');
INSERT INTO public.django_content_type VALUES (5, 'articles', 'tag');
INSERT INTO public.django_content_type VALUES (6, 'articles', 'taggedarticle');
INSERT INTO public.django_content_type VALUES (7, 'articles', 'article');
INSERT INTO public.django_content_type VALUES (8, 'articles', 'byline');
INSERT INTO public.django_content_type VALUES (9, 'articles', 'editionbyline');
INSERT INTO public.django_content_type VALUES (10, 'articles', 'comment');
INSERT INTO public.django_content_type VALUES (11, 'articles', 'notice');
INSERT INTO public.django_content_type VALUES (12, 'articles', 'edition');
INSERT INTO public.django_content_type VALUES (13, 'articles', 'taggededition');
INSERT INTO public.django_content_type VALUES (14, 'articles', 'figure');
INSERT INTO public.django_content_type VALUES (15, 'articles', 'editionfigure');
INSERT INTO public.django_content_type VALUES (16, 'articles', 'deskindex');
INSERT INTO public.django_content_type VALUES (17, 'articles', 'savedfilter');
INSERT INTO public.django_content_type VALUES (18, 'articles', 'previewlink');
INSERT INTO public.django_content_type VALUES (19, 'articles', 'previewvisit');
INSERT INTO public.django_content_type VALUES (20, 'articles', 'correction');
INSERT INTO public.django_content_type VALUES (21, 'articles', 'withdrawal');
INSERT INTO public.django_content_type VALUES (22, 'articles', 'formerpath');
INSERT INTO public.django_content_type VALUES (23, 'articles', 'auditentry');
INSERT INTO public.django_content_type VALUES (24, 'articles', 'relatedstory');
INSERT INTO public.django_content_type VALUES (25, 'articles', 'editionrelated');
INSERT INTO public.django_content_type VALUES (26, 'articles', 'savedversion');
INSERT INTO public.django_content_type VALUES (27, 'articles', 'section');
INSERT INTO public.django_content_type VALUES (28, 'articles', 'formersectionslug');
INSERT INTO public.django_content_type VALUES (29, 'articles', 'workingcopy');
INSERT INTO public.django_content_type VALUES (30, 'articles', 'presence');
INSERT INTO public.django_content_type VALUES (31, 'admin', 'logentry');
INSERT INTO public.django_content_type VALUES (32, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (33, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (34, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (35, 'sessions', 'session');
INSERT INTO public.django_content_type VALUES (36, 'taggit', 'tag');
INSERT INTO public.django_content_type VALUES (37, 'taggit', 'taggeditem');


INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (2, 'contenttypes', '0002_remove_content_type_name', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (3, 'auth', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (4, 'auth', '0002_alter_permission_name_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (5, 'auth', '0003_alter_user_email_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (6, 'auth', '0004_alter_user_username_opts', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0005_alter_user_last_login_null', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0006_require_contenttypes_0002', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0007_alter_validators_add_error_messages', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0008_alter_user_username_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0009_alter_user_last_name_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0010_alter_group_name_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0011_update_proxy_permissions', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0012_alter_user_first_name_max_length', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (15, 'newsroom', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (16, 'admin', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (17, 'admin', '0002_logentry_remove_auto_add', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (18, 'admin', '0003_logentry_add_action_flag_choices', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (19, 'images', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (20, 'authors', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (21, 'articles', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (22, 'sessions', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (23, 'taggit', '0001_initial', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (24, 'taggit', '0002_auto_20150616_2121', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (25, 'taggit', '0003_taggeditem_add_unique_index', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (26, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (27, 'taggit', '0005_auto_20220424_2025', '2026-03-02 08:00:00+00');
INSERT INTO public.django_migrations VALUES (28, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-03-02 08:00:00+00');


INSERT INTO public.images_image VALUES (1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'ferry-0.png', 'image/png', 90, 40, 30, 0, '{}', 'Ferry 0 at the quay', 'Ferry 0 waits.', 'Ana Reyes', '', '', '', NULL, 0.5, 0.5, '2026-03-02 08:00:00+00', NULL, '', NULL);
INSERT INTO public.images_image VALUES (2, '4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a', 'ferry-1.png', 'image/png', 90, 40, 30, 1, '{}', 'Ferry 1 at the quay', 'Ferry 1 waits.', 'Ana Reyes', '', '', '', NULL, 0.5, 0.5, '2026-03-02 08:00:00+00', NULL, '', NULL);
INSERT INTO public.images_image VALUES (3, 'dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986', 'ferry-2.png', 'image/png', 90, 40, 30, 2, '{}', 'Ferry 2 at the quay', 'Ferry 2 waits.', 'Ana Reyes', '', '', '', NULL, 0.5, 0.5, '2026-03-02 08:00:00+00', NULL, '', NULL);


INSERT INTO public.newsroom_user VALUES (1, '!', NULL, false, 'chief', 'Chief', 'Marsh', 'chief@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (2, '!', NULL, false, 'rosa', 'Rosa', 'Marsh', 'rosa@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (3, '!', NULL, false, 'cora', 'Cora', 'Marsh', 'cora@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (4, '!', NULL, false, 'pia', 'Pia', 'Marsh', 'pia@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (5, '!', NULL, false, 'sam', 'Sam', 'Marsh', 'sam@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (6, '!', NULL, false, 'priya', 'Priya', 'Marsh', 'priya@example.com', true, true, '2026-03-02 08:00:00+00');
INSERT INTO public.newsroom_user VALUES (7, '!', NULL, false, 'olga', 'Olga', 'Marsh', 'olga@example.com', true, true, '2026-03-02 08:00:00+00');


INSERT INTO public.newsroom_user_groups VALUES (1, 1, 6);
INSERT INTO public.newsroom_user_groups VALUES (2, 2, 1);
INSERT INTO public.newsroom_user_groups VALUES (3, 3, 2);
INSERT INTO public.newsroom_user_groups VALUES (4, 4, 3);
INSERT INTO public.newsroom_user_groups VALUES (5, 5, 4);
INSERT INTO public.newsroom_user_groups VALUES (6, 6, 5);
INSERT INTO public.newsroom_user_groups VALUES (7, 7, 7);








SELECT pg_catalog.setval('public.articles_article_id_seq', 15, true);


SELECT pg_catalog.setval('public.articles_auditentry_id_seq', 38, true);


SELECT pg_catalog.setval('public.articles_byline_id_seq', 15, true);


SELECT pg_catalog.setval('public.articles_comment_id_seq', 3, true);


SELECT pg_catalog.setval('public.articles_comment_mentioned_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_correction_id_seq', 5, true);


SELECT pg_catalog.setval('public.articles_edition_id_seq', 22, true);


SELECT pg_catalog.setval('public.articles_editionbyline_id_seq', 28, true);


SELECT pg_catalog.setval('public.articles_editionfigure_id_seq', 12, true);


SELECT pg_catalog.setval('public.articles_editionrelated_id_seq', 6, true);


SELECT pg_catalog.setval('public.articles_figure_id_seq', 2, true);


SELECT pg_catalog.setval('public.articles_formerpath_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_formersectionslug_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_notice_id_seq', 4, true);


SELECT pg_catalog.setval('public.articles_presence_id_seq', 1, false);


SELECT pg_catalog.setval('public.articles_previewlink_id_seq', 3, true);


SELECT pg_catalog.setval('public.articles_previewvisit_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_relatedstory_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_savedfilter_id_seq', 2, true);


SELECT pg_catalog.setval('public.articles_savedversion_id_seq', 31, true);


SELECT pg_catalog.setval('public.articles_section_editors_id_seq', 1, true);


SELECT pg_catalog.setval('public.articles_section_id_seq', 4, true);


SELECT pg_catalog.setval('public.articles_tag_id_seq', 4, true);


SELECT pg_catalog.setval('public.articles_taggedarticle_id_seq', 5, true);


SELECT pg_catalog.setval('public.articles_taggededition_id_seq', 22, true);


SELECT pg_catalog.setval('public.articles_withdrawal_id_seq', 3, true);


SELECT pg_catalog.setval('public.articles_workingcopy_id_seq', 4, true);


SELECT pg_catalog.setval('public.auth_group_id_seq', 7, true);


SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 193, true);


SELECT pg_catalog.setval('public.auth_permission_id_seq', 150, true);


SELECT pg_catalog.setval('public.authors_author_id_seq', 3, true);


SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


SELECT pg_catalog.setval('public.django_content_type_id_seq', 37, true);


SELECT pg_catalog.setval('public.django_migrations_id_seq', 28, true);


SELECT pg_catalog.setval('public.images_image_id_seq', 3, true);


SELECT pg_catalog.setval('public.newsroom_beat_id_seq', 1, true);


SELECT pg_catalog.setval('public.newsroom_user_groups_id_seq', 7, true);


SELECT pg_catalog.setval('public.newsroom_user_id_seq', 7, true);


SELECT pg_catalog.setval('public.newsroom_user_user_permissions_id_seq', 1, false);


SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);


SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);


ALTER TABLE ONLY public.articles_savedversion
    ADD CONSTRAINT a_version_is_saved_once UNIQUE (article_id, version);


ALTER TABLE ONLY public.articles_presence
    ADD CONSTRAINT a_window_is_present_once UNIQUE (article_id, person_id, "window");


ALTER TABLE ONLY public.articles_taggedarticle
    ADD CONSTRAINT article_has_a_tag_once UNIQUE (content_object_id, tag_id);


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_guid_key UNIQUE (guid);


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_auditentry
    ADD CONSTRAINT articles_auditentry_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_comment_mentioned
    ADD CONSTRAINT articles_comment_mentioned_comment_id_user_id_8d4d5c73_uniq UNIQUE (comment_id, user_id);


ALTER TABLE ONLY public.articles_comment_mentioned
    ADD CONSTRAINT articles_comment_mentioned_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_comment
    ADD CONSTRAINT articles_comment_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_correction
    ADD CONSTRAINT articles_correction_edition_id_key UNIQUE (edition_id);


ALTER TABLE ONLY public.articles_correction
    ADD CONSTRAINT articles_correction_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_deskindex
    ADD CONSTRAINT articles_deskindex_pkey PRIMARY KEY (article_id);


ALTER TABLE ONLY public.articles_edition
    ADD CONSTRAINT articles_edition_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_editionbyline
    ADD CONSTRAINT articles_editionbyline_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_editionfigure
    ADD CONSTRAINT articles_editionfigure_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_editionrelated
    ADD CONSTRAINT articles_editionrelated_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_figure
    ADD CONSTRAINT articles_figure_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_formerpath
    ADD CONSTRAINT articles_formerpath_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_formersectionslug
    ADD CONSTRAINT articles_formersectionslug_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_formersectionslug
    ADD CONSTRAINT articles_formersectionslug_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.articles_notice
    ADD CONSTRAINT articles_notice_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_presence
    ADD CONSTRAINT articles_presence_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_token_digest_key UNIQUE (token_digest);


ALTER TABLE ONLY public.articles_previewvisit
    ADD CONSTRAINT articles_previewvisit_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_relatedstory
    ADD CONSTRAINT articles_relatedstory_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_savedfilter
    ADD CONSTRAINT articles_savedfilter_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_savedversion
    ADD CONSTRAINT articles_savedversion_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_section_editors
    ADD CONSTRAINT articles_section_editors_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_section_editors
    ADD CONSTRAINT articles_section_editors_section_id_user_id_d620fb8a_uniq UNIQUE (section_id, user_id);


ALTER TABLE ONLY public.articles_section
    ADD CONSTRAINT articles_section_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_section
    ADD CONSTRAINT articles_section_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.articles_tag
    ADD CONSTRAINT articles_tag_name_key UNIQUE (name);


ALTER TABLE ONLY public.articles_tag
    ADD CONSTRAINT articles_tag_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_tag
    ADD CONSTRAINT articles_tag_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.articles_taggedarticle
    ADD CONSTRAINT articles_taggedarticle_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_taggededition
    ADD CONSTRAINT articles_taggededition_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_withdrawal
    ADD CONSTRAINT articles_withdrawal_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.articles_workingcopy
    ADD CONSTRAINT articles_workingcopy_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.authors_author
    ADD CONSTRAINT authors_author_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.authors_author
    ADD CONSTRAINT authors_author_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.authors_author
    ADD CONSTRAINT authors_author_user_id_key UNIQUE (user_id);


ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT byline_names_an_author_once UNIQUE (article_id, author_id);


ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


ALTER TABLE ONLY public.articles_editionbyline
    ADD CONSTRAINT edition_byline_names_an_author_once UNIQUE (edition_id, author_id);


ALTER TABLE ONLY public.articles_editionfigure
    ADD CONSTRAINT edition_figure_key_is_unique UNIQUE (edition_id, key);


ALTER TABLE ONLY public.articles_taggededition
    ADD CONSTRAINT edition_has_a_tag_once UNIQUE (content_object_id, tag_id);


ALTER TABLE ONLY public.articles_edition
    ADD CONSTRAINT edition_numbers_are_unique UNIQUE (article_id, number);


ALTER TABLE ONLY public.articles_editionrelated
    ADD CONSTRAINT edition_related_stands_once UNIQUE (edition_id, target_id);


ALTER TABLE ONLY public.articles_figure
    ADD CONSTRAINT figure_key_is_unique_in_a_story UNIQUE (article_id, key);


ALTER TABLE ONLY public.articles_formerpath
    ADD CONSTRAINT former_path_leads_one_way UNIQUE (section_id, slug);


ALTER TABLE ONLY public.images_image
    ADD CONSTRAINT images_image_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.images_image
    ADD CONSTRAINT images_image_sha256_key UNIQUE (sha256);


ALTER TABLE ONLY public.newsroom_beat
    ADD CONSTRAINT newsroom_beat_name_key UNIQUE (name);


ALTER TABLE ONLY public.newsroom_beat
    ADD CONSTRAINT newsroom_beat_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.newsroom_user_groups
    ADD CONSTRAINT newsroom_user_groups_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.newsroom_user_groups
    ADD CONSTRAINT newsroom_user_groups_user_id_group_id_a925fc5b_uniq UNIQUE (user_id, group_id);


ALTER TABLE ONLY public.newsroom_user
    ADD CONSTRAINT newsroom_user_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.newsroom_user_user_permissions
    ADD CONSTRAINT newsroom_user_user_permi_user_id_permission_id_6d0b7af1_uniq UNIQUE (user_id, permission_id);


ALTER TABLE ONLY public.newsroom_user_user_permissions
    ADD CONSTRAINT newsroom_user_user_permissions_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.newsroom_user
    ADD CONSTRAINT newsroom_user_username_key UNIQUE (username);


ALTER TABLE ONLY public.articles_workingcopy
    ADD CONSTRAINT one_working_copy_a_window UNIQUE (guid, person_id, "window");


ALTER TABLE ONLY public.articles_relatedstory
    ADD CONSTRAINT related_story_stands_once UNIQUE (article_id, target_id);


ALTER TABLE ONLY public.articles_savedfilter
    ADD CONSTRAINT saved_filter_names_are_unique UNIQUE (person_id, name);


ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);


ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);


ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);


CREATE INDEX article_assignee ON public.articles_article USING btree (assignee_id, updated_at DESC);


CREATE INDEX article_embargoed ON public.articles_article USING btree (embargo_until) WHERE (embargo_until IS NOT NULL);


CREATE INDEX article_path ON public.articles_article USING btree (section_id, slug);


CREATE INDEX article_planned ON public.articles_article USING btree (planned_for) WHERE (planned_for IS NOT NULL);


CREATE INDEX article_section ON public.articles_article USING btree (section_id, updated_at DESC);


CREATE INDEX article_status ON public.articles_article USING btree (status, updated_at DESC);


CREATE INDEX article_updated ON public.articles_article USING btree (updated_at DESC, id DESC);


CREATE INDEX articles_article_assignee_id_e3a2b9cd ON public.articles_article USING btree (assignee_id);


CREATE INDEX articles_article_created_by_id_b1067734 ON public.articles_article USING btree (created_by_id);


CREATE INDEX articles_article_guid_29011690_like ON public.articles_article USING btree (guid varchar_pattern_ops);


CREATE INDEX articles_article_section_id_624070f6 ON public.articles_article USING btree (section_id);


CREATE INDEX articles_article_updated_by_id_d48c7060 ON public.articles_article USING btree (updated_by_id);


CREATE INDEX articles_auditentry_article_id_38c7e529 ON public.articles_auditentry USING btree (article_id);


CREATE INDEX articles_auditentry_by_id_0cb15e06 ON public.articles_auditentry USING btree (by_id);


CREATE INDEX articles_auditentry_edition_id_863143a9 ON public.articles_auditentry USING btree (edition_id);


CREATE INDEX articles_byline_article_id_b3b9786c ON public.articles_byline USING btree (article_id);


CREATE INDEX articles_byline_author_id_4bd786b8 ON public.articles_byline USING btree (author_id);


CREATE INDEX articles_comment_answers_id_9501764c ON public.articles_comment USING btree (answers_id);


CREATE INDEX articles_comment_article_id_59ff1409 ON public.articles_comment USING btree (article_id);


CREATE INDEX articles_comment_mentioned_comment_id_b4b475e0 ON public.articles_comment_mentioned USING btree (comment_id);


CREATE INDEX articles_comment_mentioned_user_id_dd774ac5 ON public.articles_comment_mentioned USING btree (user_id);


CREATE INDEX articles_comment_person_id_95f66e90 ON public.articles_comment USING btree (person_id);


CREATE INDEX articles_comment_resolved_by_id_237d864d ON public.articles_comment USING btree (resolved_by_id);


CREATE INDEX articles_correction_article_id_f352e2bd ON public.articles_correction USING btree (article_id);


CREATE INDEX articles_edition_article_id_7f9247b9 ON public.articles_edition USING btree (article_id);


CREATE INDEX articles_edition_published_by_id_9d175ac0 ON public.articles_edition USING btree (published_by_id);


CREATE INDEX articles_edition_section_id_02a7db8c ON public.articles_edition USING btree (section_id);


CREATE INDEX articles_editionbyline_author_id_28d34b4f ON public.articles_editionbyline USING btree (author_id);


CREATE INDEX articles_editionbyline_edition_id_44a57044 ON public.articles_editionbyline USING btree (edition_id);


CREATE INDEX articles_editionfigure_edition_id_60037cfa ON public.articles_editionfigure USING btree (edition_id);


CREATE INDEX articles_editionfigure_image_id_01668e57 ON public.articles_editionfigure USING btree (image_id);


CREATE INDEX articles_editionrelated_edition_id_d3cf3dd4 ON public.articles_editionrelated USING btree (edition_id);


CREATE INDEX articles_editionrelated_target_id_1b086c0e ON public.articles_editionrelated USING btree (target_id);


CREATE INDEX articles_figure_article_id_e1b71697 ON public.articles_figure USING btree (article_id);


CREATE INDEX articles_figure_image_id_6d2f647f ON public.articles_figure USING btree (image_id);


CREATE INDEX articles_formerpath_article_id_c3fe2528 ON public.articles_formerpath USING btree (article_id);


CREATE INDEX articles_formerpath_section_id_cb8c593c ON public.articles_formerpath USING btree (section_id);


CREATE INDEX articles_formersectionslug_section_id_c94148f8 ON public.articles_formersectionslug USING btree (section_id);


CREATE INDEX articles_formersectionslug_slug_faa3b79f_like ON public.articles_formersectionslug USING btree (slug varchar_pattern_ops);


CREATE INDEX articles_notice_article_id_b46c8518 ON public.articles_notice USING btree (article_id);


CREATE INDEX articles_notice_person_id_fb5dcdbc ON public.articles_notice USING btree (person_id);


CREATE INDEX articles_presence_article_id_e3b853cd ON public.articles_presence USING btree (article_id);


CREATE INDEX articles_presence_person_id_33d6e515 ON public.articles_presence USING btree (person_id);


CREATE INDEX articles_previewlink_article_id_9f637733 ON public.articles_previewlink USING btree (article_id);


CREATE INDEX articles_previewlink_made_by_id_7400986b ON public.articles_previewlink USING btree (made_by_id);


CREATE INDEX articles_previewlink_revoked_by_id_cd978d21 ON public.articles_previewlink USING btree (revoked_by_id);


CREATE INDEX articles_previewlink_token_digest_5e910acf_like ON public.articles_previewlink USING btree (token_digest varchar_pattern_ops);


CREATE INDEX articles_previewlink_version_id_9fb01473 ON public.articles_previewlink USING btree (version_id);


CREATE INDEX articles_previewvisit_link_id_8e91b191 ON public.articles_previewvisit USING btree (link_id);


CREATE INDEX articles_relatedstory_article_id_6ccb7f88 ON public.articles_relatedstory USING btree (article_id);


CREATE INDEX articles_relatedstory_target_id_36be00c0 ON public.articles_relatedstory USING btree (target_id);


CREATE INDEX articles_savedfilter_person_id_c3e1c7ab ON public.articles_savedfilter USING btree (person_id);


CREATE INDEX articles_savedversion_article_id_93576cff ON public.articles_savedversion USING btree (article_id);


CREATE INDEX articles_savedversion_saved_by_id_fcce8e6c ON public.articles_savedversion USING btree (saved_by_id);


CREATE INDEX articles_section_editors_section_id_560a518a ON public.articles_section_editors USING btree (section_id);


CREATE INDEX articles_section_editors_user_id_3d8370f4 ON public.articles_section_editors USING btree (user_id);


CREATE INDEX articles_section_parent_id_7964a821 ON public.articles_section USING btree (parent_id);


CREATE INDEX articles_section_slug_e0f944a9_like ON public.articles_section USING btree (slug varchar_pattern_ops);


CREATE INDEX articles_tag_name_5be47acd_like ON public.articles_tag USING btree (name varchar_pattern_ops);


CREATE INDEX articles_tag_slug_c4fc6368_like ON public.articles_tag USING btree (slug varchar_pattern_ops);


CREATE INDEX articles_taggedarticle_content_object_id_c4150235 ON public.articles_taggedarticle USING btree (content_object_id);


CREATE INDEX articles_taggedarticle_tag_id_23d7d828 ON public.articles_taggedarticle USING btree (tag_id);


CREATE INDEX articles_taggededition_content_object_id_21ca6072 ON public.articles_taggededition USING btree (content_object_id);


CREATE INDEX articles_taggededition_tag_id_80dec4ac ON public.articles_taggededition USING btree (tag_id);


CREATE INDEX articles_withdrawal_article_id_72b75247 ON public.articles_withdrawal USING btree (article_id);


CREATE INDEX articles_withdrawal_by_id_8b4a17b1 ON public.articles_withdrawal USING btree (by_id);


CREATE INDEX articles_withdrawal_section_id_2c02ad28 ON public.articles_withdrawal USING btree (section_id);


CREATE INDEX articles_workingcopy_article_id_acd9e972 ON public.articles_workingcopy USING btree (article_id);


CREATE INDEX articles_workingcopy_person_id_3b85d857 ON public.articles_workingcopy USING btree (person_id);


CREATE INDEX audit_of_an_article ON public.articles_auditentry USING btree (article_id, at DESC);


CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


CREATE INDEX author_name ON public.authors_author USING btree (name);


CREATE INDEX authors_author_photo_id_f7d325be ON public.authors_author USING btree (photo_id);


CREATE INDEX authors_author_slug_5eea35fc_like ON public.authors_author USING btree (slug varchar_pattern_ops);


CREATE INDEX desk_words ON public.articles_deskindex USING gin (words);


CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


CREATE INDEX edition_went_live ON public.articles_edition USING btree (live_since) WHERE (live_since IS NOT NULL);


CREATE INDEX image_newest ON public.images_image USING btree (created_at DESC, id DESC);


CREATE INDEX image_without_renditions ON public.images_image USING btree (id) WHERE (renditions_made_at IS NULL);


CREATE INDEX images_image_created_by_id_176f17ff ON public.images_image USING btree (created_by_id);


CREATE INDEX images_image_sha256_76cf12fa_like ON public.images_image USING btree (sha256 varchar_pattern_ops);


CREATE INDEX live_author_newest ON public.articles_editionbyline USING btree (author_id, first_published DESC, edition_id DESC) WHERE live;


CREATE INDEX live_latest_change ON public.articles_edition USING btree (live_since DESC) WHERE live;


CREATE INDEX live_newest ON public.articles_edition USING btree (first_published DESC, id DESC) WHERE live;


CREATE INDEX live_opinion_newest ON public.articles_edition USING btree (first_published DESC, id DESC) WHERE (((kind)::text = ANY ((ARRAY['opinion'::character varying, 'editorial'::character varying])::text[])) AND live);


CREATE INDEX live_section_newest ON public.articles_edition USING btree (section_id, first_published DESC, id DESC) WHERE live;


CREATE INDEX live_tag_newest ON public.articles_taggededition USING btree (tag_id, first_published DESC, content_object_id DESC) WHERE live;


CREATE INDEX live_words ON public.articles_edition USING gin (search_vector) WHERE live;


CREATE INDEX newsroom_beat_name_76d530ad_like ON public.newsroom_beat USING btree (name varchar_pattern_ops);


CREATE INDEX newsroom_user_groups_group_id_586e132d ON public.newsroom_user_groups USING btree (group_id);


CREATE INDEX newsroom_user_groups_user_id_afe2656c ON public.newsroom_user_groups USING btree (user_id);


CREATE INDEX newsroom_user_user_permissions_permission_id_4e6e3033 ON public.newsroom_user_user_permissions USING btree (permission_id);


CREATE INDEX newsroom_user_user_permissions_user_id_f0689506 ON public.newsroom_user_user_permissions USING btree (user_id);


CREATE INDEX newsroom_user_username_fa4fd9da_like ON public.newsroom_user USING btree (username varchar_pattern_ops);


CREATE INDEX notice_of_a_person ON public.articles_notice USING btree (person_id, made_at DESC);


CREATE INDEX notice_to_send ON public.articles_notice USING btree (made_at) WHERE (sent_at IS NULL);


CREATE UNIQUE INDEX one_lead_picture_an_article ON public.articles_figure USING btree (article_id) WHERE ((place)::text = 'lead'::text);


CREATE UNIQUE INDEX one_lead_picture_an_edition ON public.articles_editionfigure USING btree (edition_id) WHERE ((place)::text = 'lead'::text);


CREATE UNIQUE INDEX one_live_edition_an_article ON public.articles_edition USING btree (article_id) WHERE live;


CREATE UNIQUE INDEX one_live_story_a_path ON public.articles_edition USING btree (section_id, slug) WHERE live;


CREATE UNIQUE INDEX one_planned_withdrawal_an_article ON public.articles_withdrawal USING btree (article_id) WHERE ((cancelled_at IS NULL) AND (done_at IS NULL));


CREATE INDEX open_comments_of_a_story ON public.articles_comment USING btree (article_id) WHERE ((answers_id IS NULL) AND (resolved_at IS NULL));


CREATE INDEX presence_by_time ON public.articles_presence USING btree (seen_at);


CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);


CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);


CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);


CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);


CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);


CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);


CREATE INDEX visits_of_a_preview_link ON public.articles_previewvisit USING btree (link_id, at DESC);


CREATE INDEX waiting_by_time ON public.articles_edition USING btree (goes_live_at) WHERE ((goes_live_at IS NOT NULL) AND (live_since IS NULL) AND (unscheduled_at IS NULL));


CREATE INDEX withdrawal_due ON public.articles_withdrawal USING btree (due_at) WHERE ((cancelled_at IS NULL) AND (done_at IS NULL));


CREATE INDEX withdrawn_latest ON public.articles_withdrawal USING btree (done_at DESC) WHERE (done_at IS NOT NULL);


CREATE INDEX withdrawn_path ON public.articles_withdrawal USING btree (section_id, slug) WHERE (done_at IS NOT NULL);


CREATE INDEX working_copy_of_a_person ON public.articles_workingcopy USING btree (person_id, kept_at DESC);


CREATE TRIGGER pgtrigger_embargo_holds_7411f BEFORE INSERT OR UPDATE ON public.articles_edition FOR EACH ROW WHEN (new.live) EXECUTE FUNCTION public.pgtrigger_embargo_holds_7411f();


COMMENT ON TRIGGER pgtrigger_embargo_holds_7411f ON public.articles_edition IS 'e684e8519c579904d7b9db9edd1d52f1e9e917ae';


CREATE TRIGGER pgtrigger_is_append_only_623a0 BEFORE DELETE OR UPDATE ON public.articles_correction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_append_only_623a0();


COMMENT ON TRIGGER pgtrigger_is_append_only_623a0 ON public.articles_correction IS 'aef1642d94ab6044a8d48335bef30b7cc2ff6be3';


CREATE TRIGGER pgtrigger_is_append_only_7fff7 BEFORE DELETE OR UPDATE ON public.articles_auditentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_append_only_7fff7();


COMMENT ON TRIGGER pgtrigger_is_append_only_7fff7 ON public.articles_auditentry IS '66a28b4836acdb7e52eaa61775cac5eecf4cf481';


CREATE TRIGGER pgtrigger_is_immutable_7c232 BEFORE INSERT OR DELETE OR UPDATE ON public.articles_taggededition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_immutable_7c232();


COMMENT ON TRIGGER pgtrigger_is_immutable_7c232 ON public.articles_taggededition IS '36415b95a0f514a35580ee22baa88651a30a1461';


CREATE TRIGGER pgtrigger_is_immutable_7e534 BEFORE UPDATE ON public.articles_edition FOR EACH ROW WHEN (old.sealed) EXECUTE FUNCTION public.pgtrigger_is_immutable_7e534();


COMMENT ON TRIGGER pgtrigger_is_immutable_7e534 ON public.articles_edition IS '409ba77e4e33eed0b1137d0de24df339f5a59e46';


CREATE TRIGGER pgtrigger_is_immutable_cbb01 BEFORE INSERT OR DELETE OR UPDATE ON public.articles_editionbyline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_immutable_cbb01();


COMMENT ON TRIGGER pgtrigger_is_immutable_cbb01 ON public.articles_editionbyline IS '4ef8e7b535611e328674e4b56f21a3cdcfb0e8a6';


CREATE TRIGGER pgtrigger_is_immutable_e547c BEFORE INSERT OR DELETE OR UPDATE ON public.articles_editionrelated FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_immutable_e547c();


COMMENT ON TRIGGER pgtrigger_is_immutable_e547c ON public.articles_editionrelated IS '9bc469a31bb4798a0751c5716aca7914730ed6e3';


CREATE TRIGGER pgtrigger_is_immutable_faeec BEFORE INSERT OR DELETE OR UPDATE ON public.articles_editionfigure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_is_immutable_faeec();


COMMENT ON TRIGGER pgtrigger_is_immutable_faeec ON public.articles_editionfigure IS '226ba65905dd1f394ca5415066cd7ebb31dd052f';


CREATE TRIGGER pgtrigger_is_kept_14d1e BEFORE DELETE ON public.articles_edition FOR EACH ROW WHEN (old.sealed) EXECUTE FUNCTION public.pgtrigger_is_kept_14d1e();


COMMENT ON TRIGGER pgtrigger_is_kept_14d1e ON public.articles_edition IS 'e09763e65554bd98afb0a0975244a1d7eaaa7bf5';


CREATE TRIGGER pgtrigger_joins_the_chain_14348 BEFORE INSERT OR UPDATE ON public.articles_edition FOR EACH ROW WHEN ((new.number IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_joins_the_chain_14348();


COMMENT ON TRIGGER pgtrigger_joins_the_chain_14348 ON public.articles_edition IS '3b839a98ed78cd88aa04d51e7136400a3c6f128e';


CREATE TRIGGER pgtrigger_life_reaches_its_parts_d71c4 AFTER UPDATE OF live ON public.articles_edition FOR EACH ROW WHEN ((old.live IS DISTINCT FROM new.live)) EXECUTE FUNCTION public.pgtrigger_life_reaches_its_parts_d71c4();


COMMENT ON TRIGGER pgtrigger_life_reaches_its_parts_d71c4 ON public.articles_edition IS '22ce6ec628418ae6e6932d6309ada267997dc028';


CREATE TRIGGER pgtrigger_never_changes_1365b BEFORE UPDATE ON public.articles_savedversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_changes_1365b();


COMMENT ON TRIGGER pgtrigger_never_changes_1365b ON public.articles_savedversion IS '247f03544d3456c9180325584619d04f33c0bdd7';


CREATE TRIGGER pgtrigger_two_levels_19fe3 BEFORE INSERT OR UPDATE ON public.articles_section FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_two_levels_19fe3();


COMMENT ON TRIGGER pgtrigger_two_levels_19fe3 ON public.articles_section IS '894773ae01ac776ed1140356e681cf4c53c39d70';


CREATE TRIGGER pgtrigger_version_counts_on_635ce BEFORE UPDATE OF version ON public.articles_article FOR EACH ROW WHEN ((old.version IS DISTINCT FROM new.version)) EXECUTE FUNCTION public.pgtrigger_version_counts_on_635ce();


COMMENT ON TRIGGER pgtrigger_version_counts_on_635ce ON public.articles_article IS '0d2d262ed5eb282ef3462d1fcc0bc4b926e6056b';


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_assignee_id_e3a2b9cd_fk_newsroom_user_id FOREIGN KEY (assignee_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_created_by_id_b1067734_fk_newsroom_user_id FOREIGN KEY (created_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_section_id_624070f6_fk_articles_section_id FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_article
    ADD CONSTRAINT articles_article_updated_by_id_d48c7060_fk_newsroom_user_id FOREIGN KEY (updated_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_auditentry
    ADD CONSTRAINT articles_auditentry_edition_id_863143a9_fk_articles_edition_id FOREIGN KEY (edition_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_article_id_b3b9786c_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_byline
    ADD CONSTRAINT articles_byline_author_id_4bd786b8_fk_authors_author_id FOREIGN KEY (author_id) REFERENCES public.authors_author(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_comment
    ADD CONSTRAINT articles_comment_answers_id_9501764c_fk_articles_comment_id FOREIGN KEY (answers_id) REFERENCES public.articles_comment(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_comment
    ADD CONSTRAINT articles_comment_article_id_59ff1409_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_comment_mentioned
    ADD CONSTRAINT articles_comment_men_comment_id_b4b475e0_fk_articles_ FOREIGN KEY (comment_id) REFERENCES public.articles_comment(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_comment_mentioned
    ADD CONSTRAINT articles_comment_mentioned_user_id_dd774ac5_fk_newsroom_user_id FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_comment
    ADD CONSTRAINT articles_comment_resolved_by_id_237d864d_fk_newsroom_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_correction
    ADD CONSTRAINT articles_correction_article_id_f352e2bd_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_correction
    ADD CONSTRAINT articles_correction_edition_id_fe0ae4f5_fk_articles_edition_id FOREIGN KEY (edition_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_deskindex
    ADD CONSTRAINT articles_deskindex_article_id_0a96d05e_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_edition
    ADD CONSTRAINT articles_edition_article_id_7f9247b9_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_edition
    ADD CONSTRAINT articles_edition_published_by_id_9d175ac0_fk_newsroom_user_id FOREIGN KEY (published_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_edition
    ADD CONSTRAINT articles_edition_section_id_02a7db8c_fk_articles_section_id FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionbyline
    ADD CONSTRAINT articles_editionbyli_edition_id_44a57044_fk_articles_ FOREIGN KEY (edition_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionbyline
    ADD CONSTRAINT articles_editionbyline_author_id_28d34b4f_fk_authors_author_id FOREIGN KEY (author_id) REFERENCES public.authors_author(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionfigure
    ADD CONSTRAINT articles_editionfigu_edition_id_60037cfa_fk_articles_ FOREIGN KEY (edition_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionfigure
    ADD CONSTRAINT articles_editionfigure_image_id_01668e57_fk_images_image_id FOREIGN KEY (image_id) REFERENCES public.images_image(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionrelated
    ADD CONSTRAINT articles_editionrela_edition_id_d3cf3dd4_fk_articles_ FOREIGN KEY (edition_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_editionrelated
    ADD CONSTRAINT articles_editionrela_target_id_1b086c0e_fk_articles_ FOREIGN KEY (target_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_figure
    ADD CONSTRAINT articles_figure_article_id_e1b71697_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_figure
    ADD CONSTRAINT articles_figure_image_id_6d2f647f_fk_images_image_id FOREIGN KEY (image_id) REFERENCES public.images_image(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_formerpath
    ADD CONSTRAINT articles_formerpath_article_id_c3fe2528_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_formerpath
    ADD CONSTRAINT articles_formerpath_section_id_cb8c593c_fk_articles_section_id FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_formersectionslug
    ADD CONSTRAINT articles_formersecti_section_id_c94148f8_fk_articles_ FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_notice
    ADD CONSTRAINT articles_notice_article_id_b46c8518_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_notice
    ADD CONSTRAINT articles_notice_person_id_fb5dcdbc_fk_newsroom_user_id FOREIGN KEY (person_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_presence
    ADD CONSTRAINT articles_presence_article_id_e3b853cd_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_presence
    ADD CONSTRAINT articles_presence_person_id_33d6e515_fk_newsroom_user_id FOREIGN KEY (person_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_article_id_9f637733_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_made_by_id_7400986b_fk_newsroom_user_id FOREIGN KEY (made_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_revoked_by_id_cd978d21_fk_newsroom_user_id FOREIGN KEY (revoked_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_previewlink
    ADD CONSTRAINT articles_previewlink_version_id_9fb01473_fk_articles_ FOREIGN KEY (version_id) REFERENCES public.articles_savedversion(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_previewvisit
    ADD CONSTRAINT articles_previewvisi_link_id_8e91b191_fk_articles_ FOREIGN KEY (link_id) REFERENCES public.articles_previewlink(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_relatedstory
    ADD CONSTRAINT articles_relatedstor_article_id_6ccb7f88_fk_articles_ FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_relatedstory
    ADD CONSTRAINT articles_relatedstory_target_id_36be00c0_fk_articles_article_id FOREIGN KEY (target_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_savedfilter
    ADD CONSTRAINT articles_savedfilter_person_id_c3e1c7ab_fk_newsroom_user_id FOREIGN KEY (person_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_savedversion
    ADD CONSTRAINT articles_savedversio_article_id_93576cff_fk_articles_ FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_section_editors
    ADD CONSTRAINT articles_section_edi_section_id_560a518a_fk_articles_ FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_section_editors
    ADD CONSTRAINT articles_section_editors_user_id_3d8370f4_fk_newsroom_user_id FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_section
    ADD CONSTRAINT articles_section_parent_id_7964a821_fk_articles_section_id FOREIGN KEY (parent_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_taggedarticle
    ADD CONSTRAINT articles_taggedartic_content_object_id_c4150235_fk_articles_ FOREIGN KEY (content_object_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_taggedarticle
    ADD CONSTRAINT articles_taggedarticle_tag_id_23d7d828_fk_articles_tag_id FOREIGN KEY (tag_id) REFERENCES public.articles_tag(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_taggededition
    ADD CONSTRAINT articles_taggedediti_content_object_id_21ca6072_fk_articles_ FOREIGN KEY (content_object_id) REFERENCES public.articles_edition(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_taggededition
    ADD CONSTRAINT articles_taggededition_tag_id_80dec4ac_fk_articles_tag_id FOREIGN KEY (tag_id) REFERENCES public.articles_tag(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_withdrawal
    ADD CONSTRAINT articles_withdrawal_article_id_72b75247_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_withdrawal
    ADD CONSTRAINT articles_withdrawal_by_id_8b4a17b1_fk_newsroom_user_id FOREIGN KEY (by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_withdrawal
    ADD CONSTRAINT articles_withdrawal_section_id_2c02ad28_fk_articles_section_id FOREIGN KEY (section_id) REFERENCES public.articles_section(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_workingcopy
    ADD CONSTRAINT articles_workingcopy_article_id_acd9e972_fk_articles_article_id FOREIGN KEY (article_id) REFERENCES public.articles_article(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.articles_workingcopy
    ADD CONSTRAINT articles_workingcopy_person_id_3b85d857_fk_newsroom_user_id FOREIGN KEY (person_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.authors_author
    ADD CONSTRAINT authors_author_photo_id_f7d325be_fk_images_image_id FOREIGN KEY (photo_id) REFERENCES public.images_image(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.authors_author
    ADD CONSTRAINT authors_author_user_id_cc9b8255_fk_newsroom_user_id FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_newsroom_user_id FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.images_image
    ADD CONSTRAINT images_image_created_by_id_176f17ff_fk_newsroom_user_id FOREIGN KEY (created_by_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.newsroom_user_groups
    ADD CONSTRAINT newsroom_user_groups_group_id_586e132d_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.newsroom_user_groups
    ADD CONSTRAINT newsroom_user_groups_user_id_afe2656c_fk_newsroom_user_id FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.newsroom_user_user_permissions
    ADD CONSTRAINT newsroom_user_user_p_permission_id_4e6e3033_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.newsroom_user_user_permissions
    ADD CONSTRAINT newsroom_user_user_p_user_id_f0689506_fk_newsroom_ FOREIGN KEY (user_id) REFERENCES public.newsroom_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
