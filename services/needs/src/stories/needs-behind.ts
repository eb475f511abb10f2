import type { OutcomeCounts, ReportFigures } from '@lanken/contracts';
import type { YearlyReport } from '../model/yearly-report.js';
import type { Who } from '../model/who.js';
import type { NeedsBehind } from './report-view.js';

const counted = [
  'noticed',
  'answered',
  'declined',
  'withdrawn',
  'open',
] as const satisfies (keyof OutcomeCounts)[];

/**
 * For each figure, by its JSON pointer below `figures`, the address of the list of the needs that it counts: all of them
 * for the county's own board; others do not find the restricted ones there.
 */
export function needsBehind({ county, year }: YearlyReport, figures: ReportFigures, who: Who): NeedsBehind {
  const view = who.level === 'county' && who.county === county ? 'organisation' : 'network';
  const behind: NeedsBehind = {};
  const add = (pointer: string, which: Record<string, string>): void => {
    for (const [side, of] of [
      ['year', year],
      ['lastYear', year - 1],
    ] as const)
      for (const outcome of counted)
        behind[`${pointer}/${side}/${outcome}`] = listOf({
          view,
          county,
          ...which,
          ...(outcome === 'noticed' ? {} : { outcome }),
          publishedAtFrom: `${of}-01-01`,
          publishedAtTo: `${of}-12-31`,
        });
  };
  add('/total', {});
  figures.byAsk.forEach(({ code }, index) => add(`/byAsk/${index}`, { ask: code }));
  figures.bySubstanceArea.forEach(({ code }, index) =>
    add(`/bySubstanceArea/${index}`, { substanceAreas: code }),
  );
  figures.byMunicipality.forEach(({ code }, index) =>
    add(`/byMunicipality/${index}`, { municipality: code }),
  );
  return behind;
}

const listOf = (query: Record<string, string>): string =>
  `/needs/v1/needs?${new URLSearchParams(query).toString()}`;
