import {
  NeedAcknowledged,
  NeedHandlerChanged,
  NeedHandlingStarted,
  NeedInfoGiven,
  NeedInfoRequested,
  NeedInfoTimedOut,
  NeedUpdateGiven,
  Refusal,
  type ClearableText,
} from '@lanken/contracts';
import { allow } from './need-guard.js';
import { NeedChange, said } from './need-change.js';
import { clearMore } from './need-cleared.js';
import type { InfoRequest } from './need-parts.js';
import { mustBeTime } from './must-be-time.js';
import { theClock, type Who } from './who.js';

/** The custodian's own work on a need, and its questions to the asker. */
export abstract class NeedHandling extends NeedChange {
  acknowledge(who: Who): NeedAcknowledged {
    this.make('acknowledge', who);
    return said(NeedAcknowledged, { need: this.id, by: who.by(), custodian: this.custodian! });
  }

  startHandling(who: Who, handler: string): NeedHandlingStarted {
    this.make('start-handling', who);
    this.handler = handler;
    return said(NeedHandlingStarted, { need: this.id, by: who.by(), handler });
  }

  changeHandler(who: Who, handler: string): NeedHandlerChanged {
    allow(this, 'change-handler', who);
    if (handler === this.handler) {
      const message = `The person ${handler} handles the need already: name another.`;
      throw new Refusal('conflict', 'handler-same', message, [{ pointer: '/handler', message }]);
    }
    this.make('change-handler', who);
    this.handler = handler;
    return said(NeedHandlerChanged, { need: this.id, by: who.by(), handler });
  }

  /** The handler no longer works at the custodian's organisation: another does it, or nobody until somebody is named. */
  replaceHandler(next: string | null): NeedHandlerChanged {
    this.make('replace-handler', theClock);
    this.handler = next;
    return said(NeedHandlerChanged, { need: this.id, by: theClock.by(), handler: next ?? undefined });
  }

  /** `commitment`: the one that it tells of. */
  giveUpdate(who: Who, text: string, commitment?: string): NeedUpdateGiven {
    this.make('update', who);
    return said(NeedUpdateGiven, { need: this.id, by: who.by(), text, commitment });
  }

  requestInfo(who: Who, id: string, question: string, now: Date): NeedInfoRequested {
    this.make('request-info', who);
    const by = who.by();
    this.infoRequests = [...this.infoRequests, { id, question, by, at: now.toISOString() }];
    return said(NeedInfoRequested, { need: this.id, by, request: id, question });
  }

  /** `clear`: what the national level may read besides from now on, of a restricted need. */
  giveInfo(who: Who, answer: string, now: Date, clear: ClearableText[] = []): NeedInfoGiven {
    this.make('give-info', who);
    const by = who.by();
    const request = this.endRequest({ answer, answeredBy: by, endedAt: now.toISOString() });
    if (clear.length) this.cleared = clearMore(this.cleared, 'national', clear);
    const cleared = clear.length ? (this.cleared ?? undefined) : undefined;
    return said(NeedInfoGiven, { need: this.id, by, request, text: answer, cleared });
  }

  timeOutInfo(now: Date): NeedInfoTimedOut {
    allow(this, 'time-out-info', theClock);
    mustBeTime('time-out-info', this.silentAt, now);
    this.make('time-out-info', theClock);
    const request = this.endRequest({ endedAt: now.toISOString() });
    return said(NeedInfoTimedOut, { need: this.id, by: theClock.by(), request });
  }

  private endRequest(end: Partial<InfoRequest>): string {
    const asked = this.infoRequests.at(-1)!;
    this.infoRequests = [...this.infoRequests.slice(0, -1), { ...asked, ...end }];
    return asked.id;
  }
}
