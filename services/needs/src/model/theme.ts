import {
  noCounty,
  noMunicipality,
  ThemeAbsorbed,
  ThemeActivated,
  ThemeAnswered,
  ThemeClosed,
  ThemeConfirmed,
  ThemeDismissed,
  ThemeMemberJoined,
  ThemeMemberLeft,
  ThemeMerged,
  ThemeNeedsProposed,
  ThemeReasons,
  ThemeSuggested,
  type By,
  type SubstanceArea,
  type ThemeFacts,
} from '@lanken/contracts';
import { Aggregate } from '@lanken/persistence';
import { Column, Entity } from 'typeorm';
import { said } from './need-change.js';
import type { Help } from './need-outcome.js';
import { allowOnTheme } from './theme-guard.js';
import { themeMoves, type ThemeStatus, type ThemeVerb } from './theme-moves.js';
import type { Who } from './who.js';

/** What several needs say, as the radar or a person sees it. */
export interface ThemeProposal {
  title: string;
  description?: string;
  substanceAreas: SubstanceArea[];
  /** The needs that are to join. */
  needs: string[];
  /** The counties of those who ask. */
  counties: string[];
  reasons?: ThemeReasons;
}

/** A response to a theme, which every member gets. */
export interface ThemeResponse extends Help {
  by: By;
  at: string;
}

/** A joint need: what several needs have in common. Its members are the needs that name it; they go on by themselves. */
@Entity()
export class Theme extends Aggregate {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  description: string | null = null;

  @Column('text')
  status: ThemeStatus = 'suggested';

  @Column('text', { array: true })
  substanceAreas: SubstanceArea[];

  /** The needs that were proposed, those that have joined among them. */
  @Column('uuid', { array: true })
  proposed: string[];

  /** The needs that somebody said are not a part of it: they are not proposed to it again. */
  @Column('uuid', { array: true })
  leftOut: string[] = [];

  /** Of those who ask, proposed or joined. */
  @Column('text', { array: true })
  counties: string[];

  @Column('jsonb', { nullable: true })
  reasons: ThemeReasons | null = null;

  /** The organisation that confirmed it and sees to it. */
  @Column('uuid', { nullable: true })
  owner: string | null = null;

  @Column('jsonb')
  responses: ThemeResponse[] = [];

  /** The theme that it has become a part of. */
  @Column('uuid', { nullable: true })
  mergedInto: string | null = null;

  @Column('timestamptz')
  suggestedAt: Date;

  /** A county's own theme is on its county's subject while it concerns nobody else; another is national. */
  static of(id: string, proposal: ThemeProposal, now: Date): Theme {
    const { title, description = null, substanceAreas, needs, counties, reasons = null } = proposal;
    const [county, ...more] = counties;
    const place =
      county && more.length === 0
        ? ({ level: 'county', county } as const)
        : ({ level: 'national', county: noCounty } as const);
    return Object.assign(new Theme(), {
      id,
      ...place,
      municipality: noMunicipality,
      title,
      description,
      substanceAreas: [...new Set(substanceAreas)],
      proposed: needs,
      counties: [...new Set(counties)].sort(),
      reasons,
      suggestedAt: now,
    });
  }

  suggest(who: Pick<Who, 'by'>): ThemeSuggested {
    return said(ThemeSuggested, this.facts(who));
  }

  /** More needs say what it is about: its leaders hear of them, and the counties of those who ask are leaders too. */
  propose(needs: string[], counties: string[], who: Pick<Who, 'by'>): ThemeNeedsProposed {
    this.proposed = [...new Set([...this.proposed, ...needs])];
    this.concern(counties);
    return said(ThemeNeedsProposed, { theme: this.id, by: who.by(), needs });
  }

  /** Of these, those that were neither proposed to it nor left out of it before. */
  newTo(needs: string[]): string[] {
    return needs.filter((need) => !this.proposed.includes(need) && !this.leftOut.includes(need));
  }

  /** They are no part of it: others may be joined with them. */
  leaveOut(needs: string[]): void {
    this.proposed = this.proposed.filter((need) => !needs.includes(need));
    this.leftOut = [...new Set([...this.leftOut, ...needs])];
  }

  /** `joining`: the needs that are its members from now on; `words`: what the leader calls it. */
  confirm(who: Who, joining: string[], words: { title?: string; description?: string } = {}): ThemeConfirmed {
    this.make('confirm', who);
    this.proposed = joining;
    this.title = words.title ?? this.title;
    this.description = words.description ?? this.description;
    this.owner = who.organisation;
    return said(ThemeConfirmed, this.facts(who));
  }

  dismiss(who: Who, reason: string): ThemeDismissed {
    this.make('dismiss', who);
    return said(ThemeDismissed, { theme: this.id, by: who.by(), reason });
  }

  activate(who: Who): ThemeActivated {
    this.make('activate', who);
    return said(ThemeActivated, { theme: this.id, by: who.by() });
  }

  /** `county`: of who asks. */
  take(need: string, county: string, who: Who): ThemeMemberJoined {
    this.make('join', who);
    return this.takeBack(need, county, who);
  }

  /** A need that was a member of a theme which has become a part of it meanwhile. */
  takeBack(need: string, county: string, who: Pick<Who, 'by'>): ThemeMemberJoined {
    this.proposed = [...new Set([...this.proposed, need])];
    this.leftOut = this.leftOut.filter((each) => each !== need);
    this.concern([county]);
    return said(ThemeMemberJoined, { theme: this.id, by: who.by(), need });
  }

  /** Also of a theme that is ending: its members go first. */
  letGo(need: string, who: Pick<Who, 'by'>, reason?: string): ThemeMemberLeft {
    return said(ThemeMemberLeft, { theme: this.id, by: who.by(), need, reason });
  }

  merge(into: Theme, who: Who): ThemeMerged {
    this.make('merge', who);
    this.mergedInto = into.id;
    return said(ThemeMerged, { theme: this.id, by: who.by(), into: into.id });
  }

  /** It has the other's responses from now on; `proposed`: what was proposed there and has not joined is proposed here. */
  absorb(other: Theme, proposed: string[], who: Who): ThemeAbsorbed {
    this.make('absorb', who);
    const needs = this.newTo(proposed);
    this.proposed = [...this.proposed, ...needs];
    this.concern(other.counties);
    const known = new Set(this.responses.map(({ id }) => id));
    const news = other.responses.filter(({ id }) => !known.has(id));
    this.responses = [...this.responses, ...news].sort((one, two) => (one.at < two.at ? -1 : 1));
    if (news.length) this.status = 'answered';
    return said(ThemeAbsorbed, {
      theme: this.id,
      by: who.by(),
      other: other.id,
      ...(needs.length && { needs }),
    });
  }

  answer(who: Who, { id, kind, text, pointer }: Help, now: Date): ThemeAnswered {
    this.make('answer', who);
    const by = who.by();
    this.responses = [...this.responses, { id, kind, text, pointer, by, at: now.toISOString() }];
    return said(ThemeAnswered, { theme: this.id, by, response: id, kind, text, pointer });
  }

  close(who: Who, text?: string): ThemeClosed {
    this.make('close', who);
    return said(ThemeClosed, { theme: this.id, by: who.by(), text });
  }

  private concern(counties: string[]): void {
    this.counties = [...new Set([...this.counties, ...counties])].sort();
    if (this.level === 'county' && this.counties.length > 1) this.rise('national');
  }

  private facts(who: Pick<Who, 'by'>): ThemeFacts {
    return {
      theme: this.id,
      by: who.by(),
      title: this.title,
      description: this.description ?? undefined,
      substanceAreas: this.substanceAreas,
      needs: this.proposed,
      reasons: this.reasons ?? undefined,
    };
  }

  private make(verb: ThemeVerb, who: Who): void {
    allowOnTheme(this, verb, who);
    const { to } = themeMoves[verb];
    if (to !== 'same') this.status = to;
  }
}
