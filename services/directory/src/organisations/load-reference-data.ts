import { byClock } from '@lanken/contracts';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf } from '../model/day.js';
import { Organisation } from '../model/organisation.js';
import { Post } from '../model/post.js';
import { Routing } from '../model/routing.js';
import { formNetworks } from '../networks/form-networks.js';
import { oneAtATime } from '../one-at-a-time.js';
import { coordinatorPosts } from '../reference/coordinator-posts.js';
import {
  defaultAgency,
  defaultRoutingId,
  referenceOrganisations,
} from '../reference/reference-organisations.js';
import { routingsOf } from '../routing/routings-of.js';
import { sayFacts } from './say-facts.js';

/** Registers at start what every installation knows and this one does not know yet. */
@Injectable()
export class LoadReferenceData implements OnApplicationBootstrap {
  private readonly log = new Logger(LoadReferenceData.name);

  constructor(private readonly transactions: Transactions) {}

  async onApplicationBootstrap(): Promise<void> {
    const registered = await this.transactions.run(async (tx) => {
      await oneAtATime(tx, 'load-reference-data');
      const organisations = await registerOrganisations(tx);
      await setDefaultRouting(tx);
      return organisations + (await establishPosts(tx)) + (await formNetworks(tx));
    });
    if (registered)
      this.log.log(`registered ${registered} organisations, posts and networks of the reference data`);
  }
}

async function registerOrganisations(tx: Transaction): Promise<number> {
  await oneAtATime(tx, 'register-organisation');
  const known = new Map((await tx.manager.find(Organisation)).map((each) => [each.id, each]));
  const twins = new Set([...known.values()].map(twinKey));
  let registered = 0;
  for (const facts of referenceOrganisations) {
    let organisation = known.get(facts.id);
    if (!organisation && facts.kind === 'region' && twins.has(twinKey(facts))) continue; // somebody has entered it before
    if (!organisation) {
      known.set(facts.id, (organisation = new Organisation()));
      tx.say(organisation, organisation.register(facts, [], byClock));
      organisation.freshen(dayOf(tx.now));
      registered += 1;
    }
    // What people have said of it since stands.
    if (organisation.sequence === 1) sayFacts(tx, organisation, facts, known);
  }
  return registered;
}

// Folkhälsomyndigheten began on that day.
async function setDefaultRouting(tx: Transaction): Promise<void> {
  const [from, others] = ['2014-01-01', await routingsOf(tx, null)];
  if (others.length) return;
  const agency = await tx.load(Organisation, defaultAgency.id);
  const terms = { id: defaultRoutingId, from };
  for (const [routing, event] of new Routing().set(terms, agency, { others, earliest: from }, byClock))
    tx.say(routing, event);
}

const twinKey = ({ kind, county }: { kind: string; county: string }): string => `${kind} ${county}`;

async function establishPosts(tx: Transaction): Promise<number> {
  const there = await tx.manager.find(Post, {
    select: { id: true },
    where: { id: In(coordinatorPosts.map(({ id }) => id)) },
  });
  const known = new Set(there.map(({ id }) => id));
  const missing = coordinatorPosts.filter(({ id }) => !known.has(id));
  for (const { organisation, ...terms } of missing) {
    const [post, board] = [new Post(), await tx.load(Organisation, organisation)];
    tx.say(post, post.establish(board, terms, dayOf(tx.now), byClock));
  }
  return missing.length;
}
