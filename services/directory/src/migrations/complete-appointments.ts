import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

/** Shares, deputies and leave of appointments; vacancies and the closing of posts; where they lie now. */
export class CompleteAppointments1764000070200 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table post add county_now text, add municipality_now text, add vacant_since date, add closed date;
      update post set county_now = county, municipality_now = municipality,
        vacant_since = case when not exists (
          select from appointment where appointment.post = post.id and ended is null
            and (now() at time zone 'Europe/Stockholm')::date between starts and coalesce(ends, 'infinity'))
          then (now() at time zone 'Europe/Stockholm')::date end;
      alter table post alter county_now set not null, alter municipality_now set not null;
      drop index post_by_county;
      create index post_by_county on post (county_now, role);

      alter table appointment add county_now text, add municipality_now text, add share int check (share between 1 and 100),
        add deputy_of uuid references appointment check (deputy_of <> id),
        add leave_starts date, add leave_ends date check (leave_ends >= leave_starts);
      update appointment set county_now = county, municipality_now = municipality,
        share = (select share from post where post.id = appointment.post);
      alter table appointment alter county_now set not null, alter municipality_now set not null,
        add check ((share is null) = (deputy_of is not null));
      drop index appointment_by_county;
      create index appointment_by_county on appointment (county_now, role);
      create index appointment_by_principal on appointment (deputy_of);

      -- A leave takes days out: what is left on each side of it gives rights.
      drop view rights_appointment;
      create view rights_appointment as
        select id as appointment, person, organisation, role, level, county_now as county,
          municipality_now as municipality, substance_areas, span.starts, span.ends, post
        from appointment cross join lateral (values
          (appointment.starts, case when leave_starts is null then appointment.ends else leave_starts - 1 end),
          (leave_ends + 1, appointment.ends)) as span (starts, ends)
        where ended is null and span.starts <= coalesce(span.ends, 'infinity');`);
  }
}
