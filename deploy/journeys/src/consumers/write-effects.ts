import {
  NeedAcknowledged,
  NeedAnswered,
  NeedClosed,
  NeedEscalated,
  NeedHandlingStarted,
  NeedPublished,
  NeedRedacted,
  PersonIdentityLinked,
  PersonInvited,
  PersonRegistered,
  type Said,
} from '@lanken/contracts';
import { Hears, type Transaction } from '@lanken/messaging';
import { Controller } from '@nestjs/common';

/** Every event that is heard becomes a row. */
@Controller()
export class WriteEffects {
  @Hears(NeedPublished)
  published(said: Said<NeedPublished>, tx: Transaction): Promise<void> {
    return write(said, tx, said.data.title);
  }

  @Hears(NeedAcknowledged)
  acknowledged(said: Said<NeedAcknowledged>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  @Hears(NeedHandlingStarted)
  handlingStarted(said: Said<NeedHandlingStarted>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  @Hears(NeedEscalated)
  escalated(said: Said<NeedEscalated>, tx: Transaction): Promise<void> {
    return write(said, tx, said.data.title);
  }

  @Hears(NeedAnswered)
  answered(said: Said<NeedAnswered>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  @Hears(NeedClosed)
  closed(said: Said<NeedClosed>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  /** What it has kept of a title that was blanked is blanked too. */
  @Hears(NeedRedacted)
  async redacted(said: Said<NeedRedacted>, tx: Transaction): Promise<void> {
    const titles = said.data.blanked.filter(({ pointers }) => pointers.includes('/title'));
    await tx.manager.query(
      'update effect set title = null where source = $1 and aggregate = $2 and sequence = any($3::int[])',
      [said.source, said.subject, titles.map(({ sequence }) => sequence)],
    );
    await write(said, tx);
  }

  @Hears(PersonRegistered)
  registered(said: Said<PersonRegistered>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  @Hears(PersonInvited)
  invited(said: Said<PersonInvited>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }

  @Hears(PersonIdentityLinked)
  identityLinked(said: Said<PersonIdentityLinked>, tx: Transaction): Promise<void> {
    return write(said, tx);
  }
}

async function write(
  { source, subject, sequence, id, type }: Said<object>,
  tx: Transaction,
  title?: string,
): Promise<void> {
  await tx.manager.query(
    'insert into effect (source, aggregate, sequence, event, type, title) values ($1, $2, $3, $4, $5, $6)',
    [source, subject, sequence, id, type, title ?? null],
  );
}
