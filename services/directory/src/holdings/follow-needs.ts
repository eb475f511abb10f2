import {
  NeedAcknowledged,
  NeedAppealed,
  NeedClosed,
  NeedCustodyMoved,
  NeedEscalated,
  NeedHandlerChanged,
  NeedHandlingStarted,
  NeedPublished,
  NeedReferred,
  NeedReopened,
  NeedReturned,
  NeedWithdrawn,
  type Said,
} from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';
import { HeldNeed } from '../model/held-need.js';

interface Custody {
  need: string;
  custodian: { organisation: string };
}

/** Keeps the copy of who has which need, as the needs say it. */
@Controller()
export class FollowNeeds {
  @Hears(NeedPublished)
  published({ data, time }: Said<NeedPublished>, tx: Transaction): Promise<void> {
    const { need: id, asker, custodian } = data;
    const facts = { id, asker: asker.organisation, custodian: custodian.organisation };
    tx.save(Object.assign(new HeldNeed(), facts, { since: new Date(time), handler: null, open: true }));
    return Promise.resolve();
  }

  @Hears(NeedEscalated)
  escalated(said: Said<NeedEscalated>, tx: Transaction): Promise<void> {
    return passOn(said, tx);
  }

  @Hears(NeedAppealed)
  appealed(said: Said<NeedAppealed>, tx: Transaction): Promise<void> {
    return passOn(said, tx);
  }

  @Hears(NeedReturned)
  returned(said: Said<NeedReturned>, tx: Transaction): Promise<void> {
    return passOn(said, tx);
  }

  @Hears(NeedReferred)
  referred(said: Said<NeedReferred>, tx: Transaction): Promise<void> {
    return passOn(said, tx);
  }

  /** An organisation has ended; its successor takes each place that it had. */
  @Hears(NeedCustodyMoved)
  moved({ data, time }: Said<NeedCustodyMoved>, tx: Transaction): Promise<void> {
    const { need, ended, successor, custodian } = data;
    return change(need, tx, (held) => {
      if (held.asker === ended) held.asker = successor;
      if (custodian) pass(held, custodian.organisation, time);
    });
  }

  @Hears(NeedAcknowledged)
  acknowledged({ data }: Said<NeedAcknowledged>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.custodian = data.custodian.organisation));
  }

  @Hears(NeedHandlingStarted)
  started({ data }: Said<NeedHandlingStarted>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.handler = data.handler));
  }

  @Hears(NeedHandlerChanged)
  changed({ data }: Said<NeedHandlerChanged>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.handler = data.handler ?? null));
  }

  @Hears(NeedReopened)
  reopened({ data }: Said<NeedReopened>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.open = true));
  }

  @Hears(NeedClosed)
  closed({ data }: Said<NeedClosed>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.open = false));
  }

  @Hears(NeedWithdrawn)
  withdrawn({ data }: Said<NeedWithdrawn>, tx: Transaction): Promise<void> {
    return change(data.need, tx, (held) => (held.open = false));
  }
}

const passOn = ({ data, time }: Said<Custody>, tx: Transaction): Promise<void> =>
  change(data.need, tx, (held) => pass(held, data.custodian.organisation, time));

/** Who handled it does so no longer. */
function pass(held: HeldNeed, custodian: string, time: string): void {
  if (held.custodian !== custodian) Object.assign(held, { custodian, since: new Date(time) });
  held.handler = null;
}

async function change(need: string, tx: Transaction, how: (held: HeldNeed) => unknown): Promise<void> {
  const held = await tx.load(HeldNeed, need);
  how(held);
  tx.save(held);
}
