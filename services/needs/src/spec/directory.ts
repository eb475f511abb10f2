import {
  allEvents,
  AppointmentEnded,
  AppointmentHandedOver,
  AppointmentStarted,
  byClock,
  eventFacts,
  eventType,
  OrganisationMerged,
  OrganisationRegistered,
  PersonIdentityLinked,
  RoutingSet,
  type Level,
  type Said,
} from '@lanken/contracts';
import { startService, type RunningService, type Service } from '@lanken/http';
import { Transactions } from '@lanken/messaging';
import { Aggregate, ForwardOnly } from '@lanken/persistence';
import { Controller, Module } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { Entity, type QueryRunner } from 'typeorm';
import type { Organisation } from '../model/organisation.js';
import type { Player } from './cast.js';

/** Whatever the directory speaks of. */
@Entity()
class Thing extends Aggregate {}

class CreateThing1764000001000 extends ForwardOnly {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table thing (id uuid primary key, sequence int, level_since int, level text, county text, municipality text);
      create view rights_identity as select ''::text as identity, id as person from thing where false;
      create view rights_appointment as
        select id as appointment, id as person, id as organisation, level as role, level, county, municipality,
          array[level] as substance_areas, current_date as starts, current_date as ends, false as read_only
        from thing where false`);
  }
}

const needsEvents = allEvents()
  .filter((event) => eventFacts(event).service === 'needs')
  .map(eventType);
const heard: Said<object>[] = [];

@Controller()
class HearNeeds {
  @EventPattern(needsEvents)
  hear(said: Said<object>): Promise<void> {
    heard.push(said);
    return Promise.resolve();
  }
}

@Module({ controllers: [HearNeeds] })
class DirectoryModule {}

const service: Service = {
  name: 'directory',
  module: DirectoryModule,
  rights: 'own',
  entities: [Thing],
  migrations: [CreateThing1764000001000],
};

interface Place {
  level: Level;
  county: string;
  municipality: string;
}

const nation: Place = { level: 'national', county: '00', municipality: '0000' };

/** A stand-in for the directory: says by contract what the real one says, and hears what needs say. */
export interface Directory extends RunningService {
  register(organisation: Organisation): Promise<void>;
  /** The sign-in is this person, who holds the appointment from now on. */
  appoint(player: Player, identity: string): Promise<void>;
  /** It has merged into the other. */
  merge(organisation: Organisation, successor: Organisation): Promise<void>;
  /** It says who takes a substance area at national level. */
  route(route: Omit<RoutingSet, 'by'>): Promise<void>;
  /** They no longer hold the appointment; `takenOverBy` somebody of the same organisation, where one is named. */
  end(player: Player, takenOverBy?: Player): Promise<void>;
  /** Everything heard of a need, or of another aggregate, in order. */
  heardOf(id: string, aggregate?: string): Said<object>[];
}

export async function startDirectory(environment: NodeJS.ProcessEnv): Promise<Directory> {
  const running = await startService(service, environment);
  const transactions = running.app.get(Transactions);
  const say = (about: string, { level, county, municipality }: Place, event: object): Promise<void> =>
    transactions.run(async (tx) => {
      const thing = (await tx.find(Thing, about)) ?? new Thing();
      tx.say(Object.assign(thing, { id: about, level, county, municipality }), event);
    });
  return {
    ...running,
    register: (organisation) =>
      say(
        organisation.organisation,
        organisation,
        Object.assign(new OrganisationRegistered(), {
          ...organisation,
          by: byClock,
        }),
      ),
    async appoint({ person, appointment, organisation, role, level, county, municipality }, identity) {
      const place = { level, county, municipality };
      const linked = { personRef: person, identity, by: byClock };
      await say(person, place, Object.assign(new PersonIdentityLinked(), linked));
      const held = { appointment, personRef: person, post: appointment, organisation, role, ...place };
      const started = { ...held, substanceAreas: ['alcohol'], from: '2020-01-01', by: byClock };
      await say(appointment, place, Object.assign(new AppointmentStarted(), started));
    },
    merge: ({ organisation, ...place }, { organisation: successor }) =>
      say(
        organisation,
        place,
        Object.assign(new OrganisationMerged(), { organisation, successor, from: '2026-01-01', by: byClock }),
      ),
    route: (route) => say(route.routing, nation, Object.assign(new RoutingSet(), { ...route, by: byClock })),
    async end(player, takenOverBy) {
      const { appointment, person: personRef, organisation } = player;
      const successor = takenOverBy?.appointment;
      const handed = { appointment, personRef, organisation, successor, by: byClock };
      if (takenOverBy)
        await say(
          appointment,
          player,
          Object.assign(new AppointmentHandedOver(), { ...handed, successorRef: takenOverBy.person }),
        );
      const ended = { appointment, personRef, post: appointment, ended: '2026-06-30', by: byClock };
      await say(appointment, player, Object.assign(new AppointmentEnded(), ended));
    },
    heardOf: (id, aggregate = 'need') => heard.filter(({ subject }) => subject === `${aggregate}/${id}`),
  };
}
