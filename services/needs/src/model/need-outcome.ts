import {
  NeedAnswered,
  NeedAppealed,
  NeedClosed,
  NeedDeclined,
  NeedFollowUpAsked,
  NeedFollowUpGiven,
  NeedReopened,
  Refusal,
  verdicts,
  type Verdict,
} from '@lanken/contracts';
import { mustBeTime } from './must-be-time.js';
import { said } from './need-change.js';
import { NeedCustody } from './need-custody.js';
import { factsOf } from './need-facts.js';
import { allow } from './need-guard.js';
import type { NeedMove } from './need-moves.js';
import type { Response } from './need-parts.js';
import type { Places } from './places.js';
import { holderAbove } from './routing.js';
import { theClock, throughTheme, type Mover, type Who } from './who.js';

/** What helps, as it is given. */
export type Help = Pick<NeedAnswered, 'kind' | 'text' | 'pointer'> & { id: string };

/** Why not, and where next. */
export type Decline = Pick<NeedDeclined, 'reason' | 'next'> & { id: string; text: string };

const remindersInAll = 2;

/** What comes of a need, and how the asker takes it. */
export abstract class NeedOutcome extends NeedCustody {
  /** By the custodian, or by another organisation of the network that has something that helps. */
  answer(who: Who, help: Help, now: Date): NeedAnswered {
    return this.respond('answer', who, help, now);
  }

  /** A response to its theme answers it too; `who` is who gave it there. */
  answerByTheme(who: Pick<Who, 'by'>, theme: string, help: Help, now: Date): NeedAnswered {
    return this.respond('answer-by-theme', throughTheme(who), help, now, theme);
  }

  decline(who: Who, { id, reason, text, next }: Decline, now: Date): NeedDeclined {
    this.make('decline', who);
    const by = who.by();
    this.addResponse({ id, kind: 'decline', text, reason, next, by, at: now.toISOString() });
    return said(NeedDeclined, { need: this.id, by, response: id, reason, text, next });
  }

  appeal(who: Who, text: string, places: Places, now: Date): NeedAppealed {
    allow(this, 'appeal', who);
    const level = this.custodianLevel!;
    if (this.appealed.includes(level)) {
      const message = `A decline at ${level} level was appealed once already; close the need, or publish a new one.`;
      throw new Refusal('conflict', 'appealed-already', message);
    }
    const above = holderAbove(this, places, now);
    this.make('appeal', who);
    this.appealed = [...this.appealed, level];
    this.passTo(above, 'appealed', now);
    return said(NeedAppealed, { ...factsOf(this, who), text });
  }

  /** Whether a response helped; each is judged once. */
  followUp(who: Who, response: string, verdict: Verdict, now: Date, text?: string): NeedFollowUpGiven {
    allow(this, 'follow-up', who);
    const theme = this.unjudged(response).theme;
    this.make('follow-up', who);
    const by = who.by();
    this.followUps = [...this.followUps, { response, verdict, text, by, at: now.toISOString() }];
    return said(NeedFollowUpGiven, { need: this.id, by, response, theme, verdict, text });
  }

  close(who: Who, verdict: Verdict, now: Date, text?: string): NeedClosed {
    return this.end('close', who, verdict, now, text);
  }

  /** The clock reminds the asker to say whether it helped. */
  askFollowUp(now: Date): NeedFollowUpAsked {
    allow(this, 'ask-follow-up', theClock);
    mustBeTime('ask-follow-up', this.silentAt, now);
    if (this.reminders >= remindersInAll)
      throw new Refusal('conflict', 'reminded-enough', `The asker was reminded ${this.reminders} times.`);
    this.make('ask-follow-up', theClock);
    this.reminders += 1;
    return said(NeedFollowUpAsked, { need: this.id, by: theClock.by(), reminder: this.reminders });
  }

  /** The asker stayed silent. */
  closeSilently(now: Date): NeedClosed {
    allow(this, 'close-silently', theClock);
    mustBeTime('close-silently', this.silentAt, now);
    if (this.reminders < remindersInAll) {
      const message = `The asker was reminded ${this.reminders} times: it is ${remindersInAll} before silence ends a need.`;
      throw new Refusal('conflict', 'not-reminded', message);
    }
    return this.end('close-silently', theClock, 'unknown', now);
  }

  /** The asker has been silent for as long as the clock waits: asked whether it was helped, or not asked any more. */
  askOrClose(now: Date): NeedFollowUpAsked | NeedClosed {
    return this.reminders < remindersInAll ? this.askFollowUp(now) : this.closeSilently(now);
  }

  /** Until when the asker may reopen it: 12 months after it was closed, or answered. */
  get reopenableUntil(): Date | undefined {
    const since = this.closedAt ?? this.answeredAt;
    if (!since) return undefined;
    const last = new Date(since);
    last.setUTCFullYear(last.getUTCFullYear() + 1);
    return last;
  }

  reopen(who: Who, reason: string, now: Date): NeedReopened {
    allow(this, 'reopen', who);
    if (now > this.reopenableUntil!) {
      const since = this.closedAt ?? this.answeredAt!;
      const message = `It was ${this.status} at ${since.toISOString()}; a need is reopened within 12 months: publish a new one.`;
      throw new Refusal('conflict', 'reopen-too-late', message);
    }
    return this.takeUpAgain('reopen', who, now, { reason });
  }

  /** What somebody promised did not come. */
  reopenFor(commitment: string, now: Date): NeedReopened {
    return this.takeUpAgain('reopen-for-commitment', theClock, now, { commitment });
  }

  /** What the asker has said of the responses since it was last reopened, once it has of each: what one of them helped was helped. */
  get judgement(): Verdict | undefined {
    const since = this.reopenedAt?.toISOString() ?? '';
    const helps = this.responses.filter(({ kind, at }) => kind !== 'decline' && at >= since);
    const said = helps.map(({ id }) => this.followUps.find(({ response }) => response === id)?.verdict);
    return said.includes(undefined) ? undefined : verdicts.find((one) => said.includes(one));
  }

  private unjudged(id: string): Response {
    const response = this.responses.find((one) => one.id === id);
    if (!response || response.kind === 'decline')
      throw new Refusal('not-found', 'response-not-found', `The need has no response with the id ${id}.`);
    const judged = this.followUps.find((one) => one.response === id);
    if (!judged) return response;
    const message = `At ${judged.at} you said of this response: ${judged.verdict}. It is judged once.`;
    throw new Refusal('conflict', 'judged-already', message);
  }

  private respond(move: NeedMove, who: Mover, help: Help, now: Date, theme?: string): NeedAnswered {
    this.make(move, who);
    const { id, kind, text, pointer } = help;
    const by = who.by();
    this.addResponse({ id, kind, text, pointer, theme, by, at: now.toISOString() });
    this.answeredAt = now;
    return said(NeedAnswered, { need: this.id, by, response: id, kind, text, pointer, theme });
  }

  private addResponse(response: Response): void {
    this.responses = [...this.responses, response];
    this.reminders = 0;
  }

  private end(move: NeedMove, who: Mover, verdict: Verdict, now: Date, text?: string): NeedClosed {
    this.make(move, who);
    this.verdict = verdict;
    this.verdictText = text ?? null;
    this.closedAt = now;
    const by = who.by();
    const at = now.toISOString();
    const judged = new Set(this.followUps.map(({ response }) => response));
    const rest = this.responses.filter(({ id, kind }) => kind !== 'decline' && !judged.has(id));
    this.followUps = [...this.followUps, ...rest.map(({ id: response }) => ({ response, verdict, by, at }))];
    return said(NeedClosed, { need: this.id, by, verdict, text });
  }

  private takeUpAgain(
    move: NeedMove,
    who: Mover,
    now: Date,
    why: Pick<NeedReopened, 'reason' | 'commitment'>,
  ): NeedReopened {
    this.make(move, who);
    Object.assign(this, {
      verdict: null,
      verdictText: null,
      answeredAt: null,
      closedAt: null,
      reopenedAt: now,
    });
    return said(NeedReopened, { need: this.id, by: who.by(), ...why });
  }
}
