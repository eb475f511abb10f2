import { eventClassOf, Refusal, textAt, textsIn, withoutAt } from '@lanken/contracts';
import { blankCommitment, textsOfCommitment, type Text } from './commitment-texts.js';
import type { CommitmentRecord } from './commitment-record.js';
import type { NeedAttachment } from './need-attachment.js';
import type { NeedRecord } from './need-record.js';
import type { NeedVersion } from './need-version.js';

/** An event that was said of a need. */
export interface Said {
  type: string;
  data: object;
}

const words = ['title', 'description', 'tried', 'targetGroup'] as const;
type Word = (typeof words)[number];

/** All that may hold a text of a need, besides what was said of it. */
export interface Written {
  need: NeedRecord;
  versions: NeedVersion[];
  attachments: NeedAttachment[];
  /** Those for it, with what was said of each, as the need is shown. */
  commitments: { commitment: CommitmentRecord; past: Said[] }[];
}

/**
 * Which texts of a need are blanked: those that are named, every version of the asker's words that are named, and the
 * same text wherever else it stands in the need and in what was said of it. The digest of a file counts as its text.
 */
export class NeedRedaction {
  private readonly need: NeedRecord;
  private readonly named = new Set<string>();
  private readonly texts = new Set<string>();
  private readonly words = new Set<Word>();

  /** `pointers`: to texts of the need as it is shown, with its history and its versions; refuses what is no text of it. */
  constructor({ need, versions, attachments, commitments }: Written, history: Said[], pointers: string[]) {
    this.need = need;
    const known = new Map([
      ...textsOfState(need),
      ...versions.flatMap(textsOfVersion),
      ...attachments.flatMap(textsOfAttachment),
      ...commitments.flatMap(({ commitment, past }, index) => [
        ...textsOfCommitment(commitment, `/commitments/${index}`),
        ...past.flatMap((event, place) => textsOfEvent(event, place, `/commitments/${index}`)),
      ]),
      ...history.flatMap((event, index) => textsOfEvent(event, index)),
    ]);
    const unknown = pointers.filter((pointer) => !known.has(pointer));
    if (unknown.length) throw noSuchText(unknown);
    for (const pointer of pointers) {
      this.named.add(pointer);
      this.texts.add(known.get(pointer)!);
      const word = wordAt(need, pointer);
      if (word) this.words.add(word);
    }
  }

  /** Whether a text that was said is blanked. */
  hits({ pointer, text, data }: { pointer: string; text: string; data: object }): boolean {
    const word = wordAt(data as Pick<NeedRecord, 'tried'>, pointer);
    return this.texts.has(text) || (word !== undefined && this.words.has(word));
  }

  blankNeed(): void {
    const { title, description, targetGroup, verdictText } = this.need;
    const { tried, infoRequests, referral, responses, followUps } = this.need;
    const own = { title, description, targetGroup, verdictText };
    const state = { ...own, tried, infoRequests, referral, responses, followUps };
    const blanked = textsOfState(this.need).filter(
      ([pointer, text]) => this.named.has(pointer) || this.texts.has(text),
    );
    const left = withoutAt(
      state,
      blanked.map(([pointer]) => pointer),
    );
    const {
      title: name = '',
      description: told = null,
      targetGroup: whom = null,
      verdictText: why = null,
    } = left;
    Object.assign(this.need, left, { title: name, description: told, targetGroup: whom, verdictText: why });
  }

  /** Answers whether there was something to blank. */
  blankVersion(version: NeedVersion): boolean {
    const { content } = version;
    const blanked = words.filter(
      (word) => content[word] && (this.words.has(word) || this.texts.has(content[word])),
    );
    version.content = { ...content, ...Object.fromEntries(blanked.map((word) => [word, null])) };
    return blanked.length > 0;
  }

  /** Answers whether there was something to blank. */
  blankAttachment(attachment: NeedAttachment): boolean {
    const { name, sha256 } = attachment;
    if (name && this.texts.has(name)) attachment.name = null;
    if (sha256 && this.texts.has(sha256)) attachment.sha256 = null;
    return attachment.name !== name || attachment.sha256 !== sha256;
  }

  blankCommitment(commitment: CommitmentRecord): void {
    blankCommitment(commitment, (text) => this.texts.has(text));
  }
}

/** The texts in the state of a need, by their pointers. */
function textsOfState(need: NeedRecord): Text[] {
  const at = (pointer: string): Text[] => {
    const text = textAt(need, pointer);
    return text ? [[pointer, text]] : [];
  };
  const inEach = (list: string, items: unknown[], ...fields: string[]): Text[] =>
    items.flatMap((_, index) => fields.flatMap((field) => at(`/${list}/${index}/${field}`)));
  return [
    ...['/title', '/description', '/targetGroup', '/verdictText', '/referral/text'].flatMap(at),
    ...inEach('tried', need.tried, 'text'),
    ...inEach('infoRequests', need.infoRequests, 'question', 'answer'),
    ...inEach('responses', need.responses, 'text', 'next/text'),
    ...inEach('followUps', need.followUps, 'text'),
  ];
}

const textsOfVersion = ({ version, content }: NeedVersion): Text[] =>
  words.flatMap((word): Text[] => (content[word] ? [[`/versions/${version}/${word}`, content[word]]] : []));

// The content itself is named by its digest, which nobody need know to name it.
const textsOfAttachment = ({ name, sha256 }: NeedAttachment, index: number): Text[] => [
  ...(name ? [[`/attachments/${index}/name`, name] as Text] : []),
  ...(sha256 ? [[`/attachments/${index}/content`, sha256] as Text] : []),
];

function textsOfEvent({ type, data }: Said, index: number, of = ''): Text[] {
  const event = eventClassOf(type);
  const texts = event ? [...textsIn(event, data)] : [];
  return texts.map(([pointer, text]) => [`${of}/history/${index}/data${pointer}`, text]);
}

/** Which of the asker's words stands there, in the need or in an event that carries all of them. */
function wordAt({ tried }: Pick<NeedRecord, 'tried'>, pointer: string): Word | undefined {
  const [, field, index] = pointer.split('/');
  if (field === 'tried') return tried?.[Number(index)]?.hop === undefined ? 'tried' : undefined;
  return words.find((word) => pointer === `/${word}`);
}

const noSuchText = (pointers: string[]): Refusal =>
  new Refusal(
    'unprocessable',
    'no-such-text',
    'Some pointers lead to no text of the need: name texts as GET shows them, such as /description or /history/2/data/reason.',
    pointers.map((pointer) => ({ pointer, message: 'There is no text there.' })),
  );
