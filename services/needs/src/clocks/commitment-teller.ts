import { CommitmentDueSoon, Refusal, type CommitmentMade } from '@lanken/contracts';
import { commandResult } from '@lanken/http';
import type { Transaction } from '@lanken/messaging';
import { Injectable } from '@nestjs/common';
import type { Pace } from '../model/clock-terms.js';
import { Commitment } from '../model/commitment.js';
import { mayRead } from '../model/need-reading.js';
import { Need } from '../model/need.js';
import type { Who } from '../model/who.js';
import type { NeedResult } from '../needs/need-result.js';
import { Teller } from '../needs/teller.js';
import { KnownPlaces } from '../places/known-places.js';
import { keepTexts } from '../texts/keep-texts.js';
import { textFinding } from '../texts/text-finding.js';
import { checkWriting, type Writing } from '../texts/writing.js';
import { KnownPaces } from './known-paces.js';

/** A commitment, the need that it is for, and who stands in the place of whom it was made by. */
export interface Bond {
  commitment: Commitment;
  need: Need;
  heir: string;
}

type CommitmentEvent = Omit<CommitmentMade, 'who'>;

/** Whatever changes a commitment begins and ends here. */
@Injectable()
export class CommitmentTeller {
  constructor(
    private readonly teller: Teller,
    private readonly places: KnownPlaces,
    private readonly paces: KnownPaces,
  ) {}

  /** Locks and loads a commitment for who may know of it, then its need, in the order in which the clock does. */
  async load(tx: Transaction, needId: string, id: string, by: Who): Promise<Bond> {
    const commitment = await tx.load(Commitment, id);
    const need = await tx.load(Need, commitment.need);
    const heir = (await this.places.now(tx.manager)).heirOf(commitment.organisation);
    if (need.id === needId && (heir === by.organisation || mayRead(need, by)))
      return { commitment, need, heir };
    throw new Refusal('not-found', 'commitment-not-found', `There is no commitment with the id ${id}.`);
  }

  async paceOf(tx: Transaction, { organisation, level }: Who): Promise<Pace> {
    return (await this.paces.now(tx.manager)).of({ organisation, level });
  }

  /** Says what has happened to a commitment, where its need is told. Refuses personal data in what somebody wrote. */
  async tell(
    tx: Transaction,
    { commitment, need }: Pick<Bond, 'commitment' | 'need'>,
    event: CommitmentEvent,
    writing?: Writing,
  ): Promise<NeedResult> {
    const found = writing ? checkWriting(event, writing) : [];
    commitment.follow(need);
    tx.say(commitment, event);
    keepTexts(tx, need, event, { kind: 'commitment', it: commitment });
    if (need.sharedWith.length && !(event instanceof CommitmentDueSoon)) {
      await tx.flush(); // what is shared is read from the table
      await this.teller.tellShares(tx, need, event.by);
    }
    return { ...commandResult(commitment), ...(found.length && { warnings: found.map(textFinding) }) };
  }
}
