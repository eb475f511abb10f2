import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Finding } from './finding.js';

const space = '[ \\u00a0]';
const between = `(?:${space}?[-/\\u2010-\\u2015]${space}?|${space}|\\.)`;
const abroad = `\\(?(?:\\+${space}?|00)[1-9]\\d{0,2}\\)?(?:${space}?\\(0\\))?`;
const area = '(?:\\(0[1-9]\\d{0,2}\\)|0[1-9]|46(?=\\d{8}))';
// Figures in groups, from a 0 or the code of a country on: without those a number is not to be told from others.
const candidate = new RegExp(
  `(?<![\\d\\p{L}+,:]|\\d[-.\\u2010-\\u2015])(?:${abroad}|${area})${space}?\\d*(?:${between}\\d+)*`,
  'gu',
);
// Of what begins with a 0: `06-02-2022`, `08-16 2024`.
const isTime = /^0\d(?:([-./])(?:0[1-9]|1[0-2])\1|[-–][0-2]\d )(?:19|20)\d{2}(?!\d)/;
const inThousands = /^\d{3}(?:[ \u00a0]\d{3})+$/;
// Numbers that lead to no person: help lines and the like.
const ofNobody = new Set<string | undefined>(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE']);

// The package also finds numbers in texts by itself, but takes what stands behind one into it: `0470-123 45. 9 elever`.
/** Phone numbers, Swedish ones also without the code of the country. */
export function findPhoneNumbers(text: string): Finding[] {
  const findings: Finding[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const isAmount = /\d[ \u00a0]$/.test(text.slice(0, match.index)) && inThousands.test(match[0]);
    const length = isAmount || isTime.test(match[0]) ? 0 : lengthOfNumber(match[0]);
    if (!length) continue;
    findings.push({ kind: 'phone_number', from: match.index, to: match.index + length });
    candidate.lastIndex = match.index + length;
  }
  return findings;
}

/** How much of it is a number of somebody: as many groups as make one; 0 when none do. */
function lengthOfNumber(groups: string): number {
  const most = /^\(?0[1-9]/.test(groups) ? 10 : 15;
  for (const end of endsOf(groups, most)) {
    const some = groups.slice(0, end);
    if (isMixed(some)) continue;
    const number = parsePhoneNumberFromString(some.replace(/^46/, '+46'), 'SE');
    if (number?.isValid() && !ofNobody.has(number.getType())) return end;
  }
  return 0;
}

/** Where a group ends with which there are 8 to so many figures; the longest first. */
function endsOf(groups: string, most: number): number[] {
  const ends: number[] = [];
  let figures = 0;
  for (const { 0: group, index } of groups.matchAll(/\d+/g)) {
    figures += group.length;
    if (figures > most) break;
    if (figures >= 8) ends.unshift(index + group.length);
  }
  return ends;
}

/** `08.30-16.00` is a time. */
const isMixed = (groups: string): boolean => groups.includes('.') && /[^\d.]/.test(groups.slice(1));
