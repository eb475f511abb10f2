import { ForwardOnly } from '@lanken/persistence';
import type { QueryRunner } from 'typeorm';

export class CreateThemes1764000030500 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table theme (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        title text not null,
        description text,
        status text not null,
        substance_areas text[] not null,
        proposed uuid[] not null,
        counties text[] not null,
        reasons jsonb,
        owner uuid,
        responses jsonb not null,
        merged_into uuid,
        suggested_at timestamptz not null,
        constraint merged_points_to_its_successor check ((status = 'merged') = (merged_into is not null)),
        constraint confirmed_has_an_owner check (status in ('suggested', 'dismissed', 'merged') or owner is not null)
      );
      create index theme_newest on theme (suggested_at desc, id desc);
      create index need_of_theme on need (theme) where theme is not null;

      create table support (
        id uuid primary key,
        sequence int not null,
        level_since int not null,
        level text not null,
        county text not null,
        municipality text not null,
        need uuid,
        theme uuid,
        organisation uuid not null,
        withdrawn boolean not null,
        constraint of_one_thing check ((need is null) <> (theme is null)),
        unique nulls not distinct (organisation, need, theme)
      );
      create index support_of_need on support (need) where need is not null;
      create index support_of_theme on support (theme) where theme is not null;`);
  }
}
