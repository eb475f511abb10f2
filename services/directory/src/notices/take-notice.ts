import type { NoticeFacts, NoticePace } from '@lanken/contracts';
import type { Transaction } from '@lanken/messaging';
import { dayAfter, dayOf } from '../model/day.js';
import { nextDigestDay, NoticeMail } from '../model/notice-mail.js';
import { NoticePreference } from '../model/notice-preference.js';
import { Notice, type Tidings } from '../model/notice.js';
import { Person } from '../model/person.js';
import { coordinating } from '../structures/memberships.js';

const selectActing = `select distinct person from held_appointment
  where organisation = $1 and role in (${coordinating}) and $2::date between starts and coalesce(ends, 'infinity')
  order by person`;

/** Gives a notice to each whom it is for; once, however often it is said. */
export async function takeNotice(tx: Transaction, facts: NoticeFacts, said: Date): Promise<void> {
  if (await tx.manager.existsBy(Notice, { key: facts.key })) return;
  const people = await peopleFor(tx, facts);
  await addressEach(tx, people, facts, said);
  if (people.length || !facts.to.organisation) return;
  const notice = Notice.of(tx.newId(), facts, said);
  tx.say(notice, notice.addressNobody(facts.to.organisation));
}

/** Gives each of them a notice of the same. */
export async function addressEach(
  tx: Transaction,
  people: string[],
  tidings: Tidings,
  said: Date,
): Promise<void> {
  for (const person of people) {
    const notice = Notice.of(tx.newId(), tidings, said);
    const mail = await mailFor(tx, notice.id, person);
    if (mail) tx.save(mail);
    notice.address(person, mail?.id ?? null);
    tx.save(notice);
  }
}

async function peopleFor({ manager, now }: Transaction, { to }: NoticeFacts): Promise<string[]> {
  const { personRef, organisation } = to;
  if (personRef) return (await manager.existsBy(Person, { id: personRef })) ? [personRef] : [];
  const rows = await manager.query<{ person: string }[]>(selectActing, [organisation, dayOf(now)]);
  return rows.map(({ person }) => person);
}

async function mailFor(tx: Transaction, notice: string, person: string): Promise<NoticeMail | undefined> {
  const { pace } = (await tx.find(NoticePreference, person)) ?? NoticePreference.usual(person);
  const mails: Record<NoticePace, () => Promise<NoticeMail> | NoticeMail | undefined> = {
    at_once: () => NoticeMail.atOnce(notice, person, tx.now),
    daily: () => mailOfDay(tx, person),
    never: () => undefined,
  };
  return mails[pace]();
}

/** That of the next day which has not been taken in hand. */
async function mailOfDay(tx: Transaction, person: string): Promise<NoticeMail> {
  for (let day = nextDigestDay(tx.now); ; day = dayAfter(day)) {
    const mail = NoticeMail.ofDay(person, day);
    const known = await tx.find(NoticeMail, mail.id);
    if (!known) return mail;
    if (known.open) return known;
  }
}
