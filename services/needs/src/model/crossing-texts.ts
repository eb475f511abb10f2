import type { NeedRecord } from './need-record.js';
import { textsOfSaid, type Said } from './text-redaction.js';

interface OfTheme {
  theme?: string;
}

/** The texts in a need that stand in a theme too: its responses, and why the need left it. By pointers into the need as it is shown. */
export function crossingTexts(
  { responses }: Pick<NeedRecord, 'responses'>,
  history: Said[],
): [string, string][] {
  const given = responses.flatMap(({ theme, text }, index): [string, string][] =>
    theme && text ? [[`/responses/${index}/text`, text]] : [],
  );
  const said = history.flatMap((each, index): [string, string][] =>
    (each.data as OfTheme).theme
      ? textsOfSaid(each).map(([pointer, text]) => [`/history/${index}/data${pointer}`, text])
      : [],
  );
  return [...given, ...said];
}

/** The themes that the history of a need names: those that it is or was a member of. */
export const themesIn = (history: Said[]): string[] => [
  ...new Set(history.flatMap(({ data }) => (data as OfTheme).theme ?? [])),
];
