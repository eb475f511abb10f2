import { byClock } from '@lanken/contracts';
import { Transactions, type Transaction } from '@lanken/messaging';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import { Organisation } from '../model/organisation.js';
import { Post } from '../model/post.js';
import { formNetworks } from '../networks/form-networks.js';
import { oneAtATime } from '../one-at-a-time.js';
import { coordinatorPosts } from '../reference/coordinator-posts.js';
import { referenceOrganisations } from '../reference/reference-organisations.js';

/** Registers at start what every installation knows and this one does not know yet. */
@Injectable()
export class LoadReferenceData implements OnApplicationBootstrap {
  private readonly log = new Logger(LoadReferenceData.name);

  constructor(private readonly transactions: Transactions) {}

  async onApplicationBootstrap(): Promise<void> {
    const registered = await this.transactions.run(async (tx) => {
      await oneAtATime(tx, 'load-reference-data');
      return (await registerOrganisations(tx)) + (await establishPosts(tx)) + (await formNetworks(tx));
    });
    if (registered)
      this.log.log(`registered ${registered} organisations, posts and networks of the reference data`);
  }
}

async function registerOrganisations(tx: Transaction): Promise<number> {
  const missing = await notThere(tx, Organisation, referenceOrganisations);
  for (const facts of missing) {
    const organisation = new Organisation();
    tx.say(organisation, organisation.register(facts, [], byClock));
  }
  return missing.length;
}

async function establishPosts(tx: Transaction): Promise<number> {
  const missing = await notThere(tx, Post, coordinatorPosts);
  await tx.flush();
  const boards = await tx.manager.findBy(Organisation, {
    id: In(missing.map(({ organisation }) => organisation)),
  });
  for (const { organisation, ...terms } of missing) {
    const post = new Post();
    tx.say(
      post,
      post.establish(
        boards.find(({ id }) => id === organisation)!,
        terms,
        byClock,
      ),
    );
  }
  return missing.length;
}

async function notThere<R extends { id: string }>(
  tx: Transaction,
  entity: new () => { id: string },
  reference: readonly R[],
): Promise<R[]> {
  const there = await tx.manager.find(entity, {
    select: { id: true },
    where: { id: In(reference.map(({ id }) => id)) },
  });
  const known = new Set(there.map(({ id }) => id));
  return reference.filter(({ id }) => !known.has(id));
}
