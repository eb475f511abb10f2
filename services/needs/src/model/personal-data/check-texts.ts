import { Refusal, type FieldProblem } from '@lanken/contracts';
import { blocks, type Finding, type FindingKind } from './finding.js';
import { findPersonalData } from './find-personal-data.js';

/** A finding in one of several texts. */
export interface LocatedFinding extends Finding {
  /** JSON pointer to the text. */
  pointer: string;
}

/** What looks like personal data in texts, each under its JSON pointer. */
export const findIn = (texts: Record<string, string | null | undefined>): LocatedFinding[] =>
  Object.entries(texts).flatMap(([pointer, text]) =>
    text ? findPersonalData(text).map((finding) => ({ pointer, ...finding })) : [],
  );

/**
 * Refuses texts with what looks like personal data, unless somebody gave a reason why it must stand; answers what else
 * whoever wrote them should look at.
 */
export function checkTexts(
  texts: Record<string, string | null | undefined>,
  override?: { reason: string },
): LocatedFinding[] {
  const findings = findIn(texts);
  const blocking = findings.filter(blocks);
  if (!blocking.length || override) return findings;
  throw new Refusal(
    'unprocessable',
    'personal-data-found',
    'The texts seem to hold personal data, which does not belong there: take it out, or give a reason why it must stand as personalDataOverride.',
    blocking.map(problemOf),
  );
}

const inWords: Record<FindingKind, string> = {
  identity_number: 'a personal identity number',
  phone_number: 'a phone number',
  email_address: 'an e-mail address',
  name: 'a name',
};

const problemOf = ({ pointer, kind, from, to }: LocatedFinding): FieldProblem => ({
  pointer,
  message: `Characters ${from + 1} to ${to} look like ${inWords[kind]}.`,
});
