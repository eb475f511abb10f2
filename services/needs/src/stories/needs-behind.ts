import type { OutcomeCounts, ReportFigures } from '@lanken/contracts';
import type { YearlyReport } from '../model/yearly-report.js';
import type { NeedsBehind } from './report-view.js';

const counted = [
  'noticed',
  'answered',
  'declined',
  'withdrawn',
  'open',
] as const satisfies (keyof OutcomeCounts)[];

/** For each figure, by its JSON pointer below `figures`, the address of the list of the needs that it counts. */
export function needsBehind({ county, year }: YearlyReport, figures: ReportFigures): NeedsBehind {
  const behind: NeedsBehind = {};
  const add = (pointer: string, which: Record<string, string>): void => {
    for (const [side, of] of [
      ['year', year],
      ['lastYear', year - 1],
    ] as const)
      for (const outcome of counted)
        behind[`${pointer}/${side}/${outcome}`] = listOf({
          county,
          ...which,
          ...(outcome === 'noticed' ? {} : { outcome }),
          publishedFrom: `${of}-01-01`,
          publishedTo: `${of}-12-31`,
        });
  };
  add('/total', {});
  figures.byAsk.forEach(({ code }, index) => add(`/byAsk/${index}`, { ask: code }));
  figures.bySubstanceArea.forEach(({ code }, index) =>
    add(`/bySubstanceArea/${index}`, { substanceArea: code }),
  );
  figures.byMunicipality.forEach(({ code }, index) =>
    add(`/byMunicipality/${index}`, { municipality: code }),
  );
  return behind;
}

const listOf = (query: Record<string, string>): string =>
  `/needs/v1/needs?${new URLSearchParams(query).toString()}`;
