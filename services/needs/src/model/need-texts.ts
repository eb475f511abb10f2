import { clearableTexts, type By, type ClearableText, type Cleared } from '@lanken/contracts';
import type { InfoRequest, Proposal } from './need-parts.js';
import type { NeedRecord } from './need-record.js';
import type { Who } from './who.js';

interface Clearable {
  cleared: Cleared | null;
  askerOrganisation: string;
  writtenBy: string | null;
}

/** The texts of a need that its reader is cleared for: of a restricted one those of the reader's level, the asker all. */
export function clearedTexts(need: Clearable, who: Who | undefined): readonly ClearableText[] {
  if (!need.cleared) return clearableTexts;
  const own = [need.askerOrganisation, need.writtenBy];
  if (who && own.includes(who.organisation)) return clearableTexts;
  return who?.level === 'national' ? need.cleared.national : need.cleared.county;
}

export type NeedTexts = Pick<
  NeedRecord,
  'description' | 'targetGroup' | 'tried' | 'responses' | 'followUps' | 'verdictText'
> & {
  title: string | null;
  referral: ShownProposal | null;
  infoRequests: (Omit<InfoRequest, 'question'> & { question?: string })[];
};

type ShownProposal = Omit<Proposal, 'text'> & { text?: string };

/** The texts as the reader may see them. What the reader's own organisation asked or answered it always sees. */
export function textsFor(need: NeedRecord, who: Who | undefined): NeedTexts {
  const cleared = clearedTexts(need, who);
  const may = (text: ClearableText): boolean => cleared.includes(text);
  const isOwn = (by: By): boolean => who !== undefined && by.organisation === who.organisation;
  return {
    title: may('title') ? need.title : null,
    description: may('description') ? need.description : null,
    targetGroup: may('targetGroup') ? need.targetGroup : null,
    // What a custodian says it tried is said to the levels above; the asker's own words are the asker's to clear.
    tried: may('tried')
      ? need.tried
      : need.tried.map(({ text, ...rest }) => (rest.hop === undefined ? rest : { ...rest, text })),
    infoRequests: need.infoRequests.map(({ question, answer, ...rest }) =>
      may('information') || isOwn(rest.by) ? { ...rest, question, answer } : rest,
    ),
    referral: need.referral && referralFor(need.referral, readsAll(need, who), who),
    responses: need.responses.map(({ text, pointer, next, ...rest }) =>
      may('responses') || isOwn(rest.by)
        ? { ...rest, text, pointer, next }
        : { ...rest, next: next && { organisation: next.organisation } },
    ),
    followUps: need.followUps.map(({ text, ...rest }) => (may('responses') ? { ...rest, text } : rest)),
    verdictText: may('responses') ? need.verdictText : null,
  };
}

// Why it is to go there, for who is cleared for all, who says so and who is asked.
function referralFor({ text, ...rest }: Proposal, cleared: boolean, who: Who | undefined): ShownProposal {
  const isTheirs = who && [rest.by.organisation, rest.organisation].includes(who.organisation);
  return cleared || isTheirs ? { ...rest, text } : rest;
}

/** Whether the reader is cleared for every text, so that nothing is left out anywhere. */
export const readsAll = (need: Clearable, who: Who | undefined): boolean =>
  clearedTexts(need, who).length === clearableTexts.length;
