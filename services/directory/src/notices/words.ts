import type { Ask, DueKind } from '@lanken/contracts';
import type { Template } from '../model/notice.js';

/** What a notice tells of, in words: only what is there. */
export interface Told {
  /** Its organisation; where none is named, "an organisation". */
  organisation: string;
  structure: string;
  ask: string;
  due: string;
  at: string;
}

/** The words of notices in one language. */
export interface NoticeWords {
  locale: string;
  asks: Record<Ask, string>;
  dues: Record<DueKind, string>;
  unknown: { organisation: string; structure: string; ask: string; due: string; at: string };
  /** One sentence each; of a single notice it is the subject too. */
  says: Record<Template, (told: Told) => string>;
  several: (count: number) => string;
  greeting: (name: string) => string;
  number: (need: string) => string;
  closing: string;
}
