import {
  breachOf,
  hidingReasons,
  redactionReasons,
  ThreadEntryHidden,
  ThreadEntryRedacted,
  ThreadOpened,
  ThreadReplied,
} from '@lanken/contracts';
import fc from 'fast-check';
import { by, person } from '../spec/examples.js';
import { refusalOf } from '../spec/refusal-of.js';
import { organisation, structure } from '../spec/structure-examples.js';
import type { ThreadEntry } from './thread-entry.js';
import { Thread } from './thread.js';

const now = new Date('2026-10-01T08:00:00Z');
const council = structure({ visibility: 'public' });
const secret = 'Kalle i åttan';
const id = '01990000-0000-7000-8000-000000001601';
const writing = (n: number) => ({
  id: `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  author: person().id,
  organisation,
  text: `${secret} ${n}`,
});

function opened(): { thread: Thread; first: ThreadEntry } {
  const thread = new Thread();
  const { entry } = thread.open(council, { id, title: secret }, writing(1), now, by);
  return { thread, first: entry };
}

describe('a thread', () => {
  it('is opened in the place of its structure, and says references only, however public that is', () => {
    const thread = new Thread();
    const { said, entry } = thread.open(council, { id, title: secret }, writing(1), now, by);
    expect(said).toMatchObject({ thread: id, structure: council.id, entry: entry.id, by });
    expect(JSON.stringify(said)).not.toContain(secret);
    expect(breachOf(ThreadOpened, said)).toBeUndefined();
    expect(thread).toMatchObject({ level: 'county', county: '18', dataclass: 'restricted', entries: 1 });
    expect(entry).toMatchObject({ number: 1, author: person().id, organisation, written: now });
  });

  it('has replies, one after another, until it is closed', () => {
    const { thread } = opened();
    const { said, entry } = thread.reply(council, writing(2), now, by);
    expect(breachOf(ThreadReplied, said)).toBeUndefined();
    expect(entry.number).toBe(2);
    thread.close(by);
    expect(refusalOf(() => thread.reply(council, writing(3), now, by)).code).toBe('thread-closed');
    expect(refusalOf(() => thread.close(by)).code).toBe('thread-closed');
    thread.reopen(by);
    expect(thread.reply(council, writing(3), now, by).entry.number).toBe(3);
    expect(refusalOf(() => thread.reopen(by)).code).toBe('thread-open');
  });

  it('is of a structure that has not ended', () => {
    const ended = structure();
    const { thread } = opened();
    ended.end('Klart.', '2026-01-01', [], by);
    expect(refusalOf(() => new Thread().open(ended, { id, title: 'Hej' }, writing(1), now, by)).code).toBe(
      'structure-state',
    );
    expect(refusalOf(() => thread.reply(ended, writing(2), now, by)).code).toBe('structure-state');
  });
});

describe('an entry', () => {
  it('is hidden for a reason that is said, and can be shown again', () => {
    const { thread, first } = opened();
    const said = thread.hide(first, 'off_topic', 'Hör hemma i tillsynstråden.', by);
    expect(said).toMatchObject({ entry: first.id, reason: 'off_topic' });
    expect(breachOf(ThreadEntryHidden, said)).toBeUndefined();
    expect(first).toMatchObject({ hidden: 'off_topic', text: `${secret} 1` });
    expect(refusalOf(() => thread.hide(first, 'unkind', null, by)).code).toBe('entry-hidden');
    thread.show(first, by);
    expect(first).toMatchObject({ hidden: null, hiddenBecause: null });
    expect(refusalOf(() => thread.show(first, by)).code).toBe('entry-shown');
  });

  it('is redacted once, for good, and a first entry takes the title with it', () => {
    const { thread, first } = opened();
    const said = thread.redact(first, 'personal_data', by);
    expect(breachOf(ThreadEntryRedacted, said)).toBeUndefined();
    expect([thread.title, first.text]).toEqual([null, null]);
    for (const again of [
      () => thread.redact(first, 'mistake', by),
      () => thread.hide(first, 'other', null, by),
      () => thread.show(first, by),
    ])
      expect(refusalOf(again).code).toBe('redacted-already');
    const { entry } = thread.reply(council, writing(2), now, by);
    thread.redact(entry, 'mistake', by);
    expect(entry.text).toBeNull();
  });

  it('has either its words or the reason why they are gone, whatever is done with it', () => {
    const move = fc.oneof(
      fc.constant('reply' as const),
      fc.constant('close' as const),
      fc.constant('reopen' as const),
      fc.record({ hide: fc.nat(5), reason: fc.constantFrom(...hidingReasons) }),
      fc.record({ show: fc.nat(5) }),
      fc.record({ redact: fc.nat(5), reason: fc.constantFrom(...redactionReasons) }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const { thread, first } = opened();
        const entries = [first];
        for (const one of moves) {
          try {
            if (one === 'reply')
              entries.push(thread.reply(council, writing(entries.length + 1), now, by).entry);
            else if (one === 'close') thread.close(by);
            else if (one === 'reopen') thread.reopen(by);
            else if ('hide' in one) thread.hide(entries[one.hide] ?? first, one.reason, null, by);
            else if ('show' in one) thread.show(entries[one.show] ?? first, by);
            else thread.redact(entries[one.redact] ?? first, one.reason, by);
          } catch (refused) {
            expect(refused).toHaveProperty('code');
          }
          expect(entries.map(({ number }) => number)).toEqual(entries.map((_, n) => n + 1));
          expect(thread.entries).toBe(entries.length);
          for (const { text, redacted, hidden } of entries) {
            expect(text === null).toBe(redacted !== null);
            if (redacted) expect(hidden).toBeNull();
          }
          expect(thread.title === null).toBe(first.redacted !== null);
        }
      }),
    );
  });
});
