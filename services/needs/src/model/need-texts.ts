import { clearableTexts, type By, type ClearableText, type Cleared } from '@lanken/contracts';
import type { InfoRequest } from './need-parts.js';
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
> & { title: string | null; infoRequests: (Omit<InfoRequest, 'question'> & { question?: string })[] };

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
    responses: need.responses.map(({ text, next, ...rest }) =>
      may('responses') || isOwn(rest.by)
        ? { ...rest, text, next }
        : { ...rest, next: next && { organisation: next.organisation } },
    ),
    followUps: need.followUps.map(({ text, ...rest }) => (may('responses') ? { ...rest, text } : rest)),
    verdictText: may('responses') ? need.verdictText : null,
  };
}

/** Whether the reader is cleared for every text, so that nothing is left out anywhere. */
export const readsAll = (need: Clearable, who: Who | undefined): boolean =>
  clearedTexts(need, who).length === clearableTexts.length;
