import { Attempt, levels, noCounty, type Level } from '@lanken/contracts';
import { handOver, type Holder, type HopReason } from './custody.js';
import { allow, statusAfter } from './need-guard.js';
import type { NeedMove } from './need-moves.js';
import { NeedRecord } from './need-record.js';
import type { Mover } from './who.js';

/** What all moves have in common; a method first looks whether it may, then changes, so that a refused one changes nothing. */
export abstract class NeedChange extends NeedRecord {
  /** Its state is told to these counties too, from its next event on. */
  shareWith(counties: string[]): void {
    const others = counties.filter((county) => county !== this.county && county !== noCounty);
    this.sharedWith = [...new Set([...this.sharedWith, ...others])];
  }

  protected make(move: NeedMove, who: Mover): void {
    allow(this, move, who);
    const status = statusAfter(move, this.status);
    if (status !== this.status) this.referral = null;
    this.status = status;
    this.drawLine();
  }

  protected passTo(to: Holder, reason: HopReason, now: Date): void {
    this.hops = handOver(this.hops, { ...to, reason }, now);
    this.custodianLevel = to.level;
    this.custodianOrganisation = to.organisation;
    this.handler = null;
    this.drawLine();
    if (levels.indexOf(to.level) > levels.indexOf(this.level)) this.rise(to.level);
  }

  protected drawLine(): void {
    const custodians = this.hops.map(({ organisation }) => organisation);
    const all = [this.askerOrganisation, this.writtenBy, ...custodians, this.referral?.organisation];
    this.line = [...new Set(all.filter((organisation) => organisation != null))];
  }
}

/** What was tried by an organisation, in a hop of its custody or, without one, before it asked. */
export const attempt = (level: Level, organisation: string, text: string, hop?: number): Attempt =>
  Object.assign(new Attempt(), { level, organisation, ...(hop && { hop }), text });

/** The event of the class that says the facts. */
export const said = <E extends object>(event: new () => E, facts: E): E => Object.assign(new event(), facts);
