import {
  NeedDueSoon,
  NeedOverdue,
  NeedPublished,
  NeedRevised,
  NeedThemeJoined,
  NeedThemeLeft,
  NeedWithdrawn,
  Refusal,
} from '@lanken/contracts';
import { Entity } from 'typeorm';
import { askerOf, checkOwnCounty } from './asking.js';
import { nextDue } from './clocks.js';
import { mustBeTime } from './must-be-time.js';
import { attempt, said } from './need-change.js';
import { clearedOf } from './need-cleared.js';
import { checkComplete, type NeedContent } from './need-content.js';
import { factsOf } from './need-facts.js';
import { allow } from './need-guard.js';
import { NeedOutcome } from './need-outcome.js';
import type { Organisation } from './organisation.js';
import type { Places } from './places.js';
import { checkAreas, checkLead, checkLeadStays, concernedBy, firstCustodian } from './routing.js';
import { theClock, throughTheme, type Who } from './who.js';

/**
 * Each method makes one move of `needMoves` and returns the event that says so; a refused one changes nothing. Here are
 * the asker's words and what touches no custody; the rest is in the classes that it extends.
 */
@Entity()
export class Need extends NeedOutcome {
  /** `onBehalfOf`: the organisation that asks, where a county writes for it. */
  static draft(
    id: string,
    content: NeedContent,
    who: Who,
    places: Places,
    now: Date,
    onBehalfOf?: Organisation,
  ): Need {
    const asker = askerOf(who, onBehalfOf);
    const need = new Need();
    need.id = id;
    need.askerOrganisation = asker.organisation;
    need.askerLevel = asker.level;
    need.level = asker.level;
    need.county = asker.county;
    need.municipality = asker.municipality;
    need.writtenBy = onBehalfOf ? who.organisation : null;
    need.draftedAt = now;
    need.tried = [];
    checkAreas(content, places);
    need.checkOwnAreas(content, who, places, onBehalfOf);
    need.write(content, who, now);
    need.drawLine();
    return need;
  }

  /** The asker's words are written anew, drafts silently; undefined for a draft, which is not on the bus. */
  revise(content: NeedContent, who: Who, places: Places, now: Date): NeedRevised | undefined {
    allow(this, 'revise', who);
    checkAreas(content, places);
    this.checkOwnAreas(content, who, places);
    if (this.status === 'draft') {
      this.write(content, who, now);
      this.revision += 1;
      return undefined;
    }
    const { areas, ask, substanceAreas, leadCounty } = content;
    checkComplete({ areas, ask, substanceAreas });
    checkLead({ asker: this.asker, areas: areas!, leadCounty: leadCounty ?? null }, places);
    checkLeadStays(this, leadCounty);
    this.make('revise', who);
    this.write(content, who, now);
    this.revision += 1;
    this.shareWith(concernedBy(this, places));
    return said(NeedRevised, { ...factsOf(this, who), version: this.revision });
  }

  discard(who: Who): void {
    allow(this, 'discard', who);
  }

  publish(who: Who, places: Places, now: Date): NeedPublished {
    allow(this, 'publish', who);
    checkComplete(this);
    const custodian = firstCustodian(this, places, now);
    this.make('publish', who);
    this.publishedAt = now;
    this.shareWith(concernedBy(this, places));
    this.passTo(custodian, 'published', now);
    return said(NeedPublished, factsOf(this, who));
  }

  withdraw(who: Who, reason: string): NeedWithdrawn {
    this.make('withdraw', who);
    return said(NeedWithdrawn, { need: this.id, by: who.by(), reason });
  }

  /** `who`: as the theme says it. */
  joinTheme(who: Pick<Who, 'by'>, theme: string): NeedThemeJoined {
    allow(this, 'join-theme', throughTheme(who));
    if (this.theme)
      throw new Refusal(
        'conflict',
        'in-theme-already',
        `The need is a member of the theme ${this.theme}: it leaves that first.`,
      );
    this.make('join-theme', throughTheme(who));
    this.theme = theme;
    return said(NeedThemeJoined, { need: this.id, by: who.by(), theme });
  }

  leaveTheme(who: Pick<Who, 'by'>, theme: string, reason?: string): NeedThemeLeft {
    allow(this, 'leave-theme', throughTheme(who));
    if (this.theme !== theme)
      throw new Refusal('conflict', 'not-in-theme', `The need is no member of the theme ${theme}.`);
    this.make('leave-theme', throughTheme(who));
    this.theme = null;
    return said(NeedThemeLeft, { need: this.id, by: who.by(), theme, reason });
  }

  /** The clock warns the custodian of what is due next. */
  sayDueSoon(now: Date): NeedDueSoon {
    allow(this, 'say-due-soon', theClock);
    mustBeTime('say-due-soon', this.warnsAt, now);
    this.make('say-due-soon', theClock);
    return said(NeedDueSoon, this.duty());
  }

  /** The clock says that time is up where nobody is above. */
  sayOverdue(now: Date): NeedOverdue {
    allow(this, 'say-overdue', theClock);
    mustBeTime('say-overdue', this.overdueAt, now);
    this.make('say-overdue', theClock);
    return said(NeedOverdue, this.duty());
  }

  private checkOwnAreas({ areas }: NeedContent, who: Who, places: Places, onBehalfOf?: Organisation): void {
    const isAssociation = who.role === 'association_contact' || onBehalfOf?.kind === 'civil_society';
    if (isAssociation) checkOwnCounty(areas ?? [], this.county, places);
  }

  private duty(): NeedOverdue {
    const { due, at } = nextDue(this.clocks!)!;
    return { need: this.id, by: theClock.by(), custodian: this.custodian!, due, at: at.toISOString() };
  }

  private write(content: NeedContent, who: Who, now: Date): void {
    const own = content.tried ? [attempt(this.askerLevel, this.askerOrganisation, content.tried)] : [];
    this.title = content.title;
    this.description = content.description ?? null;
    // What others tried, and the asker where it had custody itself, stays as it was told.
    this.tried = [...own, ...this.tried.filter(({ hop }) => hop !== undefined)];
    this.targetGroup = content.targetGroup ?? null;
    this.ask = content.ask ?? null;
    this.substanceAreas = content.substanceAreas ?? [];
    this.areas = content.areas ?? [];
    this.leadCounty = content.leadCounty ?? null;
    this.urgency = content.urgency ?? 'normal';
    this.visibility = content.visibility ?? 'network';
    this.cleared = clearedOf(this.visibility, content.cleared ?? this.cleared);
    this.wordsAt = now;
    this.wordsBy = who.by();
  }
}
