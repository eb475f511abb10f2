import {
  NeedAnswered,
  NeedAppealed,
  NeedDeclined,
  NeedDueSoon,
  NeedEscalated,
  NeedFollowUpAsked,
  NeedInfoGiven,
  NeedInfoRequested,
  NeedOverdue,
  NeedPublished,
  NeedReferralProposed,
  NeedReferred,
  NeedReturned,
  type EventClass,
  type NeedEvent,
  type NoticeParameters,
  type NoticeTemplate,
} from '@lanken/contracts';
import type { NeedRecord } from './need-record.js';

/** An organisation whose people are to hear of what has happened to a need, and what they are told. */
export interface Word {
  /** Its place in the need. */
  as: 'asker' | 'custodian' | 'invited';
  organisation: string;
  template: NoticeTemplate;
  parameters: NoticeParameters;
}

type Parties = Record<Word['as'], string | null | undefined>;
type Told = [as: Word['as'], template: NoticeTemplate, about: 'asker' | 'custodian' | 'actor'];

const arrived: Told = ['custodian', 'need_arrived', 'asker'];
const passedOn: Told = ['asker', 'need_escalated', 'custodian'];

/** Of which events who hears what, and whom the words name. */
const rules = new Map<EventClass, Told[]>([
  [NeedPublished, [arrived]],
  [NeedEscalated, [arrived, passedOn]],
  [NeedAppealed, [arrived]],
  [NeedReferred, [arrived, passedOn]],
  [NeedReturned, [['custodian', 'need_returned', 'actor'], passedOn]],
  [NeedAnswered, [['asker', 'need_answered', 'actor']]],
  [NeedDeclined, [['asker', 'need_declined', 'actor']]],
  [NeedInfoRequested, [['asker', 'info_requested', 'actor']]],
  [NeedInfoGiven, [['custodian', 'info_given', 'asker']]],
  [NeedReferralProposed, [['invited', 'referral_proposed', 'actor']]],
  [NeedDueSoon, [['custodian', 'due_soon', 'asker']]],
  [NeedOverdue, [['custodian', 'overdue', 'asker']]],
  [NeedFollowUpAsked, [['asker', 'follow_up_asked', 'asker']]],
]);

/** Who is to hear of what has just happened to a need; nobody of their own doing, and each organisation once. */
export function whomToTell(need: NeedRecord, event: NeedEvent): Word[] {
  const { askerOrganisation: asker, custodianOrganisation: custodian } = need;
  const parties: Parties = { asker, custodian, invited: need.referral?.organisation };
  const named = { asker, custodian, actor: event.by.organisation ?? custodian };
  const told = new Set([event.by.organisation]);
  return (rules.get(event.constructor as EventClass) ?? []).flatMap(([as, template, about]) => {
    const organisation = parties[as];
    if (!organisation || told.has(organisation)) return [];
    told.add(organisation);
    const { due, at } = event as Partial<NeedDueSoon>;
    const parameters: NoticeParameters = {
      need: need.id,
      organisation: named[about] ?? asker,
      ...(need.ask && { ask: need.ask }),
      ...(due && at && { due, at }),
    };
    return [{ as, organisation, template, parameters }];
  });
}
