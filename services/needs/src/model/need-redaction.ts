import { textAt, withoutAt } from '@lanken/contracts';
import { blankCommitment, textsOfCommitment } from './commitment-texts.js';
import type { CommitmentRecord } from './commitment-record.js';
import type { NeedAttachment } from './need-attachment.js';
import type { NeedRecord } from './need-record.js';
import type { NeedVersion } from './need-version.js';
import { TextRedaction, textsOfHistory, type KnownText, type Said } from './text-redaction.js';

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

/** Which texts of a need are blanked. The digest of a file counts as the text of its content. */
export class NeedRedaction extends TextRedaction {
  private readonly need: NeedRecord;

  /** `pointers`: to texts of the need as it is shown, with its history and its versions; refuses what is no text of it. */
  constructor({ need, versions, attachments, commitments }: Written, history: Said[], pointers: string[]) {
    const known = [
      ...textsOfState(need),
      ...versions.flatMap(textsOfVersion),
      ...attachments.flatMap(textsOfAttachment),
      ...commitments.flatMap(({ commitment, past }, index) => [
        ...textsOfCommitment(commitment, `/commitments/${index}`),
        ...textsOfHistory(past, `/commitments/${index}`),
      ]),
      ...textsOfHistory(history),
    ];
    super(known, pointers, (pointer, data = need) => wordAt(data as Pick<NeedRecord, 'tried'>, pointer));
    this.need = need;
  }

  blankNeed(): void {
    const { title, description, targetGroup, verdictText, ...lists } = this.need;
    const { tried, infoRequests, referral, responses, followUps } = lists;
    const state = { title, description, targetGroup, verdictText, tried, infoRequests, referral, responses };
    const blanked = textsOfState(this.need).filter((text) => this.hitsNow(text));
    const left = withoutAt(
      { ...state, followUps },
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
      (word) => content[word] && (this.hitsWord(word) || this.texts.has(content[word])),
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
function textsOfState(need: NeedRecord): KnownText[] {
  const at = (pointer: string): KnownText[] => {
    const text = textAt(need, pointer);
    return text ? [[pointer, text]] : [];
  };
  const inEach = (list: string, items: unknown[], ...fields: string[]): KnownText[] =>
    items.flatMap((_, index) => fields.flatMap((field) => at(`/${list}/${index}/${field}`)));
  return [
    ...['/title', '/description', '/targetGroup', '/verdictText', '/referral/text'].flatMap(at),
    ...inEach('tried', need.tried, 'text'),
    ...inEach('infoRequests', need.infoRequests, 'question', 'answer'),
    ...inEach('responses', need.responses, 'text', 'next/text'),
    ...inEach('followUps', need.followUps, 'text'),
  ];
}

const textsOfVersion = ({ version, content }: NeedVersion): KnownText[] =>
  words.flatMap((word): KnownText[] =>
    content[word] ? [[`/versions/${version}/${word}`, content[word]]] : [],
  );

// The content itself is named by its digest, which nobody need know to name it.
const textsOfAttachment = ({ name, sha256 }: NeedAttachment, index: number): KnownText[] => [
  ...(name ? [[`/attachments/${index}/name`, name] as KnownText] : []),
  ...(sha256 ? [[`/attachments/${index}/content`, sha256] as KnownText] : []),
];

/** Which of the asker's words stands there, in the need or in an event that carries all of them. */
function wordAt({ tried }: Pick<NeedRecord, 'tried'>, pointer: string): Word | undefined {
  const [, field, index] = pointer.split('/');
  if (field === 'tried') return tried?.[Number(index)]?.hop === undefined ? 'tried' : undefined;
  return words.find((word) => pointer === `/${word}`);
}
