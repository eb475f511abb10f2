import { eventType, Refusal, type EventClass } from '@lanken/contracts';
import fc from 'fast-check';
import { content, places, players } from '../spec/cast.js';
import { after, draftOf, needIn, newId, publish } from '../spec/need-in.js';
import { allowRedaction, mayRedact } from './need-redacting.js';
import { NeedRedaction } from './need-redaction.js';
import { NeedVersion } from './need-version.js';
import type { Said } from './text-redaction.js';
import type { Need } from './need.js';
import type { Who } from './who.js';

const now = new Date('2026-10-07T08:00:00Z');
const { vaxjo, kronoberg, national, alvesta, auditor } = players;
const administrator: Who = { ...auditor, role: 'administrator' };

/** A need with a text in every place, its versions, and what was said of it. */
function fullNeed(text: (place: string) => string): { need: Need; versions: NeedVersion[]; history: Said[] } {
  const history: Said[] = [];
  const versions: NeedVersion[] = [];
  const need = draftOf({
    title: text('first title'),
    description: text('first'),
    tried: text('first tried'),
  });
  const say = (event: object | undefined): void => {
    if (!event) return;
    need.sequence += 1;
    history.push({ type: eventType(event.constructor as EventClass), data: event });
  };
  const revise = (which: string): void => {
    versions.push(NeedVersion.of(need));
    const words = { title: text(`${which} title`), description: text(which), tried: text(`${which} tried`) };
    say(need.revise({ ...content, ...words, targetGroup: text(`${which} group`) }, vaxjo, places, now));
  };
  revise('second');
  say(publish(need));
  revise('third');
  say(need.acknowledge(kronoberg));
  say(need.startHandling(kronoberg, kronoberg.person));
  say(need.requestInfo(kronoberg, newId(), text('question'), now));
  say(need.giveInfo(vaxjo, text('information'), now));
  say(need.escalate(kronoberg, text('county tried'), places, now));
  say(need.acknowledge(national));
  say(need.startHandling(national, national.person));
  const response = newId();
  say(need.answer(national, { id: response, kind: 'answer', text: text('answer') }, now));
  say(need.followUp(vaxjo, response, 'helped', now, text('follow-up')));
  say(need.close(vaxjo, 'helped', now, text('verdict')));
  return { need, versions, history };
}

const all = (of: ReturnType<typeof fullNeed>): string => JSON.stringify(of);

/** What is left when the pointers are redacted, in state, versions and events. */
function redact(of: ReturnType<typeof fullNeed>, pointers: string[]): void {
  const redaction = new NeedRedaction({ ...of, attachments: [], commitments: [] }, of.history, pointers);
  for (const { data } of of.history) blankIn(data as Record<string, unknown>, '', data, redaction);
  redaction.blankNeed();
  for (const version of of.versions) redaction.blankVersion(version);
}

function blankIn(part: Record<string, unknown>, at: string, data: object, redaction: NeedRedaction): void {
  for (const [key, value] of Object.entries(part))
    if (typeof value === 'string' && redaction.hits({ pointer: `${at}/${key}`, text: value, data }))
      delete part[key];
    else if (value && typeof value === 'object')
      blankIn(value as Record<string, unknown>, `${at}/${key}`, data, redaction);
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('redacting a need', () => {
  const plain = (place: string): string => `Om ${place}.`;

  it('blanks the words that are named in every version of them, and no other words', () => {
    const it = fullNeed(plain);
    redact(it, ['/description']);
    for (const which of ['first', 'second', 'third']) expect(all(it)).not.toContain(`"Om ${which}."`);
    for (const kept of ['third title', 'first tried', 'county tried', 'question', 'answer', 'verdict'])
      expect(all(it)).toContain(`Om ${kept}.`);
    expect(it.need.description).toBeNull();
  });

  it('blanks what the asker tried in every version, and not what others tried', () => {
    const it = fullNeed(plain);
    redact(it, ['/tried/0/text']);
    for (const which of ['first', 'second', 'third']) expect(all(it)).not.toContain(`Om ${which} tried.`);
    expect(all(it)).toContain('Om county tried.');
    expect(it.need.tried).toMatchObject([{ level: 'local' }, { level: 'county', text: 'Om county tried.' }]);
  });

  it.each([
    ['/infoRequests/0/question', 'question'],
    ['/infoRequests/0/answer', 'information'],
    ['/tried/1/text', 'county tried'],
    ['/responses/0/text', 'answer'],
    ['/followUps/0/text', 'follow-up'],
    ['/verdictText', 'verdict'],
    ['/history/4/data/question', 'question'],
    ['/history/9/data/text', 'answer'],
    ['/versions/1/description', 'first'],
  ])('blanks at %s one text, wherever it stands', (pointer, place) => {
    const it = fullNeed(plain);
    expect(all(it)).toContain(`"Om ${place}."`);
    redact(it, [pointer]);
    expect(all(it)).not.toContain(`"Om ${place}."`);
    expect(it.need.title).toBe('Om third title.');
  });

  it('leaves nothing of what is named, whatever the texts, and all codes', () => {
    const texts = fc.constantFrom('Ja.', 'Nej.', 'Anna sa det.', 'Ring 070.', 'Det vet vi inte.');
    fc.assert(
      fc.property(fc.array(texts, { minLength: 20, maxLength: 20 }), fc.nat(), (some, seed) => {
        let next = 0;
        const it = fullNeed(() => some[next++ % some.length]!);
        const places = [
          '/title',
          '/description',
          '/responses/0/text',
          '/verdictText',
          '/history/0/data/title',
        ];
        const pointer = places[seed % places.length]!;
        const [hidden] = [
          it.need.title,
          it.need.description!,
          it.need.responses[0]!.text!,
          it.need.verdictText!,
        ];
        const codes = JSON.stringify([it.need.hops, it.need.status, it.need.areas, it.need.sequence]);
        redact(it, [pointer]);
        if (pointer === '/title') expect(all(it)).not.toContain(JSON.stringify(hidden));
        expect(JSON.stringify([it.need.hops, it.need.status, it.need.areas, it.need.sequence])).toBe(codes);
        expect(JSON.stringify(it.history).match(/"need":/g)).toHaveLength(it.history.length);
      }),
    );
  });

  it.each([
    '/ask',
    '/status',
    '/tried/7/text',
    '/tried/0/level',
    '/history/0/data/ask',
    '/history/0/data/by/personRef',
    '/history/99/data/text',
    '/versions/9/title',
    '/id',
    '/nothing',
  ])('refuses %s, which is no text of it', (pointer) => {
    const it = fullNeed(plain);
    const before = all(it);
    expect(codeOf(() => redact(it, ['/title', pointer]))).toBe('no-such-text');
    expect(all(it)).toBe(before);
  });

  it('can be done again, with what is left', () => {
    const it = fullNeed(plain);
    redact(it, ['/title', '/description']);
    expect(codeOf(() => redact(it, ['/title']))).toBe('no-such-text');
    redact(it, ['/verdictText']);
    expect(it.need).toMatchObject({ title: '', description: null, verdictText: null });
  });
});

describe('who may redact a need', () => {
  const restricted = (): Need => needIn('in_handling', { visibility: 'restricted' });

  it.each<[string, Who, Need, string]>([
    ['the asker', vaxjo, needIn('in_handling'), 'allowed'],
    ['the custodian', kronoberg, needIn('in_handling'), 'allowed'],
    ['an administrator', administrator, needIn('closed'), 'allowed'],
    ['an administrator of what they may not read', administrator, restricted(), 'allowed'],
    ['who had custody before', kronoberg, needIn('escalated'), 'not-yours-to-redact'],
    ['another municipality', alvesta, needIn('in_handling'), 'not-yours-to-redact'],
    ['one who may not read it', alvesta, restricted(), 'need-not-found'],
    ['an auditor of the custodian', auditor, needIn('in_handling'), 'need-not-found'],
    ['the asker of a draft', vaxjo, needIn('draft'), 'redaction-of-draft'],
    ['another of a draft', alvesta, needIn('draft'), 'need-not-found'],
  ])('%s', (_, who, need, expected) => {
    expect(codeOf(() => allowRedaction(need, who))).toBe(expected);
    expect(mayRedact(need, who)).toBe(expected === 'allowed');
  });

  it('is also who wrote it on behalf of the asker', () => {
    const need = after(needIn('published'));
    need.writtenBy = national.organisation;
    expect(mayRedact(need, national)).toBe(true);
  });
});
