import {
  AppointmentEnded,
  AppointmentStarted,
  byClock,
  noMunicipality,
  PersonIdentityLinked,
  type Role,
} from '@lanken/contracts';
import { Transactions } from '@lanken/messaging';
import { Aggregate, ForwardOnly } from '@lanken/persistence';
import { Controller, Get, Module } from '@nestjs/common';
import { Column, Entity, type QueryRunner } from 'typeorm';
import { Caller, Holding, startService, type RunningService, type Service } from '../index.js';

@Entity()
class Linked extends Aggregate {
  @Column('text')
  identity: string;
}

@Entity()
class Held extends Aggregate {
  @Column('uuid')
  person: string;

  @Column('text')
  role: Role;

  @Column('date')
  starts: string;

  @Column('date', { nullable: true })
  ends: string | null = null;
}

class CreateStaff1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    const place =
      'id uuid primary key, sequence int, level_since int, level text, county text, municipality text';
    await queryRunner.query(`
      create table linked (${place}, identity text);
      create table held (${place}, person uuid, role text, starts date, ends date);
      create view rights_identity as select identity, id as person from linked;
      create view rights_appointment as
        select id as appointment, person, id as organisation, role, level, county, municipality,
          array['alcohol'] as substance_areas, starts, ends, false as read_only from held`);
  }
}

@Controller('directory/v1')
class Me {
  @Get('me')
  @Holding('municipal_coordinator')
  me(@Caller() caller: Caller): Caller {
    return caller;
  }
}

@Module({ controllers: [Me] })
class StaffModule {}

const directory: Service = {
  name: 'directory',
  module: StaffModule,
  rights: 'own',
  entities: [Linked, Held],
  migrations: [CreateStaff1764000001000],
};

/** A stand-in for the directory that says what the real one says, on the real event path. */
export interface Staff extends RunningService {
  link(identity: string): Promise<string>;
  appoint(person: string, role: Role, from?: string, to?: string): Promise<string>;
  end(appointment: string): Promise<void>;
}

const place = { level: 'local', county: '07', municipality: '0780' } as const;
const some = '01990000-0000-7000-8000-000000000780';

export async function startStaff(environment: NodeJS.ProcessEnv): Promise<Staff> {
  const running = await startService(directory, environment);
  const transactions = running.app.get(Transactions);
  return {
    ...running,
    link: (identity) =>
      transactions.run((tx) => {
        const linked = Object.assign(new Linked(), {
          id: tx.newId(),
          ...place,
          level: 'national',
          county: '00',
          municipality: noMunicipality,
          identity,
        });
        tx.say(
          linked,
          Object.assign(new PersonIdentityLinked(), { personRef: linked.id, identity, by: byClock }),
        );
        return Promise.resolve(linked.id);
      }),
    appoint: (person, role, from = '2020-01-01', to) =>
      transactions.run((tx) => {
        const held = Object.assign(new Held(), {
          id: tx.newId(),
          ...place,
          person,
          role,
          starts: from,
          ends: to ?? null,
        });
        const started = {
          appointment: held.id,
          personRef: person,
          post: some,
          organisation: some,
          role,
          ...place,
          from,
          to,
        };
        tx.say(
          held,
          Object.assign(new AppointmentStarted(), { ...started, substanceAreas: ['alcohol'], by: byClock }),
        );
        return Promise.resolve(held.id);
      }),
    end: (id) =>
      transactions.run(async (tx) => {
        const held = await tx.load(Held, id);
        held.ends = '2020-01-02';
        const ended = {
          appointment: id,
          personRef: held.person,
          post: some,
          ended: new Date().toISOString().slice(0, 10),
          by: byClock,
        };
        tx.say(held, Object.assign(new AppointmentEnded(), ended));
      }),
  };
}
