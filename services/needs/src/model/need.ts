import {
  Attempt,
  levels,
  NeedAcknowledged,
  NeedAnswered,
  NeedClosed,
  NeedEscalated,
  NeedHandlingStarted,
  NeedPublished,
  type Verdict,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { handOver, type Hop } from './custody.js';
import { checkComplete, type NeedContent } from './need-content.js';
import { factsOf } from './need-facts.js';
import { allow, statusAfter } from './need-guard.js';
import type { NeedMove } from './need-moves.js';
import { NeedRecord, type Response } from './need-record.js';
import type { Places } from './places.js';
import { checkAreas, firstCustodian, nationalCustodian } from './routing.js';
import type { Who } from './who.js';

/** Each method makes one move of `needMoves` and returns the event that says so; a refused one changes nothing. */
@Entity()
export class Need extends NeedRecord {
  static draft(id: string, content: NeedContent, who: Who, places: Places, now: Date): Need {
    const need = new Need();
    need.id = id;
    need.askerOrganisation = who.organisation;
    need.askerLevel = who.level;
    need.level = who.level;
    need.county = who.county;
    need.municipality = who.municipality;
    need.line = [who.organisation];
    need.draftedAt = now;
    need.write(content, places);
    return need;
  }

  revise(content: NeedContent, who: Who, places: Places): void {
    allow(this, 'revise', who);
    this.write(content, places);
    this.revision += 1;
  }

  discard(who: Who): void {
    allow(this, 'discard', who);
  }

  publish(who: Who, places: Places, now: Date): NeedPublished {
    allow(this, 'publish', who);
    checkComplete(this);
    const custodian = firstCustodian(this, places);
    this.make('publish', who);
    this.publishedAt = now;
    this.passTo({ ...custodian, reason: 'published' }, now);
    return said(NeedPublished, factsOf(this, who));
  }

  acknowledge(who: Who): NeedAcknowledged {
    this.make('acknowledge', who);
    return said(NeedAcknowledged, { need: this.id, by: who.by(), custodian: this.custodian! });
  }

  startHandling(who: Who, handler: string): NeedHandlingStarted {
    this.make('start-handling', who);
    this.handler = handler;
    return said(NeedHandlingStarted, { need: this.id, by: who.by(), handler });
  }

  /** `tried`: what was tried where it is now. */
  escalate(who: Who, tried: string, places: Places, now: Date): NeedEscalated {
    allow(this, 'escalate', who);
    const custodian = nationalCustodian(places);
    this.make('escalate', who);
    this.tried = [...this.tried, attempt(who, tried)];
    this.handler = null;
    this.passTo({ ...custodian, reason: 'escalated' }, now);
    return said(NeedEscalated, { ...factsOf(this, who), automatic: false });
  }

  answer(
    who: Who,
    response: Pick<Response, 'id' | 'kind'> & { text?: string; pointer?: string },
    now: Date,
  ): NeedAnswered {
    this.make('answer', who);
    const { id, kind, text, pointer } = response;
    const given = {
      id,
      kind,
      text: text ?? null,
      pointer: pointer ?? null,
      by: who.by(),
      at: now.toISOString(),
    };
    this.responses = [...this.responses, given];
    return said(NeedAnswered, { need: this.id, by: who.by(), response: id, kind, text, pointer });
  }

  close(who: Who, verdict: Verdict, text?: string): NeedClosed {
    this.make('close', who);
    this.verdict = verdict;
    this.verdictText = text ?? null;
    return said(NeedClosed, { need: this.id, by: who.by(), verdict, text });
  }

  private write(content: NeedContent, places: Places): void {
    checkAreas(content, places);
    this.title = content.title;
    this.description = content.description ?? null;
    this.tried = content.tried ? [attempt(this.asker, content.tried)] : [];
    this.targetGroup = content.targetGroup ?? null;
    this.ask = content.ask ?? null;
    this.substanceAreas = content.substanceAreas ?? [];
    this.areas = content.areas ?? [];
    this.leadCounty = content.leadCounty ?? null;
    this.urgency = content.urgency ?? 'normal';
    this.visibility = content.visibility ?? 'network';
  }

  private make(move: NeedMove, who: Who): void {
    allow(this, move, who);
    this.status = statusAfter(move);
  }

  private passTo(to: Pick<Hop, 'level' | 'organisation' | 'reason'>, now: Date): void {
    this.hops = handOver(this.hops, to, now);
    this.custodianLevel = to.level;
    this.custodianOrganisation = to.organisation;
    this.line = [...new Set([...this.line, to.organisation])];
    if (levels.indexOf(to.level) > levels.indexOf(this.level)) this.rise(to.level);
  }
}

const attempt = ({ level, organisation }: Pick<Who, 'level' | 'organisation'>, text: string): Attempt =>
  Object.assign(new Attempt(), { level, organisation, text });

const said = <E extends object>(event: new () => E, facts: E): E => Object.assign(new event(), facts);
