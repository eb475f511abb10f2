\getenv service SERVICE
\getenv password PASSWORD
select format('create role %I login', :'service')
  where not exists (select from pg_roles where rolname = :'service') \gexec
alter role :"service" password :'password';
select format('create database %I owner %I', :'service', :'service')
  where not exists (select from pg_database where datname = :'service') \gexec
revoke connect on database :"service" from public;
\connect :"service"
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
