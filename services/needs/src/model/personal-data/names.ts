import { familyNames, givenNames } from './common-names.js';
import type { Finding } from './finding.js';

const word = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;
const ownersEnding = /s$/;
// Given names that are as often something else in a text: `Max 20 deltagare`, `Per kommun`, `jan–feb`.
const alsoWords = new Set('Bo Björn Jan Kent Leo Linn Max Per Robin Siv Stig'.split(' '));

interface Word {
  text: string;
  from: number;
  to: number;
  given: boolean;
  family: boolean;
}

/** What is probably a person's name: a common given name, or a capitalised word before a common family name. */
export function findNames(text: string): Finding[] {
  const words = [...text.matchAll(word)].map(({ index, 0: found }) => wordAt(index, found));
  const findings: Finding[] = [];
  for (let index = 0; index < words.length; index++) {
    const [one, next] = [words[index]!, words[index + 1]];
    const follows = next !== undefined && /^[ \u00a0]$/.test(text.slice(one.to, next.to - next.text.length));
    if (follows && (one.given || next.family)) {
      findings.push({ kind: 'name', from: one.from, to: next.to });
      index += 1;
    } else if (one.given && !alsoWords.has(one.text) && !startsSentence(text, one.from))
      findings.push({ kind: 'name', from: one.from, to: one.to });
  }
  return findings;
}

function wordAt(from: number, text: string): Word {
  const without = text.replace(ownersEnding, '');
  const isIn = (names: Set<string>): boolean => names.has(text) || names.has(without);
  const family = isIn(familyNames) || /sson$/.test(without);
  return { text, from, to: from + text.length, given: isIn(givenNames), family };
}

const enough = 20; // characters: quotation marks, brackets and bullets before a word

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - enough), at).replace(/[ \u00a0"'”«»(–•*-]+$/, '');
  return before === '' || /[.!?:…\n\r]$/.test(before);
}
